import Avenant
import SmallContracts
import Testing

/// How a term is told that is read at a date.
@Suite struct TermAtDateTests {
  static let contract = SmallContract(
    facts: """
      done_on: { type: date, in: "[2024-01-01..2024-12-31]", label: the day of the work }
      """,
    version: """
      terms:
        vat:
          dated_by: ordered_on
          label: the tax rate
          values:
            - { from: 2024-01-01, value: 19%, cite: §1 }
            - { from: 2024-07-01, value: 16%, cite: §2 }
          through: open
      clauses:
        tax:
          says: The work is taxed.
          cite: §1
          charge: { label: Tax, amount: (vat at done_on) * 100.00 EUR }
      """)

  @Test func theDateIsNamedWithTheParagraphThatHoldsThen() throws {
    let told = try Told(Self.contract, "{ ordered_on: 2024-05-03, done_on: 2024-07-01 }")
    let steps = try told.explanation(about: "tax").outcomes[0].steps
    #expect(
      steps.map(\.text) == [
        "the day of the work: 1 July 2024", "the tax rate on the day of the work: 16%",
        "16% × 100.00 EUR = 16.00 EUR",
      ])
    #expect(steps[1].margin == "§2")
  }
}
