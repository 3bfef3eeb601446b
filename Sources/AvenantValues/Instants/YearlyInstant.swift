/// A time on a day of every year, such as two o'clock on the last Sunday in March.
struct YearlyInstant: Sendable {
  /// How the day is found.
  enum Day: Sendable {
    /// The day with that number from 1 to 365, 29 February never counted.
    case withoutLeapDay(Int)
    /// So many days after 1 January, from 0 to 365.
    case afterNewYear(Int)
    /// The weekday, Sunday being 0, in the week of the month from 1 to 5, which is the last one.
    case weekday(Int, week: Int, month: Int)
  }

  /// The day.
  let day: Day

  /// The time in seconds after the start of the day; it may lie days before or after it.
  let time: Int

  /// The instant in a year as a local clock shows it, in seconds since it showed the start of 1970.
  func seconds(in year: Int) -> Int {
    dayNumber(in: year) * 86_400 + time
  }

  private func dayNumber(in year: Int) -> Int {
    let newYear = CalendarDate.dayNumber(year: year, month: 1, day: 1)
    switch day {
    case .withoutLeapDay(let number):
      return newYear + number - (number > 59 && CalendarDate.isLeap(year) ? 0 : 1)
    case .afterNewYear(let days):
      return newYear + days
    case .weekday(let weekday, let week, let month):
      let first = CalendarDate.dayNumber(year: year, month: month, day: 1)
      let isoWeekday = CalendarDate(unchecked: first).weekday
      let day = (weekday - isoWeekday + 7) % 7 + 7 * (week - 1)
      let length = CalendarDate.length(ofMonth: month, inYear: year)
      return first + (day < length ? day : day - 7)
    }
  }
}
