/// What one party must owe in all, with taxes.
package struct ExpectedPayable: Sendable {
  /// The role of the party.
  package let owedBy: Expected<String>
  /// The sum without tax, the tax, and the sum with tax; the rate is always `nil`.
  package let taxes: ExpectedTaxes
  /// Whether nothing open could still change it; `nil` where either will do.
  package let isComplete: Expected<Bool>?
}
