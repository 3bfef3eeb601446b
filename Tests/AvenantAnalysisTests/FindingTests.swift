import Avenant
import Testing

/// What was planted is found, and its clean twin stays silent.
@Suite struct FindingTests {
  private static let fee = "charge: { label: Fee, amount: 1.00 EUR }"

  // MARK: Clauses that never apply

  @Test func aClauseWhoseConditionsExcludeOneAnotherNeverApplies() throws {
    #expect(
      try found(clause("dead", when: "[visits > 2, visits < 2]", Self.fee))
        == ["clause-never-applies: dead"])
    #expect(try found(clause("alive", when: "[visits > 2, visits < 4]", Self.fee)).isEmpty)
  }

  @Test func aClauseThatIsOverriddenWheneverItHoldsNeverApplies() throws {
    let dead = clauses(
      clause("narrow", when: "visits > 3", Self.fee),
      clause("wide", when: "visits > 2", "overrides: [narrow], grants: [refund]"))
    #expect(try found(dead) == ["clause-never-applies: narrow"])
    #expect(try found(dead.replacing("visits > 2", with: "visits = 4 and asked")).isEmpty)
  }

  @Test func dayByDayDistancesAreAddedUp() throws {
    let chain = "[done_on >= ordered_on + 10 days, paid_on >= done_on + 10 days, "
    #expect(
      try found(clause("dead", when: chain + "paid_on < ordered_on + 20 days]", Self.fee))
        == ["clause-never-applies: dead"])
    #expect(
      try found(clause("alive", when: chain + "paid_on <= ordered_on + 20 days]", Self.fee))
        .isEmpty)
  }

  /// Nothing is read of the fact but whether it is there.
  @Test(arguments: ["asked", "side", "note", "done_on", "least", "deposit"])
  func anOptionalFactMayBeThereOrNot(fact: String) throws {
    for words in ["absent", "present"] {
      let contract = try AnalysedContract(
        clause("alive", when: "\(fact) is \(words)", Self.fee),
        guarantees: "guarantees:\n  it: { says: It is so., always: \(fact) is \(words) }\n",
        replacing: ["asked: { type: boolean }": "asked: { type: boolean, optional: true }"])
      #expect(contract.findings() == ["guarantee-broken: it"], "\(fact) is \(words)")
    }
  }

  @Test func whatIsConsistentIsTakenIntoAccount() throws {
    let late = clause("late", when: "done_on < ordered_on", Self.fee)
    #expect(try found(late).isEmpty)
    #expect(
      try found(late, consistent: "[done_on >= ordered_on]") == ["clause-never-applies: late"])
  }

  @Test func aVersionThatEndsBoundsTheDateThatPicksIt() throws {
    let late = clause("late", when: "ordered_on > 2024-12-31", Self.fee)
    #expect(try found(late).isEmpty)
    #expect(
      try AnalysedContract(late, inForce: "2024-12-31").findings().contains(
        "clause-never-applies: late"))
  }

  @Test func amountsThatAreOwedAreComparedByTheirConditions() throws {
    let dear = { (least: String) in
      clauses(
        clause("fee", when: "visits > 2", "charge: { label: Fee, amount: price }"),
        clause("dear", when: "amount_of(fee) > \(least) EUR", "grants: [refund]"))
    }
    #expect(try found(dear("500.00")) == ["clause-never-applies: dear"])
    #expect(try found(dear("499.00")).isEmpty)
  }

  // MARK: Waivers

  @Test func aWaiverThatNeverMeetsItsChargeNeverWaives() throws {
    let waiver = { (side: String) in
      clauses(
        clause("fee", when: "side = left", Self.fee),
        clause("waiver", when: "side = \(side)", "waives: fee"))
    }
    #expect(try found(waiver("right")) == ["waiver-never-waives: waiver"])
    #expect(try found(clauses(waiver("left"))).isEmpty)
  }

  // MARK: Conditions

  @Test func aConditionThatAnotherImpliesDecidesNothing() throws {
    #expect(
      try found(clause("fee", when: "[visits > 2, visits > 1]", Self.fee))
        == ["condition-always-true: visits > 1"])
    #expect(try found(clause("fee", when: "[visits > 2, asked]", Self.fee)).isEmpty)
  }

  @Test func aBranchThatAnotherCoversIsNeverReached() throws {
    #expect(
      try found(clause("fee", when: "{ any: [visits >= 2, visits > 4] }", Self.fee))
        == ["condition-never-true: visits > 4"])
    #expect(try found(clause("fee", when: "{ any: [visits > 3, asked] }", Self.fee)).isEmpty)
  }

  @Test func aTestOfPresenceThatTheCheckerDemandsIsNotReported() throws {
    #expect(
      try found(clause("fee", when: "[done_on > 2024-02-01, done_on is present]", Self.fee))
        .isEmpty)
  }

  // MARK: Contradictions

  @Test func grantedAndDeniedAtOnceIsFoundWithATicket() throws {
    let both = clauses(
      clause("yes", when: "visits > 2", "grants: [refund]"),
      clause("no", when: "asked", "denies: [refund]"))
    let finding = try #require(try AnalysedContract(both).loaded.analyze().first)
    #expect(finding.id.description == "granted-and-denied")
    #expect(finding.notes.last?.message.contains("facts: { ordered_on: 2024-01-01") == true)
    #expect(finding.notes.last?.message.contains("asked: true") == true)
    #expect(
      try found(both.replacing("denies: [refund]", with: "denies: [refund], overrides: [yes]"))
        .isEmpty)
  }

  @Test func factsThatConsistentMakesImpossibleAltogetherAreTheOnlyFinding() throws {
    let fee = clause("fee", when: "[visits > 2, visits < 2]", Self.fee)
    #expect(
      try found(fee, consistent: "[visits > 2, visits < 2]")
        == ["nothing-is-consistent: visits > 2"])
    #expect(
      try found(clause("fee", when: "asked", Self.fee), consistent: "[visits > 2, visits < 4]")
        .isEmpty)
  }

  // MARK: Days

  @Test func aDatedTermThatEndsIsReportedWithinTheHorizon() throws {
    let terms = """
      rate:
        dated_by: ordered_on
        values: [{ from: 2024-01-01, value: 1.00 EUR, cite: §1 }]
        through: 2024-06-30
      """
    let fee = clause("fee", when: "rate is present", "charge: { label: Fee, amount: rate }")
    let contract = try AnalysedContract(fee, terms: terms)
    #expect(contract.findings() == ["no-value-from: rate"])
    let near = AnalysisOptions(horizon: CalendarDate("2024-06-30"))
    #expect(contract.findings(near).isEmpty)
    #expect(
      try AnalysedContract(fee, terms: terms, inForce: "superseded").findings()
        == ["no-value-from: rate"])
  }

  @Test func aDatedTermThatBeginsLateLeavesTheFirstTicketsWithoutAValue() throws {
    let terms = { (from: String) in
      """
      rate:
        dated_by: ordered_on
        values: [{ from: \(from), value: 1.00 EUR, cite: §1 }]
        through: open
      """
    }
    let fee = clause("fee", when: "rate is present", "charge: { label: Fee, amount: rate }")
    #expect(
      try AnalysedContract(fee, terms: terms("2024-02-01")).findings() == ["no-value-before: rate"])
    #expect(try AnalysedContract(fee, terms: terms("2024-01-01")).findings().isEmpty)
  }

  @Test func aLastVersionThatEndsLeavesNoneInForce() throws {
    let fee = clause("fee", when: "asked", Self.fee)
    #expect(
      try AnalysedContract(fee, inForce: "2024-12-31").findings() == ["no-version-from: fee"])
    // Of a gap the checker speaks, at the words that make it.
    let next = SourceFile(
      path: "versions/2.yaml",
      text: """
        contract: small
        version: "2"
        in_force: { from: 2025-02-01, through: open }
        amends: "1"
        """)
    #expect(
      try AnalysedContract(fee, inForce: "2024-12-31", others: [next]).findings().isEmpty)
  }

  // MARK: What is not known

  @Test func aProductOfFactsIsBoundedByBoth() throws {
    let never = { (most: Int) in
      clause("never", when: "visits * least > \(most)", Self.fee)
    }
    #expect(try found(never(16)) == ["clause-never-applies: never"])
    #expect(try found(never(15)).isEmpty)
  }

  @Test func aProductThatItsBoundsAloneAllowIsNotTakenForProof() throws {
    // It is never 11, which the bounds of the two do not tell.
    #expect(try found(clause("never", when: "visits * least = 11", Self.fee)).isEmpty)
  }

  @Test func beyondTheBudgetNothingIsSaid() throws {
    let dead = clause("dead", when: "[visits > 2, visits < 2]", Self.fee)
    #expect(try AnalysedContract(dead).findings(AnalysisOptions(budget: 1)).isEmpty)
  }

  private func found(_ clauses: String, consistent: String = "[]") throws -> [String] {
    try AnalysedContract(clauses, consistent: consistent).findings()
  }
}
