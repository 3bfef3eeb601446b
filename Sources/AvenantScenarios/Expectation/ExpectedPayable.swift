/// What one party must owe in all, with taxes.
public struct ExpectedPayable: Sendable {
  /// The role of the party.
  public let owedBy: Expected<String>
  /// The sum without tax, the tax, and the sum with tax; the rate is always `nil`.
  public let taxes: ExpectedTaxes
  /// Whether nothing open could still change it; `nil` where either will do.
  public let isComplete: Expected<Bool>?
}
