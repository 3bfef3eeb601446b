import AvenantDiagnostics
package import AvenantModel
package import AvenantValues

/// Writes what a buffer holds as the JSON of a decision, straight into bytes.
///
/// The bytes are those of ``Decision/json(pretty:)`` without the receipt: both are held against
/// each other by the tests.
package struct DecisionWriter: Sendable {
  private let texts: [DecisionText?]
  /// The texts of decisions that leave something open, or that tell taxes.
  private let openTexts: Once<[OpenDecisionText?]>
  /// What the decisions of each version are written with.
  private var memories: VersionMemories<WriterMemory>

  /// Prepares the texts of the decisions that a buffer holds, on one date.
  package init(_ buffer: EvaluationBuffer, asOf: CalendarDate) {
    let program = buffer.program
    texts = zip(program.versions, buffer.readers).map { version, reader in
      reader.map { DecisionText(version, $0, of: program.contract, asOf: asOf) }
    }
    let (readers, contract) = (buffer.readers, program.contract)
    openTexts = Once {
      zip(program.versions, readers).map { version, reader in
        reader.map { OpenDecisionText(version, $0, of: contract, asOf: asOf) }
      }
    }
    memories = VersionMemories(count: texts.count)
  }

  /// Writes the decision of the ticket that was evaluated last.
  ///
  /// - Parameters:
  ///   - buffer: What the ticket came to.
  ///   - words: What was known of it.
  ///   - output: Takes a JSON object.
  /// - Returns: Whether it was written; it is not where a sum does not fit 64 bits.
  package mutating func write(
    _ buffer: borrowing EvaluationBuffer, _ words: borrowing FactWords, to output: inout [UInt8]
  ) -> Bool {
    if buffer.isOpen || texts[buffer.versionIndex]?.reader.isTaxed == true {
      return openTexts.value[buffer.versionIndex]?.write(buffer, words, to: &output) ?? false
    }
    if !memories.turn(to: buffer.versionIndex) {
      memories.memory = texts[buffer.versionIndex].map { WriterMemory($0) }
    }
    return memories.memory?.write(buffer, words, to: &output) ?? false
  }
}

/// What the decisions of one version are written with.
final class WriterMemory: Sendable {
  let text: DecisionText
  let days = DayTexts()
  /// The texts of entitlements, and of questions.
  fileprivate let entitlements: PartTexts
  fileprivate let questions: PartTexts
  /// How many bytes there have to be for a decision.
  private let longest: Int

  init(_ text: DecisionText) {
    self.text = text
    entitlements = PartTexts(longest: text.longestEntitlements)
    questions = PartTexts(longest: text.longestQuestions)
    longest = text.longest + PieceCursor.slack
  }

  /// Writes a decision behind what stands in the output; where a sum does not fit, nothing is
  /// written.
  fileprivate func write(
    _ buffer: borrowing EvaluationBuffer, _ words: borrowing FactWords, to output: inout [UInt8]
  ) -> Bool {
    guard let holdings = buffer.holdings else { return false }
    let (outcomes, values) = (buffer.outcomes, text.values.isEmpty ? [] : buffer.values)
    return words.look { facts in
      var isWritten = false
      output.append(addingCapacity: longest) { span in
        span.withUnsafeMutableBufferPointer { bytes, count in
          guard let start = bytes.baseAddress else { return }
          var cursor = PieceCursor(text.pieces, days, into: start, count: bytes.count)
          isWritten = write(outcomes, holdings, values, facts, &cursor)
          count = isWritten ? cursor.next - start : 0
        }
      }
      return isWritten
    }
  }

  /// Writes a decision; says whether every sum fits.
  private func write(
    _ outcomes: OutcomeView, _ holdings: UnsafePointer<Holding>, _ values: [Value?],
    _ facts: FactWords.View, _ cursor: inout PieceCursor
  ) -> Bool {
    guard text.writeOwed(outcomes, holdings, &cursor) else { return false }
    entitlements.write(text.entitlementsKey(outcomes, holdings), to: &cursor) { cursor in
      text.writeEntitlements(outcomes, holdings, &cursor)
    }
    text.writeDuties(outcomes, &cursor)
    text.write(values, &cursor)
    text.writeDefaulted(facts, &cursor)
    questions.write(text.questionsKey(holdings), to: &cursor) { cursor in
      text.writeQuestions(holdings, &cursor)
    }
    return true
  }
}

extension DecisionText {
  /// Writes what stands before entitlements; says whether every sum fits.
  fileprivate func writeOwed(
    _ outcomes: OutcomeView, _ holdings: UnsafePointer<Holding>, _ cursor: inout PieceCursor
  ) -> Bool {
    cursor.put(head)
    write(.charge, outcomes, holdings, &cursor)
    cursor.put(words.credits)
    write(.credit, outcomes, holdings, &cursor)
    cursor.put(words.totals)
    return writeTotals(outcomes, &cursor)
  }

  /// What the text of entitlements follows from; `nil` where that are too many bits.
  @inline(__always)
  fileprivate func entitlementsKey(
    _ outcomes: OutcomeView, _ holdings: UnsafePointer<Holding>
  ) -> UInt64? {
    guard keys.entitlements.fits else { return nil }
    var bits = keys.entitlements.whatMustHold(holdings)
    for place in outcomes.entitlementCases {
      guard place < 4 else { return nil }
      bits = bits << 2 | UInt64(place)
    }
    return bits
  }

