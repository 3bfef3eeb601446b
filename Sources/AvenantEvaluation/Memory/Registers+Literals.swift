/// What tests and gates come to.
extension Registers {
  /// Whether `low ≤ one − other ≤ low + span`, whatever is known of both.
  @inline(__always)
  func isWithin(_ one: Int, _ other: Int, _ low: Int64, span: UInt64) -> Bool {
    StepRule.isWithin(words[one], words[other], low: low, span: span)
  }

  /// Whether `low ≤ one − other ≤ low + span`.
  @inline(__always)
  func testDifference(_ one: Int, _ other: Int, _ low: Int64, span: UInt64, into yes: Int) {
    settle(
      yes, isWithin(one, other, low, span: span), given: max(states[one], states[other]))
  }

  /// Whether an option is among those of a mask.
  @inline(__always)
  func testOption(_ slot: Int, among mask: UInt64, into yes: Int) {
    settle(yes, StepRule.isAmong(words[slot], mask), given: states[slot])
  }

  /// Whether there is a value; this one always answers.
  @inline(__always)
  func testPresence(_ state: Availability, into yes: Int) {
    holdings[yes] = StepRule.presence(state.rawValue)
    holdings[yes + 1] = StepRule.absence(state.rawValue)
  }

  /// That all of the literals hold.
  @inline(__always)
  func all(_ literals: Range<Int>, of operands: UnsafeBufferPointer<Literal>) -> Holding {
    var holding = Holding.always
    for place in literals { holding = holding & holdings[operands[place].index] }
    return holding
  }

  /// That one of the literals holds at least.
  @inline(__always)
  func any(_ literals: Range<Int>, of operands: UnsafeBufferPointer<Literal>) -> Holding {
    var holding = Holding.never
    for place in literals { holding = holding | holdings[operands[place].index] }
    return holding
  }

  /// Works out one test.
  func run(_ test: Test, into yes: Literal) {
    switch test {
    case .difference(let one, let other, let low, let high):
      let difference = words[one.index] &- words[other.index]
      settle(
        yes.index, low <= difference && difference <= high,
        given: max(states[one.index], states[other.index]))
    case .option(let slot, let among): testOption(slot.index, among: among, into: yes.index)
    case .presence(let slot): testPresence(states[slot.index], into: yes.index)
    case .widePresence(let wide): testPresence(wideStates[wide.index], into: yes.index)
    case .wideLess(let one, let other):
      settle(yes.index, wides[one.index] < wides[other.index], given: joined(one, other))
    case .wideEqual(let one, let other):
      settle(yes.index, wides[one.index] == wides[other.index], given: joined(one, other))
    }
  }

  private func joined(_ one: WideSlot, _ other: WideSlot) -> Availability {
    max(wideStates[one.index], wideStates[other.index])
  }

  /// Works out one gate.
  func run(_ gate: Gate, into literal: Literal, of operands: UnsafeBufferPointer<Literal>) {
    holdings[literal.index] =
      switch gate {
      case .all(let range): all(range, of: operands)
      case .any(let range): any(range, of: operands)
      case .complement(let other): holdings[other.index].complement
      }
  }
}
