import AvenantModel
import AvenantValues

/// Where the facts of a version go in memory.
struct FactPlaces: Sendable {
  private let facts: [FactProgram]
  /// The slots of the facts, where all lie one behind the other; empty where they do not.
  let slots: Range<Int>

  /// How many facts there are.
  var count: Int { facts.count }

  init(_ facts: [FactProgram]) {
    self.facts = facts
    let slots = facts.compactMap { fact in
      if case .slot(let slot) = fact.place { slot.index } else { nil }
    }
    let begin = slots.first ?? 0
    let range = begin..<(begin + facts.count)
    self.slots = slots == Array(range) ? range : 0..<0
  }

  /// Puts words, one for each fact, into their places; says in `registers` whether something is not
  /// known.
  func load(_ view: FactWords.View, into registers: inout Registers) {
    for (index, fact) in facts.enumerated() {
      let state = view.states[index].availability
      switch fact.place {
      case .slot(let slot): registers.set(slot.index, to: view.words[index], state)
      case .wide(let wide):
        let number = ExactNumber(mantissa: Int128(view.words[index]), scale: fact.scale)
        registers.setWide(wide.index, to: Fraction(number), state)
      }
    }
  }
}

extension Registers {
  /// Puts words, one for each fact, into slots that are behind one another; says whether something
  /// is not known.
  ///
  /// - Parameters:
  ///   - source: The words.
  ///   - given: What is known of each, as ``FactWords/State``; seven bytes behind the last can be
  ///     read.
  ///   - slots: The slots; seven states behind the last can be read.
  ///   - absences: Takes of each fact whether it has no value, 64 of them in a word.
  @inline(__always)
  mutating func load(
    _ source: UnsafePointer<Int64>, _ given: UnsafeRawPointer, into slots: Range<Int>,
    absences: UnsafeMutablePointer<UInt64>
  ) {
    let count = slots.upperBound &- slots.lowerBound
    (words + slots.lowerBound).take(source, count: count)
    let target = states + slots.lowerBound
    var (open, bits, place): (UInt64, UInt64, Int) = (0, 0, 0)
    while place &+ FactStates.stride <= count {
      let eight = FactStates(given: given, at: place)
      eight.store(to: target, at: place)
      open |= eight.open
      bits = bits &>> 8 | eight.absent
      place &+= FactStates.stride
      if place & 63 == 0 { absences[place &>> 6 &- 1] = bits }
    }
    if place < count {
      let rest = FactStates(given: given, at: place, count: count &- place)
      rest.store(to: target, at: place, count: count &- place)
      open |= rest.open
      bits = bits &>> 8 | rest.absent
    }
    if count & 63 != 0 { absences[count &>> 6] = bits }
    openBit |= open == 0 ? 0 : 1
  }
}

extension UnsafeMutablePointer<Int64> {
  /// Copies so many words, eight at a time; the last eight may be some of them once more.
  @inline(__always)
  fileprivate func take(_ source: UnsafePointer<Int64>, count: Int) {
    guard count >= 8 else { return update(from: source, count: count) }
    let (source, target) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(self))
    let last = (count &- 8) &* 8
    var place = 0
    while place < last {
      let eight = source.loadUnaligned(fromByteOffset: place, as: SIMD8<Int64>.self)
      target.storeBytes(of: eight, toByteOffset: place, as: SIMD8<Int64>.self)
      place &+= 64
    }
    let eight = source.loadUnaligned(fromByteOffset: last, as: SIMD8<Int64>.self)
    target.storeBytes(of: eight, toByteOffset: last, as: SIMD8<Int64>.self)
  }
}

/// What is known of at most eight facts behind one another.
struct FactStates {
  /// How many are looked at at once.
  static let stride = 8
  private static let lowest: UInt64 = 0x0101_0101_0101_0101
  private let bytes: UInt64

  /// Looks at eight facts as they are given, from a place on.
  @inline(__always)
  init(given states: UnsafeRawPointer, at place: Int) {
    let given = states.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    // Without a branch: 0, 1 and 2 are 0, 1 and 3.
    bytes = given | given &>> 1 & Self.lowest
  }

  /// Looks at fewer than eight.
  @inline(__always)
  init(given states: UnsafeRawPointer, at place: Int, count: Int) {
    bytes = FactStates(given: states, at: place).bytes & Self.mask(count)
  }

  /// Replaces what is known of as many values in memory, from a place on.
  @inline(__always)
  func store(to states: UnsafeMutablePointer<Availability>, at place: Int) {
    UnsafeMutableRawPointer(states).storeBytes(of: bytes, toByteOffset: place, as: UInt64.self)
  }

  /// Replaces what is known of fewer than eight.
  @inline(__always)
  func store(to states: UnsafeMutablePointer<Availability>, at place: Int, count: Int) {
    let target = UnsafeMutableRawPointer(states)
    let others = target.loadUnaligned(fromByteOffset: place, as: UInt64.self) & ~Self.mask(count)
    target.storeBytes(of: bytes | others, toByteOffset: place, as: UInt64.self)
  }

  /// The bytes of the first of fewer than eight.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 {
    ~(UInt64.max &<< UInt64(truncatingIfNeeded: count &* 8))
  }

  /// Not 0 where one is open.
  @inline(__always)
  var open: UInt64 { (bytes ^ bytes &>> 1) & Self.lowest }

  /// The eight highest bits, the lowest of them for the first: whether it has no value, where none
  /// is open.
  @inline(__always)
  var absent: UInt64 {
    // The lowest bit of each byte moves into the highest byte, and stays there: shifts that join
    // two words are slow.
    ((bytes & Self.lowest) &* 0x0102_0408_1020_4080) & 0xFF00_0000_0000_0000
  }
}

extension FactWords.State {
  /// The same of a value in memory.
  @inline(__always)
  var availability: Availability {
    // Without a branch: 0, 1 and 2 are 0, 1 and 3.
    Availability(rawValue: rawValue | rawValue >> 1) ?? .unknown
  }
}
