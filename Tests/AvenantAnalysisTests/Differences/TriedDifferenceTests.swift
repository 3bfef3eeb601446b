import Avenant
import Testing

/// What is found by trying tickets where nothing can be proven.
@Suite struct TriedDifferenceTests {
  private static let slices = """
    scale: { scale: slice, cite: §1, brackets: [{ above: 0 EUR, rate: 10% }, { above: 200 EUR, rate: 20% }] }
    """

  @Test func anAmountBetweenItsLimitsIsTried() throws {
    func deposit(_ share: String) -> String {
      "'round(\(share) * price to 10 EUR ceiling)', at_least: 20 EUR, at_most: 40 EUR"
    }
    let difference = try difference(deposit("12.5%"), deposit("15%"))
    #expect(difference.changes.map(\.name) == ["fee"])
  }

  @Test func whatIsConsistentIsTried() throws {
    let contracts = try ["price", "price * 1.01"].map { amount in
      try AnalysedContract(
        clause(
          "fee", when: "deposit is present",
          "charge: { label: Fee, amount: 'round(max(\(amount) - deposit, 0 EUR) to 1 EUR half_up)' }"
        ),
        consistent: "[deposit is present, price >= deposit + 200 EUR]"
      ).loaded
    }
    let difference = try #require(contracts[0].difference(from: "1", to: "1", of: contracts[1]))
    // No ticket is confirmed that is not consistent.
    #expect(difference.changes.map(\.name) == ["fee"])
  }

  @Test func valuesThatAreNotRoundAreTried() throws {
    let difference = try difference(
      "'round(price * 50% to 10 EUR ceiling)'", "'round(price * 50% to 10 EUR floor)'")
    #expect(difference.changes.map(\.name) == ["fee"])
  }

  @Test func factsOfAReductionAreTriedWithThoseOfTheAmount() throws {
    #expect(try reduced().changes.map(\.name) == ["fee"])
  }

  @Test func theAmountsOfAnExampleAreThoseOfItsTicket() throws {
    let text = try reduced().text()
    let example = try #require(text.firstMatch(of: /for example from .* to (.*)\n/)).1
    #expect(text.contains("amount: \(example) } } } }"), "\(text)")
  }

  @Test func whatIsOnlyTriedIsNeverProvenTheSame() throws {
    let difference = try difference(
      "'round(price * 50% to 10 EUR ceiling)'", "'round(price / 2 to 10 EUR ceiling)'")
    #expect(difference.changes.isEmpty)
    #expect(difference.unproven.map(\.outcome) == ["fee"])
    #expect(!difference.isProvenEqual && !difference.isSettled)
  }

  @Test func theSameIsToldWheneverItIsAskedFor() throws {
    #expect(try reduced().text() == reduced().text())
  }

  /// A scale that begins to rise earlier, with a reduction that reads two more facts.
  private func reduced() throws -> VersionDifference {
    let contracts = try ["200 EUR", "100 EUR"].map { step in
      try AnalysedContract(
        clauses(
          clause("fee", "charge: { label: Fee, amount: scale of price }"),
          clause(
            "off", when: "'deposit <= 110 EUR + 35 EUR * visits'",
            "reduces: { charge: fee, by: 30%, of: rest }")),
        terms: Self.slices.replacing("200 EUR", with: step), settings: "rounding: half_up"
      ).loaded
    }
    return try #require(contracts[0].difference(from: "1", to: "1", of: contracts[1]))
  }

  private func difference(_ one: String, _ other: String) throws -> VersionDifference {
    let contracts = try [one, other].map {
      try AnalysedContract(
        clause("fee", "charge: { label: Fee, amount: \($0) }"), settings: "rounding: half_up"
      ).loaded
    }
    return try #require(contracts[0].difference(from: "1", to: "1", of: contracts[1]))
  }
}
