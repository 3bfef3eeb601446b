import AvenantModel
import AvenantValues

/// What a term that changes with time comes to over days.
extension ReferenceEvaluator {
  func isAccrual(_ scaled: ScaledValue) -> Bool {
    if case .dated = version[scaled.term].content { true } else { false }
  }

  /// Day by day for a month, and by whole stretches beyond; absent where an end has no value.
  func accrued(_ scaled: ScaledValue) -> Found {
    guard case .dated(let values) = version[scaled.term].content,
      case .between(let from, let through, _) = scaled.argument.kind
    else { return .failed }
    let ends = [value(from), value(through)]
    if ends.contains(where: { !hasValue(values, on: $0) }) { return .absent }
    return Found.combining(ends) { ends in
      guard case .date(let first) = ends[0], case .date(let last) = ends[1] else { return nil }
      return sum(values, from: first, through: last).map(ReferenceValue.number)
    }
  }

  private func hasValue(_ values: DatedValues, on day: Found) -> Bool {
    guard case .value(.date(let number)) = day else { return true }
    return bracket(values, on: number) != nil
  }

  private func bracket(_ values: DatedValues, on day: Int) -> DatedValues.Bracket? {
    values.brackets.first {
      $0.from.dayNumber <= day && day <= ($0.lastDay?.dayNumber ?? Int.max)
    }
  }

  private func sum(_ values: DatedValues, from first: Int, through last: Int) -> Fraction? {
    var total = Fraction(ExactNumber(0))
    var day = first
    while day <= last {
      guard let bracket = bracket(values, on: day),
        case .value(.number(let rate)) = value(bracket.value)
      else { return nil }
      let isLong = last - day > 31
      let end = isLong ? min(last, bracket.lastDay?.dayNumber ?? last) : day
      guard let part = rate.multiplied(by: Fraction(ExactNumber(end - day + 1))),
        let sum = total.adding(part)
      else { return nil }
      total = sum
      day = end + 1
    }
    return total
  }
}
