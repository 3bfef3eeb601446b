import AvenantChecking
public import AvenantDiagnostics
import AvenantEvaluation
import AvenantSyntax

extension LoadedContract {
  /// The contract as it is read otherwise than it chooses; it is checked and compiled anew.
  ///
  ///     let read = try contract.reading(["free_period_date": "by_ticket"])
  ///     let decision = try read.evaluate(facts, asOf: today)
  ///
  /// Facts of either can be used for the other.
  ///
  /// - Parameter readings: Ids of open questions, each with the id of one of its readings.
  /// - Returns: The contract, so read.
  /// - Throws: ``DiagnosticsError`` for a question or a reading that there is not, and for readings
  ///   that do not go together.
  public func reading(
    _ readings: KeyValuePairs<String, String>
  ) throws(DiagnosticsError) -> LoadedContract {
    let text = readings.map { "\($0.key): \($0.value)\n" }.joined()
    guard !text.isEmpty else { return self }
    return try reading(ReadingChoices(SourceFile(path: "<readings>", text: text)))
  }

  /// This contract and another one, such as a copy that is worked on, as choices of readings read
  /// them; a question that only one of them has is read so in that one.
  ///
  /// - Parameters:
  ///   - choices: The readings wanted.
  ///   - other: The other contract, if there is one.
  /// - Returns: Both, so read.
  /// - Throws: ``DiagnosticsError`` for a question that neither has, and as ``reading(_:)`` does.
  public func reading(
    _ choices: ReadingChoices, with other: LoadedContract?
  ) throws(DiagnosticsError) -> (LoadedContract, LoadedContract?) {
    guard let other else { return (try reading(choices), nil) }
    let (own, others) = (questions, other.questions)
    return (
      try reading(choices.leavingOut(others.subtracting(own))),
      try other.reading(choices.leavingOut(own.subtracting(others)))
    )
  }

  /// The questions of which readings are stated.
  private var questions: Set<String> {
    Set(contract.versions.flatMap(\.unsettled).filter { $0.readings != nil }.map(\.name))
  }

  /// The contract as it is read by choices of readings; see ``reading(_:)``.
  ///
  /// - Parameter choices: The questions, each with the reading that is applied.
  /// - Returns: The contract.
  /// - Throws: ``DiagnosticsError`` for questions and readings that the contract does not have.
  public func reading(_ choices: ReadingChoices) throws(DiagnosticsError) -> LoadedContract {
    guard !choices.isEmpty else { return self }
    var diagnostics = Diagnostics()
    let read = check(
      readings: choices.document, of: contract, documents, into: &diagnostics)
    try diagnostics.throwIfAnyError()
    guard let read else { preconditionFailure("a contract without errors is there") }
    return LoadedContract(
      contract: read, program: Program(read), zone: zone, documents: documents)
  }
}
