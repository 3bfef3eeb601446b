public import AvenantModel
public import AvenantValues

/// A sum of what is due, of one party, currency, and tax with its rate.
public struct Total: Sendable, Equatable {
  /// The role of the party that owes it.
  public let owedBy: String
  /// The currency.
  public let currency: Currency
  /// What is said of tax.
  public let tax: Charge.Tax
  /// The tax on it, with the sum without and with it; `nil` where the tax is not worked out.
  public let taxes: TaxOutcome?
  /// The tax before it was rounded; `nil` where it is not rounded on the total.
  public let exactTax: Fraction?
  /// The sum of the rounded amounts that are due and known.
  public let amount: ExactNumber
  /// Whether nothing undetermined and no unknown amount could still add to it.
  public let isComplete: Bool
}
