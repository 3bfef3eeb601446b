import Avenant
import SmallContracts
import Testing

/// Fractions that never end, questions and differences of dates, as they are worded.
@Suite struct WordingTests {
  @Test(arguments: [
    ("1 / 3", "33.33…%"), ("1 / 100.16", "0.9984…%"), ("1 / 99.84", "1.0016…%"),
    ("1 - 1 / 99.84", "98.9983…%"), ("1 / 300000", "0.000333…%"), ("2 / 3 / 100", "0.666…%"),
    ("0 - 1 / 3", "-33.33…%"), ("1 / 8", "12.5%"), ("1 / 4", "25%"),
  ])
  func aFractionThatIsCutOffIsNotTakenForItsNeighbour(fraction: String, words: String) throws {
    let steps = try told("ratio: { is: (\(fraction)) * share, says: the ratio }").steps.map(\.text)
    #expect(steps.contains("the ratio: \(words)"), "\(steps)")
  }

  @Test func aBooleanIsTurnedAroundByTheAnswerToItsQuestion() throws {
    #expect(
      try told("ratio: { is: share, says: the ratio }").otherwise
        == "It would not be charged if the answer to “Was it a gift?” were yes.")
  }

  @Test(arguments: [
    ("ceiling", "up"), ("floor", "down"), ("up", "up"), ("down", "down"), ("half_up", "half up"),
    ("half_even", "half even"),
  ])
  func aRoundingIsToldByItsWay(rule: String, way: String) throws {
    let steps = try told("ratio: { is: round(share / 3 to 1% \(rule)), says: the ratio }").steps
      .map(\.text)
    #expect(steps.contains { $0.hasPrefix("rounded \(way) from 33.33…% to ") }, "\(steps)")
  }

  @Test func aLengthThatIsTakenOffIsNoStepOfItsOwn() throws {
    let steps = try told("ratio: { is: share, says: the ratio }").steps.map(\.text)
    #expect(steps.contains("1 day before 3 May 2024 is 2 May 2024"))
    #expect(!steps.contains { $0.contains("minus") })
  }

  private func told(_ definition: String) throws -> OutcomeExplanation {
    let contract = SmallContract(
      facts: """
        gift: { type: boolean, label: a gift, ask: Was it a gift? }
        """,
      version: """
        terms:
          share: { value: 100%, cite: §1 }
        definitions:
          \(definition)
        clauses:
          fee:
            says: A fee is paid.
            cite: §1
            when: not gift
            charge:
              label: Fee
              amount: 5 EUR + ratio * 3 EUR
              due: ordered_on - 1 day
        """)
    return try Told(contract, "{ ordered_on: 2024-05-03, gift: false }")
      .explanation(about: "fee").outcomes[0]
  }
}
