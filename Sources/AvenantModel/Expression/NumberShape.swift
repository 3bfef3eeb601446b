public import AvenantValues

/// What is known of a numeric value before anything runs: how exact it is, and how large.
///
/// The checker proves that every value of the shape fits 128 bits, so that nothing overflows when
/// the contract is evaluated. Dates are counted in days since 1970-01-01.
public final class NumberShape: Sendable {
  /// How the value is kept.
  public enum Form: Sendable, Hashable {
    /// As a whole number of 10⁻ˢᶜᵃˡᵉ; the scale is 0 to 18.
    case decimal(scale: Int)
    /// As an exact fraction, until something rounds it.
    case fraction
  }

  /// How the value is kept.
  public let form: Form

  /// The least value; it counts.
  public let low: Fraction

  /// The greatest value; it counts.
  public let high: Fraction

  /// A bound of the numerator's size when the value is written as a fraction.
  public let numeratorLimit: Int128

  /// A bound of the denominator's size when the value is written as a fraction.
  public let denominatorLimit: Int128

  /// Makes a shape; reserved to the checker.
  @_spi(Checking)
  public init(
    form: Form, low: Fraction, high: Fraction, numeratorLimit: Int128, denominatorLimit: Int128
  ) {
    self.form = form
    self.low = low
    self.high = high
    self.numeratorLimit = numeratorLimit
    self.denominatorLimit = denominatorLimit
  }

  /// The scale of a decimal; `nil` for a fraction.
  public var scale: Int? {
    if case .decimal(let scale) = form { scale } else { nil }
  }

  /// Whether a decimal's whole number fits 62 bits, so that sums of two fit 64.
  public var isNarrow: Bool {
    scale != nil && numeratorLimit < 1 << 62
  }
}
