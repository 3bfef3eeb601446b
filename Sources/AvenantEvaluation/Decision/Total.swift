public import AvenantModel
public import AvenantValues

/// A sum of what is due.
public struct Total: Sendable, Equatable {
  /// The role of the party that owes it.
  public let owedBy: String
  /// The currency.
  public let currency: Currency
  /// What is said of tax.
  public let tax: Charge.Tax
  /// The sum of the rounded amounts that are due and known.
  public let amount: ExactNumber
  /// Whether nothing undetermined and no unknown amount could still add to it.
  public let isComplete: Bool
}
