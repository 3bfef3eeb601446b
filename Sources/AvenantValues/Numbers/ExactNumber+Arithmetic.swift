extension ExactNumber {
  /// Returns the sum, at the larger scale of the two.
  ///
  /// - Parameter other: The number to add.
  /// - Returns: The exact sum; `nil` where it, or one of the two at that scale, does not fit 128
  ///   bits.
  public func adding(_ other: ExactNumber) -> ExactNumber? {
    combined(with: other) { $0.addingReportingOverflow($1) }
  }

  /// Returns the difference, at the larger scale of the two.
  ///
  /// - Parameter other: The number to take away.
  /// - Returns: The exact difference; `nil` where it, or one of the two at that scale, does not fit
  ///   128 bits.
  public func subtracting(_ other: ExactNumber) -> ExactNumber? {
    combined(with: other) { $0.subtractingReportingOverflow($1) }
  }

  /// Returns the product, at the sum of the two scales.
  ///
  ///     ExactNumber("20.10")?.multiplied(by: ExactNumber(3))  // 60.30
  ///
  /// - Parameter other: The factor.
  /// - Returns: The exact product; `nil` where the scales add up to more than 18 or the product
  ///   does not fit 128 bits.
  public func multiplied(by other: ExactNumber) -> ExactNumber? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    guard !overflow, Self.scales.contains(scale + other.scale) else { return nil }
    return ExactNumber(mantissa: product, scale: scale + other.scale)
  }

  private func combined(
    with other: ExactNumber, by operation: (Int128, Int128) -> (Int128, overflow: Bool)
  ) -> ExactNumber? {
    let scale = max(scale, other.scale)
    guard let left = rescaled(to: scale), let right = other.rescaled(to: scale) else { return nil }
    let (result, overflow) = operation(left.mantissa, right.mantissa)
    return overflow ? nil : ExactNumber(mantissa: result, scale: scale)
  }
}
