import Avenant
import Testing

/// Open questions on which money depends are found, and no others are called open.
@Suite struct MoneyQuestionTests {
  private static let options = AnalysisOptions(showsQuestions: true)

  @Test func aReadingOfAnotherAmountOrAnotherTaxIsFound() throws {
    let contract = try contract(visit: "1.00 EUR")
    #expect(
      contract.findings(Self.options) == [
        "money-depends-on-question: price", "money-depends-on-question: tax",
      ])
    let words = contract.loaded.analyze(Self.options).map(\.message)
    #expect(words.contains { $0.hasSuffix("under 'other' it would be taxed otherwise") })
    #expect(contract.open(Self.options).isEmpty)
  }

  @Test func whatIsChargedForEachRecordIsLeftOpenWhereItRestsOnTheReading() throws {
    let open = try contract(visit: "hour * v.hours").open(Self.options)
    #expect(
      open.contains { $0.contains("whether what is charged for each record depends on 'hourly'") })
    #expect(!open.contains { $0.contains("depends on 'day'") })
  }

  @Test func withoutTheOptionNothingIsSaid() throws {
    let contract = try contract(visit: "hour * v.hours")
    #expect(contract.findings().isEmpty)
    #expect(contract.open().isEmpty)
  }

  private func contract(visit amount: String) throws -> AnalysedContract {
    try AnalysedContract(
      clauses(
        clause(
          "fee", when: "asked",
          "charge: { label: Fee, amount: rate, tax: excluded, tax_rate: vat, due: ordered_on + term }"
        ),
        "visit: { says: It is so., cite: §1, for_each: v in calls, "
          + "charge: { label: Visit, amount: \(amount), tax: excluded, tax_rate: 5% } }"),
      terms: """
        rate: { value: 10.00 EUR, cite: §1 }
        vat: { value: 10%, cite: §1 }
        hour: { value: 7.00 EUR, cite: §1 }
        term: { value: 3 days, cite: §1 }
        """,
      more: "unsettled:\n"
        + [
          ("price", "rate: { value: 12.00 EUR }"), ("tax", "vat: { value: 20% }"),
          ("hourly", "hour: { value: 8.00 EUR }"),
          ("day", "term: { value: 5 days }"),
        ].map { name, term in
          "  \(name): { question: Is it?, chosen: plain, cite: §1, touches: [fee], readings: "
            + "{ plain: { says: as it stands }, other: { says: otherwise, terms: { \(term) } } } }\n"
        }.joined(),
      settings: "tax_rounding: per_line\nrounding: half_up",
      replacing: [
        "note: { type: text, optional: true }": """
        calls:
            list:
              hours: { type: number, decimals: 0, in: "[0..9]" }
            if_missing: empty
        """
      ])
  }
}
