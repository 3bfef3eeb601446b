import AvenantModel
import AvenantValues

/// Comparisons: wherever both sides fit 64 bits, bounds of a difference of two slots.
extension Compiler {
  mutating func comparison(
    _ one: Expression, _ comparison: Comparison, _ other: Expression
  ) -> Condition {
    let left = operand(one)
    let right = operand(other)
    if case .condition(let left) = left, case .condition(let right) = right {
      let equal = equality(left, right)
      return comparison == .equal ? equal : equal.negated
    }
    switch comparison {
    case .equal: return equal(left, right)
    case .notEqual: return equal(left, right).negated
    case .less: return less(left, right)
    case .greater: return less(right, left)
    case .lessOrEqual: return less(right, left).negated
    case .greaterOrEqual: return less(left, right).negated
    }
  }

  /// A number between two constants, as one test; `nil` where it needs more.
  mutating func constantBounds(of value: Expression, _ interval: Interval) -> Condition? {
    guard let lower = interval.lower, let upper = interval.upper else { return nil }
    let middle = operand(value)
    guard let (number, low) = withConstant(middle, operand(lower)),
      let (_, high) = withConstant(middle, operand(upper))
    else { return nil }
    let (first, last) = (number.units(of: low), number.units(of: high))
    return within(
      number, low: interval.includesLower ? first.ceiling : first.floor + 1,
      high: interval.includesUpper ? last.floor : last.ceiling - 1)
  }

  private mutating func equality(_ one: Condition, _ other: Condition) -> Condition {
    Condition(
      yes: any([all([one.yes, other.yes]), all([one.no, other.no])]),
      no: any([all([one.yes, other.no]), all([one.no, other.yes])]))
  }

  private mutating func equal(_ one: Operand, _ other: Operand) -> Condition {
    if let (number, constant) = withConstant(one, other) ?? withConstant(other, one) {
      let (floor, ceiling) = number.units(of: constant)
      return within(number, low: ceiling, high: floor)
    }
    if let (left, right) = aligned(one, other) {
      return emit(.difference(left.slot, right.slot, low: 0, high: 0))
    }
    return emit(.wideEqual(widened(one), widened(other)))
  }

  mutating func less(_ one: Operand, _ other: Operand) -> Condition {
    if let (number, constant) = withConstant(one, other) {
      return within(number, low: .min, high: number.units(of: constant).ceiling - 1)
    }
    if let (number, constant) = withConstant(other, one) {
      return within(number, low: number.units(of: constant).floor + 1, high: .max)
    }
    if let (left, right) = aligned(one, other) {
      return emit(.difference(left.slot, right.slot, low: .min, high: -1))
    }
    return emit(.wideLess(widened(one), widened(other)))
  }

  /// A number that is worked out beside one that is constant.
  private func withConstant(
    _ one: Operand, _ other: Operand
  ) -> (Number, constant: ExactNumber)? {
    guard case .number(let number) = one, case .number(let constant) = other,
      let word = constantWord(constant.slot)
    else { return nil }
    return (number, ExactNumber(mantissa: Int128(word), scale: constant.scale))
  }

  private mutating func within(_ number: Number, low: Int128, high: Int128) -> Condition {
    emit(
      .difference(
        number.slot, .zero, low: Int64(clamping: low), high: Int64(clamping: high)))
  }
}

extension Number {
  /// A constant in units of the number's last decimal: the nearest whole ones, below and above.
  fileprivate func units(of constant: ExactNumber) -> (floor: Int128, ceiling: Int128) {
    let units = constant.mantissa * ExactNumber.powerOfTen(scale)
    let divisor = ExactNumber.powerOfTen(constant.scale)
    return (
      RoundingMode.floor.divide(units, by: divisor),
      RoundingMode.ceiling.divide(units, by: divisor)
    )
  }
}
