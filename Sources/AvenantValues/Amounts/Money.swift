/// An amount in a currency, exactly as many decimals long as it was made.
///
/// Amounts are equal when their currencies and values are: 20 EUR is 20.00 EUR.
public struct Money: Hashable, Sendable {
  /// How much, in units of the currency; it may have more decimals than the currency.
  public let amount: ExactNumber

  /// The currency.
  public let currency: Currency

  /// Makes an amount in a currency.
  public init(amount: ExactNumber, currency: Currency) {
    self.amount = amount
    self.currency = currency
  }
}

extension Money: CustomStringConvertible {
  /// Reads a plain decimal number, one space and the code of a currency.
  ///
  ///     Money("20 EUR")?.description  // 20.00 EUR
  ///     Money("EUR 20")               // nil
  ///
  /// - Parameter text: The amount in ASCII, with nothing around it.
  public init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, let amount = ExactNumber(words[0]),
      let currency = Currency(String(words[1]))
    else { return nil }
    self.init(amount: amount, currency: currency)
  }

  /// The amount, with at least the decimals of its currency, and the code: `20.00 EUR`.
  public var description: String {
    let scale = max(amount.scale, currency.minorDigits)
    // An amount so large that two zeros more do not fit is shown without them.
    return "\(amount.rescaled(to: scale) ?? amount) \(currency)"
  }
}
