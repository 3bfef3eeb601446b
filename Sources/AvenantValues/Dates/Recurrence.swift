/// Days that come back at a fixed interval, each counted from the first.
///
/// No day is found from the one before it, so that no month's end is lost: a month after a month
/// after 31 January is 31 March.
public struct Recurrence: Sendable {
  /// The first day; it is the first occurrence.
  public let anchor: CalendarDate

  /// The months between two occurrences; 0 where days are counted.
  public let months: Int

  /// The days between two occurrences; 0 where months are counted.
  public let days: Int

  /// What happens in a month that lacks the day.
  public let monthEnd: MonthEndRule

  /// Makes a recurrence; `nil` unless one of the two counts is above zero and the other is 0.
  ///
  /// - Parameters:
  ///   - anchor: The first day.
  ///   - months: The months between two occurrences; 0 where days are counted.
  ///   - days: The days between two occurrences; 0 where months are counted.
  ///   - monthEnd: What happens in a month that lacks the day.
  public init?(from anchor: CalendarDate, months: Int, days: Int, monthEnd: MonthEndRule) {
    guard months >= 0, days >= 0, (months == 0) != (days == 0) else { return nil }
    self.anchor = anchor
    self.months = months
    self.days = days
    self.monthEnd = monthEnd
  }

  /// Returns the number of occurrences through `day`; 0 before the anchor.
  ///
  /// - Throws: ``DateArithmeticError/ambiguousMonthEnd`` if the rule does not say whether one falls
  ///   on `day`.
  public func count(through day: CalendarDate) throws(DateArithmeticError) -> Int {
    guard anchor <= day else { return 0 }
    guard months > 0 else { return anchor.days(to: day) / days + 1 }
    return try CalendarDate.fullSpans(
      ofMonths: months, from: anchor, to: day, monthEnd: monthEnd) + 1
  }

  /// Returns the first occurrence after `day`.
  ///
  /// - Throws: ``DateArithmeticError/ambiguousMonthEnd`` if the rule does not say which day that
  ///   is, and ``DateArithmeticError/outOfRange`` if it lies after the last year of the calendar.
  public func next(after day: CalendarDate) throws(DateArithmeticError) -> CalendarDate {
    try occurrence(count(through: day))
  }

  /// Returns the last occurrence on or before `day`; `nil` before the anchor.
  ///
  /// - Throws: ``DateArithmeticError/ambiguousMonthEnd`` if the rule does not say which day that
  ///   is.
  public func last(through day: CalendarDate) throws(DateArithmeticError) -> CalendarDate? {
    let count = try count(through: day)
    return count == 0 ? nil : try occurrence(count - 1)
  }

  private func occurrence(_ place: Int) throws(DateArithmeticError) -> CalendarDate {
    let (months, monthsOverflow) = months.multipliedReportingOverflow(by: place)
    let (days, daysOverflow) = days.multipliedReportingOverflow(by: place)
    guard !monthsOverflow, !daysOverflow else { throw .outOfRange }
    return try anchor.adding(Period(months: months, days: days), monthEnd: monthEnd)
  }
}
