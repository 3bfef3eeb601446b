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
    let decision = try Program(contract.contract).evaluation(
      of: facts, asOf: #require(CalendarDate("2024-03-01")), otherReadings: true
    ).decision
    let other = try #require(decision.readings.first?.otherwise.first)
    #expect(
      other.charges.map { "\($0.clause) \($0.taxes?.tax?.description ?? "none")" } == taxes)
  }

  /// It is due either way; only what is due waits for the price.
  @Test func whetherTaxIsInTheAmountMattersWhileThatIsNotKnown() throws {
    let contract = try SmallContract(
      facts: """
        price: { type: money, in: "[0 EUR..10 EUR]", label: the price, ask: What does it cost? }
        gone: { type: boolean, label: gone, ask: Is it gone? }
        """,
      version: """
        clauses:
          fee: { says: A fee., cite: §1, charge: { label: Fee, amount: price, tax: excluded } }
          gone: { says: Nothing any more., cite: §1, when: gone, waives: fee }
        unsettled:
          vat:
            question: With or without tax?
            chosen: without
            touches: [fee]
            cite: §1
            readings:
              without: { says: without it }
              with: { says: with it, clauses: { fee: { charge: { label: Fee, amount: price, tax: included } } } }
        """
    ).loaded()
    let asOf = try #require(CalendarDate("2024-03-01"))
    func readings(_ gone: Bool) throws -> [QuestionOutcome] {
      let facts = try contract.facts(yaml: "ordered_on: 2024-03-01\ngone: \(gone)")
      return try contract.evaluate(facts, asOf: asOf, otherReadings: true).readings
    }
    #expect(try readings(false).map(\.matters) == [true])
    // Of what is waived nothing is paid, with tax or without.
    #expect(try readings(true).allSatisfy { !$0.matters })
    let told = try contract.explain(
      contract.facts(yaml: "ordered_on: 2024-03-01\ngone: false"), asOf: asOf
    ).page()
    #expect(told.contains("“Fee” would be owed including tax instead of"))
    // Nothing is paid either way, and the reading does not make it so.
    let waived = try contract.explain(
      contract.facts(yaml: "ordered_on: 2024-03-01\ngone: true\nprice: 5 EUR"), asOf: asOf
    ).page()
    #expect(waived.contains("“Fee” would be waived all the same: 5.00 EUR"))
  }
}
