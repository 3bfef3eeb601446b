import Avenant
import Testing

/// What is found of a version that takes its clauses from another one.
@Suite struct AmendedFindingTests {
  /// The earlier version asks for two visits, and the later one for none.
  @Test func aConditionThatStandsInAnotherFileIsToldWithItsVersion() throws {
    let contract = try LoadedContract(
      contract: SourceFile(
        path: "contract.yaml",
        text: """
          contract: small
          title: Small contract
          parties: { provider: the shop, customer: the buyer }
          currency: EUR
          governed_by: ordered_on
          facts:
            ordered_on: { type: date }
            visits: { type: number, decimals: 0, in: "[0..4]" }
            asked: { type: boolean }
          """),
      versions: [
        SourceFile(
          path: "versions/1.yaml",
          text: """
            contract: small
            version: "1"
            in_force: { from: 2024-01-01, through: superseded }
            terms:
              least: { value: 2, cite: §1 }
            clauses:
              fee: { says: A fee., cite: §1, when: [asked, visits >= least], charge: { label: Fee, amount: 1 EUR } }
            """),
        SourceFile(
          path: "versions/2.yaml",
          text: """
            contract: small
            version: "2"
            in_force: { from: 2025-01-01, through: open }
            amends: "1"
            replaces: [least]
            terms:
              least: { value: 0, cite: §1 }
            """),
      ])
    let found = contract.analyze(AnalysisOptions()).map { "\($0.range.file.path): \($0.message)" }
    #expect(
      found == [
        "versions/1.yaml: this condition of 'fee' in version '2' is always true where it decides"
      ])
  }
}
