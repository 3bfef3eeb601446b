import Avenant
import Testing

/// Amounts are compared before tax, so a guarantee is proven only where tax makes no difference to
/// it.
@Suite struct GuaranteeTaxTests {
  private static let fee = clause(
    "fee", "charge: { label: Fee, amount: price, tax: excluded, tax_rate: vat }")

  // MARK: Under another version

  @Test func aRateWhoseTermIsAnotherIsAnotherTax() throws {
    let found = try versions(("10%", Self.fee), ("20%", Self.fee))
    #expect(found == [Self.other("fee")])
  }

  @Test func aRateThatIsTheSameIsProven() throws {
    #expect(try versions(("10%", Self.fee), ("10%", Self.fee)).isEmpty)
  }

  @Test func anotherRoundingOfTheSameRateIsAnotherTax() throws {
    let found = try versions(
      ("10%", Self.fee), ("10%", Self.fee), more: "rounding: up\n")
    #expect(found == [Self.other("fee")])
  }

  @Test func aTaxOnWhatHasAnotherNameIsNotCompared() throws {
    let price = Self.fee.replacing("fee:", with: "price_due:")
    let free = clause("fee", "charge: { label: Fee, amount: price }")
    let found = try versions(("10%", free), ("10%", price))
    #expect(
      found == ["more may be owed of what is taxed as 'price_due' is, and tax is not compared"])
  }

  @Test func whatMovesToADearerTaxIsNotProven() throws {
    func both(_ low: String, _ high: String) -> String {
      clauses(
        clause("low", "charge: { label: Low, amount: \(low), tax: excluded, tax_rate: 5% }"),
        clause("high", "charge: { label: High, amount: \(high), tax: excluded, tax_rate: vat }"))
    }
    let before = both("5.00 EUR", "1.00 EUR")
    let moved = try versions(("20%", before), ("20%", both("1.00 EUR", "5.00 EUR")))
    #expect(moved == ["more may be owed of what is taxed as 'high' is, and tax is not compared"])
    #expect(try versions(("20%", before), ("20%", both("4.00 EUR", "1.00 EUR"))).isEmpty)
  }

  @Test func whatMovesToAPriceWithItsTaxIsProven() throws {
    func both(_ low: String, _ high: String) -> String {
      clauses(
        clause("low", "charge: { label: Low, amount: \(low) }"),
        clause("high", "charge: { label: High, amount: \(high), tax: included, tax_rate: vat }"))
    }
    let before = both("5.00 EUR", "1.00 EUR")
    #expect(try versions(("20%", before), ("20%", both("1.00 EUR", "5.00 EUR"))).isEmpty)
  }

  @Test func whatIsRepealedOfAnotherTaxIsProven() throws {
    let before = clauses(Self.fee, clause("extra", "charge: { label: Extra, amount: 1.00 EUR }"))
    #expect(try versions(("10%", before), ("10%", Self.fee)).isEmpty)
  }

  // MARK: With more of a fact

  @Test func aRateThatReadsTheFactThroughAClauseIsNotCompared() throws {
    let rate = "if applies(many) then 0% else 20%"
    let text = clauses(
      clause(
        "fee", "charge: { label: Fee, amount: price, tax: excluded, tax_rate: '\(rate)' }"),
      clause("many", when: "price > 100.00 EUR", "grants: [entry]"))
    #expect(try increasing("fee", text) == [Self.other("fee")])
  }

  @Test func aRateThatReadsAnotherFactIsProven() throws {
    let fee = Self.fee.replacing("vat", with: "'if asked then 5% else 20%'")
    #expect(try increasing("fee", fee).isEmpty)
  }

  @Test func whatFallsWhileWhatIsTaxedLessRisesIsNotProven() throws {
    let text = clauses(
      clause("low", "charge: { label: Low, amount: price * 2 }"),
      clause(
        "high",
        "charge: { label: High, amount: 500.00 EUR - price, tax: excluded, tax_rate: 20% }"))
    let found = try increasing("all", text)
    #expect(found == ["less may be owed of what is taxed as 'high' is, and tax is not compared"])
  }

  // MARK: Help

  @Test func noBudgetHelpsAgainstAnotherTax() throws {
    let loaded = try loaded([("10%", Self.fee), ("20%", Self.fee)], "")
    #expect(loaded.analyze().map(\.help) == ["state it of charges of which the tax is the same"])
  }

  private static func other(_ clause: String) -> String {
    "the tax on '\(clause)' is another, and is not compared"
  }

  private func increasing(_ charges: String, _ clauses: String) throws -> [String] {
    let contract = try AnalysedContract(
      clauses,
      guarantees:
        "guarantees:\n  promised: { says: It is so., never_decreases: \(charges), with: price }\n",
      settings: "rounding: half_up\ntax_rounding: per_line")
    return reasons(contract.loaded)
  }

  /// Why the later version is not proven to charge no more than the earlier one.
  private func versions(
    _ before: (rate: String, clauses: String), _ after: (rate: String, clauses: String),
    more: String = ""
  ) throws -> [String] {
    reasons(try loaded([before, after], more))
  }

  private func reasons(_ loaded: LoadedContract) -> [String] {
    loaded.analyze().filter { $0.severity != .note }.map {
      $0.message.split(separator: "is not proven: ").last.map(String.init) ?? $0.message
    }
  }

  private func loaded(
    _ versions: [(rate: String, clauses: String)], _ more: String
  ) throws -> LoadedContract {
    try LoadedContract(
      contract: SourceFile(
        path: "contract.yaml",
        text: """
          contract: small
          title: Small contract
          parties: { provider: the shop, customer: the buyer }
          currency: EUR
          rounding: half_up
          tax_rounding: per_line
          governed_by: ordered_on
          facts:
            ordered_on: { type: date }
            price: { type: money, in: "[0.00 EUR..500.00 EUR]" }
          guarantees:
            promised: { says: It is so., from: "2", no_more_than: "1", charges: all }
          """),
      versions: versions.enumerated().map { index, version in
        SourceFile(
          path: "versions/\(index + 1).yaml",
          text: """
            contract: small
            version: "\(index + 1)"
            in_force: { from: \(2024 + index)-01-01, through: \(index == 0 ? "superseded" : "open") }
            \(index == 0 ? "" : more)terms: { vat: { value: \(version.rate), cite: §2 } }
            clauses:
              \(version.clauses.replacing("\n", with: "\n  "))
            """)
      })
  }
}
