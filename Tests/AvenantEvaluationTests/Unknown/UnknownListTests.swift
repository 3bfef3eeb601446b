import AvenantEvaluation
import AvenantModel
import AvenantValues
import Testing

/// Lists of which nothing is known: what is so whichever records there are is settled all the same.
@Suite struct UnknownListTests {
  private static func facts(isOptional: Bool = false) -> String {
    """
    free: { type: boolean }
    calls:
      list:
        minutes: { type: number, decimals: 0, in: "[0..1000]" }
        kind: { choice: [home, abroad] }
      \(isOptional ? "optional: true" : "each: call")
    """
  }

  private static let clauses = """
    clauses:
      fee:
        says: A call costs.
        cite: ¶1
        for_each: c in calls
        when: not free and c.minutes > 0
        charge: { label: Fee, amount: c.minutes * 0.10 EUR }
      report:
        says: A call is reported.
        cite: ¶2
        for_each: c in calls
        when: c.kind = abroad and not free
        requires: { party: provider, what: report it }
        grants: access
      surcharge:
        says: All calls together cost more.
        cite: ¶3
        when: total_of(fee) > 5 EUR
        charge: { label: Surcharge, amount: 1.00 EUR }
    """

  @Test func whatHoldsForNoRecordIsSettledForAllOfThem() throws {
    let contract = try TestContract(facts: Self.facts(), Self.clauses)
    let decision = try contract.decide(#""free": true"#)
    #expect(
      decision.charges.map { "\($0.id) \($0.status.rawValue)" } == [
        "fee not_due", "surcharge not_due",
      ])
    #expect(decision.obligations.map(\.status) == [.notOwed])
    #expect(decision.entitlement("access") == .denied)
    #expect(decision.unknown.isEmpty)
    #expect(decision.totals.allSatisfy { $0.isComplete })
  }

  @Test func whatHoldsForSomeRecordsOnlyStaysOpen() throws {
    let contract = try TestContract(facts: Self.facts(), Self.clauses)
    let decision = try contract.decide(#""free": false"#)
    #expect(decision.charges.map(\.status) == [.undetermined, .undetermined])
    #expect(decision.obligations.map(\.status) == [.undetermined])
    #expect(decision.entitlement("access") == .undetermined)
    #expect(decision.unknown == ["calls"])
  }

  @Test func whatSettlesItForAllOfThemIsAskedFor() throws {
    let contract = try TestContract(facts: Self.facts(), Self.clauses)
    let decision = try contract.decide()
    #expect(decision.charges.map(\.status) == [.undetermined, .undetermined])
    #expect(decision.unknown == ["free", "calls"])
  }

  @Test func aClauseThatHoldsForEveryRecordIsOpenWhileThereMayBeNone() throws {
    let contract = try TestContract(
      facts: Self.facts(),
      """
      clauses:
        fee:
          says: A call costs.
          cite: ¶1
          for_each: c in calls
          charge: { label: Fee, amount: 0.10 EUR }
        notice:
          says: It is told.
          cite: ¶2
          for_each: c in calls
          requires: { party: provider, what: tell }
          grants: access
      """)
    let decision = try contract.decide(#""free": true"#)
    #expect(decision.charges.map(\.status) == [.undetermined])
    #expect(decision.charges.first?.amount == nil)
    #expect(decision.obligations.map(\.status) == [.undetermined])
    #expect(decision.entitlement("access") == .undetermined)
  }

  @Test(arguments: [
    ("free", "waived", ["waiver"]), ("c.minutes > 0 or free", "waived", ["waiver"]),
    ("c.minutes > 0 or not free", "undetermined", []), ("not free", "undetermined", []),
  ])
  func aWaiverForEachRecordWaivesAllWhereItHoldsForAny(
    condition: String, status: String, by: [String]
  ) throws {
    let contract = try TestContract(
      facts: Self.facts(),
      """
      clauses:
        fee:
          says: A call costs.
          cite: ¶1
          for_each: c in calls
          charge: { label: Fee, amount: c.minutes * 0.10 EUR }
        waiver:
          says: It is waived.
          cite: ¶2
          for_each: c in calls
          when: \(condition)
          waives: fee
      """)
    let fee = try #require(try contract.decide(#""free": true"#).charge("fee"))
    #expect(fee.status.rawValue == status)
    #expect(fee.waivedBy == by && fee.mayBeWaivedBy.isEmpty)
  }

  @Test(arguments: [
    ("any(c in calls where c.minutes > 5 and not free)", Truth.no),
    ("any(c in calls where free)", .undetermined),
    ("all(free or c.minutes > 5 for c in calls)", .yes),
    ("all(c.minutes > 5 for c in calls)", .undetermined),
    ("all(not free for c in calls)", .undetermined),
    ("count(c in calls where not free) = 0", .yes),
    ("count(c in calls where free) = 0", .undetermined),
    ("sum(c.minutes for c in calls where c.kind = home and not free) < 1", .yes),
    ("sum(c.minutes for c in calls where c.kind = home) < 1", .undetermined),
    ("any(c in calls where any(d in calls where d.minutes > c.minutes and not free))", .no),
    ("any(c in calls where any(d in calls where d.minutes > c.minutes))", .undetermined),
  ])
  func whatIsMadeOfThemIsKnownWhereNoneCounts(condition: String, truth: Truth) throws {
    let contract = try TestContract(facts: Self.facts(), when: condition)
    #expect(try contract.truth(#""free": true"#) == truth)
  }

  @Test(arguments: [
    ("max(c.minutes for c in calls where not free)", TracedValue.absent),
    ("the(c.minutes for c in calls where not free)", .absent),
    ("min(c.minutes for c in calls where free)", .unknown),
    ("sum(c.minutes for c in calls where not free)", .known(.number(ExactNumber(0)))),
    ("sum(c.minutes for c in calls where free)", .unknown),
  ])
  func whatIsTakenOfThemIsKnownWhereNoneCounts(value: String, known: TracedValue) throws {
    let contract = try TestContract(facts: Self.facts(), define: value)
    #expect(try contract.value(#""free": true"#) == known)
  }

  @Test(arguments: [
    "any(c in calls where c.minutes > 5 and not free)", "all(free or c.minutes > 5 for c in calls)",
    "count(c in calls where not free) = 0",
  ])
  func ofAListThatMayNotBeThereNeitherIsKnown(condition: String) throws {
    let contract = try TestContract(
      facts: Self.facts(isOptional: true), when: "calls is absent or (\(condition))")
    #expect(try contract.truth(#""free": true"#) == .undetermined)
    #expect(try contract.truth(#""free": true, "calls": null"#) == .yes)
  }

  @Test func aRuleThatNoListCanKeepIsBroken() throws {
    let contract = try TestContract(
      facts: Self.facts(), Self.clauses,
      head: "consistent: ['count(c in calls where not free) > 0 or free']")
    let kept = try contract.decide(#""free": false"#)
    #expect(kept.charges.count == 2)
    let other = try TestContract(
      facts: Self.facts(), Self.clauses, head: "consistent: ['any(c in calls where not free)']")
    let facts = try other.facts(#""free": true"#)
    let broken = other.program.brokenConsistency(facts)
    #expect(broken == [0])
  }
}
