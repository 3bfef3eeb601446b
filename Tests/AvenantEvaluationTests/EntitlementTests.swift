import AvenantEvaluation
import Testing

/// What becomes of entitlements.
@Suite struct EntitlementTests {
  static let contract = Result {
    try TestContract(
      facts: "good: { type: boolean }\nbad: { type: boolean }\nworse: { type: boolean }",
      """
      clauses:
        granting: { says: Granted., cite: ¶3, when: good, grants: [access, support] }
        denying: { says: Denied., cite: ¶4, when: bad, denies: [access, support] }
        banning: { says: Banned., cite: ¶5, when: worse, denies: [access], overrides: granting }
      """)
  }

  @Test(arguments: [
    ("false", "false", "false", EntitlementOutcome.Status.denied, [String]()),
    ("true", "false", "false", .granted, ["granting"]),
    ("false", "true", "false", .denied, ["denying"]),
    ("true", "true", "false", .conflicting, ["granting", "denying"]),
    ("true", "true", "true", .denied, ["denying", "banning"]),
    ("null", "false", "false", .undetermined, []),
    ("null", "false", "true", .denied, ["banning"]),
    ("true", "null", "false", .undetermined, []),
    ("null", "true", "null", .undetermined, []),
  ])
  func grantedDeniedOrBoth(
    good: String, bad: String, worse: String, status: EntitlementOutcome.Status,
    because: [String]
  ) throws {
    let ticket = ["good": good, "bad": bad, "worse": worse].filter { $0.value != "null" }
      .map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
    let decision = try Self.contract.get().decide(ticket)
    let outcome = try #require(decision.entitlements.first { $0.entitlement == "access" })
    #expect(outcome.status == status)
    #expect(outcome.because == because)
  }

  @Test func theDefaultHoldsForNoReason() throws {
    let decision = try Self.contract.get()
      .decide(#""good": false, "bad": false, "worse": true"#)
    #expect(decision.entitlement("support") == .granted)
    #expect(decision.entitlements.first?.because == [])
  }

  @Test func aBanThatMayHoldIsNotGrantedAway() throws {
    let decision = try Self.contract.get().decide(#""good": false, "worse": false"#)
    #expect(decision.entitlement("support") == .undetermined)
    #expect(decision.unknown == ["bad"])
  }
}
