import AvenantValues

/// All that an evaluation works out: the values in their slots, and the literals as bits.
///
/// It is also all that a trace records. A literal that *must* hold is set in both vectors of bits,
/// one that only *may* hold is set in `may` alone. While nothing is unknown the two are the same, and
/// `may` is not kept.
struct Memory: Sendable {
  var words: [Int64]
  var states: [Availability]
  var wides: [Fraction]
  var wideStates: [Availability]
  var must: [UInt64]
  private(set) var may: [UInt64] = []
  private(set) var isCertain = true
  /// The texts of the facts that the version does not mention, in the order of the facts.
  var otherTexts: [String] = []
  /// The items of the lists, by the places of the lists among the facts.
  var lists: [Int: [[LoadedField]]] = [:]

  init(
    words: [Int64], states: [Availability], wides: [Fraction], wideStates: [Availability],
    literalCount: Int
  ) {
    self.words = words
    self.states = states
    self.wides = wides
    self.wideStates = wideStates
    must = Array(repeating: 0, count: (literalCount + 63) / 64)
    must[0] = 1 << UInt64(Literal.always.index)
  }

  /// Whether the literal must hold.
  @inline(__always)
  func mustHold(_ literal: Literal) -> Bool {
    must[literal.index >> 6] & literal.bit != 0
  }

  /// Whether the literal may hold.
  @inline(__always)
  func mayHold(_ literal: Literal) -> Bool {
    (isCertain ? must : may)[literal.index >> 6] & literal.bit != 0
  }

  /// Whether learning more could still change the literal.
  func isOpen(_ literal: Literal) -> Bool { mustHold(literal) != mayHold(literal) }

  /// From now on, what may hold is more than what must.
  @inline(__always)
  mutating func loseCertainty() {
    guard isCertain else { return }
    may = must
    isCertain = false
  }

  /// From now on, what may hold is again what must.
  mutating func regainCertainty() {
    may.removeAll(keepingCapacity: true)
    isCertain = true
  }

  /// Sets a literal that holds.
  @inline(__always)
  mutating func set(_ literal: Literal) {
    must[literal.index >> 6] |= literal.bit
    if !isCertain { may[literal.index >> 6] |= literal.bit }
  }

  /// Sets a literal that may hold.
  @inline(__always)
  mutating func setPossible(_ literal: Literal) {
    loseCertainty()
    may[literal.index >> 6] |= literal.bit
  }

  /// Forgets literals, so that they can be worked out for another item.
  mutating func clear(_ masks: [Mask]) {
    for mask in masks {
      must[mask.word] &= ~mask.bits
      if !isCertain { may[mask.word] &= ~mask.bits }
    }
  }

  /// Replaces what is known of a literal by something that is known better.
  mutating func refine(_ literal: Literal, must isCertain: Bool, may isPossible: Bool) {
    loseCertainty()
    let word = literal.index >> 6
    if isCertain { must[word] |= literal.bit }
    if !isPossible { may[word] &= ~literal.bit }
  }

  /// Whether every literal of the mask must hold, and whether it may.
  @inline(__always)
  func holdsAll(_ masks: ArraySlice<Mask>) -> (must: Bool, may: Bool) {
    let certainly = masks.allSatisfy { must[$0.word] & $0.bits == $0.bits }
    guard !isCertain, !certainly else { return (certainly, certainly) }
    return (false, masks.allSatisfy { may[$0.word] & $0.bits == $0.bits })
  }

  /// Whether some literal of the mask must hold, and whether it may.
  @inline(__always)
  func holdsAny(_ masks: ArraySlice<Mask>) -> (must: Bool, may: Bool) {
    let certainly = masks.contains { must[$0.word] & $0.bits != 0 }
    guard !isCertain, !certainly else { return (certainly, certainly) }
    return (false, masks.contains { may[$0.word] & $0.bits != 0 })
  }
}

extension Literal {
  @inline(__always)
  fileprivate var bit: UInt64 { 1 << UInt64(index & 63) }
}
