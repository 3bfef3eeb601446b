import TestSupport

/// Days that come back at a fixed interval.
extension ExpressionGenerator {
  /// The next or the last day of a recurrence.
  mutating func occurrence(_ scope: Scope) -> Made {
    let function = random.pick(["next_occurrence", "last_occurrence"])
    return call(function, [anchor(scope), Made(text: interval()), leaf(.date, scope)])
  }

  mutating func occurrencesBetween(_ scope: Scope) -> Made {
    call(
      "occurrences_between",
      [anchor(scope), Made(text: interval()), leaf(.date, scope), leaf(.date, scope)])
  }

  private mutating func anchor(_ scope: Scope) -> Made {
    random.happens(60) ? Made(text: day()) : leaf(.date, scope)
  }

  private mutating func interval() -> String {
    random.pick(["1 month", "1 month", "2 months", "1 year", "4 years", "14 days", "30 days"])
  }
}
