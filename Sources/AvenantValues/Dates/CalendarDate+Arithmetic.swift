extension CalendarDate {
  /// Returns the day that lies `period` after this one, or before it where the period is negative.
  ///
  /// All months are moved in one step, years being twelve of them; if the day does not exist in the
  /// month arrived at, `monthEnd` decides; days are added last.
  ///
  ///     let january31 = CalendarDate(year: 2023, month: 1, day: 31)
  ///     try january31?.adding(Period(months: 1), monthEnd: .lastDay)    // 2023-02-28
  ///     try january31?.adding(Period(months: 1), monthEnd: .nextMonth)  // 2023-03-01
  ///
  /// Two things that hold for days do not hold for months: a month and a month are not always two
  /// months, and a month there and a month back do not always end on the day of the start.
  ///
  /// - Parameters:
  ///   - period: How far to move.
  ///   - monthEnd: What happens to a day that the month arrived at does not have.
  /// - Returns: The day arrived at.
  /// - Throws: ``DateArithmeticError/outOfRange`` if the day, or the month before days are added,
  ///   is not in the years 1 to 9999; ``DateArithmeticError/ambiguousMonthEnd`` if the rule is
  ///   ``MonthEndRule/error`` and the day does not exist.
  /// - Complexity: O(1).
  public func adding(
    _ period: Period, monthEnd: MonthEndRule
  ) throws(DateArithmeticError) -> CalendarDate {
    let moved = period.months == 0 ? self : try adding(months: period.months, monthEnd)
    let (dayNumber, overflow) = moved.dayNumber.addingReportingOverflow(period.days)
    guard !overflow, let date = CalendarDate(dayNumber: dayNumber) else { throw .outOfRange }
    return date
  }

  private func adding(
    months: Int, _ rule: MonthEndRule
  ) throws(DateArithmeticError) -> CalendarDate {
    let start = civil
    let (target, overflow) = (12 * start.year + start.month - 1).addingReportingOverflow(months)
    guard !overflow, (12..<120_000).contains(target) else { throw .outOfRange }
    let (year, month) = (target / 12, target % 12 + 1)
    let length = Self.length(ofMonth: month, inYear: year)
    let day: Int
    if start.day > length {
      day = try rule.day(beyond: length)
    } else if rule == .stickyEnd, self == endOfMonth {
      day = length
    } else {
      day = start.day
    }
    return CalendarDate(unchecked: Self.dayNumber(year: year, month: month, day: 1) + day - 1)
  }

  /// Returns the number of days from this day to `end`; negative if `end` is earlier.
  public func days(to end: CalendarDate) -> Int {
    end.dayNumber - dayNumber
  }
}

extension MonthEndRule {
  /// The day, counted from the start of a month of `length` days, that stands in for one beyond it.
  func day(beyond length: Int) throws(DateArithmeticError) -> Int {
    switch self {
    case .error: throw .ambiguousMonthEnd
    case .lastDay, .stickyEnd: length
    case .nextMonth: length + 1
    }
  }
}
