package import AvenantValues

/// An amount as a scenario states it: `20.00 EUR`, or `20.00` in whatever currency comes out.
package struct ExpectedAmount: Sendable, Equatable, CustomStringConvertible {
  /// How much.
  package let number: ExactNumber
  /// The currency; `nil` where the scenario names none.
  package let currency: Currency?

  /// The amount with its currency, if it has one.
  package var description: String {
    currency.map { Money(amount: number, currency: $0).description } ?? number.description
  }

  /// Whether `money` is this amount.
  func matches(_ money: Money?) -> Bool {
    guard let money else { return false }
    return number == money.amount && (currency == nil || currency == money.currency)
  }
}
