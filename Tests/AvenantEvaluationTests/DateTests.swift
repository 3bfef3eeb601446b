import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues
import Testing

/// Dates, lengths of time, and terms that change with time.
@Suite struct DateTests {
  static let facts = """
    n: { type: number, decimals: 0, in: '[0..9]', if_missing: presume 1 }
    m:
      type: number
      decimals: 0
      in: '[0..1000000000000]'
      if_missing: presume 1000000000000
    """

  @Test(arguments: [
    ("opened_on + 1 day", "2020-02-01"), ("opened_on - 1 month", "2019-12-31"),
    ("opened_on + 1 month", "2020-02-29"), ("opened_on + 1 month + 1 day", "2020-03-01"),
    ("opened_on + (1 month + 1 day)", "2020-03-01"),
    ("opened_on - (1 month + n * 2 days)", "2019-12-29"),
    ("opened_on + (if n > 0 then 1 year + 1 day else 1 month + 1 day)", "2021-02-01"),
    ("opened_on + 1 day * min(m * m, 5)", "2020-02-05"),
    ("opened_on + (1 month + 1 day) * min(m * m, n)", "2020-03-01"),
    ("start_of_month(opened_on)", "2020-01-01"),
    ("start_of_quarter(opened_on + 2 months)", "2020-01-01"),
    ("end_of_quarter(opened_on + 1 day)", "2020-03-31"), ("start_of_year(opened_on)", "2020-01-01"),
    ("end_of_year(start_of_year(opened_on) - 1 day)", "2019-12-31"),
    ("end_of_month(opened_on + 1 day)", "2020-02-29"),
  ])
  func datesMove(expression: String, date: String) throws {
    let contract = try TestContract(
      facts: Self.facts, define: expression, head: "month_end: last_day")
    #expect(try contract.value("") == .known(.date(try #require(CalendarDate(date)))))
  }

  @Test(arguments: [
    ("days_between(opened_on, as_of)", 136), ("months_between(opened_on, as_of)", 4),
    ("years_between(opened_on, as_of)", 0), ("days_between(as_of, opened_on)", -136),
    ("year(as_of)", 2020), ("month(as_of)", 6), ("day(as_of)", 15), ("weekday(as_of)", 1),
  ])
  func datesAreCounted(expression: String, number: Int) throws {
    let contract = try TestContract(facts: "", define: expression)
    #expect(try contract.value("") == .known(.number(ExactNumber(number))))
  }

  @Test func theDifferenceOfTwoDatesIsDays() throws {
    let contract = try TestContract(facts: "", define: "as_of - opened_on")
    #expect(try contract.value("") == .known(.period(Period(days: 136))))
  }

  @Test func aMonthWithoutTheDayFails() throws {
    let contract = try TestContract(
      facts: "free: { type: boolean, if_missing: presume false }",
      """
      clauses:
        fee:
          says: It is due.
          cite: ¶3
          when: opened_on + 1 month < as_of
          charge: { label: Fee, amount: 1 EUR }
        waiver: { says: Free., cite: ¶4, when: free, waives: fee }
      """)
    let failed = try contract.decide()
    #expect(failed.charge("fee")?.status == .failed)
    #expect(failed.charge("fee")?.failure?.id == "ambiguous-month-end")
    #expect(failed.unknown.isEmpty)
    #expect(try contract.decide(#""free": true"#).charge("fee")?.status == .waived)
    #expect(try contract.decide(#""opened_on": "2020-01-29""#).charge("fee")?.status == .due)
  }

  @Test func aDueDateThatFailsLeavesTheChargeDue() throws {
    let contract = try TestContract(
      facts: "paid_on: { type: date, optional: true, if_missing: absent }",
      """
      clauses:
        fee:
          says: It is due.
          cite: ¶3
          charge: { label: Fee, amount: 1 EUR, due: opened_on + 1 month, paid_on: paid_on }
      """)
    let charge = try #require(try contract.decide().charge("fee"))
    #expect(charge.status == .due)
    #expect(charge.dueOn == nil)
    #expect(charge.payment == .undetermined)
    #expect(charge.failure?.range.text == "opened_on + 1 month")
  }

  @Test func aFailedBranchThatIsNotTakenDoesNotMatter() throws {
    let contract = try TestContract(
      facts: "monthly: { type: boolean }",
      define: "if monthly then opened_on + 1 month else opened_on")
    #expect(try contract.value(#""monthly": false"#) == .known(.date(try day("2020-01-31"))))
    guard case .failed(.ambiguousMonthEnd(let range)) = try contract.value(#""monthly": true"#)
    else {
      Issue.record("the month lacks the day")
      return
    }
    #expect(range.text == "opened_on + 1 month")
  }

  @Test(arguments: [
    ("2020-01-01", Optional(10)), ("2020-12-31", 10), ("2021-01-01", 12), ("2021-12-31", 12),
    ("2022-01-01", nil), ("2019-12-31", nil),
  ])
  func aDatedTermIsAbsentOutsideItsDates(opened: String, percent: Int?) throws {
    let contract = try TestContract(
      facts: "", define: "rate + 0%",
      terms: """
        terms:
          rate:
            dated_by: opened_on
            values:
              - { from: 2020-01-01, value: 10%, cite: ¶1 }
              - { from: 2021-01-01, value: 12%, cite: ¶2 }
            through: 2021-12-31
        """)
    let value = try contract.value("\"opened_on\": \"\(opened)\"")
    let number = percent.map { ExactNumber(mantissa: Int128($0), scale: 2) }
    #expect(value == (number.map { .known(.number($0)) } ?? .absent))
  }

  @Test func aDatedTermOfAnUnknownDateIsUnknown() throws {
    let contract = try TestContract(
      facts: "done_on: { type: date, optional: true }", define: "rate + 0%",
      terms: """
        terms:
          rate:
            dated_by: done_on
            values: [{ from: 2020-01-01, value: 10%, cite: ¶1 }]
            through: open
        """)
    #expect(try contract.value("") == .unknown)
    #expect(try contract.value(#""done_on": null"#) == .absent)
  }

  @Test func noVersionIsInForceBeforeTheFirst() throws {
    let contract = try TestContract(facts: "", when: "true")
    #expect(throws: EvaluationError.noVersionInForce(on: try day("1999-12-31"))) {
      try contract.decide(#""opened_on": "1999-12-31""#)
    }
    #expect(throws: EvaluationError.dateOutOfRange(try day("9900-01-01"))) {
      try contract.decide(asOf: "9900-01-01")
    }
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
}
