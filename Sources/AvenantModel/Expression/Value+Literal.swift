import AvenantValues

extension Value {
  /// The value as a ticket states it: `2010-07-15`, `20.00 EUR`, the name of an option.
  package func literal(as type: ValueType) -> String {
    switch self {
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .text(let text): text
    case .date(let date): date.description
    case .choice(let index): type.option(at: index).name
    case .period(let period): period.literal(as: type)
    case .number(let number): number.reduced.words(as: type)
    case .list(let items): "\(items.count) record\(items.count == 1 ? "" : "s")"
    }
  }
}

extension Period {
  /// The length as a ticket states it: months in whole years or in months alone, `2 years`,
  /// `14 months`.
  fileprivate func literal(as type: ValueType) -> String {
    guard type == .months, months == 0 || !months.isMultiple(of: 12) else { return description }
    return "\(months) month\(months.magnitude == 1 ? "" : "s")"
  }
}

extension ExactNumber {
  /// The number with its unit.
  package func words(as type: ValueType) -> String {
    switch type {
    case .money(let currency): return Money(amount: self, currency: currency).description
    case .number(let unit): return description + (unit.map { " \($0.symbol)" } ?? "")
    case .percent:
      let points = multiplied(by: ExactNumber(100))?.reduced ?? self
      return "\(points)%"
    case .days: return counted("day")
    case .months: return counted("month")
    case .boolean, .text, .date, .period, .choice, .list: return description
    }
  }

  /// The number with a noun behind it: `1 day`, `12 days`.
  private func counted(_ noun: String) -> String {
    "\(self) \(noun)\(self == ExactNumber(1) ? "" : "s")"
  }
}
