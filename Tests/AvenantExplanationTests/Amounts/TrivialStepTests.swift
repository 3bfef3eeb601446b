import Avenant
import SmallContracts
import Testing

/// Arithmetic that leaves a number as it is, which is not told.
@Suite struct TrivialStepTests {
  private static let contract = SmallContract(
    facts: """
      pieces: { type: number, decimals: 0, in: "[0..99]", label: the pieces }
      weight: { type: number, unit: kg, decimals: 1, in: "[0 kg..99 kg]", label: the weight }
      price: { type: money, in: "[0 EUR..99 EUR]", label: the price }
      """,
    version: """
      clauses:
        once: { says: Once., cite: §1, charge: { label: Once, amount: 0 EUR + 1 * price } }
        bare: { says: Bare., cite: §2, charge: { label: Bare, amount: "weight / 1 kg * price" } }
        least: { says: Least., cite: §3, charge: { label: Least, amount: "max(price - 5 EUR, 0 EUR)" } }
        pieces: { says: Pieces., cite: §4, charge: { label: Pieces, amount: pieces * 2.00 EUR } }
      """)

  @Test func nothingAddedAndOnceAreNoSteps() throws {
    #expect(try steps("once") == ["the price: 7.00 EUR"])
  }

  @Test func theNumberOfAUnitIsNoStep() throws {
    #expect(
      try steps("bare")
        == ["the weight: 2.5 kg", "the price: 7.00 EUR", "2.5 × 7.00 EUR = 17.50 EUR"])
  }

  @Test func whatIsNotBelowZeroIsToldAsItIs() throws {
    #expect(try steps("least") == ["the price: 7.00 EUR", "7.00 EUR − 5.00 EUR = 2.00 EUR"])
  }

  // MARK: Steps all the same

  @Test func whatWouldBeBelowZeroIsToldWithZero() throws {
    #expect(
      try steps("least", price: "3 EUR").last == "the greatest of -2.00 EUR and 0.00 EUR = 0.00 EUR"
    )
  }

  @Test func aPriceThatNothingElseTellsIsAStepAlsoForOnePiece() throws {
    #expect(try steps("pieces") == ["the pieces: 1", "1 × 2.00 EUR = 2.00 EUR"])
  }

  private func steps(_ name: String, price: String = "7 EUR") throws -> [String] {
    try Told(
      Self.contract, "{ ordered_on: 2024-05-01, pieces: 1, weight: 2.5 kg, price: \(price) }"
    ).explanation(about: name).outcomes[0].steps.map(\.text)
  }
}
