import TestSupport

/// What is asked of the calendar `desk`.
extension ExpressionGenerator {
  /// A date moved by business days, or brought to one.
  mutating func businessDay(_ scope: Scope) -> Made {
    let date = leaf(.date, scope)
    guard random.happens(65) else {
      let way = random.pick(["following", "modified_following", "preceding", "modified_preceding"])
      return Made(text: "roll(\(date.text), \(way), desk)", names: date.names)
    }
    let count = random.pick(["0", "1", "2", "5", "20", "(1 + 2)", "(0 - 3)"])
    let sign = random.pick(["+", "+", "-"])
    return Made(
      text: "(\(date.text) \(sign) \(count) business_days in desk)", names: date.names)
  }

  mutating func businessDaysBetween(_ scope: Scope) -> Made {
    call(
      "business_days_between", [leaf(.date, scope), leaf(.date, scope), Made(text: "desk")])
  }

  mutating func isBusinessDay(_ scope: Scope) -> Made {
    call("is_business_day", [leaf(.date, scope), Made(text: "desk")])
  }
}
