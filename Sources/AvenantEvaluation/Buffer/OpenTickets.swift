import AvenantModel

/// What tickets came to of which something is not known that decides nothing, kept for others like
/// them.
///
/// Tickets are alike where the same is known of each fact and number, and the same tests come out
/// in the same way. What the gates come to follows from that, and so does whether every outcome is
/// settled.
final class OpenTickets: Sendable {
  private let plan: OutcomePlan
  private let memo: OutcomeMemo
  private let codeCount: Int
  /// The slots of the numbers of which is looked at what is known: it does not follow from the
  /// facts alone.
  private let results: FixedList<Int32>
  private let views = Room<OpenTicketsView>(count: 1)
  /// What is looked at for every ticket, for as long as this lives.
  var view: UnsafePointer<OpenTicketsView> { UnsafePointer(views.start) }

  /// Makes room for tickets of a version; `nil` where not all numbers are plain steps in 64 bits,
  /// where what gates choose is worked out any further, where values are outcomes, and where no
  /// ticket could be kept.
  ///
  /// - Parameters:
  ///   - program: The version.
  ///   - reader: Where its outcomes stand.
  ///   - literalCount: How many literals a memory of it has.
  ///   - bytes: How many bytes may be taken.
  init?(_ program: VersionProgram, _ reader: OutcomeReader, literalCount: Int, keeping bytes: Int) {
    let all = ReachedOutcomes(allOf: reader.found)
    let outcomes = reader.outcomes.flatMap { $0.addresses + [.literal($0.matters)] }
    let wanted = reader.addresses(of: all) + outcomes.map { program.source(of: $0) }
    guard reader.values.isEmpty, !reader.facts.slots.isEmpty,
      let plan = OutcomePlan(
        program.instructions(for: wanted), of: program, facts: reader.facts.slots),
      let numbers = plan.plainNumbers, let rest = plan.plainRest,
      rest.elements.allSatisfy({ $0.kind == .select }),
      wanted.allSatisfy(plan.isEarlyIfLiteral)
    else { return nil }
    self.plan = plan
    let plain = numbers.elements.map { Int32(truncatingIfNeeded: $0.step.result) }
    results = FixedList(plain.filter { !plan.derived.contains(Slot(Int($0))) })
    codeCount = reader.places.codeCount
    let facts = reader.facts.slots
    memo = OutcomeMemo(
      wordCount: plan.fingerprint.view.testWordCount
        + OpenTicketsView.stateWordCount(facts: facts, results.elements),
      codeCount: codeCount, literalCount: literalCount, bytes: bytes)
    views.start.initialize(
      to: OpenTicketsView(
        movedDays: plan.movedDays.elements, numbers: numbers.elements, rest: rest.elements,
        facts: facts, results: results.elements, fingerprint: plan.fingerprint.view,
        memory: memo.view))
    guard memo.view.keepsTickets else { return nil }
  }

  /// Keeps what the ticket came to that was looked for last.
  func keep(_ registers: Registers, _ codes: UnsafePointer<UInt8>) {
    memo.keep(registers, codes, count: codeCount)
  }
}

/// Tickets of which something is not known, to be looked up for as long as they are kept.
struct OpenTicketsView: @unchecked Sendable {
  fileprivate let movedDays: UnsafeBufferPointer<MovedDay>
  fileprivate let numbers: UnsafeBufferPointer<NumberStep>
  fileprivate let rest: UnsafeBufferPointer<NumberStep>
  fileprivate let facts: Range<Int>
  fileprivate let results: UnsafeBufferPointer<Int32>
  fileprivate let fingerprint: FingerprintView
  fileprivate let memory: MemoView

  /// How many results are told in a word; of facts eight are.
  fileprivate static let resultsPerWord = 32

  /// How many words tell what is known of facts and results.
  fileprivate static func stateWordCount(
    facts: Range<Int>, _ results: UnsafeBufferPointer<Int32>
  ) -> Int {
    (facts.count + FactStates.stride - 1) / FactStates.stride
      + (results.count + resultsPerWord - 1) / resultsPerWord
  }
}

// Through the pointer, as a workspace is looked at.
extension UnsafePointer<OpenTicketsView> {
  /// Finds what a ticket like this one came to.
  ///
  /// - Parameter registers: Memory with the facts of the ticket; takes its numbers.
  /// - Returns: What it came to; `nil` where none is kept.
  @inline(__always)
  func recall(_ registers: inout Registers) -> MemoView.Entry? {
    registers.move(pointee.movedDays)
    registers.run(pointee.numbers)
    var next = pointee.memory.sought
    takeStates(of: registers, into: &next)
    pointee.fingerprint.take(of: registers, into: next)
    guard let entry = pointee.memory.find() else { return nil }
    registers.run(pointee.rest, choosingBy: entry.holdings)
    return entry
  }

  /// Takes what is known of each fact and number.
  @inline(__always)
  private func takeStates(of registers: Registers, into word: inout UnsafeMutablePointer<UInt64>) {
    var (states, rest) = (
      UnsafeRawPointer(registers.states + pointee.facts.lowerBound), pointee.facts.count
    )
    while rest >= FactStates.stride {
      word.pointee = states.loadUnaligned(as: UInt64.self)
      word += 1
      states += FactStates.stride
      rest &-= FactStates.stride
    }
    if rest > 0 {
      // There are more states behind the last.
      let unused = UInt64(truncatingIfNeeded: (FactStates.stride &- rest) &* 8)
      word.pointee = states.loadUnaligned(as: UInt64.self) & UInt64.max &>> unused
      word += 1
    }
    takeResults(of: registers, into: &word)
  }

  @inline(__always)
  private func takeResults(
    of registers: Registers, into word: inout UnsafeMutablePointer<UInt64>
  ) {
    let results = pointee.results
    var place = 0
    while place < results.count {
      let end = min(place &+ OpenTicketsView.resultsPerWord, results.count)
      var bits: UInt64 = 0
      while place < end {
        bits = bits &<< 2 | UInt64(registers.states[Int(results[place])].rawValue)
        place &+= 1
      }
      word.pointee = bits
      word += 1
    }
  }
}

extension OutcomePlan {
  /// Whether something is no literal, or one that follows from the fingerprint.
  fileprivate func isEarlyIfLiteral(_ address: Address) -> Bool {
    if case .literal(let literal) = address { isEarly(literal) } else { true }
  }
}
