public import AvenantModel

/// A sum that one party must owe.
public struct ExpectedTotal: Sendable {
  /// The role of the party.
  public let owedBy: Expected<String>
  /// How much, and in which currency.
  public let amount: Expected<ExpectedAmount>
  /// What is said of tax; `nil` where anything will do.
  public let tax: Charge.Tax?
  /// The tax on it; a rate chooses the total meant.
  public let taxes: ExpectedTaxes
  /// Whether nothing open could still add to it; `nil` where either will do.
  public let isComplete: Expected<Bool>?
}
