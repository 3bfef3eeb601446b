import AvenantEvaluation
import AvenantValues
import Testing

/// A cap over what a clause charges for each record of a list.
@Suite struct RecordCapTests {
  static let contract = Result {
    try TestContract(
      facts: """
        fee: { type: money, in: '[0 EUR..1000 EUR]', if_missing: presume 100 EUR }
        good: { type: money, in: '[0 EUR..1000 EUR]', if_missing: presume 0 EUR }
        void: { type: boolean, if_missing: presume false }
        works:
          list:
            amount: { type: money, in: '[0 EUR..1000 EUR]' }
            fault: { type: boolean, if_missing: presume true }
        parts:
          list: { amount: { type: money, in: '[0 EUR..1000 EUR]' } }
          optional: true
          if_missing: absent
        """,
      """
      clauses:
        cap: { says: All at most the fee., cite: ¶7, caps: { together: [a, w, b, p, z], at_most: fee } }
        no_cap: { says: Not where it is void., cite: ¶9, when: void, overrides: cap }
        a: { says: One., cite: ¶3, credit: { label: A, amount: good } }
        w:
          says: Each work.
          cite: ¶4
          for_each: x in works
          when: x.fault
          credit: { label: W, amount: x.amount }
        b: { says: After all works., cite: ¶5, credit: { label: B, amount: 7 EUR } }
        p: { says: Each part., cite: ¶6, for_each: x in parts, credit: { label: P, amount: x.amount } }
        z: { says: The last., cite: ¶6, credit: { label: Z, amount: 200 EUR } }
        all_works: { says: The sum., cite: ¶8, charge: { label: Sum, amount: amount_of(w) } }
      """)
  }

  @Test(arguments: [
    ("", [30, 40, 50], ["30.00", "40.00", "30.00"], "0.00"),
    ("", [30, 40], ["30.00", "40.00"], "7.00"),
    (#""good": 65,"#, [30, 40], ["30.00", "5.00"], "0.00"),
    (#""fee": 0,"#, [30], ["0.00"], "0.00"),
    (#""fee": 33.33,"#, [30, 40], ["30.00", "3.33"], "0.00"),
    (#""void": true,"#, [70, 80], ["70.00", "80.00"], "7.00"),
    ("", [], [], "7.00"),
  ])
  func recordsFillItInTheOrderOfTheTicket(
    facts: String, works: [Int], amounts: [String], after: String
  ) throws {
    let decision = try decide(facts, works.map { "{\"amount\": \($0)}" })
    #expect(works.indices.map { amount("w[\($0 + 1)]", decision) } == amounts)
    #expect(amount("b", decision) == after)
  }

  @Test func theSumIsOfWhatIsLeft() throws {
    let decision = try decide("", [#"{"amount": 80}"#, #"{"amount": 80}"#])
    #expect(amount("all_works", decision) == "100.00")
    #expect(decision.totals.first { $0.owedBy == "provider" }?.amount == ExactNumber("100.00"))
  }

  @Test func recordsOfAnotherListComeAfterAllOfTheFirst() throws {
    let parts = #""parts": [{"amount": 10}, {"amount": 10}],"#
    let decision = try decide(parts, [#"{"amount": 70}"#, #"{"amount": 10}"#])
    #expect(amount("b", decision) == "7.00")
    #expect(["p[1]", "p[2]"].map { amount($0, decision) } == ["10.00", "3.00"])
  }

  @Test func onlyWhatIsDueCounts() throws {
    let works = [#"{"amount": 80, "fault": false}"#, #"{"amount": 80}"#]
    let decision = try decide("", works)
    #expect(charge("w[1]", decision)?.status == .notDue)
    #expect(amount("w[2]", decision) == "80.00")
  }

  @Test func whatIsNotKnownOfARecordMattersToThoseBehindItOnly() throws {
    let works = [#"{"amount": 30}"#, #"{"amount": {"unknown": true}}"#, #"{"amount": 20}"#]
    let decision = try decide("", works)
    #expect(amount("w[1]", decision) == "30.00")
    #expect(charge("w[2]", decision)?.missing == ["works[2].amount"])
    #expect(charge("w[3]", decision)?.missing == ["works[2].amount"])
    #expect(decision.charge("b")?.missing == ["works[2].amount"])
  }

  @Test func whatFitsBesideTheMostIsKnown() throws {
    let open = #"{"amount": 30, "fault": {"unknown": true}}"#
    let fits = try decide("", [open, #"{"amount": 70}"#])
    #expect(amount("w[2]", fits) == "70.00")
    let binds = try decide("", [open, #"{"amount": 70.01}"#])
    #expect(charge("w[2]", binds)?.status == .due)
    #expect(charge("w[2]", binds)?.missing == ["works[1].fault"])
  }

  @Test func whereThereIsNoListNothingIsUsed() throws {
    let decision = try decide("", [#"{"amount": 10}"#])
    #expect(amount("z", decision) == "83.00")
    let open = try decide(#""parts": {"unknown": true},"#, [#"{"amount": 10}"#])
    #expect(open.charges.isEmpty == false && amount("z", open) == nil)
    #expect(charge("z", open)?.missing == ["parts"])
  }

  @Test func ofAnUnknownListNothingIsKnown() throws {
    let decision = try Self.contract.get().decide(#""works": {"unknown": true}"#)
    #expect(decision.charge("w")?.status == .undetermined)
    #expect(decision.charge("b")?.missing == ["works"])
    #expect(amount("a", decision) == "0.00")
  }

  private func amount(_ name: String, _ decision: Decision) -> String? {
    charge(name, decision)?.amount?.description
  }

  private func charge(_ outcome: String, _ decision: Decision) -> ChargeOutcome? {
    (decision.charges + decision.credits).first { $0.id == outcome }
  }

  private func decide(_ facts: String, _ works: [String]) throws -> Decision {
    try Self.contract.get().decide("\(facts) \"works\": [\(works.joined(separator: ", "))]")
  }
}
