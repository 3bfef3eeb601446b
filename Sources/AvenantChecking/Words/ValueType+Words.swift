import AvenantDiagnostics
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
    case .list: "a list"
    case .choice(let choice): "a choice of \(choice.options.map(\.name).listed(by: "or"))"
    }
  }

  /// A number of the type as people write it: `2010-06-14`, `20 EUR`, `10%`.
  func words(for number: Fraction) -> String {
    switch self {
    case .date:
      Int(exactly: number.numerator).flatMap(CalendarDate.init(dayNumber:))?.description
        ?? number.plainText
    case .percent:
      (number.multiplied(by: Fraction(whole: 100))?.plainText ?? number.plainText) + "%"
    case .money(let currency): "\(number.plainText) \(currency.code)"
    case .number(let unit?): "\(number.plainText) \(unit.symbol)"
    case .days: "\(number.plainText) days"
    case .months: "\(number.plainText) months"
    case .boolean, .text, .number, .period, .choice, .list: number.plainText
    }
  }

  /// A literal of the type with these digits: `20 EUR`; `nil` where no number is one.
  func words(forDigits digits: String) -> String? {
    switch self {
    case .money(let currency): "\(digits) \(currency.code)"
    case .percent: "\(digits)%"
    case .days: digits == "1" ? "1 day" : "\(digits) days"
    case .months: digits == "1" ? "1 month" : "\(digits) months"
    case .number(let unit?): "\(digits) \(unit.symbol)"
    case .boolean, .text, .number, .date, .period, .choice, .list: nil
    }
  }

  /// Whether it is a choice.
  var isChoice: Bool {
    if case .choice = self { true } else { false }
  }
}

extension Fact {
  /// What its value is, in the words of contracts.
  var typeWords: String { type == .boolean ? "true or false" : type.words }
}
