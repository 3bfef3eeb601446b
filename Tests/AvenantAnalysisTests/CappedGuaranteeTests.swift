import Avenant
import Testing

/// Guarantees of totals that a cap with a constant keeps, and those that it does not.
@Suite struct CappedGuaranteeTests {
  private static let cap = "together: [one, two], at_most: 45 EUR"

  /// The findings of a guarantee of two charges, of one for each record, and of a cap on the two
  /// and one on the records.
  private func findings(
    _ guarantee: String, cap: String = cap, when: String = "", and others: String = "",
    list: String = "if_missing: empty", least: String = "0"
  ) throws -> [String] {
    let loaded = try LoadedContract(
      contract: SourceFile(
        path: "contract.yaml",
        text: """
          contract: small
          title: Small contract
          parties: { provider: the shop, customer: the buyer }
          currency: EUR
          rounding: half_up
          governed_by: ordered_on
          facts:
            ordered_on: { type: date, label: the day of the order, ask: When? }
            first: { type: money, in: "[\(least) EUR..1000 EUR]", label: the first, ask: First? }
            second: { type: money, in: "[0 EUR..1000 EUR]", label: the second, ask: Second? }
            late:
              list: { fee: { type: money, in: "[0 EUR..100 EUR]", label: the fee, ask: What fee? } }
              label: the late months
              ask: Which months were late?
              \(list)
          guarantees:
            low: { says: The fees stay low., always: "\(guarantee)" }
          """),
      versions: [
        SourceFile(
          path: "versions/1.yaml",
          text: """
            contract: small
            version: "1"
            in_force: { from: 2024-01-01, through: open }
            terms:
              most: { value: 45 EUR, cite: § 2, label: the most }
            clauses:
              one: { says: One., cite: § 1, charge: { label: One, amount: first } }
              two: { says: Two., cite: § 1, charge: { label: Two, amount: second } }
              cap: { says: Capped., cite: § 2\(when), caps: { \(cap) } }
              late_fee: { says: Late., cite: § 3, for_each: m in late, charge: { label: Late, amount: m.fee } }
              late_cap: { says: Capped., cite: § 4, caps: { together: late_fee, at_most: most } }
              \(others)
            """)
      ])
    return loaded.analyze(AnalysisOptions()).filter { $0.severity != .note }.map { "\($0.id)" }
  }

  @Test(arguments: [
    "total_of(one, two) <= 45 EUR", "total_of(one, two) <= most", "46 EUR > total_of(one, two)",
    "total_of(two) <= 45 EUR", "total_of(late_fee) <= 45 EUR",
  ])
  func whatTheConstantOfACapSeesToIsProven(guarantee: String) throws {
    #expect(try findings(guarantee).isEmpty)
  }

  @Test(arguments: [
    "total_of(one, two) < 45 EUR", "total_of(one, two) <= 44.99 EUR",
    "total_of(one, two, late_fee) <= 45 EUR", "total_of(late_fee) <= 44 EUR",
    "total_of(one) + total_of(one) <= 45 EUR",
  ])
  func whatItDoesNotSeeToIsNot(guarantee: String) throws {
    let findings = try findings(guarantee)
    #expect(findings.count == 1 && findings[0].hasPrefix("guarantee-"), "\(findings)")
  }

  @Test(arguments: [
    (", when: second > 3 EUR", ""),
    ("", "free: { says: S., cite: § 5, when: first > 9 EUR, overrides: cap }"),
  ])
  func aCapThatNeedNotApplySeesToNothing(when: String, others: String) throws {
    #expect(
      try !findings("total_of(one, two) <= 45 EUR", when: when, and: others).isEmpty)
  }

  @Test func aCapOfAnAmountThatMovesSeesToItsHighestAlone() throws {
    let moving = "together: [one, two], at_most: 'min(first, 60 EUR)'"
    #expect(try !findings("total_of(one, two) <= 45 EUR", cap: moving).isEmpty)
    #expect(try findings("total_of(one, two) <= 60 EUR", cap: moving).isEmpty)
  }

  @Test func whatMayFailOrBeAbsentIsNotProvenByIt() throws {
    #expect(
      try findings("total_of(one, two) <= 45 EUR", least: "-1").contains {
        $0.hasPrefix("guarantee-")
      })
    #expect(
      try findings("late is absent or total_of(late_fee) <= 45 EUR", list: "optional: true")
        .contains { $0.hasPrefix("guarantee-") })
  }
}
