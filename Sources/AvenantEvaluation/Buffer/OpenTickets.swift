import AvenantModel

/// What tickets came to of which something is not known that decides nothing, kept for others like them.
///
/// Tickets are alike where the same is known of each fact and number, and the same tests come out in the
/// same way. What the gates come to follows from that, and so does whether every outcome is settled.
final class OpenTickets: Sendable {
  private let plan: OutcomePlan
  private let memo: OutcomeMemo
  private let codeCount: Int
  /// The slots of which is looked at what is known.
  private let slots: FixedList<Int32>
  // What is looked at for every ticket, for as long as this lives.
  private nonisolated(unsafe) let movedDays: UnsafeBufferPointer<MovedDay>
  private nonisolated(unsafe) let numbers: UnsafeBufferPointer<NumberStep>
  private nonisolated(unsafe) let rest: UnsafeBufferPointer<NumberStep>
  private nonisolated(unsafe) let states: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let fingerprint: FingerprintView
  private nonisolated(unsafe) let memory: MemoView

  /// How many slots are told in a word.
  private static let statesPerWord = 32

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
    let derived =
      plan.movedDays.elements.map(\.result)
      + numbers.elements.map { Int32(truncatingIfNeeded: $0.step.result) }
    slots = FixedList(reader.facts.slots.map { Int32($0) } + derived)
    codeCount = reader.places.codeCount
    let stateWords = (slots.elements.count + Self.statesPerWord - 1) / Self.statesPerWord
    memo = OutcomeMemo(
      wordCount: plan.fingerprint.wordCount + stateWords, codeCount: codeCount,
      literalCount: literalCount, bytes: bytes)
    (movedDays, self.numbers) = (plan.movedDays.elements, numbers.elements)
    (self.rest, states, memory) = (rest.elements, slots.elements, memo.view)
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
    var word = memory.sought + fingerprint.wordCount
    var place = 0
    while place < states.count {
      let end = min(place &+ Self.statesPerWord, states.count)
      var bits: UInt64 = 0
      while place < end {
        bits = bits &<< 2 | UInt64(registers.states[Int(states[place])].rawValue)
        place &+= 1
      }
      word.pointee = bits
      word += 1
    }
    guard let entry = memory.find() else { return nil }
    registers.run(rest, choosingBy: entry.holdings)
    return entry
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
