import AvenantModel
import AvenantValues

/// The truth of one comparison in a cell.
extension Cell {
  /// Whether `condition`, which joins no others, is true in the cell.
  func holds(_ condition: Expression, _ checker: VersionChecker) -> Bool {
    switch condition.kind {
    case .comparison(let one, let comparison, let other):
      compares(one, comparison, other)
    case .inInterval(let value, let interval):
      (interval.lower.map {
        compares(value, interval.includesLower ? .greaterOrEqual : .greater, $0)
      } ?? true)
        && (interval.upper.map {
          compares(value, interval.includesUpper ? .lessOrEqual : .less, $0)
        } ?? true)
    case .inSet(let value, let members): members.contains { compares(value, .equal, $0) }
    default: isTrue(condition)
    }
  }

  private func isTrue(_ condition: Expression) -> Bool {
    if case .constant(.boolean(let truth)) = condition.kind { return truth }
    if case .truth(let truth) = self[condition.axisKey] { return truth }
    return false
  }

  private func compares(_ one: Expression, _ comparison: Comparison, _ other: Expression) -> Bool {
    if one.type == .boolean { return (isTrue(one) == isTrue(other)) == (comparison == .equal) }
    if case .order(let order) = self[one.axisKey(against: other)] {
      return comparison.holds(for: order)
    }
    if other.isConstant, let cell = self[one.axisKey] { return cell.compares(comparison, other) }
    if one.isConstant, let cell = self[other.axisKey] {
      return cell.compares(comparison.mirrored, one)
    }
    return false
  }
}

extension TableAxis.Cell {
  fileprivate func compares(_ comparison: Comparison, _ constant: Expression) -> Bool {
    switch self {
    case .option(let index, _):
      guard case .constant(.choice(let other)) = constant.kind else { return false }
      return (index == other) == (comparison == .equal)
    case .text(let text):
      guard case .constant(.text(let other)) = constant.kind else { return false }
      let isSame = text.map { $0.utf8.elementsEqual(other.utf8) } ?? false
      return isSame == (comparison == .equal)
    case .at(let value):
      guard let number = constant.constantNumber else { return false }
      return comparison.holds(for: value == number ? .equal : value < number ? .less : .greater)
    case .between(_, let high):
      guard let number = constant.constantNumber else { return false }
      let isBelow = high.map { $0 <= number } ?? false
      return comparison.holds(for: isBelow ? .less : .greater)
    case .truth, .order: return false
    }
  }
}

extension Comparison {
  /// Whether the comparison is true of two values in this order.
  fileprivate func holds(for order: Comparison) -> Bool {
    switch self {
    case .equal: order == .equal
    case .notEqual: order != .equal
    case .less: order == .less
    case .lessOrEqual: order != .greater
    case .greater: order == .greater
    case .greaterOrEqual: order != .less
    }
  }
}

extension NumberShape {
  /// Whether a decimal of `scale` lies within bounds.
  func hasValue(in bounds: Assumptions.Bounds, scale: Int) -> Bool {
    let unit = ExactNumber(mantissa: 1, scale: scale)
    guard let low = bounds.low?.rounded(toMultipleOf: unit, .ceiling),
      let high = bounds.high?.rounded(toMultipleOf: unit, .floor)
    else { return true }
    var least = Fraction(low)
    if bounds.excludesLow, least == bounds.low { least = least.adding(Fraction(unit)) ?? least }
    var greatest = Fraction(high)
    if bounds.excludesHigh, greatest == bounds.high {
      greatest = greatest.subtracting(Fraction(unit)) ?? greatest
    }
    return least <= greatest
  }
}
