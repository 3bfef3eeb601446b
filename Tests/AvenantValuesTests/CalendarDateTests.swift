import AvenantValues
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
    ("2010-06-14", 14_774, 1), ("2024-12-29", 20_086, 7), ("1582-10-15", -141_427, 5),
    ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
  ])
  func dayNumberAndWeekdayAreThoseOfTheCalendar(text: String, number: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
    #expect(CalendarDate(dayNumber: number) == date)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
    var expected = (year: 1900, month: 1, day: 1)
    let first = try #require(CalendarDate(year: 1900, month: 1, day: 1)).dayNumber
    for number in first..<first + 146_097 {
      let date = try #require(CalendarDate(dayNumber: number))
      guard (date.year, date.month, date.day) == expected,
        CalendarDate(year: date.year, month: date.month, day: date.day) == date
      else {
        Issue.record("day \(number) is \(date), not \(expected)")
        return
      }
      expected.day += 1
      if expected.day > CalendarDate.length(ofMonth: expected.month, inYear: expected.year) {
        expected =
          expected.month == 12
          ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
      }
    }
    #expect(expected == (2300, 1, 1))
  }

  @Test func daysOfAllYearsComeBackFromTheirText() {
    for number in stride(from: -719_162, through: 2_932_896, by: 331) {
      let date = CalendarDate(dayNumber: number)
      #expect(date != nil && date.flatMap { CalendarDate($0.description) } == date)
    }
  }

  @Test(arguments: [
    "", "2010", "2010-06", "2010-6-14", "2010-06-1", "2010-06-144", "10-06-14", "02010-06-14",
    "2010/06/14", "2010-06-14 ", " 2010-06-14", "2010-06-14T", "-010-06-14", "+010-06-14",
    "2010-0６-14", "２０１０-06-14", "2010-06-1a", "20100614", "2010-06-14\u{0}", "2010-06-14\u{301}",
  ])
  func refusesWhatIsNotWrittenAsADate(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    "2010-02-29", "1900-02-29", "2010-04-31", "2010-13-01", "2010-00-10", "2010-06-00",
    "2010-06-31", "0000-12-31", "2010-99-99",
  ])
  func refusesDaysThatTheCalendarDoesNotHave(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2010, 0, 1), (2010, 13, 1), (2010, 1, 0), (2010, 1, 32),
    (.max, .max, .max), (.min, .min, .min), (2010, 2, .min), (.max, 2, 29),
  ])
  func refusesNumbersOutsideTheCalendar(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [-719_163, 2_932_897, .min, .max])
  func refusesDayNumbersOutsideTheCalendar(number: Int) {
    #expect(CalendarDate(dayNumber: number) == nil)
  }

  @Test(arguments: [
    ("2024-02-10", "2024-02-01", "2024-02-29"), ("2023-02-28", "2023-02-01", "2023-02-28"),
    ("9999-12-31", "9999-12-01", "9999-12-31"), ("0001-01-01", "0001-01-01", "0001-01-31"),
  ])
  func monthsHaveAStartAndAnEnd(text: String, start: String, end: String) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.startOfMonth.description == start)
    #expect(date.endOfMonth.description == end)
  }

  @Test func februaryFollowsTheCenturyRule() {
    let lengths = [1900, 2000, 2023, 2024, 2100, 2400]
      .map { CalendarDate.length(ofMonth: 2, inYear: $0) }
    #expect(lengths == [28, 29, 28, 29, 28, 29])
    #expect(CalendarDate.length(ofMonth: 2, inYear: .min) == 29)
  }

  @Test func datesAreOrderedInTime() throws {
    let dates = try ["1999-12-31", "2000-01-01", "2000-01-02"].map {
      try #require(CalendarDate($0))
    }
    #expect(dates.shuffled().sorted() == dates)
    #expect(CalendarDate.earliest < dates[0] && dates[2] < CalendarDate.latest)
  }
}
