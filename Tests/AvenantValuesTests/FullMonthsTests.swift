import AvenantValues
import TestSupport
import Testing

@Suite struct FullMonthsTests {
  @Test(arguments: [
    ("2023-01-31", "2023-01-31", 0), ("2023-01-31", "2023-02-27", 0),
    ("2023-01-31", "2023-02-28", 1), ("2023-01-31", "2023-03-30", 1),
    ("2023-01-31", "2023-03-31", 2), ("2024-01-30", "2024-02-29", 1),
    ("2024-02-29", "2025-02-28", 12), ("2024-02-29", "2025-02-27", 11),
    ("2023-02-28", "2023-03-27", 0), ("2023-02-28", "2023-03-28", 1),
    ("2023-12-15", "2024-01-14", 0), ("2023-12-15", "2024-01-15", 1),
    ("0001-01-01", "9999-12-31", 119_987),
  ])
  func monthIsFullOnItsDayOrOnTheLastOfAShorterMonth(
    start: String, end: String, months: Int
  ) throws {
    let (start, end) = (try #require(CalendarDate(start)), try #require(CalendarDate(end)))
    #expect(
      try CalendarDate.fullSpans(ofMonths: 1, from: start, to: end, monthEnd: .lastDay) == months)
    #expect(
      try CalendarDate.fullSpans(ofMonths: 1, from: end, to: start, monthEnd: .lastDay) == -months)
  }

  @Test func countIsTheLargestNumberOfMonthsThatFits() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      let start = try generator.date()
      let end = try start.adding(
        Period(days: Int.random(in: 0...1_500, using: &generator)), monthEnd: .error)
      for rule in [MonthEndRule.lastDay, .nextMonth, .stickyEnd] {
        let months = try CalendarDate.fullSpans(ofMonths: 1, from: start, to: end, monthEnd: rule)
        #expect(try start.adding(Period(months: months), monthEnd: rule) <= end)
        #expect(try start.adding(Period(months: months + 1), monthEnd: rule) > end)
      }
    }
  }

  @Test(arguments: [
    ("2023-01-31", "2023-02-28", MonthEndRule.nextMonth, 0),
    ("2023-01-31", "2023-03-01", .nextMonth, 1), ("2024-02-29", "2026-02-28", .nextMonth, 23),
    ("2024-02-29", "2026-03-01", .nextMonth, 24), ("2023-02-28", "2023-03-28", .stickyEnd, 0),
    ("2023-02-28", "2023-03-31", .stickyEnd, 1), ("2023-02-27", "2023-03-27", .stickyEnd, 1),
    ("2024-02-29", "2026-02-28", .stickyEnd, 24), ("2023-01-31", "2023-02-27", .error, 0),
    ("2023-01-31", "2023-03-01", .error, 1), ("2023-01-30", "2023-03-30", .error, 2),
  ])
  func monthIsFullByTheRule(
    start: String, end: String, rule: MonthEndRule, months: Int
  ) throws {
    let (start, end) = (try #require(CalendarDate(start)), try #require(CalendarDate(end)))
    #expect(try CalendarDate.fullSpans(ofMonths: 1, from: start, to: end, monthEnd: rule) == months)
    #expect(
      try CalendarDate.fullSpans(ofMonths: 1, from: end, to: start, monthEnd: rule) == -months)
  }

  @Test(arguments: [
    ("2024-02-29", "2026-02-28", MonthEndRule.lastDay, 2),
    ("2024-02-29", "2026-02-28", .nextMonth, 1),
    ("2024-01-31", "2025-02-28", .error, 1), ("2024-02-29", "2025-02-27", .error, 0),
    ("2024-02-29", "2028-02-29", .error, 4),
  ])
  func aYearIsTwelveMonthsInOneStep(
    start: String, end: String, rule: MonthEndRule, years: Int
  ) throws {
    let (start, end) = (try #require(CalendarDate(start)), try #require(CalendarDate(end)))
    #expect(
      try CalendarDate.fullSpans(ofMonths: 12, from: start, to: end, monthEnd: rule) == years)
  }

  /// The last day would be a whole month, and the first of the next month would not.
  @Test(arguments: [("2023-01-31", "2023-02-28"), ("2024-02-29", "2026-02-28")])
  func whatARuleWouldHaveToDecideIsRefusedWithoutOne(start: String, end: String) throws {
    let (start, end) = (try #require(CalendarDate(start)), try #require(CalendarDate(end)))
    #expect(throws: DateArithmeticError.ambiguousMonthEnd) {
      try CalendarDate.fullSpans(ofMonths: 1, from: start, to: end, monthEnd: .error)
    }
  }
}
