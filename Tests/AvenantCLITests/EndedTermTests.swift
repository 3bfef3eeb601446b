import Foundation
import Testing

/// A term that ends is told once, and only where its end is near.
@Suite struct EndedTermTests {
  @Test func anEndedTermIsOneWarning() throws {
    let output = try check()
    #expect(output.contains("warning[no-value-from]: from 2025-01-01 on 'rate' has no value"))
    #expect(!output.contains("term-ends"))
    #expect(output.contains("1 warning"))
  }

  @Test func anEndBeyondTheHorizonIsNotTold() throws {
    #expect(try check("--as-of", "2024-01-01", "--horizon", "3") == "no problems\n")
    #expect(try check("--as-of", "2024-01-01", "--horizon", "13").contains("no-value-from"))
  }

  @Test func withoutAnAnalysisTheCheckTellsIt() throws {
    let output = try check("--no-analysis")
    #expect(output.contains("warning[term-ends]: 'rate' ends on 2024-12-31"))
    #expect(!output.contains("no-value-from"))
  }

  private func check(_ arguments: String...) throws -> String {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.file("small/versions"), withIntermediateDirectories: true)
    try folder.write(
      "small/contract.yaml",
      """
      contract: small
      title: Small contract
      parties: { provider: the shop, customer: the buyer }
      currency: EUR
      rounding: half_up
      governed_by: ordered_on
      facts:
        ordered_on: { type: date, label: the day, ask: When? }
      """)
    try folder.write(
      "small/versions/1.yaml",
      """
      contract: small
      version: "1"
      in_force: { from: 2024-01-01, through: open }
      terms:
        rate:
          dated_by: ordered_on
          values: [{ from: 2024-01-01, value: 2%, cite: § 1 }]
          through: 2024-12-31
      clauses:
        fee:
          says: It costs.
          cite: § 1
          when: rate is present
          charge: { label: Fee, amount: 100.00 EUR * rate }
      """)
    return try Command.run(arguments: ["check", folder.file("small")] + arguments).output
  }
}
