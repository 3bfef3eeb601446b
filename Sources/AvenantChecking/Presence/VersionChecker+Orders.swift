@_spi(Checking) import AvenantModel
import AvenantValues

extension VersionChecker {
  /// What is known here of which values are in order: from the conditions under which the
  /// expression is read, and from what every real ticket satisfies.
  var knownOrders: Assumptions { Assumptions(orders: assumptions.orders.union(consistency.orders)) }
}

/// Differences of values that are in order where they are read.
extension Assumptions {
  /// The shape of `one - other`, without what the order of the two rules out.
  ///
  /// A ticket that is not consistent is refused, but it is worked out before that: so a bound is
  /// only moved where that makes no size greater than the difference may have.
  func narrowing(
    _ shape: NumberShape?, of one: Expression, minus other: Expression
  ) -> NumberShape? {
    guard let shape, !orders.isEmpty else { return shape }
    let zero = Fraction(whole: 0)
    guard let low = shape.low.magnitude, let high = shape.high.magnitude else { return shape }
    if isOrdered(other.axisKey, one.axisKey), low <= high {
      return shape.narrowed(low: zero, high: nil)
    }
    if isOrdered(one.axisKey, other.axisKey), high <= low {
      return shape.narrowed(low: nil, high: zero)
    }
    return shape
  }
}
