import AvenantDiagnostics
package import AvenantModel
package import AvenantValues

/// Writes the receipt of the decision that a buffer holds behind the members of its JSON.
///
/// The bytes are those of ``Decision/jsonValue`` for a ticket without timestamps, which are the
/// only ones that a buffer takes.
package struct ReceiptWriter: Sendable {
  private let program: Program
  private let asOf: CalendarDate
  private var memories: VersionMemories<ReceiptMemory>

  /// Prepares to write the receipts of decisions on a date.
  package init(_ buffer: EvaluationBuffer, asOf: CalendarDate) {
    program = buffer.program
    self.asOf = asOf
    memories = VersionMemories(count: program.versions.count)
  }

  /// Adds the receipt of the ticket that was evaluated last to its decision.
  ///
  /// - Parameters:
  ///   - version: The place of the version that governs.
  ///   - words: What was known of the ticket.
  ///   - output: Ends with the decision as a JSON object, to which the receipt is added as a
  ///     member.
  /// - Returns: Whether it was added; it is not where something known has no word.
  package mutating func write(
    version: Int, _ words: borrowing FactWords, to output: inout [UInt8]
  ) -> Bool {
    if !memories.turn(to: version) {
      memories.memory = ReceiptMemory(program.versions[version], asOf: asOf)
    }
    guard let memory = memories.memory else { return false }
    var cursor = PieceCursor(memory.pieces, memory.days, into: memory.room)
    cursor.put(memory.head)
    guard memory.facts.writeIdentity(of: words, to: &cursor) else { return false }
    cursor.put(memory.tail)
    let start = memory.room.start
    output.removeLast()
    output.append(contentsOf: UnsafeBufferPointer(start: start, count: cursor.next - start))
    return true
  }
}

/// What the receipts of one version are written with.
private final class ReceiptMemory: Sendable {
  let pieces: Room<UInt8>
  let days = DayTexts()
  let facts: FactsMemory
  /// What stands before the identity of the facts, and behind it.
  let head: Pieces.Piece
  let tail: Pieces.Piece
  let room: Room<UInt8>

  init(_ program: VersionProgram, asOf: CalendarDate) {
    let (receipt, readings) = (program.receipt, program.version.departures)
    var pieces = Pieces()
    head = pieces.add(
      #","receipt":{"meaning":\#(JSONText.quoted(receipt.meaning)),"#
        + #""text":\#(JSONText.quoted(receipt.text)),"facts":""#)
    tail = pieces.add(
      #"","engine":\#(JSONText.quoted(engineVersion))"#
        + (readings.isEmpty ? "" : #","readings":\#(JSONValue.strings(readings).text())"#) + "}}")
    self.pieces = pieces.room
    facts = FactsMemory(FactsText(program.version, asOf: asOf))
    room = Room(
      repeating: 0,
      count: head.count + FactsText.lengthOfIdentity + tail.count + PieceCursor.slack)
  }
}
