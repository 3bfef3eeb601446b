import AvenantModel

/// All that the tests of a program tell apart of a ticket of which nothing is open: tickets of one
/// fingerprint come to the same in every test.
///
/// It is a row of bits: what has no value, which options choices have, how differences compare.
final class Fingerprint: Sendable {
  private let places: FixedList<Int32>
  private let options: FixedList<OptionField>
  private let literals: FixedList<Int32>
  private let bounds: FixedList<BoundTest>
  private let differences: FixedList<Step>

  /// The same, for as long as this lives.
  nonisolated(unsafe) let view: FingerprintView

  /// How many words of 64 bits it takes.
  let wordCount: Int

  /// - Parameters:
  ///   - tests: Tests that are plain steps.
  ///   - numbers: What is worked out before them.
  ///   - facts: Slots whose states are looked at all at once.
  ///   - optionCounts: How many options the values of those slots have that have few.
  ///   - constant: The word of a slot that is the same for every ticket.
  init(
    _ tests: [Instruction], numbers: [Instruction], facts: Range<Int>,
    optionCounts: [Slot: Int], _ constant: (Slot) -> Int64?
  ) {
    var seen = SeenDifferences()
    for case .test(let test, let yes) in tests + numbers {
      seen.add(test, yes, optionCounts, constant)
    }
    let derived = DerivedPresence(numbers, facts: facts, constant)
    places = FixedList(
      seen.slots.filter { slot in
        !facts.contains(slot.index) && !derived.slots.contains(slot)
          && constant(slot) == nil && slot != .asOf
      }.map { Int32($0.index) }.sorted())
    options = FixedList(
      seen.options.map { OptionField($0.key, count: $0.value) }.sorted { $0.slot < $1.slot })
    literals = FixedList(seen.literals)
    bounds = FixedList(seen.differences.compactMap { BoundTest($0) })
    differences = FixedList(seen.differences.filter { BoundTest($0) == nil })
    view = FingerprintView(
      facts: facts, places: places.elements, options: options.elements,
      literals: literals.elements, bounds: bounds.elements, differences: differences.elements)
    wordCount = view.wordCount
  }
}

/// Which option is in a slot, as some bits of a fingerprint.
struct OptionField: Sendable {
  let slot: Int
  let bitCount: UInt64
  let mask: UInt64

  fileprivate init(_ slot: Slot, count: Int) {
    self.slot = slot.index
    bitCount = UInt64(Int.bitWidth - (count - 1).leadingZeroBitCount)
    mask = 1 << bitCount - 1
  }
}

/// Whether `one ≤ other + most`, of slots: numbers of which the difference of both sides fits 64
/// bits.
struct BoundTest: Sendable {
  let one: UInt32
  let other: UInt32
  let most: Int64

  /// The test of a step; `nil` for one with two bounds, or with one that is not small enough.
  fileprivate init?(_ step: Step) {
    let limit = Int64(Number.narrowLimit)
    let high = step.low &+ Int64(bitPattern: step.span)
    if step.low == .min, -limit < high, high < limit {
      (one, other, most) = (step.one, step.other, high)
    } else if step.low > -limit, step.low < limit, high == .max {
      (one, other, most) = (step.other, step.one, -step.low)
    } else {
      return nil
    }
  }
}

/// What tests tell apart.
private struct SeenDifferences {
  /// How many options the slot of a choice may have.
  var options: [Slot: Int] = [:]
  var literals: [Int32] = []
  var differences: [Step] = []
  /// The slots that tests read.
  var slots: Set<Slot> = []

  mutating func add(
    _ test: Test, _ yes: Literal, _ counts: [Slot: Int], _ constant: (Slot) -> Int64?
  ) {
    for case .slot(let slot) in test.reads { slots.insert(slot) }
    for case .slot(let slot) in test.reads {
      guard let count = counts[slot], test.options(of: slot, constant) != nil else { continue }
      options[slot] = count
      return
    }
    switch (test, Step.of(test, into: yes.index)) {
    case (.presence, _): break
    case (.option(let slot, _), _): options[slot] = 64
    case (_, (_, let step)?): differences.append(step)
    case (_, nil): literals.append(Int32(yes.index))
    }
  }
}

/// The slots that have a value just where all facts have one that they are worked out from.
struct DerivedPresence {
  private(set) var slots: Set<Slot> = []

