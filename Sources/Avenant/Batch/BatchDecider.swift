package import AvenantEvaluation

/// Decides the tickets of a batch by the short way, and writes what they came to as the output has it.
package struct BatchDecider: Sendable {
  private var tickets: TicketDecider
  /// Writes rows; `nil` where decisions are lines of JSON.
  private var rows: RowWriter?
  /// Writes receipts behind decisions in JSON; `nil` where there are none.
  private var receipts: ReceiptWriter?

  /// What the ticket came to that was decided last.
  package var buffer: EvaluationBuffer { tickets.buffer }

  /// Prepares to decide the tickets of a contract.
  package init(_ contract: LoadedContract, _ options: Batch.Options) {
    tickets = TicketDecider(contract, asOf: options.asOf)
    switch options.output {
    case .csv:
      rows = RowWriter(
        tickets.buffer, options.columns(of: contract.contract), asOf: options.asOf)
    case .ndjson where options.hasReceipts:
      receipts = ReceiptWriter(tickets.buffer, asOf: options.asOf)
    case .ndjson: break
    }
  }

  /// Decides a ticket.
  ///
  /// - Parameters:
  ///   - ticket: Its text, without a line break.
  ///   - line: The number of its line, from 1.
  ///   - columns: The places of the columns of the input, where it is a table.
  ///   - output: Takes what the ticket came to, without a line break.
  /// - Returns: Whether the short way led to the end; if not, nothing was written.
  package mutating func decide(
    _ ticket: ArraySlice<UInt8>, line: Int, columns: [Int]? = nil, into output: inout [UInt8]
  ) -> Bool {
    let isTaken =
      if let columns {
        tickets.take(row: ticket, columns: columns)
      } else {
        tickets.take(ticket)
      }
    guard isTaken else { return false }
    if let isWritten = rows?.write(
      tickets.buffer, tickets.words, line: line, to: &output)
    {
      return isWritten
    }
    let start = output.count
    guard tickets.write(to: &output) else { return false }
    guard
      receipts?.write(version: tickets.buffer.versionIndex, tickets.words, to: &output) ?? true
    else {
      output.removeSubrange(start...)
      return false
    }
    return true
  }

  /// Counts the ticket that was decided last.
  func count(in tally: inout BatchTally) { tally.add(tickets.buffer) }
}
