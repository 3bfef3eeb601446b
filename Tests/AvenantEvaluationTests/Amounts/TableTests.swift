import AvenantEvaluation
import AvenantValues
import Testing

/// Tables whose rows are tried in order.
@Suite struct TableTests {
  static let contract = Result {
    try TestContract(
      facts: "pieces: { type: number, decimals: 0, in: '[0..100]', optional: true }\n"
        + "open: { type: boolean, optional: true }",
      """
      clauses:
        fee:
          says: The first row that holds counts.
          cite: ¶3
          charge:
            label: Fee
            amount:
              first_match: true
              table:
                - { when: pieces is absent, then: 1 EUR }
                - { when: pieces <= 10, then: 2 EUR }
                - { when: open is present and open, then: 3 EUR }
                - { when: pieces <= 20, then: 4 EUR }
                - otherwise: 5 EUR
      """)
  }

  @Test(arguments: [
    (#""pieces": null, "open": true"#, 1), (#""pieces": 10, "open": true"#, 2),
    (#""pieces": 11, "open": true"#, 3), (#""pieces": 11, "open": false"#, 4),
    (#""pieces": 20, "open": null"#, 4), (#""pieces": 21, "open": false"#, 5),
    (#""pieces": 3"#, 2), (#""pieces": null"#, 1),
  ])
  func theFirstRowThatHoldsCounts(facts: String, amount: Int) throws {
    let decision = try Self.contract.get().decide(facts)
    #expect(decision.charge("fee")?.amount == ExactNumber(amount))
  }

  @Test func anUnknownFactBeforeTheMatchLeavesTheAmountOpen() throws {
    let charge = try #require(try Self.contract.get().decide(#""pieces": 21"#).charge("fee"))
    #expect(charge.amount == nil)
    #expect(charge.missing == ["open"])
  }
}
