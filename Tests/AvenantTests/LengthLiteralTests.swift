import Avenant
import AvenantEvaluation
import SmallContracts
import Testing

/// Lengths of time, as decisions and tickets write them.
@Suite struct LengthLiteralTests {
  private static let contract = Result {
    try SmallContract(
      facts: """
        wait: { type: days, in: "[-30 days..400 days]", label: the wait }
        term: { type: months, in: "[-30 months..60 months]", label: the term }
        """,
      version: """
        definitions:
          waited: { is: wait, says: the wait, cite: §1, outcome: true }
          lasting: { is: term, says: the term, cite: §1, outcome: true }
        clauses:
          fee: { says: A fee., cite: §1, when: term >= 0 months, charge: { label: Fee, amount: 1 EUR } }
        """
    ).loaded()
  }

  @Test(arguments: [
    ("0", "0 days", "0 months"), ("1", "1 day", "1 month"), ("-1", "-1 day", "-1 month"),
    ("12", "12 days", "1 year"), ("14", "14 days", "14 months"), ("-14", "-14 days", "-14 months"),
    ("24", "24 days", "2 years"), ("27", "27 days", "27 months"),
  ])
  func aLengthIsWrittenAsATicketMayStateIt(count: String, days: String, months: String) throws {
    let contract = try Self.contract.get()
    func facts(_ wait: String, _ term: String) throws -> Facts {
      try contract.facts(
        yaml: "{ ordered_on: 2024-03-01, wait: \(wait), term: \(term) }")
    }
    let stated = try facts(count, count)
    let decision = try contract.evaluate(stated, asOf: #require(CalendarDate("2024-03-01")))
    #expect(decision.values.map(\.literal) == [days, months])
    #expect(try facts(days, months).states == stated.states)
  }

  @Test func noMonthsAreToldAsMonths() throws {
    let contract = try Self.contract.get()
    let facts = try contract.facts(yaml: "{ ordered_on: 2024-03-01, wait: 0, term: 0 }")
    let page = try contract.explain(facts, asOf: #require(CalendarDate("2024-03-01"))).page()
    #expect(page.contains("the term is 0 months"), "\(page)")
  }
}