  init(_ numbers: [Instruction], facts: Range<Int>, _ constant: (Slot) -> Int64?) {
    for case .number(let operation, let result) in numbers where operation.isStrict {
      let isDerived = operation.reads([]).allSatisfy { address in
        guard case .slot(let slot) = address else { return false }
        return facts.contains(slot.index) || slots.contains(slot) || constant(slot) != nil
      }
      if isDerived { slots.insert(result) }
    }
  }
}

extension NumberOperation {
  /// Whether there is a result just where there are all operands, if it fits.
  fileprivate var isStrict: Bool {
    switch self {
    case .unary, .binary, .scaled: true
    case .rounded, .narrowed, .select, .dated, .shifted, .businessDays, .recurrence, .spans, .most:
      false
    }
  }
}

/// What a fingerprint is made of, for as long as it lives.
struct FingerprintView {
  /// Slots behind one another that have a value or not.
  let facts: Range<Int>
  /// More slots that have a value or not.
  let places: UnsafeBufferPointer<Int32>
  let options: UnsafeBufferPointer<OptionField>
  /// Tests that are worked out before, by the literal that says that they are true.
  let literals: UnsafeBufferPointer<Int32>
  /// Differences of slots, tested against one bound.
  let bounds: UnsafeBufferPointer<BoundTest>
  /// Differences of slots, tested against two bounds.
  let differences: UnsafeBufferPointer<Step>

  /// How many words of 64 bits it takes.
  var wordCount: Int { factWordCount + testWordCount }

  /// How many of them say what tests tell apart.
  var testWordCount: Int {
    (places.count + 63) / 64 + (options.count + 9) / 10
      + (literals.count + 31) / 32 + (bounds.count + 63) / 64 + (differences.count + 63) / 64
  }

  /// How many words at the beginning say which facts have a value.
  @inline(__always)
  var factWordCount: Int { (facts.upperBound &- facts.lowerBound &+ 63) &>> 6 }

  /// Takes what tests tell apart of the ticket in memory; which facts have a value was taken with
  /// them.
  ///
  /// - Parameters:
  ///   - registers: Memory with the numbers of the plan.
  ///   - words: Takes the words.
  @inline(__always)
  func take(of registers: Registers, into words: UnsafeMutablePointer<UInt64>) {
    var next = words
    fill(&next, places.count, perWord: 64) { bits, index in
      bits &<< 1 | UInt64(registers.states[Int(places[index])].rawValue & 1)
    }
    // An option takes six bits at most.
    fill(&next, options.count, perWord: 10) { bits, index in
      let field = options[index]
      let word = UInt64(truncatingIfNeeded: registers.words[field.slot])
      return bits &<< field.bitCount | word & field.mask
    }
    fill(&next, literals.count, perWord: 32) { bits, index in
      let yes = registers.holdings + Int(literals[index])
      return bits &<< 2 | UInt64(yes[0].bits & 1 | yes[1].bits & 2)
    }
    fill(&next, bounds.count, perWord: 64) { bits, index in
      let test = bounds[index]
      let most = registers.words[Int(test.other)] &+ test.most
      // Without a comparison, and from above: the sign stays in its bit.
      return bits &>> 1 | UInt64(bitPattern: most &- registers.words[Int(test.one)]) & 1 &<< 63
    }
    fill(&next, differences.count, perWord: 64) { bits, index in
      let step = differences[index]
      let isWithin = registers.isWithin(
        Int(step.one), Int(step.other), step.low, span: step.span)
      return bits &<< 1 | (isWithin ? 1 : 0)
    }
  }

  /// Fills words with fields, so many in each.
  @inline(__always)
  private func fill(
    _ next: inout UnsafeMutablePointer<UInt64>, _ count: Int, perWord: Int,
    _ field: (UInt64, Int) -> UInt64
  ) {
    var place = 0
    while place < count {
      let end = min(place &+ perWord, count)
      var bits: UInt64 = 0
      while place < end {
        bits = field(bits, place)
        place &+= 1
      }
      next.pointee = bits
      next += 1
    }
  }
}

extension Test {
  /// Whether it is a plain step of numbers in slots.
  var isNarrow: Bool { Step.of(self, into: 0) != nil }
}
