import AvenantEvaluation
import AvenantValues
import Testing

/// Amounts that are at least or at most another.
@Suite struct AmountLimitTests {
  static let contract = Result {
    try TestContract(
      facts: """
        hours: { type: number, decimals: 3, in: '[0..100]' }
        quote: { type: money, in: '[0 EUR..1000 EUR]', optional: true }
        """,
      """
      clauses:
        fee:
          says: Hours cost.
          cite: ¶3
          charge: { label: Fee, amount: hours * 10 EUR, at_least: 15 EUR, at_most: 100 EUR }
        quoted:
          says: Not more than the quote.
          cite: ¶4
          when: quote is present
          credit: { label: Quoted, amount: hours * 10 EUR, at_least: 5 EUR, at_most: quote }
      """)
  }

  @Test(arguments: [
    ("0", "15"), ("1.5", "15"), ("1.501", "15.01"), ("9.999", "99.99"), ("10", "100"),
    ("55", "100"),
  ])
  func anAmountStaysWithinItsLimits(hours: String, amount: String) throws {
    let decision = try Self.contract.get().decide("\"hours\": \(hours), \"quote\": null")
    #expect(decision.charge("fee")?.amount == ExactNumber(amount))
  }

  @Test(arguments: [("0", 100, 5), ("20", 100, 100), ("0", 3, 3)])
  func whatItIsAtMostHoldsInAnyCase(hours: String, quote: Int, amount: Int) throws {
    let decision = try Self.contract.get().decide("\"hours\": \(hours), \"quote\": \(quote)")
    #expect(decision.charge("quoted")?.amount == ExactNumber(amount))
  }

  @Test func anUnknownLimitLeavesTheAmountOpenUnlessItCannotMatter() throws {
    let decision = try Self.contract.get().decide(#""hours": 1"#)
    #expect(decision.charge("quoted")?.status == .undetermined)
    #expect(decision.charge("fee")?.amount == ExactNumber(15))
  }
}
