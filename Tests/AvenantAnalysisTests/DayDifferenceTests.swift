import Avenant
import Testing

/// What changes where days of the week, months, holidays and the ends of months decide.
@Suite struct DayDifferenceTests {
  private static let fee = "charge: { label: Fee, amount: 1.00 EUR }"

  @Test(arguments: [
    (
      "weekday(ordered_on) <= 5", "weekday(ordered_on) <= 4",
      "    where the weekday of ordered_on is Friday"
    ),
    (
      "weekday(ordered_on) <= 5", "weekday(ordered_on) in (2, 3)",
      "    where the weekday of ordered_on is Monday or Thursday or Friday"
    ),
    (
      "month(ordered_on) >= 2", "month(ordered_on) >= 13",
      "    where the month of ordered_on is not January"
    ),
    (
      "day(ordered_on + 1 day) = 1", "ordered_on < 2024-01-01",
      "    where the day of the month of the day after ordered_on is 1"
    ),
    (
      "year(ordered_on) < 2025", "year(ordered_on) < 2024",
      "    where ordered_on is 31 December 2024 or earlier"
    ),
    (
      "months_between(2024-01-01, ordered_on) >= 2", "ordered_on >= 2024-03-02",
      "    where ordered_on is 1 March 2024"
    ),
    (
      "months_between(ordered_on, done_on) > 2", "months_between(ordered_on, done_on) > 5",
      "    where done_on is 3 months after ordered_on or later, and done_on is less than 6 months after ordered_on"
    ),
    (
      "months_between(ordered_on, done_on) <= -2", "months_between(ordered_on, done_on) < 0",
      "    where ordered_on is less than 2 months after done_on, and ordered_on is 1 month after done_on or later"
    ),
    (
      "done_on > ordered_on + 1 month", "done_on >= ordered_on + 1 month",
      "    where the day before done_on is less than 1 month after ordered_on, and done_on is 1 month after ordered_on or later"
    ),
    (
      "years_between(ordered_on, as_of) >= 2", "years_between(ordered_on, as_of) >= 3",
      "    where the date of evaluation is 2 years after ordered_on or later, and the date of evaluation is less than 3 years after ordered_on"
    ),
  ])
  func theCaseIsTold(before: String, after: String, told: String) throws {
    let difference = try difference(
      AnalysedContract(clause("fee", when: "'\(before)'", Self.fee)),
      AnalysedContract(clause("fee", when: "'\(after)'", Self.fee)))
    #expect(difference.isSettled)
    #expect(difference.text().split(separator: "\n").contains { $0 == told })
  }

  @Test(arguments: [
    ("weekday(ordered_on) <= 5", "not weekday(ordered_on) in (6, 7)"),
    ("day(ordered_on) = 31", "day(ordered_on) > 30"),
    ("weekday(ordered_on) = 7", "weekday(ordered_on + 1 day) = 1"),
    ("year(ordered_on) > 2025", "ordered_on >= 2026-01-01"),
    ("ordered_on + 1 month > 2024-02-29", "ordered_on >= 2024-02-01"),
    ("months_between(ordered_on, done_on) >= 3", "done_on >= ordered_on + 3 months"),
    ("done_on > ordered_on + 3 months", "done_on - 1 day >= ordered_on + 3 months"),
    ("months_between(ordered_on, done_on) = 1 and done_on < ordered_on", "asked and not asked"),
  ])
  func theSameInOtherWordsIsProvenEqual(before: String, after: String) throws {
    #expect(
      try difference(
        AnalysedContract(clause("fee", when: "'\(before)'", Self.fee)),
        AnalysedContract(clause("fee", when: "'\(after)'", Self.fee))
      ).isProvenEqual)
  }

  @Test(arguments: [
    ("months_between(ordered_on, done_on) > visits", "months_between(ordered_on, done_on) > 3"),
    ("done_on > ordered_on + 1 month", "done_on > ordered_on + 31 days"),
  ])
  func whatIsComparedWithOtherMonthsIsShownByATicket(before: String, after: String) throws {
    let difference = try difference(
      AnalysedContract(clause("fee", when: "'\(before)'", Self.fee)),
      AnalysedContract(clause("fee", when: "'\(after)'", Self.fee)))
    #expect(difference.changes.map(\.name).contains("fee"))
    #expect(!difference.isProvenEqual)
    for change in difference.changes {
      for told in change.cases where told.conditions != nil {
        let decisions = difference.decisions(of: told.witness)
        #expect(decisions.before.charges.map(\.status) != decisions.after.charges.map(\.status))
      }
    }
  }

  @Test func anotherEndOfMonthIsShownByATicket() throws {
    let due = clause("fee", "charge: { label: Fee, amount: 1.00 EUR, due: ordered_on + 1 month }")
    let difference = try difference(
      AnalysedContract(due),
      AnalysedContract(due, replacing: ["month_end: last_day": "month_end: next_month"]))
    #expect(difference.text().contains("ordered_on: 2024-01-30"))
    #expect(difference.changes.map(\.isExact) == [false])
  }

  @Test func twoWeekdaysThatAreComparedAreNamed() throws {
    let difference = try difference(
      AnalysedContract(
        clause(
          "fee", when: "[weekday(ordered_on) = weekday(done_on), done_on = ordered_on + 1 day]",
          Self.fee)),
      AnalysedContract(clause("fee", when: "asked and not asked", Self.fee)))
    #expect(difference.text().contains("fee: not proven, because it depends on a weekday"))
  }

  @Test func anotherHolidayIsShownByATicket() throws {
    let before = try calendar("{ on: 2025-05-01, says: May }")
    let after = try calendar("{ on: 2025-05-01, says: May }, { on: 2025-12-24, says: Eve }")
    let text = try #require(before.difference(from: "1", to: "1", of: after)).text()
    #expect(text.contains("ordered_on: 2025-12-24"))
    #expect(text.contains("ordered_on: 2025-12-23"))
    #expect(text.contains("open: not proven, because it depends on business days"))
  }

  private func calendar(_ holidays: String) throws -> LoadedContract {
    try LoadedContract(
      contract: SourceFile(
        path: "contract.yaml",
        text: """
          contract: small
          title: Small contract
          parties: { provider: the shop, customer: the buyer }
          currency: EUR
          governed_by: ordered_on
          facts:
            ordered_on: { type: date, in: "[2024-01-01..2026-12-31]" }
          """),
      versions: [
        SourceFile(
          path: "versions/1.yaml",
          text: """
            contract: small
            version: "1"
            in_force: { from: 2024-01-01, through: open }
            clauses:
              \(clause("open", when: "'is_business_day(ordered_on, days)'", Self.fee))
              \(clause("later", "charge: { label: Later, amount: 1.00 EUR, due: ordered_on + 1 business_day in days }"))
            """)
      ],
      calendars: [
        SourceFile(
          path: "calendars/days.yaml",
          text: """
            calendar: days
            title: Days
            in_force: { from: 2024-01-01, through: 2027-12-31 }
            weekend: [saturday, sunday]
            holidays: [\(holidays)]
            """)
      ])
  }

  private func difference(
    _ before: AnalysedContract, _ after: AnalysedContract
  ) throws -> VersionDifference {
    try #require(before.loaded.difference(from: "1", to: "1", of: after.loaded))
  }
}
