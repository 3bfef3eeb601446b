import AvenantModel

/// What tickets came to of which something is not known that decides nothing, kept for others like them.
///
/// Tickets are alike where the same is known of each fact and number, and the same tests come out in the
/// same way. What the gates come to follows from that, and so does whether every outcome is settled.
final class OpenTickets: Sendable {
  private let plan: OutcomePlan
  private let memo: OutcomeMemo
  private let codeCount: Int
  /// The slots of the numbers of which is looked at what is known.
  private let derived: FixedList<Int32>
  // What is looked at for every ticket, for as long as this lives.
  private nonisolated(unsafe) let movedDays: UnsafeBufferPointer<MovedDay>
  private nonisolated(unsafe) let numbers: UnsafeBufferPointer<NumberStep>
  private nonisolated(unsafe) let rest: UnsafeBufferPointer<NumberStep>
  private let facts: Range<Int>
  private nonisolated(unsafe) let results: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let fingerprint: FingerprintView
  private nonisolated(unsafe) let memory: MemoView

  /// How many results are told in a word; of facts eight are.
  private static let resultsPerWord = 32

  /// Makes room for tickets of a version; `nil` where not all numbers are plain steps in 64 bits, where what
  /// gates choose is worked out any further, where values are outcomes, and where no ticket could be kept.
  ///
  /// - Parameters:
  ///   - program: The version.
  ///   - reader: Where its outcomes stand.
  ///   - literalCount: How many literals a memory of it has.
  ///   - bytes: How many bytes may be taken.
  init?(_ program: VersionProgram, _ reader: OutcomeReader, literalCount: Int, keeping bytes: Int) {
    let all = ReachedOutcomes(allOf: reader.found)
    let wanted =
      reader.readings(of: all)
      + reader.outcomes.flatMap { $0.readings + [.literal($0.matters)] }
    guard reader.values.isEmpty, !reader.facts.slots.isEmpty,
      let plan = OutcomePlan(
        program.instructions(for: wanted), of: program, facts: reader.facts.slots),
      let numbers = plan.plainNumbers, let rest = plan.plainRest,
      rest.elements.allSatisfy({ $0.kind == .select }),
      wanted.allSatisfy(plan.isEarlyIfLiteral)
    else { return nil }
    self.plan = plan
    facts = reader.facts.slots
    derived = FixedList(
      plan.movedDays.elements.map(\.result)
        + numbers.elements.map { Int32(truncatingIfNeeded: $0.step.result) })
    codeCount = reader.places.codeCount
    let stateWords =
      (facts.count + FactStates.stride - 1) / FactStates.stride
      + (derived.elements.count + Self.resultsPerWord - 1) / Self.resultsPerWord
    memo = OutcomeMemo(
      wordCount: plan.fingerprint.wordCount + stateWords, codeCount: codeCount,
      literalCount: literalCount, bytes: bytes)
    (movedDays, self.numbers) = (plan.movedDays.elements, numbers.elements)
    (self.rest, results, memory) = (rest.elements, derived.elements, memo.view)
    fingerprint = plan.fingerprint.view
    guard memory.keepsTickets else { return nil }
  }

  /// Finds what a ticket like this one came to.
  ///
  /// - Parameter registers: Memory with the facts of the ticket; takes its numbers.
  /// - Returns: What it came to; `nil` where none is kept.
  func recall(_ registers: inout Registers) -> MemoView.Entry? {
    registers.move(movedDays)
    registers.run(numbers)
    fingerprint.take(of: registers, into: memory.sought)
    takeStates(of: registers, into: memory.sought + fingerprint.wordCount)
    guard let entry = memory.find() else { return nil }
    registers.run(rest, choosingBy: entry.holdings)
    return entry
  }

  /// Takes what is known of each fact and number.
  @inline(__always)
  private func takeStates(of registers: Registers, into words: UnsafeMutablePointer<UInt64>) {
    var (word, place) = (words, facts.lowerBound)
    while place < facts.upperBound {
      // There are more states behind the last.
      let eight = UnsafeRawPointer(registers.states + place).loadUnaligned(as: UInt64.self)
      let count = min(FactStates.stride, facts.upperBound &- place)
      word.pointee = eight & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
      word += 1
      place &+= FactStates.stride
    }
    place = 0
    while place < results.count {
      let end = min(place &+ Self.resultsPerWord, results.count)
      var bits: UInt64 = 0
      while place < end {
        bits = bits &<< 2 | UInt64(registers.states[Int(results[place])].rawValue)
        place &+= 1
      }
      word.pointee = bits
      word += 1
    }
  }

  /// Keeps what the ticket came to that was looked for last.
  func keep(_ registers: Registers, _ codes: UnsafePointer<UInt8>) {
    memo.keep(registers, codes, count: codeCount)
  }
}

extension OutcomePlan {
  /// Whether something is no literal, or one that follows from the fingerprint.
  fileprivate func isEarlyIfLiteral(_ reading: Reading) -> Bool {
    if case .literal(let literal) = reading { isEarly(literal) } else { true }
  }
}
