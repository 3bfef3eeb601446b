import AvenantEvaluation
import AvenantModel
import AvenantValues
import Testing

/// What is made of the records of a list, and clauses that are read for each.
@Suite struct ListTests {
  static let facts = """
    works:
      list:
        amount: { type: money, in: "[0 EUR..1000 EUR]" }
        paid: { type: boolean }
        done_on: { type: date, optional: true }
      optional: true
    """
  static let works = """
    "works": [{ "amount": 10, "paid": true, "done_on": "2020-01-05" },
      { "amount": 20.50, "paid": false, "done_on": null },
      { "amount": 5, "paid": true, "done_on": "2020-01-03" }]
    """

  @Test(arguments: [
    ("sum(w.amount for w in works where w.paid)", "15.00"),
    ("sum(w.amount for w in works)", "35.50"),
    ("max(w.amount for w in works where not w.paid)", "20.50"),
    ("min(w.amount * 2 for w in works)", "10.00"), ("sum(w.amount / 4 for w in works)", "8.8750"),
    ("sum(w.amount / 2 EUR * 1 EUR for w in works)", "17.75"),
    ("sum(w.amount for w in works where w.amount > 900 EUR)", "0.00"),
  ])
  func numbersAreMadeOfWhatCounts(expression: String, value: String) throws {
    let contract = try Self.contract(expression)
    #expect(try contract.value(Self.works) == .known(.number(ExactNumber(value)!)))
  }

  @Test(arguments: [
    ("count(w in works where w.done_on is present)", "2"), ("count(w in works)", "3"),
    ("count(w in works where w.done_on > 2020-01-04)", "1"),
    ("count(w in works where any(v in works where v.amount > w.amount))", "2"),
  ])
  func itemsAreCounted(expression: String, value: String) throws {
    let contract = try Self.contract(expression)
    #expect(try contract.value(Self.works) == .known(.number(ExactNumber(value)!)))
  }

  @Test(arguments: [
    ("sum(w.amount for w in works)", TracedValue.known(.number(ExactNumber("0.00")!))),
    ("count(w in works)", .known(.number(ExactNumber(0)))),
    ("min(w.amount for w in works)", .absent), ("max(w.done_on for w in works)", .absent),
    ("any(w in works where w.paid)", .known(.boolean(false))),
    ("all(w.paid for w in works)", .known(.boolean(true))),
  ])
  func ofNothingASumIsZeroAndAnExtremeAbsent(expression: String, value: TracedValue) throws {
    let contract = try Self.contract(expression)
    #expect(try contract.value(#""works": []"#) == value)
    #expect(try contract.value(#""works": null"#) == .absent)
    #expect(try contract.value(#""works": {"unknown": true}"#) == .unknown)
  }

