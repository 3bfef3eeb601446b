import Avenant
import SmallContracts
import Testing

/// What a cap leaves where it is settled, although nobody knows what was capped.
@Suite struct CapOfUnknownTests {
  private static let contract = SmallContract(
    facts: """
      is_large: { type: boolean, label: a large order }
      post: { type: money, in: "[0 EUR..100 EUR]", label: the postage }
      """,
    version: """
      clauses:
        base:
          says: A fee.
          cite: §1
          charge: { label: Base, amount: if is_large then 40 EUR else 30 EUR }
        postage: { says: Postage., cite: §1, charge: { label: Postage, amount: post } }
        top:
          says: All come to thirty at most.
          cite: §2
          caps: { together: [base, postage], at_most: 30 EUR }
      """)

  @Test func whatIsLeftIsWhatTheOthersHaveNotUsed() throws {
    let told = try Told(Self.contract, "{ ordered_on: 2024-03-01, post: 5 EUR }")
    let base = try #require(told.explanation(about: "base").outcomes.first)
    #expect(base.answer == "Base: 30.00 EUR")
    #expect(
      base.steps.last?.text
        == "30.00 EUR at most, because “Base” and “Postage” may come to 30.00 EUR together")
    let postage = try #require(told.explanation(about: "postage").outcomes.first)
    #expect(
      postage.steps.last?.text
        == "0.00 EUR of 5.00 EUR, because “Base” has used 30.00 EUR of the 30.00 EUR that “Base” "
        + "and “Postage” may come to together")
  }

  @Test func whatIsNotSettledIsNotToldToBeCapped() throws {
    let told = try Told(Self.contract, "{ ordered_on: 2024-03-01, is_large: false }")
    let postage = try #require(told.explanation(about: "postage").outcomes.first)
    #expect(postage.answer == "Postage: owed, but the amount waits for the postage")
    #expect(!postage.steps.contains { $0.text.contains("together") })
  }
}
