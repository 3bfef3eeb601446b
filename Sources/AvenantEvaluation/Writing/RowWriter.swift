package import AvenantModel
package import AvenantValues

/// Writes what a buffer holds as a row of a table of decisions, straight into bytes.
///
/// The bytes are those that ``DecisionColumn/value(in:)`` and ``TableText`` give for the decision.
package struct RowWriter: Sendable {
  private let texts: [RowText?]
  private let factsTexts: [FactsText?]
  private var memories: VersionMemories<RowMemory>

  /// Prepares the texts of the rows for the decisions that a buffer holds.
  ///
  /// - Parameters:
  ///   - buffer: The buffer.
  ///   - columns: The columns, of which the first is the number of the line.
  ///   - asOf: The date of evaluation.
  package init(_ buffer: EvaluationBuffer, _ columns: [DecisionColumn], asOf: CalendarDate) {
    let program = buffer.program
    texts = zip(program.versions, buffer.readers).map { version, reader in
      reader.map { RowText(version, $0, columns) }
    }
    factsTexts = zip(program.versions, texts).map { program, text in
      text?.hasReceipts == true ? FactsText(program.version, asOf: asOf) : nil
    }
    memories = VersionMemories(count: texts.count)
  }

  /// Writes the decision of the ticket that was evaluated last.
  ///
  /// - Parameters:
  ///   - buffer: What the ticket came to.
  ///   - words: What was known of it.
  ///   - line: The number of its line.
  ///   - explanation: The outcomes as sentences, where there is a column for them.
  ///   - output: Takes a row without its line break.
  /// - Returns: Whether it was written; it is not where a sum does not fit 64 bits. If not, nothing
  ///   was written.
  package mutating func write(
    _ buffer: borrowing EvaluationBuffer, _ words: borrowing FactWords, line: Int,
    explanation: [String] = [], to output: inout [UInt8]
  ) -> Bool {
    let version = buffer.versionIndex
    if !memories.turn(to: version) {
      memories.memory = texts[version].map { RowMemory($0, factsTexts[version]) }
    }
    guard let memory = memories.memory, let holdings = buffer.holdings else { return false }
    guard buffer.sumsFit else { return false }
    var cursor = PieceCursor(memory.text.pieces, memory.days, into: memory.room)
    cursor.put(number: Int64(line), scale: 0)
    var end: Int?
    guard memory.write(buffer, buffer.outcomes, holdings, words, &cursor, &end) else {
      return false
    }
    let (start, count) = (memory.room.start, cursor.next - memory.room.start)
    output.append(contentsOf: UnsafeBufferPointer(start: start, count: end ?? count))
    guard let end else { return true }
    output.append(UInt8(ascii: ","))
    output += TableText.cell(explanation.joined(separator: "\n"))
    output.append(contentsOf: UnsafeBufferPointer(start: start + end, count: count - end))
    return true
  }
}

/// What the rows of one version are written with.
private final class RowMemory: Sendable {
  let text: RowText
  let days = DayTexts()
  private let facts: FactsMemory?
  /// Room for one row.
  let room: Room<UInt8>

  init(_ text: RowText, _ facts: FactsText?) {
    self.text = text
    self.facts = facts.map { FactsMemory($0) }
    room = Room(repeating: 0, count: text.longest + PieceCursor.slack)
  }

  /// Writes what stands behind the number of the line but for sentences; says whether facts have
  /// words.
  ///
  /// The place where sentences belong is put into `end`.
  func write(
    _ buffer: borrowing EvaluationBuffer, _ outcomes: OutcomeView,
    _ holdings: UnsafePointer<Holding>, _ words: borrowing FactWords, _ cursor: inout PieceCursor,
    _ end: inout Int?
  ) -> Bool {
    for part in text.parts {
      switch part {
      case .fixed(let piece): cursor.put(piece)
      case .owed(let index): text.write(index, outcomes.owed[index], holdings, &cursor)
      case .entitlement(let index):
        cursor.put(text.entitlements[index][Int(outcomes.entitlementCases[index])])
      case .duty(let index): text.write(index, outcomes.duties[index], &cursor)
      case .value(let index): text.writeValue(index, of: buffer, &cursor)
      case .unknown: text.writeUnknown(of: buffer, &cursor)
      case .explanation: end = cursor.next - room.start
      case .facts:
        cursor.put(UInt8(ascii: ","))
        guard facts?.writeIdentity(of: words, to: &cursor) == true else { return false }
      }
    }
    return true
  }
}

extension RowText {
  fileprivate func write(
    _ index: Int, _ outcome: EvaluationBuffer.Owed, _ holdings: UnsafePointer<Holding>,
    _ cursor: inout PieceCursor
  ) {
    let status = OutcomeCode(outcome.status)
    guard status != .notDue else { return cursor.put(owed[index].notDue) }
    cursor.put(owed[index].statuses[Int(status.rawValue)])
    if outcome.hasAmount {
      cursor.put(number: outcome.amount, scale: reader.owed[index].scale)
    }
    cursor.put(owed[index].money)
    if let day = outcome.dueOn { cursor.put(plain: day) }
    cursor.put(payments[outcome.payment.map { DecisionWords.place($0) } ?? payments.count - 1])
    guard status == .waived || status == .undetermined else { return }
    var isFirst = true
    for place in reader.owed[index].waivers
    where holdings[reader.waivers[place].applies.index].must {
      cursor.separate(&isFirst, by: UInt8(ascii: " "))
      cursor.put(clauses[reader.waivers[place].clause.index])
    }
  }

  fileprivate func write(
    _ index: Int, _ outcome: EvaluationBuffer.Duty, _ cursor: inout PieceCursor
  ) {
    cursor.put(duties[index][Int(outcome.caseIndex)])
    if let day = outcome.lastDay { cursor.put(plain: day) }
  }

  fileprivate func writeValue(
    _ index: Int, of buffer: borrowing EvaluationBuffer, _ cursor: inout PieceCursor
  ) {
    if buffer.isOpen, buffer.openOutcomes.values[index] != nil { return cursor.put(undetermined) }
    guard let value = buffer.values[index] else { return cursor.put(absent) }
    cursor.put(known)
    for byte in TableText.cell(value.literal(as: types[index])) { cursor.put(byte) }
  }

  fileprivate func writeUnknown(
    of buffer: borrowing EvaluationBuffer, _ cursor: inout PieceCursor
  ) {
    cursor.put(UInt8(ascii: ","))
    guard buffer.isOpen else { return }
    var isFirst = true
    for fact in buffer.openOutcomes.unknown {
      cursor.separate(&isFirst, by: UInt8(ascii: " "))
      cursor.put(facts[fact])
    }
  }
}
