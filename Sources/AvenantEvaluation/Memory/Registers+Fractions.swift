import AvenantModel
import AvenantValues

/// Exact fractions.
///
/// A branch that is not taken is worked out like any other. There a divisor may be zero and a
/// number may not fit, which the checker excludes only where the branch is taken; such a value is
/// unknown, and nobody reads it.
extension Registers {
  /// Works out one fraction.
  mutating func run(_ operation: WideOperation, into wide: WideSlot, _ program: VersionProgram) {
    switch operation {
    case .widened(let one, let scale):
      put(states[one.index], into: wide) {
        Fraction(ExactNumber(mantissa: Int128($0.words[one.index]), scale: scale))
      }
    case .negated(let one):
      put(wideStates[one.index], into: wide) { $0.wides[one.index].negated }
    case .magnitude(let one):
      put(wideStates[one.index], into: wide) { $0.wides[one.index].magnitude }
    case .binary(let binary, let one, let other):
      put(max(wideStates[one.index], wideStates[other.index]), into: wide) {
        binary.apply($0.wides[one.index], $0.wides[other.index])
      }
    case .rounded(let one, let rule): round(one, by: program.rules[rule], into: wide)
    case .select(let condition, let one, let other): select(condition, one, other, into: wide)
    case .dated(let date, let rows): pick(date, program.datedRows[rows], into: wide)
    case .most(let one, let literal, let high):
      let most = wideStates[one.index] == .known ? min(wides[one.index], high) : high
      setWide(wide.index, to: mayHold(literal) ? most : .zero, .known)
    }
  }

  /// Puts a result into a slot, if the operands are known; one that there is not is unknown.
  private mutating func put(
    _ state: Availability, into wide: WideSlot, _ work: (Registers) -> Fraction?
  ) {
    guard state == .known else { return setWide(wide.index, to: nil, state) }
    let fraction = work(self)
    setWide(wide.index, to: fraction, fraction == nil ? .unknown : .known)
  }

  private mutating func round(_ source: WideSlot, by rule: RoundingRule, into wide: WideSlot) {
    put(wideStates[source.index], into: wide) {
      $0.wides[source.index].rounded(toMultipleOf: rule.step, rule.mode).map { Fraction($0) }
    }
    guard rule.refusesNegative, wideStates[wide.index] == .known, wides[wide.index].numerator < 0
    else { return }
    setWide(wide.index, to: nil, .failed)
  }

  private mutating func select(
    _ condition: Condition, _ one: WideSlot, _ other: WideSlot, into wide: WideSlot
  ) {
    guard
      let branch = mustHold(condition.yes) ? one : mustHold(condition.no) ? other : nil
    else { return setWide(wide.index, to: nil, undecided(condition)) }
    setWide(wide.index, to: wides[branch.index], wideStates[branch.index])
  }

  private mutating func pick(_ date: Slot, _ rows: ArraySlice<DatedRow>, into wide: WideSlot) {
    let state = states[date.index]
    guard let row = row(on: words[date.index], of: rows), state == .known else {
      return setWide(wide.index, to: nil, state == .known ? .absent : state)
    }
    setWide(wide.index, to: wides[row], wideStates[row])
  }
}
