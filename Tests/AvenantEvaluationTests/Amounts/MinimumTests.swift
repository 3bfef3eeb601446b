import AvenantEvaluation
import AvenantValues
import Testing

/// Amounts below which nothing is owed.
@Suite struct MinimumTests {
  static let contract = Result {
    try TestContract(
      facts: """
        hours: { type: number, decimals: 3, in: '[-5..1000]' }
        owed: { type: boolean, if_missing: presume true }
        free: { type: boolean, if_missing: presume false }
        half: { type: boolean, if_missing: presume false }
        """,
      """
      clauses:
        credit:
          says: Outages are credited from five euros on.
          cite: ¶3
          when: owed
          credit: { label: Outage, amount: hours * 1 EUR, nothing_below: 5 EUR }
        fee:
          says: Hours cost, from five euros on.
          cite: ¶4
          charge: { label: Fee, amount: hours * 1 EUR, nothing_below: 5 EUR }
        halved: { says: Half., cite: ¶5, when: half, reduces: { charge: fee, by: 50%, of: rest } }
        waiver: { says: Free., cite: ¶6, when: free, waives: fee }
        note: { says: Due., cite: ¶7, when: is_due(credit), denies: support }
      """)
  }

  @Test(arguments: [
    ("5", ChargeOutcome.Status.due), ("4.999", .belowMinimum), ("0", .belowMinimum),
    ("1000", .due),
  ])
  func theMinimumItselfIsOwed(hours: String, status: ChargeOutcome.Status) throws {
    let decision = try decide("\"hours\": \(hours)")
    #expect(decision.charge("credit")?.status == status)
    #expect(decision.entitlement("support") == (status == .due ? .denied : .granted))
    #expect(decision.credits.isEmpty == false)
    #expect(decision.totals.contains { $0.owedBy == "provider" } == (status == .due))
  }

  @Test func whatIsBelowSaysWhatItWouldHaveBeen() throws {
    let decision = try decide(#""hours": 3.2"#)
    #expect(decision.charge("credit")?.amount == ExactNumber("3.20"))
    #expect(decision.json().contains(#""credit":{"status":"below_minimum","label":"Outage","#))
    #expect(decision.json().contains(#""amount":"3.20","currency":"EUR""#))
  }

  @Test func theMinimumLooksAtWhatReductionsLeave() throws {
    #expect(try decide(#""hours": 9.9, "half": true"#).charge("fee")?.status == .belowMinimum)
    #expect(try decide(#""hours": 10, "half": true"#).charge("fee")?.status == .due)
  }

  @Test func whatIsNotKnownLeavesOpenWhetherAnythingIsOwed() throws {
    let half = try decide(#""hours": 9.9, "half": {"unknown": true}"#)
    #expect(half.charge("fee")?.status == .undetermined)
    #expect(half.unknown == ["half"])
    let enough = try decide(#""hours": {"unknown": true}, "owed": false"#)
    #expect(enough.charge("credit")?.status == .notDue)
  }

  @Test func aWaiverComesFirst() throws {
    #expect(try decide(#""hours": 1, "free": true"#).charge("fee")?.status == .waived)
    let open = try decide(#""hours": 1, "free": {"unknown": true}"#)
    #expect(open.charge("fee")?.status == .undetermined)
  }

  @Test func anAmountBelowZeroIsBelowTheMinimum() throws {
    #expect(try decide(#""hours": -1"#).charge("credit")?.status == .belowMinimum)
  }

  @Test func whatIsBelowFillsNoCapAndIsToldWithoutIt() throws {
    let contract = try TestContract(
      facts: "cost: { type: money, in: '[0 EUR..100 EUR]' }",
      """
      clauses:
        first: { says: First., cite: ¶1, credit: { label: F, amount: 10 EUR } }
        second: { says: Second., cite: ¶2, credit: { label: S, amount: cost, nothing_below: 5 EUR } }
        cap: { says: At most., cite: ¶3, caps: { together: [first, second], at_most: 12 EUR } }
      """)
    let below = try contract.decide(#""cost": 4"#).charge("second")
    #expect(below?.status == .belowMinimum && below?.amount == ExactNumber("4.00"))
    #expect(try contract.decide(#""cost": 6"#).charge("second")?.amount == ExactNumber("2.00"))
  }

  private func decide(_ facts: String) throws -> Decision {
    try Self.contract.get().decide(facts)
  }
}
