import AvenantEvaluation
import AvenantValues
import Testing

/// What cannot be worked out, beside a fact that is not known.
@Suite struct FailureBesideUnknownTests {
  /// One month after 31 January is no day by the rule.
  private static let contract = Result {
    try TestContract(
      facts: """
        urgent: { type: boolean }
        paid_on: { type: date, optional: true }
        rate: { type: percent, in: '[0%..100%]' }
        """,
      """
      definitions:
        is_late: { is: urgent and opened_on + 1 month < as_of, says: whether it is late, cite: ¶2, outcome: true }
      clauses:
        fee:
          says: An urgent fee after a month.
          cite: ¶3
          when: urgent and opened_on + 1 month < as_of
          charge: { label: Fee, amount: 1 EUR }
        share:
          says: A share.
          cite: ¶4
          charge:
            label: Share
            amount: if urgent then days_between(opened_on, opened_on + 1 month) * 1.00 EUR else 2.00 EUR
            due: opened_on + 1 month
            paid_on: paid_on
        right: { says: Whom it presses gets help., cite: ¶6, when: urgent and opened_on + 1 month < as_of, grants: [access] }
        duty:
          says: It is done within a month where it is urgent.
          cite: ¶5
          requires:
            party: provider
            what: do it
            by: if urgent then opened_on + 1 month else opened_on + 1 day
            done_on: paid_on
      """, head: "month_end: error")
  }

  @Test func anOutcomeThatMayStillBeSettledHasNotFailed() throws {
    let decision = try Self.contract.get().decide(#""paid_on": null, "rate": 0"#)
    #expect(decision.charge("fee")?.status == .undetermined)
    #expect(decision.charge("fee")?.failure == nil)
    #expect(decision.charge("share")?.status == .due && decision.charge("share")?.amount == nil)
    #expect(decision.charge("share")?.missing == ["urgent"])
    #expect(decision.obligations.map(\.status) == [.undetermined])
    #expect(decision.entitlement("access") == .undetermined)
    #expect(decision.values.map(\.status) == [.undetermined])
    #expect(decision.unknown == ["urgent"])
  }

  @Test func whatIsLearntSettlesItOrLetsItFail() throws {
    let contract = try Self.contract.get()
    let calm = try contract.decide(#""urgent": false, "paid_on": null, "rate": 0"#)
    #expect(calm.charge("fee")?.status == .notDue)
    #expect(calm.charge("share")?.amount == ExactNumber("2.00"))
    #expect(calm.obligations.map(\.status) == [.breached])
    #expect(calm.entitlement("access") == .denied)
    #expect(calm.values.map(\.literal) == ["false"])
    let urgent = try contract.decide(#""urgent": true, "paid_on": null, "rate": 0"#)
    #expect(urgent.charges.map(\.status) == [.failed, .failed])
    #expect(
      urgent.charges.compactMap(\.failure?.id) == ["ambiguous-month-end", "ambiguous-month-end"])
    #expect(urgent.obligations.map(\.status) == [.failed])
    #expect(urgent.entitlement("access") == .failed)
    #expect(urgent.entitlements.compactMap(\.failure?.id) == ["ambiguous-month-end"])
    #expect(urgent.values.map(\.status) == [.failed])
    #expect(urgent.unknown.isEmpty)
  }

  /// The day cannot be worked out, whether it was paid or not.
  @Test func aDayThatCannotBeWorkedOutIsSaidWhileThePaymentIsNotKnown() throws {
    let decision = try Self.contract.get().decide(#""urgent": false, "rate": 0"#)
    let share = try #require(decision.charge("share"))
    #expect(share.status == .due && share.dueOn == nil)
    #expect(share.failure?.id == "ambiguous-month-end" && share.dueOnWaitsFor.isEmpty)
  }
}
