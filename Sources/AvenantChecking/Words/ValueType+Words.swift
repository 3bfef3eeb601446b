import AvenantModel
import AvenantValues

extension ValueType {
  /// The type in the words of contracts, with its article.
  var words: String {
    switch self {
    case .boolean: "a condition"
    case .text: "a text"
    case .number(unit: nil): "a number"
    case .number(let unit?): "a number of \(unit.symbol)"
    case .percent: "a percentage"
    case .money(let currency): "an amount in \(currency.code)"
    case .date: "a date"
    case .days: "a number of days"
    case .months: "a number of months"
    case .period: "a length in months and days"
    case .choice(let choice): "a choice of \(choice.options.map(\.name).listed(by: "or"))"
    }
  }
}

extension [String] {
  /// The words as a list in a sentence: `a, b or c`.
  func listed(by conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}
