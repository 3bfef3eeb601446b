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
  @inline(__always)
  mutating func load(_ view: FactWords.View, into slots: Range<Int>) {
    (words + slots.lowerBound).update(from: view.words, count: slots.count)
    var open: UInt8 = 0
    let states = states + slots.lowerBound
    for index in 0..<slots.count {
      let state = view.states[index].availability
      states[index] = state
      open |= state.openBit
    }
    openBit |= open
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
