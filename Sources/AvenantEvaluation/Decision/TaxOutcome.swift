public import AvenantValues

/// The tax on what is due, with what it comes to without and with it.
public struct TaxOutcome: Sendable, Equatable {
  /// The rate, as a share: 1/5 for 20 %; `nil` where it is not known.
  public let rate: Fraction?
  /// The amount without the tax; `nil` where it is not known.
  public let net: ExactNumber?
  /// The tax; `nil` where it is not known, and of a line whose tax is rounded on a total that is
  /// not complete.
  public let tax: ExactNumber?
  /// The amount with the tax; `nil` where it is not known.
  public let gross: ExactNumber?
  /// The names of the unknown facts that keep the rate from being known.
  public let missing: [String]

  /// Takes what is known of a tax.
  package init(
    rate: Fraction?, net: ExactNumber?, tax: ExactNumber?, gross: ExactNumber?, missing: [String]
  ) {
    self.rate = rate
    self.net = net
    self.tax = tax
    self.gross = gross
    self.missing = missing
  }
}