  @Test(arguments: [
    "count(v in works where v.amount < w.amount) > 0", "any(w.amount > v.amount for v in works)",
  ])
  func whatIsNotKnownIsNamedOfItsRecordAlone(condition: String) throws {
    let contract = try TestContract(
      facts: Self.facts,
      """
      clauses:
        fee:
          says: Pay.
          cite: ¶1
          when: works is present
          charge: { label: Fee, amount: "sum(w.amount for w in works where \(condition))" }
      """)
    let decision = try contract.decide(
      #""works": [{"amount": 10, "paid": true, "done_on": null}, "#
        + #"{"amount": {"unknown": true}, "paid": true, "done_on": null}]"#)
    #expect(decision.charge("fee")?.missing == ["works[2].amount"])
  }

  @Test func aValueThatARecordLacksMakesAnExtremeAbsent() throws {
    let contract = try Self.contract("max(w.done_on for w in works)")
    #expect(try contract.value(Self.works) == .absent)
    let present = try Self.contract("max(w.done_on for w in works where w.done_on is present)")
    #expect(try present.value(Self.works) == .known(.date(CalendarDate("2020-01-05")!)))
  }

  @Test(arguments: [
    (
      "sum(w.amount for w in works where w.paid)", #"{ "amount": 0, "paid": {"unknown": true} }"#,
      true
    ),
    (
      "sum(w.amount for w in works where w.paid)", #"{ "amount": 1, "paid": {"unknown": true} }"#,
      false
    ),
    (
      "sum(w.amount for w in works where w.paid)",
      #"{ "amount": {"unknown": true}, "paid": false }"#, true
    ),
    (
      "sum(w.amount for w in works where w.paid)",
      #"{ "amount": {"unknown": true}, "paid": true }"#, false
    ),
    (
      "max(w.amount for w in works where w.paid)", #"{ "amount": 3, "paid": {"unknown": true} }"#,
      true
    ),
    (
      "max(w.amount for w in works where w.paid)", #"{ "amount": 30, "paid": {"unknown": true} }"#,
      false
    ),
    (
      "count(w in works where w.amount > 7 EUR)", #"{ "amount": {"unknown": true}, "paid": true }"#,
      false
    ),
    (
      "any(w in works where w.amount > 7 EUR)", #"{ "amount": {"unknown": true}, "paid": true }"#,
      true
    ),
    (
      "all(w.amount > 7 EUR for w in works)", #"{ "amount": {"unknown": true}, "paid": true }"#,
      true
    ),
    (
      "any(w in works where w.amount > 70 EUR)", #"{ "amount": {"unknown": true}, "paid": true }"#,
      false
    ),
  ])
  func anUnknownFieldLeavesOpenOnlyWhatItCanChange(
    expression: String, item: String, isKnown: Bool
  ) throws {
    let contract = try Self.contract(expression)
    let ticket =
      #""works": [{ "amount": 10, "paid": true }, { "amount": 5, "paid": true }, \#(item)]"#
    #expect(try (contract.value(ticket) != .unknown) == isKnown)
  }

  // MARK: Clauses for each record

  static let clauses = """
    clauses:
      fee:
        says: S
        cite: ¶1
        for_each: w in works
        when: w.paid
        charge: { label: Fee, amount: w.amount * 10%, due: w.done_on + 1 day, paid_on: w.done_on }
      small:
        says: S
        cite: ¶2
        for_each: v in works
        when: v.amount < 6 EUR
        waives: fee
      bulk:
        says: S
        cite: ¶3
        when: count(w in works) > 3
        overrides: fee
      refund:
        says: S
        cite: ¶4
        when: amount_of(fee) > 0.50 EUR
        credit: { label: Refund, amount: amount_of(fee) }
      entry:
        says: S
        cite: ¶5
        for_each: w in works
        when: w.amount > 20 EUR
        grants: access
        requires: { party: customer, what: pay, by: w.done_on, done_on: w.done_on }
    """

  @Test func aClauseForEachRecordHasAnOutcomeForEach() throws {
    let contract = try TestContract(facts: Self.facts, Self.clauses)
    let decision = try contract.decide(Self.works)
    #expect(
      decision.charges.map { "\($0.id) \($0.status.rawValue) \($0.amount?.description ?? "")" } == [
        "fee[1] due 1.00", "fee[2] not_due ", "fee[3] waived 0.50",
      ])
    #expect(decision.charges.map(\.payment) == [.paid, nil, nil])
    #expect(decision.credits.first?.amount == ExactNumber("1.00"))
    #expect(decision.totals.map(\.amount.description) == ["1.00", "1.00"])
    #expect(decision.entitlements.last?.because == ["entry"])
    #expect(
      decision.obligations.map { "\($0.id) \($0.status.rawValue)" } == [
        "entry[1] not_owed", "entry[2] pending", "entry[3] not_owed",
      ])
    #expect(decision.json().contains(#""fee[3]":{"status":"waived""#))
  }

  @Test func aClauseForTheWholeOverridesItForEveryRecord() throws {
    let contract = try TestContract(facts: Self.facts, Self.clauses)
    let item = #"{ "amount": 10, "paid": true }"#
    let decision = try contract.decide(#""works": [\#(item), \#(item), \#(item), \#(item)]"#)
    #expect(decision.charges.map(\.status) == [.notDue, .notDue, .notDue, .notDue])
    #expect(decision.credits.first?.status == .notDue)
  }

  @Test func whereThereIsNoListNothingFollowsForARecord() throws {
    let contract = try TestContract(facts: Self.facts, Self.clauses)
    for list in ["null", "[]"] {
      let decision = try contract.decide("\"works\": \(list)")
      #expect(decision.charges.isEmpty && decision.obligations.isEmpty)
      #expect(decision.entitlements.last?.status == .denied)
    }
  }

  @Test func whileTheListIsNotKnownItsOutcomesAreOpen() throws {
    let contract = try TestContract(facts: Self.facts, Self.clauses)
    let decision = try contract.decide()
    #expect(decision.charges.map { "\($0.id) \($0.status.rawValue)" } == ["fee undetermined"])
    #expect(decision.entitlements.last?.status == .undetermined)
    #expect(decision.totals.allSatisfy { !$0.isComplete })
    #expect(decision.unknown == ["works"])
  }

  @Test(arguments: [
    (#""amount": {"unknown": true}, "paid": true"#, "works[2].amount"),
    (#""amount": 8, "paid": {"unknown": true}"#, "works[2].paid"),
  ])
  func whatIsUnknownOfARecordIsAskedForByItsPlace(fields: String, name: String) throws {
    let contract = try TestContract(facts: Self.facts, Self.clauses)
    let known = #""amount": 10, "paid": true"#
    let decision = try contract.decide(
      #""works": [{ \#(known), "done_on": null }, { \#(fields), "done_on": null }]"#)
    #expect(decision.charges.map(\.status) == [.due, .undetermined])
    #expect(decision.unknown == [name])
  }

  @Test func theReceiptDependsOnTheRecords() throws {
    let contract = try TestContract(facts: Self.facts, Self.clauses)
    let one = try contract.decide(Self.works).receipt
    let other = try contract.decide(#""works": [{ "amount": 10, "paid": true }]"#).receipt
    #expect(one.meaning == other.meaning && one.facts != other.facts)
    let renamed = Self.clauses.replacing("v in works", with: "x in works")
      .replacing("v.amount", with: "x.amount")
    let same = try TestContract(facts: Self.facts, renamed)
    #expect(try same.decide(Self.works).receipt.meaning == one.meaning)
  }

  /// A contract whose definition `d` is `expression`.
  private static func contract(_ expression: String) throws -> TestContract {
    try TestContract(
      facts: facts,
      """
      definitions:
        d: { is: '\(expression)', says: something }
      """)
  }
}
