extension Fraction {
  /// The most decimals of a reciprocal that is told as a decimal.
  private static let mostDecimals = 6

  /// One divided by the number, where that ends within six decimals: 0.25 of 4, 20 of 0.05.
  ///
  /// - Returns: The decimal with as few digits as it needs; `nil` of zero, where it does not end so
  ///   soon, or where it does not fit.
  public var decimalReciprocal: ExactNumber? {
    guard numerator != 0 else { return nil }
    for scale in 0...Self.mostDecimals {
      let (units, overflow) = denominator.multipliedReportingOverflow(
        by: ExactNumber.powerOfTen(scale))
      if overflow { return nil }
      let (quotient, rest) = units.quotientAndRemainder(dividingBy: numerator)
      if rest == 0 { return ExactNumber(mantissa: quotient, scale: scale) }
    }
    return nil
  }
}
