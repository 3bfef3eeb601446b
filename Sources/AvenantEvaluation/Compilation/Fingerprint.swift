import AvenantModel

/// All that the tests of a program tell apart of a ticket of which nothing is open: tickets of one
/// fingerprint come to the same in every test.
final class Fingerprint: Sendable {
  private let places: FixedList<Int32>
  private let choices: FixedList<Int32>
  private let literals: FixedList<Int32>
  private let differences: FixedList<Step>

  /// How many words of 64 bits it takes.
  let wordCount: Int
  /// The same, for as long as this lives.
  nonisolated(unsafe) let view: FingerprintView

  /// - Parameters:
  ///   - tests: Tests that are plain steps.
  ///   - numbers: What is worked out before them.
  ///   - facts: Slots whose states are looked at all at once.
  init(_ tests: [Instruction], numbers: [Instruction], facts: Range<Int>) {
    var (places, choices): (Set<Int32>, Set<Int32>) = ([], [])
    var (literals, differences): ([Int32], [Step]) = ([], [])
    for case .test(let test, let yes) in tests + numbers {
      switch (test, Step.of(test, into: yes.index)) {
      case (.presence, _): break
      case (.option(let slot, _), _): choices.insert(Int32(slot.index))
      case (_, (_, let step)?): differences.append(step)
      case (_, nil): literals.append(Int32(yes.index))
      }
      for case .slot(let slot) in test.reads where !facts.contains(slot.index) {
        places.insert(Int32(slot.index))
      }
    }
    self.places = FixedList(places.sorted())
    self.choices = FixedList(choices.sorted())
    self.literals = FixedList(literals)
    self.differences = FixedList(differences)
    view = FingerprintView(
      facts: facts, places: self.places.elements, choices: self.choices.elements,
      literals: self.literals.elements, differences: self.differences.elements)
    wordCount = view.wordsOfBytes + (differences.count + 63) / 64
  }
}

/// What a fingerprint is made of: bytes, and bits behind them.
struct FingerprintView {
  /// Slots behind one another that have a value or not.
  let facts: Range<Int>
  /// More slots that have a value or not.
  let places: UnsafeBufferPointer<Int32>
  /// Slots of choices: of each, which option it is.
  let choices: UnsafeBufferPointer<Int32>
  /// Tests that are worked out before, by the literal that says that they are true.
  let literals: UnsafeBufferPointer<Int32>
  /// Differences of slots, tested against bounds.
  let differences: UnsafeBufferPointer<Step>

  /// How many words the bytes take.
  fileprivate var wordsOfBytes: Int {
    (facts.count + places.count + choices.count + literals.count + 7) / 8
  }

  /// Takes the fingerprint of the ticket in memory.
  ///
  /// - Parameters:
  ///   - registers: Memory in which nothing is open.
  ///   - words: Takes the fingerprint; bytes that are none of it stay.
  @inline(__always)
  func take(of registers: Registers, into words: UnsafeMutablePointer<UInt64>) {
    takeBytes(of: registers, into: UnsafeMutableRawPointer(words))
    var next = words + wordsOfBytes
    var (bits, count): (UInt64, UInt64) = (0, 0)
    for step in differences {
      let isWithin = registers.isWithin(
        Int(step.one), Int(step.other), step.low, span: step.span)
      bits = bits &<< 1 | (isWithin ? 1 : 0)
      count &+= 1
      if count == 64 {
        next.pointee = bits
        (bits, count) = (0, 0)
        next += 1
      }
    }
    if count > 0 { next.pointee = bits }
  }

  @inline(__always)
  private func takeBytes(of registers: Registers, into bytes: UnsafeMutableRawPointer) {
    bytes.copyMemory(from: registers.states + facts.lowerBound, byteCount: facts.count)
    var next = bytes + facts.count
    for slot in places {
      next.storeBytes(of: registers.states[Int(slot)].rawValue, as: UInt8.self)
      next += 1
    }
    for slot in choices {
      let option = UInt8(truncatingIfNeeded: registers.words[Int(slot)]) & 63
      next.storeBytes(of: option, as: UInt8.self)
      next += 1
    }
    for yes in literals {
      let bits = registers.holdings[Int(yes)].bits << 2 | registers.holdings[Int(yes) + 1].bits
      next.storeBytes(of: bits, as: UInt8.self)
      next += 1
    }
  }
}

extension Test {
  /// Whether it is a plain step of numbers in slots.
  var isNarrow: Bool { Step.of(self, into: 0) != nil }
}
