import AvenantValues
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
    #expect(CalendarDate.fullMonths(from: start, to: end) == months)
    #expect(CalendarDate.fullMonths(from: end, to: start) == -months)
  }

  @Test func countIsTheLargestNumberOfMonthsThatFits() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      let start = try generator.date()
      let end = try start.adding(
        Period(days: Int.random(in: 0...1_500, using: &generator)), monthEnd: .error)
      let months = CalendarDate.fullMonths(from: start, to: end)
      #expect(try start.adding(Period(months: months), monthEnd: .lastDay) <= end)
      #expect(try start.adding(Period(months: months + 1), monthEnd: .lastDay) > end)
    }
  }
}
