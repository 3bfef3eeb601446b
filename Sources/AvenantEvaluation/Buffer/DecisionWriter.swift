import AvenantDiagnostics
public import AvenantModel
public import AvenantValues

/// Writes what a buffer holds as the JSON of a decision, straight into bytes.
///
/// The bytes are those of ``Decision/json(pretty:)`` without the receipt: both are held against
/// each other by the tests.
public struct DecisionWriter: Sendable {
  private let texts: [DecisionText?]

  /// The most bytes that a decision takes.
  public let capacity: Int

  /// Prepares the texts of the decisions that a buffer holds, on one date.
  public init(_ buffer: EvaluationBuffer, asOf: CalendarDate) {
    let (program, readers) = (buffer.program, buffer.readers)
    let texts = zip(program.versions, readers).map { version, reader in
      reader.map { DecisionText(version, $0, of: program.contract, asOf: asOf) }
    }
    capacity =
      zip(texts, readers).compactMap { text, reader in reader.flatMap { text?.longest($0) } }
      .max() ?? 0
    self.texts = texts
  }

  /// Writes the decision of the ticket that was evaluated last.
  ///
  /// - Parameters:
  ///   - buffer: What the ticket came to.
  ///   - words: What was known of it.
  ///   - room: Takes a JSON object without its closing brace, so that more members can follow; it has
  ///     room for ``capacity`` bytes, and is given more where something is open.
  /// - Returns: How many bytes were written; `nil` where a sum does not fit 64 bits.
  public func write(
    _ buffer: borrowing EvaluationBuffer, _ words: borrowing FactWords, to room: inout [UInt8]
  ) -> Int? {
    var longest = capacity
    if buffer.isOpen, let text = texts[buffer.versionIndex] {
      longest += text.longest(buffer.openOutcomes)
      if room.count < longest { room += Array(repeating: 0, count: longest - room.count) }
    }
    return room.withUnsafeMutableBufferPointer { bytes in
      guard let start = bytes.baseAddress, bytes.count >= longest else { return nil }
      switch (texts[buffer.versionIndex], buffer.readers[buffer.versionIndex]) {
      case (let text?, let reader?):
        return text.pieces.withBytes { pieces in
          var cursor = PieceCursor(pieces, at: start, room: longest)
          guard text.write(buffer, words, reader, &cursor) else { return nil }
          return cursor.next - start
        }
      case (nil, _), (_, nil): return nil
      }
    }
  }
}

extension DecisionText {
  /// Writes a decision; says whether every sum fits.
  fileprivate func write(
    _ buffer: borrowing EvaluationBuffer, _ words: borrowing FactWords, _ reader: OutcomeReader,
    _ cursor: inout PieceCursor
  ) -> Bool {
    cursor.put(head)
    cursor.put(self.words.charges)
    write(.charge, of: buffer, reader, &cursor)
    cursor.put(self.words.credits)
    write(.credit, of: buffer, reader, &cursor)
    let fits =
      buffer.isOpen
      ? writeOpenTotals(of: buffer, reader, &cursor) : writeTotals(of: buffer, reader, &cursor)
    guard fits else { return false }
    writeEntitlements(of: buffer, &cursor)
    writeDuties(of: buffer, &cursor)
    writeValues(of: buffer, &cursor)
    writeDefaulted(words, &cursor)
    writeQuestions(of: buffer, &cursor)
    return true
  }

  private func write(
    _ direction: Charge.Direction, of buffer: borrowing EvaluationBuffer,
    _ reader: OutcomeReader, _ cursor: inout PieceCursor
  ) {
    var isFirst = true
    for index in reader.owed.indices where reader.owed[index].direction == direction {
      cursor.separate(&isFirst)
      write(index, of: buffer, reader, &cursor)
    }
    cursor.put(UInt8(ascii: "}"))
  }

  private func write(
    _ index: Int, of buffer: borrowing EvaluationBuffer, _ reader: OutcomeReader,
    _ cursor: inout PieceCursor
  ) {
    let outcome = buffer.outcomes.owed[index]
    switch outcome.status {
    case .due: cursor.put(owed[index].due)
    case .waived: cursor.put(owed[index].waived)
    case .belowMinimum: cursor.put(owed[index].belowMinimum)
    case .undetermined: return writeUndetermined(index, of: buffer, reader, &cursor)
    case .notDue, .failed: return cursor.put(owed[index].notDue)
    }
    if outcome.hasAmount {
      cursor.put(UInt8(ascii: "\""))
      cursor.put(amount: outcome.amount, scale: reader.owed[index].scale)
      cursor.put(UInt8(ascii: "\""))
    } else {
      cursor.put(words.null)
      if buffer.isOpen { put(words.missing, buffer.openOutcomes.amounts[index], &cursor) }
    }
    cursor.put(owed[index].money)
    if let day = outcome.dueOn {
      cursor.put(words.dueOn)
      cursor.put(day)
    } else if buffer.isOpen {
      put(words.noDueOn, buffer.openOutcomes.days[index], &cursor)
    }
    if let payment = outcome.payment { cursor.put(words.payment(payment)) }
    cursor.put(words.waivedBy)
    if outcome.status == .waived {
      put(reader.waivers, reader.owed[index].waivers, buffer, &cursor)
      if buffer.isOpen { writeOpenWaivers(index, of: buffer, reader, &cursor) }
    }
    cursor.put(words.endOfList)
  }

