import Avenant
import SmallContracts
import Testing

/// How the limits of an amount are told: only those that changed it.
@Suite struct AmountLimitTests {
  static let repair = SmallContract(
    facts: """
      hours: { type: number, decimals: 2, in: "[0..1000]", label: the hours of work }
      """,
    version: """
      terms:
        highest_price: { value: 500.00 EUR, cite: §2, label: the highest price }
      clauses:
        repair:
          says: A repair is paid by the hour.
          cite: §1
          charge:
            label: Repair
            amount: hours * 10.00 EUR
            at_least: 5.00 EUR
            at_most: highest_price
        thirds:
          says: A third is given back.
          cite: §3
          credit: { label: Thirds, amount: hours * 10.00 EUR / 3, at_most: 20.00 EUR }
      """)

  @Test(arguments: [
    (
      "0.25",
      [
        "the hours of work: 0.25", "0.25 × 10.00 EUR = 2.50 EUR",
        "at least 5.00 EUR, instead of 2.50 EUR",
      ]
    ),
    ("3", ["the hours of work: 3", "3 × 10.00 EUR = 30.00 EUR"]),
    ("50", ["the hours of work: 50", "50 × 10.00 EUR = 500.00 EUR"]),
    (
      "60",
      [
        "the hours of work: 60", "60 × 10.00 EUR = 600.00 EUR", "the highest price: 500.00 EUR",
        "at most 500.00 EUR, instead of 600.00 EUR",
      ]
    ),
  ])
  func onlyALimitThatHadAnEffectIsTold(hours: String, lines: [String]) throws {
    let told = try Told(Self.repair, "{ ordered_on: 2024-05-03, hours: \(hours) }")
    let steps = try told.explanation(about: "repair").outcomes[0].steps
    #expect(steps.flatMap { $0.outline(indent: "") } == lines)
  }

  @Test func anExactFractionIsComparedAsSuch() throws {
    let told = try Told(Self.repair, "{ ordered_on: 2024-05-03, hours: 6 }")
    let steps = try told.explanation(about: "thirds").outcomes[0].steps.map(\.text)
    #expect(!steps.contains { $0.contains("at most") })
  }
}
