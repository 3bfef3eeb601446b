import AvenantChecking
public import AvenantDiagnostics
public import AvenantEvaluation
public import AvenantModel
import AvenantSyntax
import AvenantValues

/// The facts of a ticket as they were given, before they are checked against a contract.
///
/// Facts are nested objects or names with dots, not both for one name; `null` says that there is
/// none, `{"unknown": true}` that it is not known.
public struct FactsInput: Sendable {
  let document: SyntaxNode

  /// Facts of which nothing is known.
  public static let empty: FactsInput = {
    let file = SourceFile(path: "<facts>", text: "{}")
    let range = SourceRange(file: file, lower: 0, upper: file.bytes.count)
    return FactsInput(SyntaxNode(.mapping([]), at: range))
  }()

  /// Reads facts from JSON (RFC 8259).
  ///
  /// - Parameter json: A text that is one object.
  /// - Throws: ``DiagnosticsError`` with what is no JSON.
  public init(json: SourceFile) throws(DiagnosticsError) {
    try self.init { readJSON(json, into: &$0) }
  }

  /// Reads facts from YAML.
  ///
  /// - Parameter yaml: A text that is one mapping.
  /// - Throws: ``DiagnosticsError`` with what is no YAML, or not strict enough.
  public init(yaml: SourceFile) throws(DiagnosticsError) {
    try self.init { readYAML(yaml, into: &$0) }
  }

  init(_ document: SyntaxNode) {
    self.document = document
  }

  private init(
    reading read: (inout Diagnostics) -> SyntaxNode?
  ) throws(DiagnosticsError) {
    var diagnostics = Diagnostics()
    let document = read(&diagnostics)
    try diagnostics.throwIfAnyError()
    guard let document else { preconditionFailure("what has no error was read") }
    self.document = document
  }

  /// These facts, with what `changes` say in place of what these say of the same names.
  public func changed(by changes: FactsInput) -> FactsInput {
    FactsInput(document.overlaid(with: changes.document))
  }
}

extension LoadedContract {
  /// Checks the facts of a ticket against the version that governs it.
  ///
  /// - Parameter input: The facts as they were given.
  /// - Returns: The facts, ready to be evaluated any number of times.
  /// - Throws: ``DiagnosticsError`` with every problem: a fact that does not exist or has the wrong
  ///   type, currency, unit or too many digits, a choice or a date that does not exist, a value out
  ///   of bounds, a timestamp without an offset, or facts that no real ticket has together.
  public func facts(_ input: FactsInput) throws(DiagnosticsError) -> Facts {
    var diagnostics = Diagnostics()
    let facts = check(
      facts: input.document, for: contract, zone: zone, into: &diagnostics)
    if let facts { refuseInconsistent(facts, input, into: &diagnostics) }
    try diagnostics.throwIfAnyError()
    guard let facts else { preconditionFailure("facts without errors are there") }
    return facts
  }

  /// Looks for the version that governs a ticket, whether its other facts fit or not.
  ///
  /// - Parameter input: The facts as they were given.
  /// - Throws: ``EvaluationError/noVersionInForce(on:)`` where no version is in force on the date
  ///   that picks it; a date that is not known or cannot be used picks none.
  public func requireVersion(for input: FactsInput) throws(EvaluationError) {
    guard let date = governingDate(in: input.document, for: contract, zone: zone),
      contract.versionIndex(inForceOn: date) == nil
    else { return }
    throw .noVersionInForce(on: date)
  }

  /// Checks facts in JSON; see ``facts(_:)``.
  ///
  /// - Parameter json: A text that is one object.
  /// - Returns: The facts.
  /// - Throws: ``DiagnosticsError`` with every problem.
  public func facts(json: String) throws(DiagnosticsError) -> Facts {
    try facts(FactsInput(json: SourceFile(path: "<facts>", text: json)))
  }

  /// Checks facts in YAML; see ``facts(_:)``.
  ///
  /// - Parameter yaml: A text that is one mapping.
  /// - Returns: The facts.
  /// - Throws: ``DiagnosticsError`` with every problem.
  public func facts(yaml: String) throws(DiagnosticsError) -> Facts {
    try facts(FactsInput(yaml: SourceFile(path: "<facts>", text: yaml)))
  }

  /// Reports each condition of `consistent:` that the facts certainly break, at the facts it reads.
  func refuseInconsistent(
    _ facts: Facts, _ input: FactsInput, into diagnostics: inout Diagnostics
  ) {
    guard let index = facts.versionIndex else { return }
    let version = contract.versions[index]
    for broken in program.brokenConsistency(facts) {
      let condition = version.consistent[broken]
      let entries = version.facts(readBy: condition)
        .compactMap { input.document.entry(named: $0.name) }
      diagnostics.report(
        .inconsistentFacts(
          entries.map { $0.keyRange.through($0.value.range) }, in: input.document.range,
          breaking: condition.range))
    }
  }
}
