import Avenant
import SmallContracts
import Testing

/// Values that depend on a condition: the case that is known, and the cases that may be.
@Suite struct BranchTests {
  private static let club = SmallContract(
    facts: """
      student: { type: boolean, label: whether the member is a student }
      plan: { choice: { day: the day plan, team: the team plan, free: the free plan }, label: the plan }
      visits: { type: number, decimals: 0, in: "[0..99]", label: the visits }
      """,
    version: """
      terms:
        team_fee: { value: 450.00 EUR, cite: §2, label: the fee of the team plan }
      definitions:
        share: { is: if student then 50% else 100%, says: the share, cite: §3 }
        plan_fee:
          says: the fee of the plan
          table:
            - when: plan = day
              then: 120.00 EUR
            - when: plan = team
              then: team_fee
            - otherwise: 0 EUR
      clauses:
        fee:
          says: The plan is paid.
          cite: §1
          charge: { label: Fee, amount: share * plan_fee }
        direct:
          says: A direct fee is paid.
          cite: §4
          charge: { label: Direct, amount: if visits > 10 then 1.00 EUR else team_fee }
        many:
          says: Much is dear.
          cite: §5
          when: (if visits > 10 then plan_fee else team_fee) > 200 EUR
          charge: { label: Much, amount: 2.00 EUR }
      """)

  @Test func theCaseThatIsKnownIsToldWithItsCondition() throws {
    #expect(
      try steps("fee", "student: false, plan: day, visits: 1") == [
        "✓ whether the member is a student: no", "the share: 100%", "✓ the plan is the day plan",
        "the fee of the plan: 120.00 EUR",
      ])
    #expect(
      try steps("direct", "student: false, plan: day, visits: 11")
        == ["✓ the visits are 11, which is above 10", "for this case: 1.00 EUR"])
  }

  @Test func whatItsConditionSaysIsNotSaidAgain() throws {
    let contract = SmallContract(
      facts: "share: { type: percent, in: \"[0%..100%]\", optional: true, label: the share }",
      version: """
        definitions:
          paid: { is: if share is present then share else 0%, says: the share that is paid, outcome: true, cite: §1 }
        """)
    let steps = try Told(contract, "{ ordered_on: 2024-05-01, share: 70% }")
      .explanation(about: "paid").outcomes[0].steps.map(\.text)
    #expect(steps == ["the share is 70%"])
  }

  @Test func aComparisonCallsTheCaseThatCountsByItsName() throws {
    let told = try told("student: false, plan: day, visits: 1").explanation(about: "many")
    #expect(
      told.outcomes[0].clauses[0].conditions.map(\.text)
        == ["the fee of the team plan is 450.00 EUR, which is above 200.00 EUR"])
    #expect(!told.page().contains("the case at hand"))
  }

  // MARK: Not known

  @Test func ofABranchThatIsNotKnownToBeTakenNothingIsSaidToBeTheCase() throws {
    #expect(
      try steps("fee", "plan: day, visits: 1").prefix(3) == [
        "? whether the member is a student: not known; it would have to be yes",
        "50% if that is so, and 100% if it is not", "the share: not known",
      ])
    #expect(
      try steps("direct", "student: false, plan: day") == [
        "? the visits: not known; it would have to be above 10",
        "1.00 EUR if that is so, and the fee of the team plan (450.00 EUR) if it is not",
      ])
  }

  @Test func aTableOfWhichTheRowIsNotKnownSaysWhatItMayGive() throws {
    let steps = try steps("fee", "student: false, visits: 1")
    #expect(
      steps.dropFirst(2).prefix(3) == [
        "? the plan: not known",
        "it may be 120.00 EUR, the fee of the team plan (450.00 EUR) or 0.00 EUR",
        "the fee of the plan: not known",
      ])
    #expect(!steps.contains { $0.hasPrefix("for this case") })
  }

  private func steps(_ name: String, _ facts: String) throws -> [String] {
    try told(facts).explanation(about: name).outcomes[0].steps.flatMap { $0.outline(indent: "") }
  }

  private func told(_ facts: String) throws -> Told {
    try Told(Self.club, "{ ordered_on: 2024-05-01, \(facts) }")
  }
}
