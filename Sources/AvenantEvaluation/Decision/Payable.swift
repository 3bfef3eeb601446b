public import AvenantValues

/// What a party owes in all in one currency, over every rate of tax.
public struct Payable: Sendable, Equatable {
  /// The role of the party that owes it.
  public let owedBy: String
  /// The currency.
  public let currency: Currency
  /// The sum without tax.
  public let net: ExactNumber
  /// The tax.
  public let tax: ExactNumber
  /// The sum with tax.
  public let gross: ExactNumber
  /// Whether nothing undetermined, and no unknown amount or rate, could still change it.
  public let isComplete: Bool
}
