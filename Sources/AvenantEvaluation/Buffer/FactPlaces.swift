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

  /// Puts words, one for each fact, into their places; says in `registers` whether something is not known.
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
  /// Puts words, one for each fact, into slots that are behind one another; says whether something is
  /// not known.
  ///
  /// - Precondition: Seven states can be read behind the last slot.
  @inline(__always)
  mutating func load(_ view: FactWords.View, into slots: Range<Int>) {
    let count = slots.upperBound &- slots.lowerBound
    UnsafeMutableRawPointer(words + slots.lowerBound)
      .copyMemory(from: view.words, byteCount: count &* 8)
    let (target, source) = (states + slots.lowerBound, UnsafeRawPointer(view.states))
    var open: UInt64 = 0
    var place = 0
    while place < count {
      let given = FactStates(given: source, at: place)
      let eight = FactStates(target, at: place).replaced(by: given, count: count &- place)
      eight.store(to: target, at: place)
      open |= given.open(count: count &- place)
      place &+= FactStates.stride
    }
    openBit |= open == 0 ? 0 : 1
  }
}

/// What is known of eight values behind one another.
struct FactStates {
  /// How many are looked at at once.
  static let stride = 8
  private static let lowest: UInt64 = 0x0101_0101_0101_0101
  private let bytes: UInt64

  private init(bytes: UInt64) { self.bytes = bytes }

  /// Looks at values in memory, from a place on.
  @inline(__always)
  init(_ states: UnsafeMutablePointer<Availability>, at place: Int) {
    bytes = UnsafeRawPointer(states).loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  /// Looks at facts as they are given, from a place on.
  @inline(__always)
  init(given states: UnsafeRawPointer, at place: Int) {
    let given = states.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    // Without a branch: 0, 1 and 2 are 0, 1 and 3.
    bytes = given | given &>> 1 & Self.lowest
  }

  /// Replaces the first of so many, at most eight.
  @inline(__always)
  func replaced(by other: FactStates, count: Int) -> FactStates {
    let mask = Self.mask(count)
    return FactStates(bytes: other.bytes & mask | bytes & ~mask)
  }

  @inline(__always)
  func store(to states: UnsafeMutablePointer<Availability>, at place: Int) {
    UnsafeMutableRawPointer(states).storeBytes(of: bytes, toByteOffset: place, as: UInt64.self)
  }

  /// Not 0 where one of the first so many is open.
  @inline(__always)
  func open(count: Int) -> UInt64 { (bytes ^ bytes &>> 1) & Self.lowest & Self.mask(count) }

  /// Eight bits, the lowest for the first: whether one of the first so many has no value, where none is open.
  @inline(__always)
  func absent(count: Int) -> UInt64 {
    // The lowest bit of each byte moves into the highest byte.
    ((bytes & Self.lowest & Self.mask(count)) &* 0x0102_0408_1020_4080) &>> 56
  }

  /// The bytes of the first so many.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 {
    count >= stride ? .max : ~(UInt64.max &<< UInt64(truncatingIfNeeded: count &* 8))
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
