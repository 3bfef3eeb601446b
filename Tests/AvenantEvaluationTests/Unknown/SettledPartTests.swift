import AvenantEvaluation
import AvenantValues
import Testing

/// What reads something that is settled, although that was worked out as if it were not.
@Suite struct SettledPartTests {
  @Test(arguments: ["1 EUR", "min(1 EUR, 1 EUR + total_of(first))"])
  func whatIsSurelyWaivedTakesNothingOfACap(amount: String) throws {
    let contract = try TestContract(
      facts: "n: { type: number, decimals: 0, in: '[0..20]' }",
      """
      clauses:
        first: { says: S., cite: ¶1, charge: { label: First, amount: n * 0.33 EUR } }
        free: { says: S., cite: ¶2, when: n >= 0, waives: first }
        second: { says: S., cite: ¶3, charge: { label: Second, amount: "\(amount)" } }
        top: { says: S., cite: ¶4, caps: { together: [first, second], at_most: 2 EUR } }
      """)
    let decision = try contract.decide()
    #expect(decision.charges.map(\.status) == [.waived, .due])
    #expect(decision.charge("second")?.amount == ExactNumber("1.00"))
    #expect(decision.totals.first?.isComplete == true)
    #expect(decision.unknown.isEmpty)
  }
}
