import AvenantModel
import AvenantValues

/// Exact arithmetic.
extension ReferenceEvaluator {
  func negative(_ value: ReferenceValue) -> ReferenceValue? {
    switch value {
    case .number(let number):
      Fraction(-number.numerator, over: number.denominator).map(ReferenceValue.number)
    case .period(let months, let days): .period(months: -months, days: -days)
    default: nil
    }
  }

  func magnitude(_ value: ReferenceValue) -> ReferenceValue? {
    guard case .number(let number) = value else { return nil }
    return number.numerator < 0 ? negative(value) : value
  }

  func arithmetic(
    _ one: ReferenceValue, _ oneType: ValueType, _ operation: Arithmetic,
    _ other: ReferenceValue, _ otherType: ValueType, _ type: ValueType
  ) -> ReferenceValue? {
    guard type == .period else { return number(one, operation, other) }
    switch operation {
    case .sum: return sum(one.period(oneType), other.period(otherType))
    case .difference: return sum(one.period(oneType), other.period(otherType).flatMap(negative))
    case .product:
      return oneType.isLengthOfTime ? multiple(one, of: other) : multiple(other, of: one)
    case .quotient: return nil
    }
  }

  private func number(
    _ one: ReferenceValue, _ operation: Arithmetic, _ other: ReferenceValue
  ) -> ReferenceValue? {
    guard case .number(let one) = one, case .number(let other) = other else { return nil }
    let result =
      switch operation {
      case .sum: one.adding(other)
      case .difference: one.subtracting(other)
      case .product: one.multiplied(by: other)
      case .quotient: one.divided(by: other)
      }
    return result.map(ReferenceValue.number)
  }

  private func sum(_ one: ReferenceValue?, _ other: ReferenceValue?) -> ReferenceValue? {
    guard case .period(let months, let days)? = one,
      case .period(let moreMonths, let moreDays)? = other
    else { return nil }
    return .period(months: months + moreMonths, days: days + moreDays)
  }

  private func multiple(_ length: ReferenceValue, of count: ReferenceValue) -> ReferenceValue? {
    guard case .period(let months, let days) = length, case .number(let number) = count,
      number.denominator == 1
    else { return nil }
    let factor = Int(number.numerator)
    return .period(months: months * factor, days: days * factor)
  }
}
