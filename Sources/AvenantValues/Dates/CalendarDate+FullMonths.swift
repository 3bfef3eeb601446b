extension CalendarDate {
  /// Returns the number of whole spans of months that have passed on `end` since `start`.
  ///
  /// That is the largest `n` for which `n` spans after `start`, moved in one step by the rule, are
  /// not later than `end`. Backwards the count is the same and negative, so that exchanging the two
  /// only changes the sign.
  ///
  ///     fullSpans(ofMonths: 1, from: 2023-01-31, to: 2023-02-28, monthEnd: .lastDay)    // 1
  ///     fullSpans(ofMonths: 1, from: 2023-01-31, to: 2023-02-28, monthEnd: .nextMonth)  // 0
  ///     fullSpans(ofMonths: 12, from: 2024-02-29, to: 2026-02-28, monthEnd: .lastDay)   // 2
  ///
  /// - Parameters:
  ///   - months: The months of a span, at least 1; 12 for years.
  ///   - start: The day from which spans are counted; it begins the first.
  ///   - end: The day on which they are counted.
  ///   - monthEnd: What happens in a month that lacks the day.
  /// - Returns: The count, from -119,987 to 119,987.
  /// - Throws: ``DateArithmeticError/ambiguousMonthEnd`` if the rule is ``MonthEndRule/error`` and
  ///   the count hangs on it: a span would be whole with the last day of a month that lacks the
  ///   day, and not with the first of the next.
  /// - Complexity: O(1).
  public static func fullSpans(
    ofMonths months: Int, from start: CalendarDate, to end: CalendarDate, monthEnd: MonthEndRule
  ) throws(DateArithmeticError) -> Int {
    precondition(months > 0, "a span has a month at least")
    guard monthEnd == .error else {
      return fullMonths(from: start, to: end, monthEnd) / months
    }
    let early = fullMonths(from: start, to: end, .lastDay) / months
    guard early == fullMonths(from: start, to: end, .nextMonth) / months else {
      throw .ambiguousMonthEnd
    }
    return early
  }

  /// The whole months, by a rule that always gives a day.
  private static func fullMonths(
    from start: CalendarDate, to end: CalendarDate, _ rule: MonthEndRule
  ) -> Int {
    guard start <= end else { return -fullMonths(from: end, to: start, rule) }
    let (first, last) = (start.civil, end.civil)
    let months = 12 * (last.year - first.year) + last.month - first.month
    let length = length(ofMonth: last.month, inYear: last.year)
    let isStuck = rule == .stickyEnd && start == start.endOfMonth
    // Counted from the start of the month; one beyond its length lies in the next month.
    let anniversary =
      if isStuck || (first.day > length && rule != .nextMonth) { length } else { first.day }
    return anniversary > last.day ? months - 1 : months
  }
}
