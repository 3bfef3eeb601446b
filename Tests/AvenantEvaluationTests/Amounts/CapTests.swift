import AvenantEvaluation
import AvenantValues
import Testing

/// What several charges or credits come to at most together.
@Suite struct CapTests {
  static let contract = Result {
    try TestContract(
      facts: """
        fee: { type: money, in: '[0 EUR..1000 EUR]', if_missing: presume 100 EUR }
        one: { type: money, in: '[0 EUR..40 EUR]', if_missing: presume 0 EUR }
        two: { type: money, in: '[0 EUR..1000 EUR]', if_missing: presume 0 EUR }
        three: { type: money, in: '[0 EUR..1000 EUR]', if_missing: presume 0 EUR }
        fault: { type: boolean, if_missing: presume true }
        void: { type: boolean, if_missing: presume false }
        """,
      """
      clauses:
        half: { says: Half at most., cite: ¶7, caps: { together: [a, b, c], at_most: fee / 2 } }
        thirty: { says: Thirty at most., cite: ¶8, caps: { together: [b, c], at_most: 30 EUR } }
        no_cap: { says: Not where it is void., cite: ¶9, when: void, overrides: [half, thirty] }
        a: { says: One., cite: ¶3, when: fault, credit: { label: A, amount: one } }
        b: { says: Two., cite: ¶4, credit: { label: B, amount: two } }
        c: { says: Three., cite: ¶5, credit: { label: C, amount: three } }
        d: { says: The same., cite: ¶6, charge: { label: D, amount: amount_of(c) } }
      """)
  }

  @Test(arguments: [
    (#""one": 10, "two": 20"#, ["10.00", "20.00", "0.00"]),
    (#""one": 38, "two": 20"#, ["38.00", "12.00", "0.00"]),
    (#""one": 10, "two": 50, "three": 9"#, ["10.00", "30.00", "0.00"]),
    (#""one": 25, "two": 20, "three": 20"#, ["25.00", "20.00", "5.00"]),
    (#""one": 25, "two": 20, "three": 20, "void": true"#, ["25.00", "20.00", "20.00"]),
    (#""fee": 33.33, "one": 40, "two": 1"#, ["16.66", "0.00", "0.00"]),
    (#""fee": 0, "one": 40"#, ["0.00", "0.00", "0.00"]),
  ])
  func creditsFillTheCapInItsOrder(facts: String, amounts: [String]) throws {
    let decision = try decide(facts)
    #expect(["a", "b", "c"].map { decision.charge($0)?.amount } == amounts.map { ExactNumber($0) })
  }

  @Test func onlyWhatIsDueCounts() throws {
    let decision = try decide(#""one": 38, "two": 20, "fault": false"#)
    #expect(decision.charge("a")?.status == .notDue)
    #expect(decision.charge("b")?.amount == ExactNumber("20.00"))
  }

  @Test func theFinalAmountIsWhatOthersSpeakOf() throws {
    let decision = try decide(#""one": 25, "two": 20, "three": 20"#)
    #expect(decision.charge("d")?.amount == ExactNumber("5.00"))
    #expect(decision.totals.first { $0.owedBy == "provider" }?.amount == ExactNumber("50.00"))
  }

  @Test func whatIsNotKnownMattersOnlyWhereTheCapMayBind() throws {
    let fits = try decide(#""one": {"unknown": true}, "two": 10"#)
    #expect(fits.charge("b")?.amount == ExactNumber("10.00"))
    let binds = try decide(#""one": {"unknown": true}, "two": 10.01"#)
    #expect(binds.charge("b")?.status == .due)
    #expect(binds.charge("b")?.amount == nil)
    #expect(binds.charge("b")?.missing == ["one"])
  }

  @Test func whatMayBeDueCountsByItsAmount() throws {
    let fits = try decide(#""one": 20, "two": 30, "fault": {"unknown": true}"#)
    #expect(fits.charge("b")?.amount == ExactNumber("30.00"))
    let binds = try decide(#""one": 20.01, "two": 30, "fault": {"unknown": true}"#)
    #expect(binds.charge("b")?.amount == nil)
  }

  @Test func aCapThatIsNotKnownLeavesOpenWhatItMayBind() throws {
    let open = try decide(#""fee": {"unknown": true}, "one": 10"#)
    #expect(open.charge("a")?.amount == nil)
    #expect(open.charge("a")?.missing == ["fee"])
    let perhaps = try decide(#""one": 40, "two": 20, "void": {"unknown": true}"#)
    #expect(perhaps.charge("a")?.amount == ExactNumber("40.00"))
    #expect(perhaps.charge("b")?.amount == nil)
  }

  private func decide(_ facts: String) throws -> Decision {
    try Self.contract.get().decide(facts)
  }
}
