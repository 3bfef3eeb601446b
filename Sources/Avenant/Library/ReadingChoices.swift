public import AvenantDiagnostics
public import AvenantScenarios
import AvenantSyntax

/// The readings of open questions by which somebody wants a ticket to be decided.
public struct ReadingChoices: Sendable {
  let document: SyntaxNode

  /// Whether every question is read as the contract chooses.
  var isEmpty: Bool {
    if case .mapping(let entries) = document.content { entries.isEmpty } else { false }
  }

  /// Takes choices as people write them on a command line: `free_period_date=by_ticket`.
  ///
  /// - Parameter arguments: Each the id of a question, `=`, and the id of a reading.
  /// - Throws: ``DiagnosticsError`` when one is none, or a question is there twice.
  public init(arguments: [String]) throws(DiagnosticsError) {
    let lines = arguments.map { argument in
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.map(String.init).joined(separator: ": ") + "\n"
    }
    try self.init(
      SourceFile(path: "--reading", text: lines.isEmpty ? "{}" : lines.joined()))
  }

  /// Takes the choices of a scenario.
  public init(_ scenario: Scenario) { document = scenario.readings }

  init(_ text: SourceFile) throws(DiagnosticsError) {
    var diagnostics = Diagnostics()
    let document = readYAML(text, into: &diagnostics)
    try diagnostics.throwIfAnyError()
    guard let document else { preconditionFailure("what has no error was read") }
    self.document = document
  }

  private init(document: SyntaxNode) { self.document = document }

  /// These choices, but for what they say of some questions.
  func leavingOut(_ questions: Set<String>) -> ReadingChoices {
    guard case .mapping(let entries) = document.content else { return self }
    return ReadingChoices(
      document: SyntaxNode(
        .mapping(entries.filter { !questions.contains($0.key) }), at: document.range))
  }

  /// These choices, with `changes` in place of what these say of the same questions.
  public func changed(by changes: ReadingChoices) -> ReadingChoices {
    ReadingChoices(document: document.overlaid(with: changes.document))
  }
}
