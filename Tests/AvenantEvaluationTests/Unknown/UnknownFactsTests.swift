import AvenantEvaluation
import Testing

/// The decision names the unknown facts that can still matter, and what was taken for granted.
@Suite struct UnknownFactsTests {
  static let contract = Result {
    try TestContract(
      facts: """
        one: { type: boolean }
        two: { type: boolean }
        three: { type: boolean }
        four: { type: boolean, if_missing: presume false }
        """,
      """
      clauses:
        a: { says: A., cite: ¶3, when: one or two, denies: support }
        b: { says: B., cite: ¶3, when: two and four, charge: { label: B, amount: 1 EUR } }
        c: { says: C., cite: ¶3, when: two or three, charge: { label: C, amount: 1 EUR } }
      unsettled:
        q: { question: Is it so?, chosen: It is., cite: ¶3, touches: [b] }
        r: { question: Is it not?, chosen: It is not., cite: ¶3, touches: [c] }
      """)
  }

  @Test func theOneThatTouchesMostComesFirst() throws {
    let decision = try Self.contract.get().decide()
    #expect(decision.unknown == ["two", "one", "three"])
    #expect(decision.defaulted == ["four"])
  }

  @Test func whatIsSettledDoesNotAsk() throws {
    let decision = try Self.contract.get().decide(#""one": true"#)
    #expect(decision.unknown == ["two", "three"])
    #expect(try Self.contract.get().decide(#""one": true, "three": true"#).unknown.isEmpty)
  }

  @Test func aStatedFactIsNotDefaulted() throws {
    let decision = try Self.contract.get().decide(#""four": true"#)
    #expect(decision.defaulted.isEmpty)
    #expect(decision.charge("b")?.status == .undetermined)
  }

  @Test func questionsAreListedWhereTheirClausesMayApply() throws {
    #expect(try Self.contract.get().decide().unsettled == ["r"])
    #expect(try Self.contract.get().decide(#""four": true"#).unsettled == ["q", "r"])
    #expect(try Self.contract.get().decide(#""two": false, "three": false"#).unsettled.isEmpty)
  }

  @Test func withoutTheDateThatPicksTheVersionNothingIsDecided() throws {
    let decision = try Self.contract.get().decide(#""opened_on": {"unknown": true}"#)
    #expect(decision.version == nil)
    #expect(decision.unknown == ["opened_on"])
    #expect(decision.charges.isEmpty)
    #expect(decision.receipt.meaning.hasPrefix("sha256:"))
  }

  @Test func aTicketThatCannotBeBreaksWhatIsConsistent() throws {
    let contract = try TestContract(
      facts: "x: { type: date, optional: true }\ny: { type: date, optional: true }",
      "clauses:\n  c: { says: C., cite: ¶3, when: x < y, denies: support }",
      head: "consistent: ['x <= y', 'opened_on <= 2100-12-31']")
    let program = contract.program
    let broken = try contract.facts(#""x": "2020-01-02", "y": "2020-01-01""#)
    #expect(program.brokenConsistency(broken) == [0])
    #expect(program.brokenConsistency(try contract.facts(#""x": "2020-01-02""#)).isEmpty)
    #expect(program.brokenConsistency(try contract.facts(#""x": null"#)).isEmpty)
  }
}
