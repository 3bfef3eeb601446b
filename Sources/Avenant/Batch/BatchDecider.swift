import AvenantChecking
import AvenantDiagnostics
package import AvenantEvaluation
import AvenantExplanation
import AvenantModel
import AvenantValues

/// Decides the tickets of a batch by the short way, and writes what they came to as the output has
/// it.
package struct BatchDecider: Sendable {
  private let contract: LoadedContract
  private let options: Batch.Options
  private var tickets: TicketDecider
  /// Writes rows; `nil` where decisions are lines of JSON.
  private var rows: RowWriter?
  /// Writes receipts behind decisions in JSON; `nil` where there are none.
  private var receipts: ReceiptWriter?

  /// What the ticket came to that was decided last.
  package var buffer: EvaluationBuffer { tickets.buffer }

  /// Prepares to decide the tickets of a contract.
  package init(_ contract: LoadedContract, _ options: Batch.Options) {
    (self.contract, self.options) = (contract, options)
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
    _ ticket: UnsafeBufferPointer<UInt8>, line: Int, columns: [Int]? = nil,
    into output: inout [UInt8]
  ) -> Bool {
    let isTaken =
      if let columns {
        tickets.take(row: ticket, columns: columns)
      } else {
        tickets.take(ticket)
      }
    guard isTaken else { return false }
    guard options.isExplained else { return write([], line: line, to: &output) }
    guard let sentences else { return false }
    return write(sentences, line: line, to: &output)
  }

  /// Counts the ticket that was decided last.
  func count(in tally: inout BatchTally) { tally.add(tickets.buffer) }

  /// The outcomes of the ticket that was taken last, each told in a line; `nil` where it has no
  /// facts.
  private var sentences: [String]? {
    guard let facts = tickets.words.facts(in: contract.contract),
      let evaluation = try? contract.program.evaluation(of: facts, asOf: options.asOf)
    else { return nil }
    return Explanation.lines(of: evaluation, by: contract.program).filter { !$0.isEmpty }
  }

  /// Writes the ticket that was taken last; where that fails, nothing is written.
  @inline(__always)
  private mutating func write(
    _ sentences: [String], line: Int, to output: inout [UInt8]
  ) -> Bool {
    let start = output.count
    if let isWritten = rows?.write(
      tickets.buffer, tickets.words, line: line, explanation: sentences, to: &output)
    {
      return isWritten
    }
    guard tickets.write(to: &output) else { return false }
    if options.isExplained {
      output.removeLast()
      output += #","explanation":"#.utf8
      output += JSONValue.array(sentences.map { .string($0) }).bytes()
      output.append(UInt8(ascii: "}"))
    }
    guard
      receipts?.write(version: tickets.buffer.versionIndex, tickets.words, to: &output) ?? true
    else {
      output.removeSubrange(start...)
      return false
    }
    return true
  }
}
