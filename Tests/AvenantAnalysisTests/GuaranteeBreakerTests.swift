import Avenant
import Testing

/// A guarantee that is broken names the clauses that break it, and what they do.
@Suite struct GuaranteeBreakerTests {
  private static let fee = clause("fee", "charge: { label: Fee, amount: price }")

  @Test func theWaiverIsNamedThatStopsACharge() throws {
    let waived = clauses(
      Self.fee, clause("gift", when: "asked", "waives: fee"),
      clause("other", when: "asked", "grants: [refund]"))
    #expect(
      try notes(waived, "always: is_due(fee)")
        == ["'fee' applies there", "'gift' waives 'fee' there"])
  }

  @Test func theClauseIsNamedThatOverridesAnother() throws {
    let overridden = clauses(Self.fee, clause("no", when: "asked", "overrides: [fee]"))
    #expect(try notes(overridden, "always: is_due(fee)") == ["'no' overrides 'fee' there"])
    #expect(try notes(overridden, "always: applies(fee)") == ["'no' overrides 'fee' there"])
  }

  @Test func theReductionIsNamedThatLowersAnAmount() throws {
    let reduced = clauses(
      clause("fee", "charge: { label: Fee, amount: 10.00 EUR }"),
      clause("less", when: "asked", "reduces: { charge: fee, by: 5.00 EUR }"))
    let promise = "always: not is_due(fee) or amount_of(fee) >= 6.00 EUR"
    #expect(
      try notes(reduced, promise) == ["'fee' applies there", "'less' reduces 'fee' there"])
  }

  @Test func aDefinitionIsLookedInto() throws {
    let waived = clauses(Self.fee, clause("gift", when: "asked", "waives: fee"))
    #expect(
      try notes(
        waived, "always: paying",
        more: "definitions:\n  paying: { is: is_due(fee), says: the fee is due }")
        == ["'fee' applies there", "'gift' waives 'fee' there"])
  }

  @Test func whatLetsNoWaiverApplyIsNamed() throws {
    let stopped = clauses(
      Self.fee, clause("gift", "waives: fee"), clause("but", when: "asked", "overrides: [gift]"))
    #expect(
      try notes(stopped, "always: not is_due(fee)")
        == ["'fee' applies there", "'but' overrides 'gift' there"])
  }

  @Test func aWaiverIsNotNamedWhereNobodyAsksWhatIsDue() throws {
    let waived = clauses(Self.fee, clause("gift", when: "asked", "waives: fee"))
    #expect(try notes(waived, "always: not applies(fee)") == ["'fee' applies there"])
  }

  @Test func whatTakesARightAwayIsNamed() throws {
    let granted = clauses(
      clause("yes", "grants: [refund]"), clause("no", when: "asked", "overrides: [yes]"))
    #expect(try notes(granted, "always_granted: refund") == ["'no' overrides 'yes' there"])
  }

  private func notes(
    _ clauses: String, _ guarantee: String, more: String = ""
  ) throws -> [String] {
    let contract = try AnalysedContract(
      clauses, more: more,
      guarantees: "guarantees:\n  promised: { says: It is so., \(guarantee) }\n")
    let found = contract.loaded.analyze().filter { $0.id == .guaranteeBroken }
    return try #require(found.first).notes.map(\.message).filter { $0.hasSuffix(" there") }
  }
}
