import Avenant
import AvenantAnalysis
import SmallContracts
import Testing

/// On which days the tax on what is due changes.
@Suite struct TimelineTaxTests {
  @Test func anotherRateOfTaxBeginsAPeriod() throws {
    #expect(
      try taxes("if as_of >= 2024-07-01 then 20% else 10%", of: "100.00 EUR")
        == ["2024-03-01 10.00", "2024-07-01 20.00"])
  }

  @Test func aRateThatGrowsIsToldOfEveryDay() throws {
    #expect(
      try taxes("min(3%, max(0, days_between(2024-03-01, as_of)) * 1%)", of: "100.00 EUR")
        == ["2024-03-01 0.00", "2024-03-02 1.00", "2024-03-03 2.00", "2024-03-04 3.00"])
  }

  @Test func anotherRateOfTaxPartsAnAmountThatMoves() throws {
    #expect(
      try taxes(
        "if as_of >= 2024-03-04 then 20% else 10%",
        of: "max(0, days_between(2024-03-01, as_of)) * 10.00 EUR")
        == ["2024-03-01 0.00", "2024-03-04 6.00"])
  }

  /// A charge that stays as it is bears another part of the tax as the other one grows.
  @Test(arguments: [("per_total", true), ("per_line", false)])
  func aPartOfTheTaxOnATotalThatMovesBeginsAPeriod(rounding: String, isShared: Bool) throws {
    let contract = try SmallContract(
      header: "currency: EUR\nrounding: half_up\nmonth_end: last_day\ntax_rounding: \(rounding)",
      facts: "",
      version: """
        clauses:
          storage: { says: So., cite: §1, charge: { label: Storage, amount: 'max(0, days_between(2024-03-01, as_of)) * 0.07 EUR', tax: excluded, tax_rate: 20% } }
          price: { says: So., cite: §2, charge: { label: Price, amount: 10.02 EUR, tax: excluded, tax_rate: 20% } }
        """
    ).loaded()
    let facts = try contract.facts(yaml: "ordered_on: 2024-03-01")
    let timeline = try Program(contract.contract).timeline(
      facts, from: day("2024-03-01"), through: day("2024-03-12"))
    #expect((timeline.periods.count > 1) == isShared)
    for number in 1...12 {
      let date = try day("2024-03-\(number < 10 ? "0" : "")\(number)")
      let period = try #require(timeline.periods.last { $0.from <= date })
      let decision = try contract.evaluate(facts, asOf: date)
      #expect(period.first.decision.charges[1] == decision.charges[1], "\(date)")
    }
  }

  /// The tax on the first day of every period with another rate, where it is rounded on the line
  /// and where it is rounded on the total.
  private func taxes(_ rate: String, of amount: String) throws -> [String] {
    let found = try ["per_line", "per_total"].map { rounding in
      let contract = try SmallContract(
        header: "currency: EUR\nrounding: half_up\nmonth_end: last_day\ntax_rounding: \(rounding)",
        facts: "paid_on: { type: date, optional: true, if_missing: absent }",
        version: """
          clauses:
            fee:
              says: There is a fee.
              cite: §1
              charge: { label: Fee, amount: '\(amount)', tax: excluded, tax_rate: '\(rate)' }
          """
      ).loaded()
      let timeline = try Program(contract.contract).timeline(
        contract.facts(yaml: "ordered_on: 2024-03-01"), from: day("2024-03-01"),
        through: day("2024-12-31"))
      var rates: Set<Fraction> = []
      return try timeline.periods.compactMap { period in
        let tax = try #require(period.first.decision.totals.first?.taxes)
        return try rates.insert(#require(tax.rate)).inserted
          ? "\(period.from) \(#require(tax.tax))" : nil
      }
    }
    #expect(found[0] == found[1])
    return found[0]
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
}
