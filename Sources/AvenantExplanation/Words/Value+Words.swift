import AvenantDiagnostics
import AvenantModel
import AvenantValues

extension Value {
  /// The value as a person says it: `15 July 2010`, `20.00 EUR`, the label of an option.
  func words(as type: ValueType) -> String {
    switch self {
    case .boolean(let isTrue): isTrue ? "yes" : "no"
    case .text(let text): JSONText.quoted(text)
    case .date(let date): date.words
    case .period(let period):
      type == .months && period.months == 0 ? "0 months" : period.description
    case .choice(let index): type.option(at: index).label
    case .number(let number): Fraction(number).words(as: type)
    case .list([]): "there are none"
    case .list(let items): "\(items.count) record\(items.count == 1 ? "" : "s")"
    }
  }
}

extension CalendarDate {
  /// The date in words: `15 July 2010`.
  var words: String { "\(day) \(CalendarWords.months[month - 1]) \(year)" }
}

/// The words of a calendar.
enum CalendarWords {
  /// The names of the months, January first.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  /// The names of the days of the week, Monday first.
  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  /// All of them.
  static let names = Set(months + weekdays)
}

extension Fraction {
  /// The fraction with its unit, as a decimal number; one that never ends is cut off with `…`.
  func words(as type: ValueType) -> String {
    let scales = type.minorDigits...ExactNumber.scales.upperBound
    for scale in scales {
      guard let number = RoundingMode.down.round(self, toScale: scale) else { break }
      if Fraction(number) == self { return number.words(as: type) }
    }
    let cuts = (type.minorDigits + 4...ExactNumber.scales.upperBound).lazy
      .compactMap { RoundingMode.down.round(self, toScale: $0) }
    guard let cut = cuts.first(where: { $0.isTelling(as: type) }) ?? cuts.first else {
      return description
    }
    let words = cut.words(as: type)
    let digits = words.prefix { $0 != " " && $0 != "%" }
    return digits + "…" + words.dropFirst(digits.count)
  }
}

extension ExactNumber {
  /// Whether it shows three digits, and is not to be mistaken for the whole number next to it.
  fileprivate func isTelling(as type: ValueType) -> Bool {
    var shown = mantissa.magnitude
    while shown > 0, shown.isMultiple(of: 10) { shown /= 10 }
    let decimals = if case .percent = type { scale - 2 } else { scale }
    let whole = (0..<decimals).reduce(UInt128(1)) { power, _ in power * 10 }
    let above = mantissa.magnitude % whole
    return shown >= 100 && min(above, whole - above) >= 10
  }
}

extension ValueType {
  /// The decimals that a value of the type always shows.
  fileprivate var minorDigits: Int {
    if case .money(let currency) = self { currency.minorDigits } else { 0 }
  }
}

extension RoundingMode {
  /// Which way is rounded: `half up`, or of what always goes one way, `up`.
  var words: String {
    switch self {
    case .halfUp: "half up"
    case .halfDown: "half down"
    case .halfEven: "half even"
    case .up, .ceiling: "up"
    case .down, .floor: "down"
    }
  }
}
