import AvenantEvaluation
import AvenantValues
import Testing

/// `total_of`: what is due of several clauses, where not all of them are.
@Suite struct TotalOfTests {
  static let contract = Result {
    try TestContract(
      facts: """
        paid: { type: money, in: '[0 EUR..1000 EUR]' }
        shown: { type: boolean }
        """,
      """
      clauses:
        fee: { says: A fee., cite: ¶1, when: shown, charge: { label: Fee, amount: 95.84 EUR } }
        no_show: { says: Not shown., cite: ¶2, when: not shown, charge: { label: No-show, amount: 120 EUR } }
        refund:
          says: What is paid beyond is given back.
          cite: ¶3
          when: paid > total_of(fee, no_show)
          credit: { label: Refund, amount: "paid - total_of(fee, no_show)" }
        lost:
          says: A sum of which one part is not due is none.
          cite: ¶4
          when: paid > amount_of(fee) + amount_of(no_show)
          credit: { label: Lost, amount: 1 EUR }
      """)
  }

  @Test func whatIsNotDueCountsAsNothing() throws {
    let decision = try Self.contract.get().decide(#""paid": 100, "shown": true"#)
    #expect(decision.charge("refund")?.amount == ExactNumber("4.16"))
    #expect(decision.charge("lost")?.status == .notDue)
  }

  @Test func withinAClauseForEachItIsOfTheSameRecord() throws {
    let contract = try TestContract(
      facts: "days: { list: { cost: { type: money, in: '[0 EUR..100 EUR]' } } }",
      """
      clauses:
        dear: { says: Dear., cite: ¶1, for_each: d in days, when: d.cost > 5 EUR, charge: { label: D, amount: d.cost } }
        base: { says: Each., cite: ¶2, for_each: d in days, charge: { label: B, amount: 1 EUR } }
        back: { says: Half., cite: ¶3, for_each: d in days, credit: { label: H, amount: "total_of(dear, base) / 2" } }
      """)
    let decision = try contract.decide(#""days": [{"cost": 4}, {"cost": 9}]"#)
    #expect(decision.credits.map { $0.amount?.description } == ["0.50", "5.00"])
  }

  @Test func whatMayBeDueLeavesItOpen() throws {
    let decision = try Self.contract.get().decide(#""paid": 100"#)
    #expect(decision.charge("refund")?.status == .undetermined)
    #expect(try Self.contract.get().decide(#""paid": 500"#).charge("refund")?.missing == ["shown"])
  }

  @Test(arguments: [
    // First read where another list is gone through, then beside it.
    ("count(v in works where p.whole > 100 EUR) = 0 and p.whole > 9 EUR", "8.00"),
    ("p.whole > 9 EUR and count(v in works where p.whole > 9 EUR) = 2", "8.00"),
    ("all(p.whole > 100 EUR for n in none) and any(p.whole = 9 EUR for v in works)", "7.00"),
  ])
  func ofAnotherListItIsTheSameWhereverItIsReadFirst(condition: String, amount: String) throws {
    let contract = try TestContract(
      facts: """
        works: { list: { amount: { type: money, in: '[0 EUR..1000 EUR]' } } }
        parts: { list: { amount: { type: money, in: '[0 EUR..1000 EUR]' } } }
        none: { list: { amount: { type: money, in: '[0 EUR..1000 EUR]' } } }
        """,
      """
      definitions:
        whole: { for_each: e in parts, is: e.amount + total_of(fee), says: with all fees }
      clauses:
        fee:
          says: A tenth of what is large.
          cite: ¶1
          for_each: w in works
          when: w.amount > 10 EUR
          charge: { label: Fee, amount: w.amount * 0.1 }
        part_sum:
          says: What counts.
          cite: ¶2
          charge: { label: Sum, amount: "sum(p.amount for p in parts where \(condition))" }
      """)
    let decision = try contract.decide(
      #""works": [{"amount": 10}, {"amount": 20}], "parts": [{"amount": 7}, {"amount": 8}], "none": []"#
    )
    #expect(decision.charge("part_sum")?.amount == ExactNumber(amount))
  }

  /// A sum of so large amounts does not fit the form that one of them has.
  @Test(arguments: [
    "for_each: w in works, when: sum(p.whole for p in parts) > 5 EUR",
    "for_each: w in works, when: 'any(p.whole > 37 EUR for p in parts)'",
    "when: 'count(p in parts where total_of(fee) > 5 EUR) = 2'",
  ])
  func whereverItIsReadTheRecordsKeepTheirAmounts(reader: String) throws {
    let contract = try TestContract(
      facts: """
        works: { list: { amount: { type: money, in: '[0 EUR..100000000000000 EUR]' } } }
        parts: { list: { amount: { type: money } } }
        """,
      """
      definitions:
        whole: { for_each: e in parts, is: e.amount + total_of(fee), says: with all fees }
      clauses:
        fee: { says: Each., cite: ¶1, for_each: w in works, charge: { label: F, amount: "max(w.amount, 0 EUR)" } }
        reading: { says: Reads., cite: ¶2, \(reader), charge: { label: R, amount: 1 EUR } }
        again: { says: All., cite: ¶3, charge: { label: A, amount: total_of(fee) } }
      """)
    let decision = try contract.decide(
      #""works": [{"amount": 10}, {"amount": 20}], "parts": [{"amount": 7}, {"amount": 8}]"#)
    let amounts = decision.charges.filter { $0.clause != "reading" }.map { $0.amount?.description }
    #expect(amounts == ["10.00", "20.00", "30.00"])
    #expect(decision.charge("reading")?.status == .due)
  }
}

/// What the decision says of days that are not known yet, and of lists of which nothing is.
@Suite struct OpenDayTests {
  static let contract = Result {
    try TestContract(
      facts: """
        by_consumer: { type: boolean }
        told_on: { type: date, in: '[2020-01-01..2021-01-01]' }
        short: { type: boolean, if_missing: presume false }
        days: { list: { minutes: { type: number, decimals: 0, in: '[0..100]' } }, max_items: 4 }
        """,
      """
      definitions:
        notice_end:
          says: the last day
          is: if by_consumer then told_on + 15 days else end_of_month(told_on)
      clauses:
        leave: { says: Leave., cite: ¶1, requires: { party: customer, what: leave, by: notice_end } }
        fee: { says: Pay., cite: ¶2, charge: { label: Fee, amount: 1 EUR, due: notice_end } }
        day:
          says: Each day costs.
          cite: ¶3
          for_each: d in days
          charge: { label: Day, amount: d.minutes * 1 EUR }
        free: { says: Short stays are free., cite: ¶4, when: short, waives: day }
        spared:
          says: Long days are free.
          cite: ¶5
          for_each: d in days
          when: d.minutes > 90
          waives: day
      """)
  }

  @Test func aLastDayThatIsNotKnownIsAskedFor() throws {
    let decision = try Self.contract.get().decide(#""told_on": "2020-06-10", "days": []"#)
    #expect(decision.unknown == ["by_consumer"])
    let duty = try #require(decision.obligations.first)
    #expect(duty.status == .pending)
    #expect(duty.lastDay == nil)
    #expect(duty.missing == ["by_consumer"])
    #expect(decision.charge("fee")?.dueOnWaitsFor == ["by_consumer"])
    #expect(decision.json().contains(#""last_day":null,"missing":["by_consumer"]"#))
    #expect(decision.json().contains(#""due_on":null,"due_on_waits_for":["by_consumer"]"#))
  }

  @Test func aDayThatIsKnownWaitsForNothing() throws {
    let decision = try Self.contract.get()
      .decide(#""told_on": "2020-06-10", "by_consumer": true, "days": []"#)
    #expect(decision.obligations.first?.lastDay == CalendarDate("2020-06-25"))
    #expect(decision.obligations.first?.missing == [])
    #expect(decision.charge("fee")?.dueOnWaitsFor == [])
  }

  @Test func aCertainWaiverHoldsForRecordsThatNobodyKnows() throws {
    let decision = try Self.contract.get()
      .decide(#""told_on": "2020-06-10", "by_consumer": true, "short": true"#)
    let day = try #require(decision.charge("day"))
    #expect(day.status == .waived)
    #expect(day.waivedBy == ["free"])
    #expect(decision.unknown == [])
    #expect(decision.totals.map(\.isComplete) == [true])
  }

  @Test func aWaiverOfSomeRecordsLeavesThemOpenWhileNobodyKnowsThem() throws {
    let decision = try Self.contract.get().decide(#""told_on": "2020-06-10", "by_consumer": true"#)
    #expect(decision.charge("day")?.status == .undetermined)
    #expect(decision.charge("day")?.mayBeWaivedBy == [])
    #expect(decision.unknown == ["days"])
  }
}
