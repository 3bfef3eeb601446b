/// A number that is a sum of multiples of variables and a constant.
struct LinearForm: Hashable, Sendable {
  /// What a variable is multiplied by; none of them is zero.
  private(set) var factors: [Int: Int128]
  private(set) var constant: Int128

  /// A constant.
  init(_ constant: Int64) {
    factors = [:]
    self.constant = Int128(constant)
  }

  /// A variable.
  init(variable: Int) {
    factors = [variable: 1]
    constant = 0
  }

  /// The sum; `nil` where it is too large to be followed.
  func adding(_ other: LinearForm, times factor: Int128 = 1) -> LinearForm? {
    var result = self
    let (product, overflow) = other.constant.multipliedReportingOverflow(by: factor)
    guard !overflow, product.magnitude < Self.limit else { return nil }
    result.constant += product
    for (variable, multiple) in other.factors {
      let (product, overflow) = multiple.multipliedReportingOverflow(by: factor)
      guard !overflow, product.magnitude < Self.limit else { return nil }
      let sum = (result.factors[variable] ?? 0) + product
      result.factors[variable] = sum == 0 ? nil : sum
    }
    return result.constant.magnitude < Self.limit ? result : nil
  }

  /// The multiple; `nil` where it is too large to be followed.
  func multiplied(by factor: Int64) -> LinearForm? {
    LinearForm(0).adding(self, times: Int128(factor))
  }

  /// The multiples of a constant alone.
  var onlyConstant: Int128? { factors.isEmpty ? constant : nil }

  /// The one variable that is read, and its factor.
  var onlyVariable: (variable: Int, factor: Int128)? {
    guard factors.count == 1, let first = factors.first else { return nil }
    return (first.key, first.value)
  }

  /// The two variables whose difference is read, the one that counts forwards first, and the
  /// factor.
  var onlyDifference: (one: Int, other: Int, factor: Int128)? {
    guard factors.count == 2 else { return nil }
    let ordered = factors.sorted { $0.key < $1.key }
    guard ordered[0].value == -ordered[1].value else { return nil }
    return ordered[0].value > 0
      ? (ordered[0].key, ordered[1].key, ordered[0].value)
      : (ordered[1].key, ordered[0].key, ordered[1].value)
  }

  /// Far below what would overflow where two of them are multiplied by a bound.
  private static let limit: UInt128 = 1 << 60
}

extension Region {
  /// The least and the greatest that a form may be; `nil` where a variable is no number.
  ///
  /// It is exact for one variable, and for the difference of two.
  func range(of form: LinearForm) -> ClosedRange<Int128>? {
    if let (one, other, factor) = form.onlyDifference, let spread = spread(one, minus: other) {
      return spread.lowerBound * factor + form.constant...spread.upperBound * factor
        + form.constant
    }
    var (low, high) = (form.constant, form.constant)
    for (variable, factor) in form.factors {
      guard let bounds = bounds(of: variable) else { return nil }
      let ends = [bounds.lowerBound * factor, bounds.upperBound * factor]
      low += min(ends[0], ends[1])
      high += max(ends[0], ends[1])
    }
    return low...high
  }

  /// The least and the greatest that a variable may be.
  func bounds(of variable: Int) -> ClosedRange<Int128>? {
    switch domains[variable].values {
    case .numbers(let low, let high): return Int128(low)...Int128(high)
    case .options(let mask):
      guard mask != 0 else { return nil }
      return Int128(mask.trailingZeroBitCount)...Int128(63 - mask.leadingZeroBitCount)
    case .open: return nil
    }
  }

  private func spread(_ one: Int, minus other: Int) -> ClosedRange<Int128>? {
    guard case .numbers(let low, let high) = domains[one].values,
      case .numbers(let otherLow, let otherHigh) = domains[other].values
    else { return nil }
    let most = min(Int128(high) - Int128(otherLow), greatest(one, minus: other) ?? .max)
    let least = max(
      Int128(low) - Int128(otherHigh), -(greatest(other, minus: one) ?? Int128.max))
    return least <= most ? least...most : nil
  }
}

extension Int128 {
  /// The quotient, rounded up; the divisor is positive.
  func dividedUp(by divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// The quotient, rounded down; the divisor is positive.
  func dividedDown(by divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
