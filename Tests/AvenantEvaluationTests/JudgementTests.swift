import AvenantDiagnostics
import AvenantEvaluation
import Testing

/// What a person must judge stays open until somebody says how it was judged.
@Suite struct JudgementTests {
  static let clauses = """
    clauses:
      fee: { says: A fee is owed., cite: ¶3, charge: { label: Fee, amount: 10 EUR } }
      good_faith:
        says: Who acts in good faith pays nothing.
        cite: ¶4
        when: x > 3
        judged_by: provider
        judges: the customer acts in good faith
        waives: fee
    """
  static let contract = Result { try TestContract(facts: "x: { type: number }", clauses) }

  @Test func withoutTheJudgementWhatDependsOnItIsUndetermined() throws {
    let decision = try Self.contract.get().decide(#""x": 4"#)
    #expect(decision.charge("fee")?.status == .undetermined)
    #expect(decision.charge("fee")?.mayBeWaivedBy == ["good_faith"])
    #expect(decision.unknown == ["judgement.good_faith"])
    #expect(decision.defaulted.isEmpty)
  }

  @Test(arguments: [
    ("4", "true", ChargeOutcome.Status.waived), ("4", "false", .due), ("3", "true", .due),
    ("3", "false", .due),
  ])
  func bothTheConditionAndTheJudgementMustHold(
    x: String, judged: String, status: ChargeOutcome.Status
  ) throws {
    let facts = #""x": \#(x), "judgement": { "good_faith": \#(judged) }"#
    #expect(try Self.contract.get().decide(facts).charge("fee")?.status == status)
  }

  @Test func nobodyIsAskedToJudgeWhereTheConditionDoesNotHold() throws {
    let decision = try Self.contract.get().decide(#""x": 3"#)
    #expect(decision.charge("fee")?.status == .due)
    #expect(decision.unknown.isEmpty)
  }

  @Test(arguments: ["null", "3", "\"yes\""])
  func aJudgementIsTrueOrFalse(value: String) throws {
    let contract = try Self.contract.get()
    #expect(throws: DiagnosticsError.self) {
      try contract.facts(#""judgement.good_faith": \#(value)"#)
    }
  }

  @Test func aJudgementBelongsToTheVersionsThatHaveItsClause() throws {
    let contract = try TestContract(
      facts: "x: { type: number }",
      versions: [
        "version: \"1\"\nin_force: { from: 2000-01-01, through: superseded }\n" + Self.clauses,
        """
        version: "2"
        in_force: { from: 2021-01-01, through: open }
        amends: "1"
        repeals: [good_faith]
        """,
      ])
    let decision = try contract.decide(#""x": 4, "opened_on": "2021-01-01""#)
    #expect(decision.charge("fee")?.status == .due)
    #expect(throws: DiagnosticsError.self) {
      try contract.facts(#""opened_on": "2021-01-01", "judgement.good_faith": true"#)
    }
  }

  @Test func theReceiptNamesTheJudgementAndWhoJudges() throws {
    let original = try receipt(Self.clauses)
    let judged = try receipt(Self.clauses, #""judgement.good_faith": true"#)
    #expect(judged.meaning == original.meaning && judged.facts != original.facts)
    let other = Self.clauses.replacing("judged_by: provider", with: "judged_by: customer")
    #expect(try receipt(other).meaning != original.meaning)
    let unjudged = Self.clauses.split(separator: "\n").filter { !$0.contains("judge") }
    #expect(try receipt(unjudged.joined(separator: "\n")).meaning != original.meaning)
    let words = try receipt(Self.clauses.replacing("acts in good", with: "acted in good"))
    #expect(words.meaning == original.meaning && words.text != original.text)
  }

  private func receipt(_ clauses: String, _ facts: String = "") throws -> Receipt {
    try TestContract(facts: "x: { type: number }", clauses)
      .decide(#""x": 4"# + (facts.isEmpty ? "" : ", \(facts)")).receipt
  }
}
