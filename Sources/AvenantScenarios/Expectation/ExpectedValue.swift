package import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What must come out of a value that is an outcome; what is `nil` may be as it is.
package struct ExpectedValue: Sendable {
  /// The name of the definition.
  package let name: Expected<String>
  /// Whether there is a value.
  package let status: Expected<ValueOutcome.Status>
  /// The value, as a scenario writes it: `2024-12-31`, `40%`, `2 months`.
  package let value: Expected<String>?
}

extension Value {
  /// Whether the value is the one that a scenario writes.
  func isWritten(_ text: String, as type: ValueType) -> Bool {
    if literal(as: type) == text { return true }
    switch (self, type) {
    case (.number(let number), .money(let currency)):
      return Money(text) == Money(amount: number, currency: currency)
        || ExactNumber(text) == number
    case (.number(let number), .number(let unit)):
      let size = unit.map { text.without(suffix: " \($0.symbol)") } ?? text
      return ExactNumber(size) == number
    case (.number(let number), .percent):
      return text.hasSuffix("%")
        && ExactNumber(text.without(suffix: "%")) == number.multiplied(by: ExactNumber(100))
    case (.period(let period), _): return Period(written: text) == period
    case (.boolean, _), (.text, _), (.date, _), (.choice, _), (.list, _), (.number, _): return false
    }
  }
}

extension String {
  /// The text without what stands at its end.
  func without(suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

extension Period {
  /// Reads a length of time as a contract states it: `30 days`, `1 year + 6 months`.
  init?(written text: String) {
    let words = text.split { " ,+".contains($0) }.filter { $0 != "and" }
    guard !words.isEmpty, words.count.isMultiple(of: 2) else { return nil }
    var period = Period()
    for place in stride(from: 0, to: words.count, by: 2) {
      guard let count = Int(words[place]),
        let length = Period(count, unit: words[place + 1]), let sum = period.adding(length)
      else { return nil }
      period = sum
    }
    self = period
  }

  private init?(_ count: Int, unit: Substring) {
    switch unit {
    case "day", "days": self.init(days: count)
    case "week", "weeks":
      let (days, overflow) = count.multipliedReportingOverflow(by: 7)
      guard !overflow else { return nil }
      self.init(days: days)
    case "month", "months": self.init(months: count)
    case "year", "years": self.init(years: count, months: 0, days: 0)
    default: return nil
    }
  }
}
