import AvenantValues
import Testing

/// Days that come back, each counted from the first.
struct RecurrenceTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func monthly(
    _ anchor: String, _ months: Int = 1, _ rule: MonthEndRule = .lastDay
  ) throws -> Recurrence {
    try #require(Recurrence(from: day(anchor), months: months, days: 0, monthEnd: rule))
  }

  @Test(arguments: [
    ("2023-01-30", "2023-01-31"), ("2023-01-31", "2023-02-28"), ("2023-02-28", "2023-03-31"),
    ("2023-03-31", "2023-04-30"), ("2023-12-31", "2024-01-31"), ("2024-02-28", "2024-02-29"),
  ])
  func theShortMonthTakesNothingFromTheNext(date: String, next: String) throws {
    #expect(try monthly("2023-01-31").next(after: day(date)).description == next)
  }

  @Test(arguments: [
    ("2023-01-31", "2023-01-31"), ("2023-02-27", "2023-01-31"), ("2023-02-28", "2023-02-28"),
    ("2023-03-30", "2023-02-28"), ("2023-03-31", "2023-03-31"),
  ])
  func theLastIsOnOrBefore(date: String, last: String) throws {
    #expect(try monthly("2023-01-31").last(through: day(date))?.description == last)
  }

  @Test func beforeTheAnchorThereIsNone() throws {
    #expect(try monthly("2023-01-31").last(through: day("2023-01-30")) == nil)
    #expect(try monthly("2023-01-31").count(through: day("2023-01-30")) == 0)
    #expect(try monthly("2023-01-31").count(through: day("2023-01-31")) == 1)
  }

  @Test func daysAreCountedInSteps() throws {
    let fortnight = try #require(
      Recurrence(from: day("2024-01-01"), months: 0, days: 14, monthEnd: .error))
    #expect(try fortnight.next(after: day("2024-01-14")).description == "2024-01-15")
    #expect(try fortnight.last(through: day("2024-01-28"))?.description == "2024-01-15")
    #expect(try fortnight.count(through: day("2024-01-29")) == 3)
  }

  @Test(arguments: [MonthEndRule.lastDay, .nextMonth, .stickyEnd])
  func whatIsNextIsCountedNext(rule: MonthEndRule) throws {
    for months in [1, 3, 12] {
      let recurrence = try monthly("2023-08-30", months, rule)
      var day = try day("2023-08-30")
      for place in 1...40 {
        #expect(try recurrence.count(through: day) == place)
        #expect(try recurrence.last(through: day) == day)
        day = try recurrence.next(after: day)
      }
    }
  }

  @Test func withoutARuleAMonthThatLacksTheDayHasNoAnswer() throws {
    let monthly = try monthly("2023-01-31", 1, .error)
    #expect(throws: DateArithmeticError.ambiguousMonthEnd) {
      try monthly.next(after: try day("2023-02-10"))
    }
    #expect(throws: DateArithmeticError.ambiguousMonthEnd) {
      try monthly.last(through: try day("2023-03-10"))
    }
    #expect(try monthly.next(after: day("2023-03-10")).description == "2023-03-31")
    #expect(try monthly.count(through: day("2023-03-10")) == 2)
  }

  @Test func anIntervalIsOneCountAboveZero() throws {
    for (months, days) in [(0, 0), (1, 1), (-1, 0), (0, -7)] {
      let anchor = try day("2024-01-01")
      #expect(
        Recurrence(from: anchor, months: months, days: days, monthEnd: .lastDay) == nil)
    }
  }

  @Test func theCalendarEnds() throws {
    #expect(throws: DateArithmeticError.outOfRange) {
      try monthly("2023-01-31").next(after: .latest)
    }
  }
}
