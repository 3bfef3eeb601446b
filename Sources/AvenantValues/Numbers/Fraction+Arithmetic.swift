extension Fraction {
  /// Returns the sum.
  ///
  /// - Parameter other: The fraction to add.
  /// - Returns: The exact sum; `nil` where a number on the way to it does not fit 128 bits.
  public func adding(_ other: Fraction) -> Fraction? {
    combined(with: other) { $0.addingReportingOverflow($1) }
  }

  /// Returns the difference.
  ///
  /// - Parameter other: The fraction to take away.
  /// - Returns: The exact difference; `nil` where a number on the way to it does not fit 128 bits.
  public func subtracting(_ other: Fraction) -> Fraction? {
    combined(with: other) { $0.subtractingReportingOverflow($1) }
  }

  /// Returns the product.
  ///
  /// - Parameter other: The factor.
  /// - Returns: The exact product; `nil` where its lowest terms do not fit 128 bits.
  public func multiplied(by other: Fraction) -> Fraction? {
    // What can be cancelled is cancelled crosswise before multiplying: the result is in lowest
    // terms.
    let first = commonDivisor(numerator, other.denominator)
    let second = commonDivisor(other.numerator, denominator)
    let (above, aboveOverflow) = (numerator / first)
      .multipliedReportingOverflow(by: other.numerator / second)
    let (below, belowOverflow) = (denominator / second)
      .multipliedReportingOverflow(by: other.denominator / first)
    return aboveOverflow || belowOverflow ? nil : Fraction(lowest: above, below)
  }

  /// Returns the quotient.
  ///
  /// - Parameter other: The divisor.
  /// - Returns: The exact quotient; `nil` where `other` is zero or the quotient's lowest terms do
  ///   not fit 128 bits.
  public func divided(by other: Fraction) -> Fraction? {
    Fraction(other.denominator, over: other.numerator).flatMap { multiplied(by: $0) }
  }

  /// −x; `nil` where it does not fit 128 bits.
  package var negated: Fraction? {
    numerator == .min ? nil : Fraction(lowest: -numerator, denominator)
  }

  /// |x|; `nil` where it does not fit 128 bits.
  package var magnitude: Fraction? { numerator < 0 ? negated : self }

  /// The whole number of 10⁻ˢᶜᵃˡᵉ; `nil` where it is none, or does not fit 64 bits.
  package func word(scale: Int) -> Int64? {
    let power = ExactNumber.powerOfTen(scale)
    guard power % denominator == 0 else { return nil }
    let (mantissa, overflow) = numerator.multipliedReportingOverflow(by: power / denominator)
    return overflow ? nil : Int64(exactly: mantissa)
  }

  private func combined(
    with other: Fraction, by operation: (Int128, Int128) -> (Int128, overflow: Bool)
  ) -> Fraction? {
    let divisor = commonDivisor(denominator, other.denominator)
    let (left, leftOverflow) =
      numerator
      .multipliedReportingOverflow(by: other.denominator / divisor)
    let (right, rightOverflow) = other.numerator
      .multipliedReportingOverflow(by: denominator / divisor)
    let (above, overflow) = operation(left, right)
    guard !leftOverflow, !rightOverflow, !overflow else { return nil }
    // Only a divisor of the common one can be left to cancel.
    let cancelled = commonDivisor(above, divisor)
    let (below, belowOverflow) = (denominator / divisor)
      .multipliedReportingOverflow(by: other.denominator / cancelled)
    return belowOverflow ? nil : Fraction(lowest: above / cancelled, below)
  }
}
