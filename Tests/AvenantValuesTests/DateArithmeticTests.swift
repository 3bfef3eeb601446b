import AvenantValues
import TestSupport
import Testing

@Suite struct DateArithmeticTests {
  @Test(arguments: [
    ("2023-01-31", 1, 0, "error", "2023-02-28", "2023-03-01", "2023-02-28"),
    ("2024-01-31", 1, 0, "error", "2024-02-29", "2024-03-01", "2024-02-29"),
    ("2024-01-30", 1, 0, "error", "2024-02-29", "2024-03-01", "2024-02-29"),
    ("2023-02-28", 1, 0, "2023-03-28", "2023-03-28", "2023-03-28", "2023-03-31"),
    ("2024-02-28", 1, 0, "2024-03-28", "2024-03-28", "2024-03-28", "2024-03-28"),
    ("2024-02-29", 12, 0, "error", "2025-02-28", "2025-03-01", "2025-02-28"),
    ("2024-02-29", 48, 0, "2028-02-29", "2028-02-29", "2028-02-29", "2028-02-29"),
    ("2023-04-30", -2, 0, "error", "2023-02-28", "2023-03-01", "2023-02-28"),
    ("2023-04-30", 1, 0, "2023-05-30", "2023-05-30", "2023-05-30", "2023-05-31"),
    ("2023-01-31", 1, 10, "error", "2023-03-10", "2023-03-11", "2023-03-10"),
    ("2023-02-28", 0, 1, "2023-03-01", "2023-03-01", "2023-03-01", "2023-03-01"),
    ("2023-12-15", 13, -15, "2024-12-31", "2024-12-31", "2024-12-31", "2024-12-31"),
    ("0001-01-31", 0, 0, "0001-01-31", "0001-01-31", "0001-01-31", "0001-01-31"),
  ])
  func monthEndRuleDecidesAboutDaysThatDoNotExist(
    start: String, months: Int, days: Int,
    error: String, lastDay: String, nextMonth: String, stickyEnd: String
  ) throws {
    let period = Period(months: months, days: days)
    #expect(try add(period, to: start, .error) == error)
    #expect(try add(period, to: start, .lastDay) == lastDay)
    #expect(try add(period, to: start, .nextMonth) == nextMonth)
    #expect(try add(period, to: start, .stickyEnd) == stickyEnd)
  }

  @Test(arguments: MonthEndRule.allCases)
  func refusesToLeaveTheCalendar(rule: MonthEndRule) throws {
    let cases: [(CalendarDate, Period)] = [
      (.latest, Period(days: 1)), (.latest, Period(months: 1)), (.earliest, Period(days: -1)),
      (.earliest, Period(months: -1)), (.latest, Period(months: 1, days: -60)),
      (.latest, Period(months: .max, days: .max)), (.latest, Period(days: .max)),
      (.earliest, Period(months: .min, days: .min)), (.earliest, Period(days: .min)),
      (.latest, Period(months: .min)), (.earliest, Period(months: .max, days: .min)),
    ]
    for (date, period) in cases {
      #expect(throws: DateArithmeticError.outOfRange) {
        try date.adding(period, monthEnd: rule)
      }
    }
  }

  @Test func wholeCalendarCanBeCrossedInOneStep() throws {
    let span = Period(days: CalendarDate.earliest.days(to: .latest))
    #expect(try CalendarDate.earliest.adding(span, monthEnd: .error) == .latest)
    #expect(
      try CalendarDate.earliest.adding(Period(months: 119_987), monthEnd: .error).description
        == "9999-12-01")
  }

  @Test func rulesDifferOnlyWhereTheDayDoesNotExist() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<4_000 {
      let start = try generator.date()
      let period = Period(months: Int.random(in: -5_000...5_000, using: &generator))
      let last = try start.adding(period, monthEnd: .lastDay)
      let next = try start.adding(period, monthEnd: .nextMonth)
      let length = CalendarDate.length(ofMonth: last.month, inYear: last.year)
      let isAmbiguous = start.day > length
      #expect(last.days(to: next) == (isAmbiguous ? 1 : 0))
      if isAmbiguous {
        #expect(throws: DateArithmeticError.ambiguousMonthEnd) {
          try start.adding(period, monthEnd: .error)
        }
      } else {
        #expect(try start.adding(period, monthEnd: .error) == last)
      }
      let sticky = try start.adding(period, monthEnd: .stickyEnd)
      #expect(sticky == (start == start.endOfMonth ? last.endOfMonth : last))
    }
  }

  @Test(arguments: MonthEndRule.allCases)
  func yearsAreTwelveMonthsAndDaysComeLast(rule: MonthEndRule) throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1_000 {
      let start = try generator.date().startOfMonth
      let years = Int.random(in: -400...400, using: &generator)
      let days = Int.random(in: -100_000...100_000, using: &generator)
      let months = try start.adding(Period(months: 12 * years), monthEnd: rule)
      #expect(try start.adding(Period(years: years), monthEnd: rule) == months)
      let there = try start.adding(Period(months: 12 * years, days: days), monthEnd: rule)
      #expect(there.dayNumber == months.dayNumber + days)
    }
  }

  @Test func daysThereAndBackEndAtTheStart() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1_000 {
      let start = try generator.date()
      let days = Int.random(in: -100_000...100_000, using: &generator)
      let there = try start.adding(Period(days: days), monthEnd: .error)
      #expect(start.days(to: there) == days)
      #expect(try there.adding(Period(days: -days), monthEnd: .error) == start)
    }
  }

  @Test func aMonthAndAMonthAreNotAlwaysTwoMonths() throws {
    let twoSteps = try add(
      Period(months: 1), to: add(Period(months: 1), to: "2023-01-31", .lastDay), .lastDay)
    #expect(twoSteps == "2023-03-28")
    #expect(try add(Period(months: 2), to: "2023-01-31", .lastDay) == "2023-03-31")
  }

  @Test func aMonthThereAndBackDoesNotAlwaysEndAtTheStart() throws {
    let there = try add(Period(months: 1), to: "2023-01-31", .lastDay)
    #expect(try add(Period(months: -1), to: there, .lastDay) == "2023-01-28")
  }

  @Test func laterStartsNeverOvertakeExceptUnderStickyEnds() throws {
    let month = Period(months: 1)
    #expect(try add(month, to: "2024-02-28", .stickyEnd) == "2024-03-28")
    #expect(try add(month, to: "2023-02-28", .stickyEnd) == "2023-03-31")
    #expect(try add(month, to: "2023-03-01", .stickyEnd) == "2023-04-01")
  }

  /// The date in text, moved; the word `error` where the day is ambiguous.
  private func add(_ period: Period, to text: String, _ rule: MonthEndRule) throws -> String {
    let start = try #require(CalendarDate(text))
    do throws(DateArithmeticError) {
      return try start.adding(period, monthEnd: rule).description
    } catch .ambiguousMonthEnd {
      return "error"
    }
  }
}
