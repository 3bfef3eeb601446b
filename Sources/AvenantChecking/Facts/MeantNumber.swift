import AvenantModel
import AvenantValues

/// A number that somebody writes with a comma, with the sign of a currency, or with a gap: `100,5`,
/// `800 €`, `1.000,50 EUR`.
struct MeantNumber {
  /// What to write, in quotes; two ways where the comma may group digits.
  let words: String
  /// The currency that stands beside it; `nil` where none does.
  private let currency: Currency?

  /// Takes what stands where a number belongs; `nil` where nobody can tell which is meant.
  init?(_ text: String) {
    var spaced = text.replacing("%", with: " % ")
    for (sign, code) in Self.signs { spaced = spaced.replacing(sign, with: " \(code) ") }
    let parts = spaced.split(separator: " ")
    let digits = parts.filter { $0.first.map { $0.isNumber || $0 == "-" } ?? false }
    let units = parts.filter { $0.first?.isLetter ?? false || $0 == "%" }
    guard !digits.isEmpty, units.count <= 1, digits.count + units.count == parts.count,
      let numbers = Self.numbers(digits.joined()), numbers[0] != text
    else { return nil }
    currency = units.first.flatMap { Currency(String($0)) }
    let unit = units.first.map { $0 == "%" ? "%" : " \($0)" } ?? ""
    words = numbers.map { "'\($0)\(unit)'" }.joined(separator: " or ")
  }

  /// Whether a fact of a type may have it, as far as the currency says.
  func fits(_ type: ValueType) -> Bool { currency == nil || type == currency.map { .money($0) } }

  /// What the digits may be, with a point before the decimals.
  private static func numbers(_ digits: String) -> [String]? {
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return ExactNumber(digits).map { [$0.reduced.description] } }
    let whole = parts[0].filter { $0 != "." }
    guard let decimal = ExactNumber("\(whole).\(parts[1])") else { return nil }
    let isGroup = parts[1].count == 3 && whole == parts[0] && !whole.hasPrefix("0")
    return isGroup ? ["\(decimal.reduced)", "\(whole)\(parts[1])"] : ["\(decimal)"]
  }

  private static let signs: KeyValuePairs = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"]
}
