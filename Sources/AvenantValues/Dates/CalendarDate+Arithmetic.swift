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
  /// - Throws: ``DateArithmeticError/outOfRange`` if the day, or the month before days are added, is
  ///   not in the years 1 to 9999; ``DateArithmeticError/ambiguousMonthEnd`` if the rule is
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

  /// Returns the number of whole months that have passed on `end` since `start`.
  ///
  /// That is the largest `n` for which `n` months after `start`, by ``MonthEndRule/lastDay``, is not
  /// later than `end`: a month that began on the 31st is full on the last day of a shorter one.
  /// Backwards the count is the same and negative, so that exchanging the two only changes the
  /// sign. Whole years are the twelfth part, rounded toward zero.
  ///
  ///     fullMonths(from: 2023-01-31, to: 2023-02-27)  // 0
  ///     fullMonths(from: 2023-01-31, to: 2023-02-28)  // 1
  ///     fullMonths(from: 2023-02-28, to: 2023-01-31)  // -1
  ///
  /// - Parameters:
  ///   - start: The day from which months are counted; it begins the first month.
  ///   - end: The day on which they are counted.
  /// - Returns: The count, from -119,987 to 119,987.
  /// - Complexity: O(1).
  public static func fullMonths(from start: CalendarDate, to end: CalendarDate) -> Int {
    guard start <= end else { return -fullMonths(from: end, to: start) }
    let (first, last) = (start.civil, end.civil)
    let months = 12 * (last.year - first.year) + last.month - first.month
    let anniversary = min(first.day, length(ofMonth: last.month, inYear: last.year))
    return anniversary > last.day ? months - 1 : months
  }
}

extension MonthEndRule {
  /// The day, counted from the start of a month of `length` days, that stands in for one beyond it.
  fileprivate func day(beyond length: Int) throws(DateArithmeticError) -> Int {
    switch self {
    case .error: throw .ambiguousMonthEnd
    case .lastDay, .stickyEnd: length
    case .nextMonth: length + 1
    }
  }
}
