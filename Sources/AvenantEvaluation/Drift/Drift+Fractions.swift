import AvenantModel
import AvenantValues

/// How exact fractions move.
extension Drift {
  mutating func motion(of operation: WideOperation) -> Motion {
    switch operation {
    case .widened(let one, let scale):
      return self[one].scaled(by: Fraction(1, over: ExactNumber.powerOfTen(scale)))
    case .negated(let one): return -self[one]
    case .magnitude(let one):
      guard isKnown(one), let step = self[one].step else { return .made(of: self[one]) }
      return isBelow(memory.wides[one.index], step) ? -self[one] : self[one]
    case .binary(let binary, let one, let other): return motion(of: binary, one, other)
    case .rounded(let one, let rule):
      guard self[one] != .still else { return .still }
      guard isKnown(one) else { return .uneven }
      return rounded(memory.wides[one.index], self[one], program.rules[rule])
    case .select(let condition, let one, let other):
      return chosen(condition, self[one], self[other])
    case .dated(let date, let rows):
      return dated(date, program.datedRows[rows].map { ($0, self[WideSlot($0.value)]) })
    case .most(let one, let literal, let high):
      guard memory.mayHold(literal) else { return .still }
      guard isKnown(one), let step = self[one].step else { return .made(of: self[one]) }
      return isBelow(memory.wides[one.index].subtracting(high), step) ? self[one] : .still
    }
  }

  private mutating func motion(
    of binary: WideOperation.Binary, _ one: WideSlot, _ other: WideSlot
  ) -> Motion {
    switch binary {
    case .sum: return self[one] + self[other]
    case .difference: return self[one] - self[other]
    case .product:
      if self[one] == .still { return self[other].scaled(by: value(one)) }
      return self[other] == .still ? self[one].scaled(by: value(other)) : .uneven
    case .quotient:
      guard self[other] == .still else {
        // Where the divisor becomes zero there is no quotient.
        holdToday()
        return .uneven
      }
      let unit = Fraction(ExactNumber(1))
      return self[one].scaled(by: value(other).flatMap { unit.divided(by: $0) })
    case .least, .greatest:
      guard isKnown(one), isKnown(other), let step = (self[one] - self[other]).step else {
        return .made(of: self[one], self[other])
      }
      let difference = memory.wides[one.index].subtracting(memory.wides[other.index])
      return isBelow(difference, step) == (binary == .least) ? self[one] : self[other]
    }
  }

  func isKnown(_ wide: WideSlot) -> Bool { memory.wideStates[wide.index] == .known }

  private func value(_ wide: WideSlot) -> Fraction? {
    isKnown(wide) ? memory.wides[wide.index] : nil
  }

  // MARK: Sides

  /// On which side of zero a fraction stays; holds to how long it does.
  private mutating func isBelow(_ number: Fraction?, _ step: Fraction) -> Bool {
    guard let number, let (value, step) = whole(number, step) else {
      holdToday()
      return (number?.numerator ?? 0) < 0
    }
    return isBelow(value, Motion(Fraction(step, over: 1)))
  }

  /// A fraction and what it moves by, as whole numbers of one unit; `nil` where they do not fit.
  func whole(_ number: Fraction, _ step: Fraction) -> (Int128, Int128)? {
    let (value, one) = number.numerator.multipliedReportingOverflow(by: step.denominator)
    let (moved, other) = step.numerator.multipliedReportingOverflow(by: number.denominator)
    return one || other ? nil : (value, moved)
  }
}
