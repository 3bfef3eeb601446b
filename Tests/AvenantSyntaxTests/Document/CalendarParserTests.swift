import AvenantDiagnostics
import AvenantSyntax
import Testing

/// Calendars of business days, and what they cannot say.
struct CalendarParserTests {
  @Test func readsACalendar() throws {
    let calendar = try #require(
      readCalendar(
        """
        calendar: target
        title: Days on which banks settle
        in_force: { from: 2024-01-01, through: 2024-12-31 }
        weekend: [saturday, sunday]
        holidays:
          - { on: 2024-03-29, says: Good Friday }
        source: { document: A list }
        """))
    #expect(calendar.name.text == "target")
    #expect(calendar.weekend.map(\.number) == [6, 7])
    #expect(calendar.holidays.map(\.day.text) == ["2024-03-29"])
    #expect(calendar.holidays.map(\.says.text) == ["Good Friday"])
    #expect(calendar.source?.text == "A list")
  }

  @Test func theWeekendAndTheHolidaysMayBeEmpty() throws {
    let calendar = try #require(
      readCalendar(
        """
        calendar: every_day
        title: Every day
        in_force: { from: 2024-01-01, through: 2024-12-31 }
        weekend: []
        holidays: []
        """))
    #expect(calendar.weekend.isEmpty && calendar.holidays.isEmpty && calendar.source == nil)
  }

  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofCalendar: refusal.text) == refusal.problems)
  }

  static let refusals = [
    Refusal(
      "1️⃣calendar1️⃣: target\ntitle: T\nweekend: []\n2️⃣holiday2️⃣: []",
      "1️⃣ missing-key: the calendar lacks 'in_force'",
      "help: add a line 'in_force: …' to it",
      "2️⃣ unknown-key: the calendar has no key 'holiday'",
      "help: write 'holidays'"),
    Refusal(
      """
      calendar: target
      title: T
      in_force: { from: 2024-01-01, through: 1️⃣open1️⃣ }
      weekend: [2️⃣sat2️⃣]
      holidays: 3️⃣none3️⃣
      """,
      "1️⃣ calendar-without-end: a calendar has a last day, for the holidays after it are not known",
      "help: write the last day of which it names the holidays",
      "2️⃣ unknown-word: 'weekend' cannot be 'sat'",
      "help: write one of 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday' or 'sunday'",
      "3️⃣ wrong-kind: 'holidays' takes a list, not a single value",
      "help: begin each item with '- ' on a line of its own"),
    Refusal(
      """
      calendar: 1️⃣Target1️⃣
      title: T
      in_force: { from: 2024-01-01, through: 2024-12-31 }
      weekend: []
      holidays:
        - 2️⃣{ on: 2024-01-01 }2️⃣
        - { on: 3️⃣1.1.20243️⃣, says: New Year }
      """,
      "1️⃣ malformed-name: 'Target' is not written as a name",
      "help: write 'target'",
      "2️⃣ missing-key: this holiday lacks 'says'",
      "help: add a line 'says: …' to it",
      "3️⃣ malformed-date: '1.1.2024' is not how a date is written",
      "help: write the year, the month and the day, and nothing else: '2010-06-14'"),
  ]
}
