import Avenant
import AvenantAnalysis
import AvenantEvaluation
import Testing

/// Amounts that nobody ever owes, and what is not decided.
@Suite struct AmountFindingTests {
  // MARK: Minimums

  @Test func aChargeThatIsAlwaysBelowItsMinimumIsNeverOwed() throws {
    let fee = { (least: String) in
      clause(
        "fee", when: "visits < 3",
        "charge: { label: Fee, amount: visits * 2.00 EUR, nothing_below: \(least) EUR }")
    }
    #expect(try found(fee("4.01")) == ["minimum-never-reached: fee"])
    #expect(try found(fee("4.00")).isEmpty)
  }

  @Test func whatReductionsTakeOffCounts() throws {
    let both = { (share: String) in
      clauses(
        clause("fee", "charge: { label: Fee, amount: 10.00 EUR, nothing_below: 6.00 EUR }"),
        clause("less", when: "visits >= 0", "reduces: { charge: fee, by: \(share), of: rest }"))
    }
    let rounding = "rounding: half_up"
    #expect(
      try AnalysedContract(both("50%"), settings: rounding).findings().contains(
        "minimum-never-reached: fee"))
    #expect(
      try !AnalysedContract(both("40%"), settings: rounding).findings().contains(
        "minimum-never-reached: fee"))
  }

  // MARK: Rows

  private static func table(_ rows: String) -> String {
    "charge: { label: Fee, amount: { table: [\(rows)] } }"
  }

  @Test func aRowThatTheClauseExcludesIsNeverReached() throws {
    let rows =
      "{ when: visits < 2, then: 1.00 EUR }, { when: visits = 2, then: 2.00 EUR }, { otherwise: 3.00 EUR }"
    #expect(
      try found(clause("fee", when: "visits > 1", Self.table(rows)))
        == ["row-never-applies: visits < 2"])
    #expect(
      try found(clause("fee", when: "visits <= 2", Self.table(rows)))
        == ["row-never-applies: 3.00 EUR"])
    #expect(try found(clause("fee", when: "visits > 0", Self.table(rows))).isEmpty)
    #expect(try found(clause("fee", Self.table(rows))).isEmpty)
  }

  @Test func aBranchThatTheClauseSettlesIsFound() throws {
    let fee = { (condition: String) in
      clause(
        "fee", when: condition,
        "charge: { label: Fee, amount: if visits > 2 then 1.00 EUR else 2.00 EUR }")
    }
    #expect(try found(fee("visits > 3")) == ["condition-always-true: visits > 2"])
    #expect(try found(fee("visits < 2")) == ["condition-never-true: visits > 2"])
    #expect(try found(fee("visits > 1")).isEmpty)
  }

  /// What another clause reads too may be reached there.
  @Test func theRowsOfADefinitionAreAskedOfItsOnlyReader() throws {
    let definition = """
      definitions:
        price_of_visits:
          says: the price of the visits
          table:
            - { when: visits < 2, then: 1.00 EUR }
            - { otherwise: 2.00 EUR }
      """
    let dear = clause("dear", when: "visits > 2", "charge: { label: D, amount: price_of_visits }")
    let cheap = clause("cheap", when: "asked", "charge: { label: C, amount: price_of_visits }")
    #expect(
      try AnalysedContract(dear, more: definition).findings() == ["row-never-applies: visits < 2"])
    #expect(try AnalysedContract(clauses(dear, cheap), more: definition).findings().isEmpty)
  }

  /// Each row is asked for where the row before it has ended, and not by all before it, one after
  /// the other.
  @Test func rowsInOrderAreEachReachedAtOnce() throws {
    let rows = (1...80).map { "{ when: price < \($0) EUR, then: \($0).00 EUR }" }
    let table = "[\(rows.joined(separator: ", ")), { otherwise: 9.00 EUR }]"
    let fee = clause(
      "fee", "charge: { label: Fee, amount: { first_match: true, table: \(table) } }")
    let program = Program(try AnalysedContract(fee).loaded.contract)
    let nodes = ContractAnalysis(of: program).nodes
    #expect(try #require(nodes.max()) <= 6)
  }

  @Test func aRowInOrderThatIsNeverReachedIsStillFound() throws {
    let table =
      "[{ when: visits > 2, then: 1 EUR }, { when: asked, then: 2 EUR }, { when: visits > 1, then: 3 EUR }, { otherwise: 4 EUR }]"
    let fee = clause(
      "fee", when: "visits != 2",
      "charge: { label: Fee, amount: { first_match: true, table: \(table) } }")
    #expect(try found(fee) == ["row-never-applies: visits > 1"])
  }

  // MARK: What is not decided

  @Test func whatIsNotDecidedIsSaidOnceWithItsReason() throws {
    let hard = clauses(
      clause("one", when: "visits * least = 11", "grants: [refund]"),
      clause("other", when: "visits * least = 13", "denies: [entry]"))
    let open = try AnalysedContract(hard).open()
    #expect(open.count == 2)
    #expect(open[0].contains("of the") && open[0].contains("have no answer"))
    #expect(open[1].contains("whether 'one' can apply (1.yaml:"))
    #expect(open[1].contains("whether 'other' can apply (1.yaml:"))
  }

  @Test func whatTheBudgetCutsShortIsSaidWithAWayOut() throws {
    let dead = clause("dead", when: "[visits > 2, visits < 2]", "grants: [refund]")
    let note = try #require(
      try AnalysedContract(dead).loaded.analyze(AnalysisOptions(budget: 1)).first)
    #expect(note.id.description == "not-decided" && note.severity == .note)
    #expect(note.notes[0].message.contains("it would take more than 1 node"))
    #expect(note.help == "allow more with --budget")
  }

  @Test func whereAllIsDecidedNothingIsSaid() throws {
    let easy = clause("easy", when: "[visits > 2, asked]", "grants: [refund]")
    #expect(try AnalysedContract(easy).open().isEmpty)
  }

  /// A guarantee that is not proven says so by itself.
  @Test func aGuaranteeThatIsNotProvenIsNotToldTwice() throws {
    let contract = try AnalysedContract(
      clause("fee", when: "asked", "grants: [refund]"),
      guarantees:
        "guarantees:\n  it: { says: It is so., always: \"least is absent or visits * least != 11\" }\n"
    )
    #expect(contract.findings() == ["guarantee-not-proven: it"])
    #expect(contract.open().isEmpty)
  }

  /// The condition of each clause is settled before those of the many that override it.
  @Test func aChainOfClausesThatOverrideOneAnotherIsSearchedLinkByLink() throws {
    let chain = (0..<60).map { link in
      clause(
        "link_\(link)", when: "price > \(link) EUR",
        "denies: [entry]" + (link < 59 ? ", overrides: [link_\(link + 1)]" : ""))
    }
    let program = Program(
      try AnalysedContract(chain.joined(separator: "\n")).loaded.contract)
    let nodes = ContractAnalysis(of: program).nodes
    #expect(try #require(nodes.max()) <= 5)
  }

  private func found(_ clauses: String) throws -> [String] {
    try AnalysedContract(clauses).findings()
  }
}
