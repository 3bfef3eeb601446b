import AvenantChecking
public import AvenantDiagnostics
public import AvenantEvaluation
public import AvenantModel
import AvenantSyntax
public import AvenantValues

/// A contract that was read, checked and compiled, ready to decide tickets.
///
/// It is immutable: any number of threads may evaluate with it.
public struct LoadedContract: Sendable {
  /// The contract as it was checked.
  public let contract: Contract
  /// The contract as it is evaluated.
  let program: Program
  /// The data of its time zone.
  let zone: ZoneData?
  /// What it was checked from, to be read otherwise.
  let documents: ContractDocuments

  /// The id: the name of the contract's folder.
  public var id: String { contract.id }

  init(contract: Contract, program: Program, zone: ZoneData?, documents: ContractDocuments) {
    self.contract = contract
    self.program = program
    self.zone = zone
    self.documents = documents
  }

  /// Reads, checks and compiles a contract that is given as texts.
  ///
  /// - Parameters:
  ///   - contract: The text of `contract.yaml`.
  ///   - versions: The texts of the versions.
  ///   - calendars: The texts of the calendars of business days.
  /// - Throws: ``DiagnosticsError`` with every problem found, if one of them is an error.
  public init(
    contract: SourceFile, versions: [SourceFile], calendars: [SourceFile] = []
  ) throws(DiagnosticsError) {
    var diagnostics = Diagnostics()
    let loaded = LoadedContract(
      ContractFiles(contract: contract, versions: versions, calendars: calendars),
      into: &diagnostics)
    try diagnostics.throwIfAnyError()
    guard let loaded else {
      preconditionFailure("a contract without errors is loaded")
    }
    self = loaded
  }

  /// Reads, checks and compiles a contract whose files are so many times as large as they may be.
  ///
  /// Benchmarks see by it how the work grows.
  package init?(
    contract: SourceFile, version: SourceFile, timesLimits times: Int
  ) {
    var files = ContractFiles(contract: contract, versions: [version], calendars: [])
    let standard = DocumentLimits.standard
    files.limits = DocumentLimits(
      bytes: standard.bytes * times, depth: standard.depth, nodes: standard.nodes * times)
    var diagnostics = Diagnostics()
    self.init(files, into: &diagnostics)
  }

  /// Decides a ticket: all that follows from its facts on a date.
  ///
  /// The same contract, facts and date give the same decision on every machine.
  ///
  /// - Parameters:
  ///   - facts: The facts, made by this contract.
  ///   - asOf: The date of evaluation: what is dated after it has not happened yet.
  ///   - otherReadings: Whether to work out what would follow under other readings of open
  ///     questions, which takes another evaluation for each of them.
  /// - Returns: The decision.
  /// - Throws: ``EvaluationError/noVersionInForce(on:)`` when no version governs the ticket, and
  ///   ``EvaluationError/dateOutOfRange(_:)`` when `asOf` lies after 9899-12-31.
  public func evaluate(
    _ facts: Facts, asOf: CalendarDate, otherReadings: Bool = false
  ) throws(EvaluationError) -> Decision {
    try program.evaluate(facts, asOf: asOf, otherReadings: otherReadings)
  }
}
