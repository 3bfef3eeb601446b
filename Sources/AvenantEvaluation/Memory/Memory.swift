import AvenantValues

/// All that an evaluation works out: the values in their slots, and whether the literals hold.
///
/// It is also all that a trace records.
struct Memory: Sendable {
  var words: [Int64]
  var states: [Availability]
  var wides: [Fraction]
  var wideStates: [Availability]
  var holdings: [Holding]
  /// Whether nothing is open.
  private(set) var isCertain = true
  /// The texts of the facts that the version does not mention, in the order of the facts.
  var otherTexts: [String] = []
  /// The records of the lists, by the places of the lists among the facts.
  var lists: [Int: [[LoadedField]]] = [:]
  /// The place of the record at hand in its list, while one is.
  var itemAtHand: Int?
  /// What is settled of the outcomes of records beyond what their places say.
  var settlements: [RecordPlace: [Agreement]] = [:]

  init(
    words: [Int64], states: [Availability], wides: [Fraction], wideStates: [Availability],
    literalCount: Int
  ) {
    self.words = words
    self.states = states
    self.wides = wides
    self.wideStates = wideStates
    holdings = Array(repeating: .never, count: literalCount)
    holdings[Literal.always.index] = .always
  }

  /// Whether the literal must hold.
  @inline(__always)
  func mustHold(_ literal: Literal) -> Bool { holdings[literal.index].must }

  /// Whether the literal may hold.
  @inline(__always)
  func mayHold(_ literal: Literal) -> Bool { holdings[literal.index].may }

  /// Whether learning more could still change the literal.
  func isOpen(_ literal: Literal) -> Bool { mustHold(literal) != mayHold(literal) }

  /// Says that something is open.
  @inline(__always)
  mutating func loseCertainty() { isCertain = false }

  /// Forgets that something was open, before another ticket.
  mutating func regainCertainty() { isCertain = true }

  /// Says whether a literal holds.
  mutating func set(_ literal: Literal, to holding: Holding) {
    holdings[literal.index] = holding
    if holding == .possible { loseCertainty() }
  }

  /// Replaces what is known of a literal by something that is known better.
  mutating func refine(_ literal: Literal, must isCertain: Bool, may isPossible: Bool) {
    loseCertainty()
    let holding = holdings[literal.index]
    holdings[literal.index] = Holding(
      must: holding.must || isCertain, may: holding.may && isPossible)
  }
}
