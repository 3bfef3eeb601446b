import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues
import Testing

/// Days that come back, and months counted by the rule of the contract.
@Suite struct RecurrenceTests {
  static let facts = """
    began_on: { type: date, in: '[1900-01-01..2100-12-31]' }
    read_on: { type: date, optional: true }
    """

  private func value(
    _ definition: String, _ began: String, _ read: String?, rule: String = "last_day"
  ) throws -> TracedValue {
    let read = read.map { ", \"read_on\": \"\($0)\"" } ?? ""
    return try TestContract(
      facts: Self.facts, define: definition, head: "month_end: \(rule)"
    ).value("\"began_on\": \"\(began)\"" + read)
  }

  @Test(arguments: [
    ("next_occurrence(began_on, 1 month, read_on)", "2023-02-28", "2023-03-31"),
    ("last_occurrence(began_on, 1 month, read_on)", "2023-03-30", "2023-02-28"),
    ("next_occurrence(began_on, 1 year, read_on)", "2023-02-28", "2024-01-31"),
    ("next_occurrence(began_on, 2 weeks, read_on)", "2023-02-14", "2023-02-28"),
  ])
  func daysAreCountedFromTheFirst(definition: String, read: String, day: String) throws {
    let date = try #require(CalendarDate(day))
    #expect(try value(definition, "2023-01-31", read) == .known(.date(date)))
  }

  @Test func beforeTheFirstThereIsNoLast() throws {
    let definition = "last_occurrence(began_on, 1 month, read_on)"
    #expect(try value(definition, "2023-01-31", "2023-01-30") == .absent)
    #expect(try value(definition, "2023-01-31", nil) == .unknown)
  }

  @Test(arguments: [
    ("2023-01-31", "2023-03-31", 3), ("2023-01-01", "2023-01-30", 0),
    ("2023-02-01", "2023-02-28", 1), ("2023-03-01", "2023-02-01", 0),
  ])
  func bothEndsCount(first: String, last: String, count: Int) throws {
    let definition = "occurrences_between(began_on, 1 month, \(first), read_on)"
    #expect(
      try value(definition, "2023-01-31", last) == .known(.number(ExactNumber(count))))
  }

  @Test(arguments: [
    ("last_day", "2026-02-28", 2), ("sticky_end", "2026-02-28", 2), ("next_month", "2026-02-28", 1),
    ("next_month", "2026-03-01", 2), ("error", "2026-03-01", 2), ("error", "2026-02-27", 1),
  ])
  func yearsAreCountedByTheRule(rule: String, read: String, years: Int) throws {
    #expect(
      try value("years_between(began_on, read_on)", "2024-02-29", read, rule: rule)
        == .known(.number(ExactNumber(years))))
  }

  @Test(arguments: [
    "years_between(began_on, read_on)", "months_between(read_on, began_on)",
    "next_occurrence(began_on, 1 month, read_on)",
  ])
  func withoutARuleNothingIsDecidedSilently(definition: String) throws {
    guard
      case .failed(let failure) = try value(definition, "2024-02-29", "2026-02-28", rule: "error")
    else {
      Issue.record("a month end was decided")
      return
    }
    #expect(failure.id == "ambiguous-month-end")
    #expect(failure.range.text == definition)
  }

  /// At least two years old: on 28 February only where the rule says so.
  @Test(arguments: [
    ("last_day", ChargeOutcome.Status.due), ("sticky_end", .due), ("next_month", .notDue),
    ("error", .failed),
  ])
  func aConditionOnAgeFollowsTheRule(rule: String, status: ChargeOutcome.Status) throws {
    let contract = try TestContract(
      facts: Self.facts,
      """
      clauses:
        old:
          says: Vehicles of two years cost a fee.
          cite: ¶3
          when: years_between(began_on, as_of) >= 2 and read_on is absent
          charge: { label: Fee, amount: 5 EUR }
      """, head: "month_end: \(rule)")
    let decision = try contract.decide(
      #""began_on": "2024-02-29", "read_on": null"#, asOf: "2026-02-28")
    let charge = try #require(decision.charge("old"))
    #expect(charge.status == status)
    #expect(charge.failure?.id == (rule == "error" ? "ambiguous-month-end" : nil))
  }

  /// Ten months are not a year, whatever happens at the end of February.
  @Test func whatNoRuleWouldChangeHasAnAnswer() throws {
    #expect(
      try value("years_between(began_on, read_on)", "2024-01-31", "2025-02-28", rule: "error")
        == .known(.number(ExactNumber(1))))
    #expect(
      try value(
        "occurrences_between(began_on, 1 year, began_on, read_on)", "2024-01-31", "2025-02-28",
        rule: "error") == .known(.number(ExactNumber(2))))
  }
}
