import Avenant
import AvenantEvaluation
import AvenantModel
import AvenantValues
import SmallContracts
import Testing

/// What may be owed is told on every day, however its amount comes about.
@Suite struct AmountIfOwedTests {
  private static let days = "max(days_between(ordered_on, as_of), 0)"

  @Test(arguments: [
    "'\(days) * 1 EUR', at_least: 7 EUR", "'\(days) * 1 EUR', at_most: 10 EUR",
    "'\(days) * 1 EUR', nothing_below: 7 EUR", "'\(days) * 1 EUR / 3', nothing_below: 7 EUR",
    "'round(\(days) / 7 to 1 up) * 1 EUR'", "'max(months_between(ordered_on, as_of), 0) * 1 EUR'",
    "'\(days) * 0.33 EUR', tax: excluded, tax_rate: 19%", "'\(days) * \(days) * 0.1 EUR'",
    "'if day(as_of) > 15 then 3 EUR else \(days) * 1 EUR'",
    "'month(as_of) * 1 EUR + day(as_of) * 0.1 EUR'",
    "'\(days) * 1 EUR + max(20 - \(days), 0) * 2 EUR'",
    "'occurrences_between(ordered_on, 10 days, ordered_on, as_of) * 1 EUR'",
  ])
  func anAmountThatMayBeOwedIsThatOfEveryDay(amount: String) throws {
    try compare(
      """
      fine: { says: F., cite: §1, when: as_of > ordered_on, charge: { label: Fine, amount: \(amount) } }
      """)
  }

  @Test(arguments: [
    "reduces: { charge: fine, by: 25 EUR }", "reduces: { charge: fine, by: 10%, of: rest }",
    "caps: { together: [fine, other], at_most: 12.50 EUR }", "overrides: [other]",
  ])
  func anAmountThatAnotherClauseChangesIsThatOfEveryDay(effect: String) throws {
    try compare(
      """
      fine: { says: F., cite: §1, when: as_of > ordered_on, charge: { label: Fine, amount: '\(Self.days) * 1 EUR' } }
        other: { says: O., cite: §1, charge: { label: Other, amount: 5 EUR } }
        effect: { says: E., cite: §3, when: as_of > ordered_on + 20 days, \(effect) }
      """)
  }

  @Test func anAmountForEachRecordIsThatOfEveryDay() throws {
    try compare(
      """
      fine:
          says: F.
          cite: §1
          for_each: r in rows
          when: as_of > r.back_by
          charge: { label: Fine, amount: 'max(days_between(r.back_by, as_of), 0) * 1 EUR', at_least: 4 EUR, at_most: 9 EUR }
      """)
  }

  /// Compares the days of two months, while it is not known whether a waiver applies.
  private func compare(_ clauses: String) throws {
    let contract = try SmallContract(
      header: "currency: EUR\nrounding: half_up\ntax_rounding: per_line\nmonth_end: last_day",
      facts: """
        child: { type: boolean, label: a child, ask: A child? }
        rows: { list: { back_by: { type: date, label: the day } }, each: row, label: the rows, if_missing: empty }
        """,
      version: """
        clauses:
          \(clauses)
          children: { says: Children pay nothing., cite: §2, when: child, waives: fine }
        """
    ).loaded()
    let facts = try contract.facts(
      yaml: """
        ordered_on: 2024-01-01
        child: { unknown: true }
        rows: [{ back_by: 2024-01-05 }, { back_by: 2024-01-20 }]
        """)
    let program = Program(contract.contract)
    let start = try #require(CalendarDate("2024-01-01"))
    let end = try #require(CalendarDate("2024-03-05"))
    let timeline = try program.timeline(facts, from: start, through: end)
    #expect(timeline.isComplete)
    #expect(timeline.periods.count > 1)
    let daily = DailyDecisions(program: program, facts: facts)
    #expect(try daily.objection(to: timeline, from: start, through: end) == nil)
  }
}
