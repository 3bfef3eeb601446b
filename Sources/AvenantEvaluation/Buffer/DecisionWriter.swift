import AvenantDiagnostics
public import AvenantModel
public import AvenantValues

/// Writes what a buffer holds as the JSON of a decision, straight into bytes.
///
/// The bytes are those of ``Decision/json(pretty:)`` without the receipt: both are held against
/// each other by the tests.
public struct DecisionWriter: Sendable {
  private let texts: [DecisionText?]
  private let asOf: [UInt8]

  /// Prepares the texts of the decisions of a program on one date.
  public init(_ program: Program, asOf: CalendarDate) {
    texts = program.versions.map { version in
      OutcomeReader(version).map { DecisionText(version, $0, of: program.contract) }
    }
    self.asOf = Array("\"\(asOf)\"".utf8)
  }

  /// Writes the decision of the ticket that was evaluated last.
  ///
  /// - Parameters:
  ///   - buffer: What the ticket came to.
  ///   - words: What was known of it.
  ///   - bytes: Takes a JSON object without its closing brace, so that more members can follow.
  /// - Returns: Whether it was written; not where a sum does not fit 64 bits, and nothing is then added.
  public func write(
    _ buffer: EvaluationBuffer, _ words: FactWords, to bytes: inout [UInt8]
  ) -> Bool {
    guard let text = texts[buffer.versionIndex], let reader = buffer.readers[buffer.versionIndex]
    else { return false }
    let start = bytes.count
    bytes += text.head
    bytes += asOf
    write(.charge, of: buffer, reader, text, &bytes)
    write(.credit, of: buffer, reader, text, &bytes)
    guard writeTotals(of: buffer, reader, text, &bytes) else {
      bytes.removeLast(bytes.count - start)
      return false
    }
    writeEntitlements(of: buffer, reader, text, &bytes)
    writeDuties(of: buffer, text, &bytes)
    writeValues(of: buffer, text, &bytes)
    writeEnd(of: buffer, words, text, &bytes)
    return true
  }

  private func write(
    _ direction: Charge.Direction, of buffer: EvaluationBuffer, _ reader: OutcomeReader,
    _ text: DecisionText, _ bytes: inout [UInt8]
  ) {
    bytes += direction == .charge ? DecisionText.charges : DecisionText.credits
    var isFirst = true
    for (index, owed) in reader.owed.enumerated() where owed.direction == direction {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      write(buffer.owed[index], text.owed[index], owed, buffer.memory, text, &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func write(
    _ outcome: EvaluationBuffer.Owed, _ words: DecisionText.Owed, _ owed: OutcomeReader.Owed,
    _ memory: Memory, _ text: DecisionText, _ bytes: inout [UInt8]
  ) {
    switch outcome.status {
    case .due: bytes += words.due
    case .waived: bytes += words.waived
    case .belowMinimum: bytes += words.belowMinimum
    case .notDue, .undetermined, .failed:
      bytes += words.notDue
      return
    }
    if outcome.hasAmount {
      bytes.append(UInt8(ascii: "\""))
      bytes.append(amount: outcome.amount, scale: owed.scale)
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes += DecisionText.null
    }
    bytes += words.money
    if let day = outcome.dueOn { bytes.append(DecisionText.dueOn, day) }
    if let payment = outcome.payment { bytes += DecisionText.payment(payment) }
    bytes += DecisionText.waivedBy
    if outcome.status == .waived {
      var isFirst = true
      for waiver in owed.waivers where memory.mustHold(waiver.applies) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes += text.clauses[waiver.clause.index]
      }
    }
    bytes += DecisionText.endOfList
  }

  /// The sums of what is due, in the order in which each first appears.
  private func writeTotals(
    of buffer: EvaluationBuffer, _ reader: OutcomeReader, _ text: DecisionText,
    _ bytes: inout [UInt8]
  ) -> Bool {
    bytes += DecisionText.totals
    var isFirst = true
    for (first, owed) in reader.owed.enumerated() where buffer.owed[first].status == .due {
      let isSeen = reader.owed[..<first].indices.contains {
        reader.owed[$0].sum == owed.sum && buffer.owed[$0].status == .due
      }
      if isSeen { continue }
      guard let sum = buffer.sum(owed.sum, reader) else { return false }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes += text.sums[owed.sum]
      bytes.append(amount: sum, scale: owed.scale)
      bytes += DecisionText.complete
    }
    bytes.append(UInt8(ascii: "]"))
    return true
  }

  private func writeEntitlements(
    of buffer: EvaluationBuffer, _ reader: OutcomeReader, _ text: DecisionText,
    _ bytes: inout [UInt8]
  ) {
    bytes += DecisionText.entitlements
    for (index, status) in buffer.entitlements.enumerated() {
      bytes += text.entitlements[index].status(status)
      var isFirst = true
      for clause in text.entitlements[index].clauses(status)
      where buffer.memory.mustHold(clause.applies) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes += text.clauses[clause.clause.index]
      }
      bytes += DecisionText.endOfList
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func writeDuties(
    of buffer: EvaluationBuffer, _ text: DecisionText, _ bytes: inout [UInt8]
  ) {
    bytes += DecisionText.obligations
    for (index, duty) in buffer.duties.enumerated() {
      bytes += text.duties[index].status(duty.status)
      if let day = duty.lastDay { bytes.append(DecisionText.lastDay, day) }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func writeValues(
    of buffer: EvaluationBuffer, _ text: DecisionText, _ bytes: inout [UInt8]
  ) {
    guard !text.values.isEmpty else { return }
    bytes += DecisionText.startOfValues
    for (index, value) in buffer.values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      guard let value else {
        bytes += text.values[index].absent
        continue
      }
      bytes += text.values[index].known
      bytes += text.values[index].json(value)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// What the contract settled, and the open questions.
  private func writeEnd(
    of buffer: EvaluationBuffer, _ words: FactWords, _ text: DecisionText, _ bytes: inout [UInt8]
  ) {
    bytes += DecisionText.defaulted
    var isFirst = true
    for (index, name) in text.facts.enumerated()
    where !words.isStated[index] && words.states[index] != .unknown {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes += name
    }
    bytes += DecisionText.unknownAndUnsettled
    isFirst = true
    for question in text.questions where question.touches.contains(where: buffer.memory.mayHold) {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes += question.name
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
