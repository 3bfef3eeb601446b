package import AvenantModel

/// A sum that one party must owe.
package struct ExpectedTotal: Sendable {
  /// The role of the party.
  package let owedBy: Expected<String>
  /// How much, and in which currency.
  package let amount: Expected<ExpectedAmount>
  /// What is said of tax; `nil` where anything will do.
  package let tax: Charge.Tax?
  /// The tax on it; a rate chooses the total meant.
  package let taxes: ExpectedTaxes
  /// Whether nothing open could still add to it; `nil` where either will do.
  package let isComplete: Expected<Bool>?
}
