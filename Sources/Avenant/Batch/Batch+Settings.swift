import AvenantDiagnostics
import AvenantEvaluation

extension Batch {
  /// What the output follows from, besides the tickets, in words: two runs of which all of this is
  /// the same write the same bytes for the same ticket.
  public var settings: [(name: String, value: String)] {
    [
      ("contract", contract.id), ("versions", identity(of: JSONValue.object(versions).bytes())),
      ("readings", listed(contract.readingsApplied)), ("zones", listed(contract.zoneIdentities)),
      ("engine", engineVersion), ("date", options.asOf.description),
      ("input", options.input.rawValue), ("output", options.output.rawValue),
      ("receipts", options.hasReceipts ? "yes" : "no"),
      ("sentences", options.isExplained ? "yes" : "no"),
    ]
  }

  private func listed(_ values: [String]) -> String {
    values.isEmpty ? "none" : values.joined(separator: ", ")
  }
}
