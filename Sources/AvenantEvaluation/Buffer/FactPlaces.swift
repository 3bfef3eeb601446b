import AvenantModel
import AvenantValues

/// Where the facts of a version go in memory.
struct FactPlaces: Sendable {
  private let facts: [FactProgram]
  /// The slot of the first fact, where all lie one behind the other.
  private let first: Int?

  /// How many facts there are.
  var count: Int { facts.count }

  init(_ facts: [FactProgram]) {
    self.facts = facts
    let slots = facts.compactMap { fact in
      if case .slot(let slot) = fact.place { slot.index } else { nil }
    }
    let begin = slots.first ?? 0
    first = slots == Array(begin..<(begin + facts.count)) ? begin : nil
  }

  /// Puts words, one for each fact, into their places; says in `memory` whether something is not known.
  func load(_ words: borrowing FactWords, into memory: inout Memory) {
    guard let first else { return loadSingly(words, into: &memory) }
    var openBit: UInt8 = 0
    memory.words.withUnsafeMutableBufferPointer { targets in
      words.words.withUnsafeBufferPointer { sources in
        for index in sources.indices { targets[first + index] = sources[index] }
      }
    }
    memory.states.withUnsafeMutableBufferPointer { targets in
      words.states.withUnsafeBufferPointer { sources in
        for index in sources.indices {
          let state = sources[index].availability
          targets[first + index] = state
          openBit |= state.openBit
        }
      }
    }
    if openBit != 0 { memory.loseCertainty() }
  }

  private func loadSingly(_ words: borrowing FactWords, into memory: inout Memory) {
    for (index, fact) in facts.enumerated() {
      switch (words.states[index], fact.place) {
      case (.known, .slot(let slot)): memory.set(slot, to: words.words[index])
      case (.known, .wide(let wide)):
        memory.wides[wide.index] = Fraction(
          ExactNumber(mantissa: Int128(words.words[index]), scale: fact.scale))
        memory.wideStates[wide.index] = .known
      case (.absent, _), (.unknown, _): memory.store(words.states[index].availability, of: fact)
      }
    }
  }
}

extension FactWords.State {
  /// The same of a value in memory.
  @inline(__always)
  fileprivate var availability: Availability {
    switch self {
    case .known: .known
    case .absent: .absent
    case .unknown: .unknown
    }
  }
}
