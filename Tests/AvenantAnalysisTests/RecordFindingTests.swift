import Avenant
import Testing

/// What is found of lists: sums beyond their bounds, clauses for each record, and which records
/// count.
@Suite struct RecordFindingTests {
  private static let fee = "charge: { label: Fee, amount: 1.00 EUR }"

  // MARK: What is made of all records

  @Test(arguments: [
    ("sum(j.price for j in jobs) > 200.00 EUR", "sum(j.price for j in jobs) = 200.00 EUR"),
    ("count(j in jobs) > 4", "count(j in jobs) = 4"),
    ("sum(j.hours for j in jobs where j.urgent) > 40", "sum(j.hours for j in jobs) >= 40"),
    ("max(j.hours for j in jobs) > 10", "max(j.hours for j in jobs) >= 10"),
    ("any(j in jobs where j.hours > 10)", "any(j in jobs where j.hours >= 10)"),
    ("not all(j.hours <= 10 for j in jobs)", "not all(j.hours < 10 for j in jobs)"),
    (
      "sum(j.hours * j.price for j in jobs) > 2000 EUR",
      "sum(j.hours * j.price for j in jobs) > 9 EUR"
    ),
    ("sum(j.hours for j in jobs) / 3 > 14", "sum(j.hours for j in jobs) / 3 > 13"),
  ])
  func whatListsCannotComeToIsFound(never: String, possible: String) throws {
    #expect(
      try found(clause("dead", when: "\"\(never)\"", Self.fee)).contains(
        "clause-never-applies: dead"))
    let alive = clause("alive", when: "\"\(possible)\"", Self.fee)
    #expect(try contract(alive).findings().isEmpty)
    #expect(try contract(alive).open().isEmpty)
  }

  @Test func whatChargesForEachRecordComeToIsBounded() throws {
    let dear = { (least: String) in
      clauses(
        record("fee", when: "j.urgent", "charge: { label: Fee, amount: j.price }"),
        clause("dear", when: "amount_of(fee) > \(least) EUR", "grants: [refund]"))
    }
    #expect(try found(dear("200.00")) == ["clause-never-applies: dear"])
    #expect(try found(dear("199.99")).isEmpty)
  }

  @Test func aSumOverAListThatMayBeAbsentIsNotTakenForOneThatIsThere() throws {
    let fee = clause("fee", when: "{ any: [count(j in jobs) >= 0, asked] }", Self.fee)
    #expect(
      try found(fee)
        == ["condition-always-true: count(j in jobs) >= 0", "condition-never-true: asked"])
    #expect(
      try contract(fee, list: "optional: true, if_missing: absent").findings().isEmpty)
  }

  // MARK: Clauses for each record

  @Test func aClauseForEachRecordThatContradictsItselfNeverApplies() throws {
    #expect(
      try found(record("dead", when: "[j.hours > 8, j.hours < 5]", Self.fee))
        == ["clause-never-applies: dead"])
    let alive = try contract(record("alive", when: "[j.hours > 5, j.hours < 8]", Self.fee))
    #expect(alive.findings().isEmpty)
    #expect(alive.open().isEmpty)
  }

  @Test func itIsTheVeryRecordThatIsOverriddenAndWaived() throws {
    let both = { (hours: String) in
      clauses(
        record("fee", when: "j.hours > 5", Self.fee),
        record("waiver", when: "j.hours < \(hours)", "waives: fee"))
    }
    #expect(try found(both("5")) == ["waiver-never-waives: waiver"])
    #expect(try found(both("6")).isEmpty)
    let overridden = clauses(
      record("narrow", when: "j.hours > 7", Self.fee),
      record("wide", when: "j.hours > 6", "overrides: [narrow], grants: [refund]"))
    #expect(try found(overridden) == ["clause-never-applies: narrow"])
  }

  @Test func aBulletOfARecordThatDecidesNothingIsFound() throws {
    #expect(
      try found(record("fee", when: "[j.urgent, j.hours <= 10]", Self.fee))
        == ["condition-always-true: j.hours <= 10"])
    #expect(
      try found(record("fee", when: "{ any: [j.hours >= 2, j.hours > 4] }", Self.fee))
        == ["condition-never-true: j.hours > 4"])
    #expect(try found(record("fee", when: "[j.urgent, j.hours < 10]", Self.fee)).isEmpty)
  }

  @Test func whatSaysWhichRecordsCountIsAskedOfAnyRecord() throws {
    #expect(
      try found(
        clause("fee", when: "count(j in jobs where j.hours > 8 and j.hours < 5) = 0", Self.fee))
        == [
          "condition-never-true: j.hours > 8", "condition-never-true: j.hours < 5",
        ])
    #expect(
      try found(clause("fee", when: "any(j in jobs where j.price >= 0 EUR and j.urgent)", Self.fee))
        == ["condition-always-true: j.price >= 0 EUR"])
    // Of the one record and of the other it is not the same.
    #expect(
      try found(
        record("fee", when: "[j.hours > 8, any(k in jobs where k.hours < 5)]", Self.fee)
      ).isEmpty)
  }

  @Test func recordsThatGrantAndDenyAreFoundWithATicket() throws {
    let both = clauses(
      record("yes", when: "[j.kind = repair, j.price > 40 EUR]", "grants: [refund]"),
      record("no", when: "[j.kind = survey, j.urgent]", "denies: [refund]"))
    let finding = try #require(try contract(both).loaded.analyze().first)
    #expect(finding.id.description == "granted-and-denied")
    let ticket = try #require(finding.notes.last?.message)
    #expect(ticket.contains("jobs: [{ "))
    #expect(ticket.split(separator: "done_on:").count == 3, "two records are enough")
  }

  @Test func aGuaranteeThatARecordBreaksIsRefutedWithATicket() throws {
    let guarantee = { (hours: String) in
      "guarantees:\n  it: { says: It is so., always: \"count(j in jobs where j.hours > \(hours)) = 0\" }\n"
    }
    let fee = clause("fee", when: "asked", Self.fee)
    #expect(try contract(fee, guarantees: guarantee("10")).findings().isEmpty)
    #expect(
      try contract(fee, guarantees: guarantee("9")).findings() == ["guarantee-broken: it"])
  }

  // MARK: What is asked of records more than once

  private static func definition(_ condition: String) -> String {
    "definitions:\n  big: { is: \"\(condition)\", says: something is big }\n"
  }

  @Test(arguments: ["any(j in jobs where j.hours > 3)", "all(j.hours > 3 for j in jobs)"])
  func whatIsAssumedOfRecordsHoldsWhereverItIsRead(condition: String) throws {
    let both = { (other: String) in
      clauses(
        clause("fee", when: "big", Self.fee), clause("waiver", when: other, "waives: fee"),
        clause("both", when: "[big, \(other)]", Self.fee))
    }
    let never = try contract(both("not big"), more: Self.definition(condition))
    #expect(never.findings() == ["waiver-never-waives: waiver", "clause-never-applies: both"])
    #expect(never.open().isEmpty)
    let asked = try contract(both("not asked"), more: Self.definition(condition))
    #expect(asked.findings().isEmpty)
    #expect(asked.open().isEmpty)
  }

  @Test(arguments: [
    "any(j in jobs where j.hours > 3)", "all(j.hours > 3 for j in jobs)",
    "all(j.hours > 3 or j.kind = survey for j in jobs where j.urgent)",
    "any(j.tip is present and j.tip > 3 EUR for j in jobs)",
    "all(any(k in jobs where k.hours > j.hours) for j in jobs)",
  ])
  func whatIsSoOfRecordsOrNotIsAlwaysTrue(condition: String) throws {
    let fee = clause("fee", when: "big or not big", Self.fee)
    let always = try contract(fee, more: Self.definition(condition))
    #expect(always.findings() == ["condition-always-true: not big"])
    #expect(always.open().isEmpty)
  }

  @Test(arguments: [
    ("any(j in jobs where j.hours > 3)", "any(j in jobs where j.hours > 4)"),
    (
      "any(j.tip is present and j.tip > 3 EUR for j in jobs)",
      "all(j.tip is present and j.tip > 3 EUR for j in jobs)"
    ),
  ])
  func whatIsSoOfSomeRecordsOrNotOfOthersIsNotAlwaysTrue(one: String, other: String) throws {
    let fee = clause("fee", when: "\"\(other) or not big\"", Self.fee)
    let contract = try contract(fee, more: Self.definition(one))
    #expect(contract.findings().isEmpty)
    #expect(contract.open().isEmpty)
  }

  @Test func aGuaranteeIsProvenByWhatIsAssumedOfRecords() throws {
    let found = { (other: String) in
      try contract(
        clauses(
          clause("fee", when: "big", Self.fee), clause("back", when: other, "grants: [refund]")),
        guarantees:
          "guarantees:\n  it: { says: Never both., always: not (is_due(fee) and applies(back)) }\n",
        more: Self.definition("any(j in jobs where j.hours > 3)")
      ).findings()
    }
    #expect(try found("not big").isEmpty)
    #expect(try found("not asked") == ["guarantee-broken: it"])
  }

  // MARK: What bounds alone settle

  @Test func whatEveryListComesToIsFoundWithOneOfThem() throws {
    let both = { (count: Int) in
      clauses(
        clause("no", when: "count(j in jobs) <= \(count)", "denies: [refund]"),
        clause("yes", when: "sum(j.hours for j in jobs) <= 40", "grants: [refund]"))
    }
    for count in [3, 4] {
      let contract = try contract(both(count))
      #expect(contract.findings().contains("granted-and-denied: refund"), "\(count)")
      #expect(contract.open().isEmpty, "\(count)")
    }
    #expect(!(try found(both(-1)).contains("granted-and-denied: refund")))
  }

  @Test func aGuaranteeThatEveryListBreaksIsRefuted() throws {
    let found = { (count: Int) in
      try contract(
        clause("fee", when: "asked", Self.fee),
        guarantees: "guarantees:\n  it: { says: It is so., always: count(j in jobs) > \(count) }\n"
      ).findings()
    }
    #expect(try found(4) == ["guarantee-broken: it"])
    #expect(try found(-1).isEmpty)
  }

  private func found(_ clauses: String) throws -> [String] { try contract(clauses).findings() }

  private func contract(
    _ clauses: String, guarantees: String = "", list: String = "if_missing: empty",
    more: String = ""
  ) throws -> AnalysedContract {
    try AnalysedContract(
      clauses, more: more, guarantees: guarantees,
      replacing: [
        "note: { type: text, optional: true }": """
        jobs:
            list:
              done_on: { type: date }
              hours: { type: number, decimals: 1, in: "[0..10]" }
              price: { type: money, in: "[0.00 EUR..50.00 EUR]" }
              kind: { choice: { repair: a repair, survey: a survey } }
              urgent: { type: boolean }
              tip: { type: money, optional: true, in: "[0 EUR..9 EUR]" }
            max_items: 4
            \(list.replacing(", ", with: "\n    "))
        """
      ])
  }

  /// A clause for each record.
  private func record(_ name: String, when condition: String, _ effect: String) -> String {
    "\(name): { says: It is so., cite: §1, for_each: j in jobs, when: \(condition), \(effect) }"
  }
}
