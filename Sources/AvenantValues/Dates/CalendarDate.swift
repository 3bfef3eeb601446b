/// A day of the Gregorian calendar, without a clock and without a time zone.
///
/// The calendar is proleptic: its rules hold for all years from 1 to 9999, also for those before
/// the reform of 1582. Dates are ordered in time.
///
///     CalendarDate("2010-06-14")?.weekday
///     // 1, a Monday
public struct CalendarDate: Hashable, Sendable {
  /// The number of days since 1 January 1970, which is day 0; negative before it.
  public let dayNumber: Int

  /// 1 January of the year 1.
  public static let earliest = CalendarDate(unchecked: -719_162)

  /// 31 December of the year 9999.
  public static let latest = CalendarDate(unchecked: 2_932_896)

  /// The last date that a fact and an evaluation may have, 31 December 9899: a hundred years stay
  /// for what is added to it.
  public static let latestEvaluation = CalendarDate(
    unchecked: dayNumber(year: 9899, month: 12, day: 31))

  /// Finds a day by its number; `nil` outside ``earliest`` to ``latest``.
  public init?(dayNumber: Int) {
    guard (Self.earliest.dayNumber...Self.latest.dayNumber).contains(dayNumber) else { return nil }
    self.dayNumber = dayNumber
  }

  /// Finds a day by its place in the calendar; `nil` where there is no such day.
  ///
  /// - Parameters:
  ///   - year: The year, from 1 to 9999.
  ///   - month: The month, from 1 to 12.
  ///   - day: The day of the month, from 1 to the length of that month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, inYear: year)
    else { return nil }
    dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// Trusts that `dayNumber` lies in the calendar.
  init(unchecked dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// The year, from 1 to 9999.
  public var year: Int { civil.year }

  /// The month, from 1 to 12.
  public var month: Int { civil.month }

  /// The day of the month, from 1 to 31.
  public var day: Int { civil.day }

  /// The day of the week as ISO 8601 counts it: Monday is 1, Sunday is 7.
  public var weekday: Int {
    (dayNumber - Self.earliest.dayNumber) % 7 + 1  // 1 January of the year 1 is a Monday.
  }

  /// The first day of the month that this day lies in.
  public var startOfMonth: CalendarDate {
    CalendarDate(unchecked: dayNumber - day + 1)
  }

  /// The last day of the month that this day lies in.
  public var endOfMonth: CalendarDate {
    let (year, month, day) = civil
    return CalendarDate(
      unchecked: dayNumber - day + Self.length(ofMonth: month, inYear: year))
  }

  /// The first day of the quarter that this day lies in: of January, April, July or October.
  public var startOfQuarter: CalendarDate { edge(month: (month - 1) / 3 * 3 + 1) }

  /// The last day of the quarter that this day lies in.
  public var endOfQuarter: CalendarDate { edge(month: (month - 1) / 3 * 3 + 3).endOfMonth }

  /// The first day of the year that this day lies in.
  public var startOfYear: CalendarDate { edge(month: 1) }

  /// The last day of the year that this day lies in.
  public var endOfYear: CalendarDate { edge(month: 12).endOfMonth }

  /// The first day of a month of the same year.
  private func edge(month: Int) -> CalendarDate {
    CalendarDate(unchecked: Self.dayNumber(year: year, month: month, day: 1))
  }

  /// Returns the number of days of a month, from 28 to 31.
  ///
  /// - Parameters:
  ///   - month: The month, from 1 to 12.
  ///   - year: Any year; it decides the length of February.
  /// - Returns: The length, which is also the number of the month's last day.
  /// - Precondition: `month` is from 1 to 12.
  public static func length(ofMonth month: Int, inYear year: Int) -> Int {
    precondition((1...12).contains(month), "a month is a number from 1 to 12")
    guard month == 2 else { return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31 }
    return isLeap(year) ? 29 : 28
  }

  /// Whether `year` has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CalendarDate: Comparable {
  /// Whether `left` is the earlier day.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

// Both directions count from 1 March of the year 0: February, the only month whose length varies,
// is then the last of its year, and nothing in the calendar is negative. The months from March on
// have 31, 30, 31, 30, 31 days over and over, 153 in five months. The algorithm is that of Neri and
// Schneider, "Euclidean affine functions and their application to calendar algorithms" (2022).
extension CalendarDate {
  private static let daysBefore1970 = 719_468

  /// Computes the number of a day that is known to exist, in a year that is not before 1.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let dayOfMarchYear = (153 * marchMonth + 2) / 5 + day - 1
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    return 365 * marchYear + leapDays + dayOfMarchYear - daysBefore1970
  }

  /// The place of the day in the calendar, all three at the cost of one.
  var civil: (year: Int, month: Int, day: Int) {
    let (century, quarterDays) = (4 * (dayNumber + Self.daysBefore1970) + 3)
      .quotientAndRemainder(dividingBy: 146_097)
    let (yearOfCentury, quarterDaysOfYear) = (quarterDays / 4 * 4 + 3)
      .quotientAndRemainder(dividingBy: 1461)
    let (marchMonth, fifthDays) = (quarterDaysOfYear / 4 * 5 + 2)
      .quotientAndRemainder(dividingBy: 153)
    let isNextYear = marchMonth > 9
    return (
      year: 100 * century + yearOfCentury + (isNextYear ? 1 : 0),
      month: isNextYear ? marchMonth - 9 : marchMonth + 3,
      day: fifthDays / 5 + 1
    )
  }
}
