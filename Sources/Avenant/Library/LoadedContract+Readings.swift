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

  /// The contract as it is read by choices of readings; see ``reading(_:)``.
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
