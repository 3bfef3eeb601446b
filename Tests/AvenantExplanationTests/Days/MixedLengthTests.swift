import Avenant
import SmallContracts
import Testing

/// How a date is told that is moved by months and days together.
@Suite struct MixedLengthTests {
  @Test(arguments: [
    ("ordered_on + (1 year + 1 day)", "4 May 2025"),
    ("ordered_on - (2 months + 3 days)", "29 February 2024"),
    ("ordered_on + 2 * (1 month + 1 day)", "5 July 2024"),
    ("ordered_on + (1 month - 1 day)", "2 June 2024"),
    ("ordered_on + (if is_large then 1 month + 1 day else 14 days + 2 months)", "4 June 2024"),
    ("ordered_on + grace", "8 June 2024"),
    ("ordered_on + warranty", "13 May 2025"),
    ("ordered_on + notice", "4 June 2024"),
    ("ordered_on + 2 * notice", "5 July 2024"),
    ("ordered_on - (notice + 1 month)", "2 March 2024"),
    ("ordered_on + delay", "8 June 2024"),
    ("if notice is present then ordered_on + notice else ordered_on", "4 June 2024"),
  ])
  func theDayIsToldWithItsSteps(_ due: String, _ day: String) throws {
    let contract = SmallContract(
      facts: "is_large: { type: boolean, ask: Is it large?, label: a large order }",
      version: """
        terms:
          grace: { value: 1 month + 5 days, label: the time of grace, cite: §2 }
        definitions:
          warranty: { is: 1 year + 10 days, says: the warranty, cite: §3 }
          notice:
            is: if is_large then 1 month + 1 day else 2 months + 3 days
            says: the notice
            cite: §4
            outcome: true
          delay:
            table:
              - { when: not is_large, then: notice }
              - { otherwise: grace }
            says: the delay
            cite: §4
        clauses:
          fee:
            says: A fee is paid.
            cite: §1
            charge: { label: Fee, amount: 1.00 EUR, due: "\(due)" }
        """)
    let told = try Told(contract, "{ ordered_on: 2024-05-03, is_large: true }")
    let outcome = try #require(told.explanation(about: "fee").outcomes.first)
    #expect(outcome.answer.contains(day), "\(outcome.answer)")
    #expect(outcome.steps.contains { $0.text.hasSuffix("is \(day)") }, "\(outcome.steps)")
    #expect(try told.page().contains(day))
  }
}