  /// What the text of questions follows from; `nil` where that are too many bits.
  @inline(__always)
  fileprivate func questionsKey(_ holdings: UnsafePointer<Holding>) -> UInt64? {
    keys.questions.fits ? keys.questions.whatMayHold(holdings) : nil
  }

  @inline(__always)
  private func write(
    _ direction: Charge.Direction, _ outcomes: OutcomeView, _ holdings: UnsafePointer<Holding>,
    _ cursor: inout PieceCursor
  ) {
    for index in reader.owed.indices where reader.owed[index].direction == direction {
      write(index, outcomes.owed[index], holdings, &cursor)
    }
  }

  private func write(
    _ index: Int, _ outcome: EvaluationBuffer.Owed, _ holdings: UnsafePointer<Holding>,
    _ cursor: inout PieceCursor
  ) {
    switch outcome.status {
    case .due: cursor.put(owed[index].due)
    case .waived: cursor.put(owed[index].waived)
    case .belowMinimum: cursor.put(owed[index].belowMinimum)
    case .notDue, .undetermined, .failed: return cursor.put(owed[index].notDue)
    }
    if outcome.hasAmount {
      cursor.put(amount: outcome.amount, scale: reader.owed[index].scale)
    } else {
      cursor.put(words.null)
    }
    if let day = outcome.dueOn {
      cursor.put(owed[index].moneyUntil)
      cursor.put(day)
    } else {
      cursor.put(owed[index].money)
    }
    guard outcome.status == .waived else { return cursor.put(words.end(outcome.payment)) }
    if let payment = outcome.payment { cursor.put(words.payment(payment)) }
    cursor.put(words.waivedBy)
    put(reader.waivers, reader.owed[index].waivers, holdings, &cursor)
    cursor.put(words.endOfList)
  }

  /// Writes the names of those clauses that apply.
  @inline(__always)
  private func put(
    _ waivers: [OutcomeReader.Waiver], _ places: Range<Int>, _ holdings: UnsafePointer<Holding>,
    _ cursor: inout PieceCursor
  ) {
    var isFirst = true
    for place in places where holdings[waivers[place].applies.index].must {
      cursor.separate(&isFirst)
      cursor.put(clauses[waivers[place].clause.index])
    }
  }

  /// The sums of what is due, in the order in which each first appears.
  private func writeTotals(_ outcomes: OutcomeView, _ cursor: inout PieceCursor) -> Bool {
    var isFirst = true
    for first in reader.owed.indices where outcomes.status(first) == .due {
      let place = reader.owed[first].sum
      var isSeen = false
      for before in 0..<first
      where reader.owed[before].sum == place && outcomes.status(before) == .due {
        isSeen = true
      }
      if isSeen { continue }
      guard let sum = outcomes.sum(place) else { return false }
      cursor.separate(&isFirst)
      cursor.put(sums[place])
      cursor.put(amount: sum, scale: reader.owed[first].scale)
      cursor.put(words.complete)
    }
    return true
  }

  fileprivate func writeEntitlements(
    _ outcomes: OutcomeView, _ holdings: UnsafePointer<Holding>, _ cursor: inout PieceCursor
  ) {
    cursor.put(words.entitlements)
    for index in entitlements.indices {
      let one = entitlementCases[entitlements[index] + Int(outcomes.entitlementCases[index])]
      cursor.put(one.text)
      put(granting, one.because, holdings, &cursor)
      cursor.put(words.endOfList)
    }
    cursor.put(words.obligations)
  }

  @inline(__always)
  fileprivate func writeDuties(_ outcomes: OutcomeView, _ cursor: inout PieceCursor) {
    for index in duties.indices {
      let outcome = outcomes.duties[index]
      let texts = dutyCases[duties[index] + Int(outcome.caseIndex)]
      if let day = outcome.lastDay {
        cursor.put(texts.until)
        cursor.put(day, thenBrace: true)
      } else {
        cursor.put(texts.whole)
      }
    }
  }

  fileprivate func write(_ given: [Value?], _ cursor: inout PieceCursor) {
    guard !values.isEmpty else { return }
    cursor.put(words.values)
    var isFirst = true
    for index in values.indices {
      cursor.separate(&isFirst)
      guard let value = given[index] else {
        cursor.put(values[index].absent)
        continue
      }
      cursor.put(values[index].known)
      cursor.put(values[index].json(value))
      cursor.put(UInt8(ascii: "}"))
    }
  }

  /// What the contract settled.
  fileprivate func writeDefaulted(_ known: FactWords.View, _ cursor: inout PieceCursor) {
    cursor.put(words.defaulted)
    var isFirst = true
    for index in facts.indices where !known.isStated[index] && known.states[index] != .unknown {
      cursor.separate(&isFirst)
      cursor.put(facts[index])
    }
  }

  /// The open questions that touch what may apply, and the end of the decision.
  fileprivate func writeQuestions(_ holdings: UnsafePointer<Holding>, _ cursor: inout PieceCursor) {
    cursor.put(words.unknownAndUnsettled)
    var isFirst = true
    for index in questions.indices
    where questions[index].touches.contains(where: { holdings[$0.index].may }) {
      cursor.separate(&isFirst)
      cursor.put(questions[index].name)
    }
    cursor.put(words.endOfList)
  }
}
