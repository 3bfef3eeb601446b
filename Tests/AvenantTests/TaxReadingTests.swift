import Avenant
import AvenantEvaluation
import SmallContracts
import Testing

/// Open questions on which nothing but tax depends.
@Suite struct TaxReadingTests {
  /// On the total, the line beside it shares a tax that is rounded otherwise without the fee's.
  @Test(arguments: [
    ("per_line", ["fee 0.00"]), ("per_total", ["fee 0.00", "share 0.00"]),
  ])
  func anotherRateIsAnotherOutcome(rounding: String, taxes: [String]) throws {
    let contract = try SmallContract(
      header: "currency: EUR\nrounding: half_up\nmonth_end: last_day\ntax_rounding: \(rounding)",
      facts: "paid_on: { type: date, optional: true, if_missing: absent }",
      version: """
        terms:
          rate: { value: 20%, cite: §1 }
        clauses:
          fee:
            says: A fee.
            cite: §1
            charge: { label: Fee, amount: 0.01 EUR, tax: excluded, tax_rate: rate }
          share:
            says: Two cents more.
            cite: §1
            charge: { label: Share, amount: 0.02 EUR, tax: excluded, tax_rate: 20% }
        unsettled:
          reduced:
            question: Is the rate the reduced one?
            chosen: full
            touches: [fee]
            cite: §1
            readings:
              full: { says: no }
              less: { says: yes, terms: { rate: { value: 7% } } }
        """
    ).loaded()
    let facts = try contract.facts(yaml: "ordered_on: 2024-03-01")
    let decision = try Program(contract.contract).trace(
      facts, asOf: #require(CalendarDate("2024-03-01")), otherReadings: true
    ).decision
    let other = try #require(decision.readings.first?.otherwise.first)
    #expect(
      other.charges.map { "\($0.clause) \($0.taxes?.tax?.description ?? "none")" } == taxes)
  }
}
