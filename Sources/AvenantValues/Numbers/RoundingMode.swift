/// Which of the two neighbours a number between them becomes.
///
/// The modes are those of `java.math.RoundingMode`, and the raw values are the words that contracts
/// write. The half modes choose the nearer neighbour and differ only where both are equally near;
/// they treat a negative number as the mirror image of the positive one.
public enum RoundingMode: String, CaseIterable, Sendable {
  /// The nearer one, a tie away from zero: 2.5 becomes 3 and -2.5 becomes -3.
  case halfUp = "half_up"
  /// The nearer one, a tie toward zero: 2.5 becomes 2 and -2.5 becomes -2.
  case halfDown = "half_down"
  /// The nearer one, a tie to the even one: 2.5 becomes 2 and 3.5 becomes 4.
  case halfEven = "half_even"
  /// The one farther from zero: 1.1 becomes 2 and -1.1 becomes -2.
  case up
  /// The one nearer to zero: 1.9 becomes 1 and -1.9 becomes -1.
  case down
  /// The larger one: 1.1 becomes 2 and -1.1 becomes -1.
  case ceiling
  /// The smaller one: 1.1 becomes 1 and -1.1 becomes -2.
  case floor
}

extension RoundingMode {
  /// Returns the whole number that the quotient rounds to; exact and without overflow.
  ///
  /// - Parameters:
  ///   - numerator: Any number.
  ///   - denominator: The divisor, more than zero.
  /// - Returns: The quotient itself where it is whole, and otherwise one of its neighbours.
  /// - Precondition: `denominator` is positive.
  public func divide(_ numerator: Int128, by denominator: Int128) -> Int128 {
    precondition(denominator > 0, "a denominator is positive")
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let leavesZero = movesAwayFromZero(
      remainder: remainder.magnitude, of: denominator.magnitude,
      isNegative: numerator < 0, isOdd: quotient % 2 != 0)
    return leavesZero ? quotient + numerator.signum() : quotient
  }

  /// Returns the decimal number with `scale` digits behind the point that `fraction` rounds to.
  ///
  /// - Parameters:
  ///   - fraction: The exact value.
  ///   - scale: The number of decimals.
  /// - Returns: The number; `nil` where it does not fit 128 bits or `scale` is not from 0 to 18.
  public func round(_ fraction: Fraction, toScale scale: Int) -> ExactNumber? {
    guard ExactNumber.scales.contains(scale) else { return nil }
    return divide(
      fraction.numerator, times: ExactNumber.powerOfTen(scale), by: fraction.denominator
    ).map { ExactNumber(mantissa: $0, scale: scale) }
  }

  /// Rounds `numerator` · `factor` / `denominator`, the latter two positive; the product may take
  /// 256 bits, and the answer is `nil` only where the rounded quotient does not fit 128.
  func divide(_ numerator: Int128, times factor: Int128, by denominator: Int128) -> Int128? {
    let divisor = denominator.magnitude
    let product = numerator.magnitude.multipliedFullWidth(by: factor.magnitude)
    guard product.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    let leavesZero = movesAwayFromZero(
      remainder: remainder, of: divisor, isNegative: numerator < 0, isOdd: quotient % 2 != 0)
    let (magnitude, overflow) = quotient.addingReportingOverflow(leavesZero ? 1 : 0)
    return overflow ? nil : Int128(magnitude: magnitude, isNegative: numerator < 0)
  }

  /// Whether a quotient cut off toward zero must take one more step, given what was cut off.
  private func movesAwayFromZero(
    remainder: UInt128, of denominator: UInt128, isNegative: Bool, isOdd: Bool
  ) -> Bool {
    guard remainder != 0 else { return false }
    // Twice the remainder might not fit, so it is compared with what is missing to the next step.
    let missing = denominator - remainder
    switch self {
    case .halfUp: return remainder >= missing
    case .halfDown: return remainder > missing
    case .halfEven: return remainder > missing || (remainder == missing && isOdd)
    case .up: return true
    case .down: return false
    case .ceiling: return !isNegative
    case .floor: return isNegative
    }
  }
}

extension Int128 {
  /// The number of that size and sign; `nil` where it does not fit.
  init?(magnitude: UInt128, isNegative: Bool) {
    if isNegative, magnitude == Int128.min.magnitude {
      self = .min
    } else if let size = Int128(exactly: magnitude) {
      self = isNegative ? -size : size
    } else {
      return nil
    }
  }
}