  /// Writes the names of those clauses that apply.
  @inline(__always)
  func put(
    _ waivers: [OutcomeReader.Waiver], _ places: Range<Int>, _ buffer: borrowing EvaluationBuffer,
    _ cursor: inout PieceCursor
  ) {
    var isFirst = true
    for place in places where buffer.mustHold(waivers[place].applies) {
      cursor.separate(&isFirst)
      cursor.put(clauses[waivers[place].clause.index])
    }
  }

  /// The sums of what is due, in the order in which each first appears.
  private func writeTotals(
    of buffer: borrowing EvaluationBuffer, _ reader: OutcomeReader, _ cursor: inout PieceCursor
  ) -> Bool {
    cursor.put(words.totals)
    var isFirst = true
    for first in reader.owed.indices where buffer.outcomes.owed[first].status == .due {
      let place = reader.owed[first].sum
      var isSeen = false
      for before in 0..<first
      where reader.owed[before].sum == place && buffer.outcomes.owed[before].status == .due {
        isSeen = true
      }
      if isSeen { continue }
      guard let sum = buffer.sum(place, reader) else { return false }
      cursor.separate(&isFirst)
      cursor.put(sums[place])
      cursor.put(amount: sum, scale: reader.owed[first].scale)
      cursor.put(words.complete)
    }
    cursor.put(UInt8(ascii: "]"))
    return true
  }

  private func writeEntitlements(
    of buffer: borrowing EvaluationBuffer, _ cursor: inout PieceCursor
  ) {
    cursor.put(words.entitlements)
    for index in entitlements.indices {
      let one = entitlementCases[
        entitlements[index] + Int(buffer.outcomes.entitlementCases[index])]
      cursor.put(one.text)
      put(granting, one.because, buffer, &cursor)
      cursor.put(words.endOfList)
    }
    cursor.put(UInt8(ascii: "}"))
  }

  private func writeDuties(
    of buffer: borrowing EvaluationBuffer, _ cursor: inout PieceCursor
  ) {
    cursor.put(words.obligations)
    for index in duties.indices {
      cursor.put(dutyCases[duties[index] + Int(buffer.outcomes.duties[index].caseIndex)])
      if let day = buffer.outcomes.duties[index].lastDay {
        cursor.put(words.lastDay)
        cursor.put(day)
      } else if buffer.isOpen {
        put(words.noLastDay, buffer.openOutcomes.lastDays[index], &cursor)
      }
      cursor.put(UInt8(ascii: "}"))
    }
    cursor.put(UInt8(ascii: "}"))
  }

  private func writeValues(
    of buffer: borrowing EvaluationBuffer, _ cursor: inout PieceCursor
  ) {
    guard !values.isEmpty else { return }
    cursor.put(words.values)
    var isFirst = true
    for index in values.indices {
      cursor.separate(&isFirst)
      if buffer.isOpen, let facts = buffer.openOutcomes.values[index] {
        cursor.put(values[index].undetermined)
        put(words.missing, facts, &cursor)
        cursor.put(UInt8(ascii: "}"))
        continue
      }
      guard let value = buffer.values[index] else {
        cursor.put(values[index].absent)
        continue
      }
      cursor.put(values[index].known)
      cursor.put(values[index].json(value))
      cursor.put(UInt8(ascii: "}"))
    }
    cursor.put(UInt8(ascii: "}"))
  }

  /// What the contract settled.
  private func writeDefaulted(_ facts: borrowing FactWords, _ cursor: inout PieceCursor) {
    cursor.put(words.defaulted)
    var isFirst = true
    facts.look { view in
      for index in self.facts.indices
      where !view.isStated[index] && view.states[index] != .unknown {
        cursor.separate(&isFirst)
        cursor.put(self.facts[index])
      }
    }
  }

  /// The open questions that touch what may apply.
  private func writeQuestions(
    of buffer: borrowing EvaluationBuffer, _ cursor: inout PieceCursor
  ) {
    if buffer.isOpen {
      cursor.put(words.unknown)
      put(buffer.openOutcomes.unknown, &cursor)
      cursor.put(words.unsettled)
    } else {
      cursor.put(words.unknownAndUnsettled)
    }
    var isFirst = true
    for index in questions.indices {
      guard questions[index].touches.contains(where: { buffer.mayHold($0) }) else {
        continue
      }
      cursor.separate(&isFirst)
      cursor.put(questions[index].name)
    }
    cursor.put(UInt8(ascii: "]"))
  }
}
