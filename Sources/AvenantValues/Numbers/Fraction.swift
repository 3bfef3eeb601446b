/// An exact quotient of two whole numbers, kept until something rounds it.
///
/// It is always in lowest terms with a positive denominator, so equal values have equal parts.
///
///     Fraction(10, over: -4)
///     // -5/2
public struct Fraction: Hashable, Sendable {
  /// The part above the line, with the sign.
  public let numerator: Int128

  /// The part below the line, at least 1.
  public let denominator: Int128

  /// Divides two whole numbers.
  ///
  /// The result is `nil` for a denominator of zero, and where the lowest terms do not fit 128 bits,
  /// which only `Int128.min` can bring about.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let isNegative = (numerator < 0) != (denominator < 0)
    guard let above = Int128(magnitude: numerator.magnitude / divisor, isNegative: isNegative),
      let below = Int128(exactly: denominator.magnitude / divisor)
    else { return nil }
    self.init(lowest: above, below)
  }

  /// Takes the value of a decimal number.
  public init(_ number: ExactNumber) {
    let denominator = ExactNumber.powerOfTen(number.scale)
    let divisor = commonDivisor(number.mantissa, denominator)
    self.init(lowest: number.mantissa / divisor, denominator / divisor)
  }

  /// Trusts that the two have no common divisor and that the denominator is positive.
  init(lowest numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Returns the multiple of `step` that the value rounds to.
  ///
  ///     Fraction(1, over: 3)?.rounded(toMultipleOf: ExactNumber(mantissa: 5, scale: 2), .halfUp)
  ///     // 0.35
  ///
  /// - Parameters:
  ///   - step: The distance between the numbers to choose from, such as 0.05.
  ///   - mode: Which of the two neighbours is chosen.
  /// - Returns: The multiple, at the scale of `step`; `nil` where `step` is not positive, or where
  ///   the multiple, or the denominator times the mantissa of `step`, does not fit 128 bits.
  public func rounded(toMultipleOf step: ExactNumber, _ mode: RoundingMode) -> ExactNumber? {
    guard step.mantissa > 0 else { return nil }
    let divisor = commonDivisor(numerator, step.mantissa)
    let (below, overflow) = denominator.multipliedReportingOverflow(by: step.mantissa / divisor)
    guard !overflow,
      let count = mode.divide(
        numerator / divisor, times: ExactNumber.powerOfTen(step.scale), by: below)
    else { return nil }
    let (mantissa, tooLarge) = count.multipliedReportingOverflow(by: step.mantissa)
    return tooLarge ? nil : ExactNumber(mantissa: mantissa, scale: step.scale)
  }
}

extension Fraction: Comparable {
  /// Whether the value of `left` is smaller; exact for all values.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator)
      < right.numerator.multipliedFullWidth(by: left.denominator)
  }
}

extension Fraction: CustomStringConvertible {
  /// The fraction with a stroke, `-5/2`, or the number alone where it is whole.
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

/// Returns the largest number that divides both, by Euclid; of zero and a number it is the number.
private func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  var (left, right) = (left, right)
  while right != 0 { (left, right) = (right, left % right) }
  return left
}

/// Returns the largest number that divides both, of which the second is positive.
func commonDivisor(_ number: Int128, _ positive: Int128) -> Int128 {
  Int128(greatestCommonDivisor(number.magnitude, positive.magnitude))
}
