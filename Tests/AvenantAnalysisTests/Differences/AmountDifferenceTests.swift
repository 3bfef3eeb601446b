import Avenant
import Testing

/// That money is told where it is not the same in all tickets, as far as it can be told exactly.
@Suite struct AmountDifferenceTests {
  @Test func theAmountsOfATableAreTold() throws {
    let table = "'if visits > 3 then 20 EUR else if visits > 1 then 25 EUR else 30 EUR'"
    #expect(
      try titles(nil, table) == ["Fee: was free, now 20.00 EUR, 25.00 EUR or 30.00 EUR"])
    #expect(
      try titles(table, nil) == ["Fee: was 20.00 EUR, 25.00 EUR or 30.00 EUR, now free"])
  }

  @Test func anAmountThatIsAFactIsToldByItsEnds() throws {
    #expect(try titles(nil, "price") == ["Fee: was free, now from 0.00 EUR to 500.00 EUR"])
    #expect(
      try titles("price", "20 EUR") == ["Fee: was from 0.00 EUR to 500.00 EUR, now 20.00 EUR"])
  }

  @Test func whatIsAddedToAnAmountIsTold() throws {
    #expect(
      try titles("price", "price + 5 EUR")
        == [
          "Fee: was from 0.00 EUR to 500.00 EUR, now from 5.00 EUR to 505.00 EUR, which is 5.00 EUR more"
        ])
    #expect(
      try titles("price + 5 EUR", "'price + (if asked then 2 EUR else 4 EUR)'").map(\.ending)
        == [", which is 3.00 EUR or 1.00 EUR less"])
  }

  @Test func aLimitOfAnAmountIsAnEndOfIt() throws {
    #expect(
      try titles("price", "price, at_most: 100 EUR")
        == ["Fee: was from 100.01 EUR to 500.00 EUR, now 100.00 EUR"])
    #expect(
      try titles("'price + 10 EUR', at_most: 300 EUR", "price").map(\.ending)
        == [", which is from 10.00 EUR less to 200.00 EUR more"])
  }

  @Test func whereAnAmountIsRoundedItsGreatestIsTold() throws {
    #expect(
      try titles("price", "price * 0.905") == ["Fee: was up to 500.00 EUR, now up to 452.50 EUR"])
  }

  @Test func theAmountsAreToldInJSON() throws {
    let json = try difference("price", "price + 5 EUR").json()
    #expect(json.contains("\"through\": \"505.00 EUR\""))
    #expect(json.contains("\"more\": {\n          \"values\": ["), "\(json)")
  }

  @Test func whatBecomesACreditIsToldAsOne() throws {
    let charge = "price + 1 EUR"
    #expect(
      try titles(charge, "price + 2 EUR", now: "credit").first
        == "Fee: was from 1.00 EUR to 501.00 EUR charged, now from 2.00 EUR to 502.00 EUR credited")
    #expect(
      try titles("1 EUR", "2 EUR", now: "credit").first
        == "Fee: was 1.00 EUR charged, now 2.00 EUR credited")
  }

  // MARK: Refusals

  @Test func howMuchMoreOfACreditThatWasAChargeIsNotTold() throws {
    let json = try difference("price + 1 EUR", "price + 2 EUR", now: "credit").json()
    #expect(!json.contains("\"more\": {"), "\(json)")
    #expect(try difference("price + 1 EUR", "price + 2 EUR").json().contains("\"more\": {"))
  }

  /// By its bounds 16.00 EUR, but it never is more than 4.00 EUR.
  @Test func aBoundThatNoTicketReachesIsNotTold() throws {
    #expect(
      try titles("visits * (4 - visits) * 1 EUR", "visits * (4 - visits) * 2 EUR")
        == ["Fee: another amount"])
  }

  @Test func oneAmountIsToldAsOne() throws {
    let difference = try difference("1 EUR", "2 EUR")
    #expect(difference.changes.map { $0.owed == nil } == [true])
    #expect(difference.text().contains("Fee: was 1.00 EUR, now 2.00 EUR"))
  }

  @Test func beyondTheBudgetNoAmountIsTold() throws {
    let difference = try difference(nil, "price", budget: 2)
    #expect(difference.text().contains("Fee: was free, now an amount of its own"))
  }

  @Test func anEndThatNobodyStatedIsNotTold() throws {
    #expect(try titles("price", of: "[3.00 EUR..]") == ["Fee: was free, now 3.00 EUR or more"])
    // A part of what nobody stated, nobody stated either.
    #expect(
      try titles("price * 0.01%", of: "[3.00 EUR..]")
        == ["Fee: was free, now an amount of its own"])
    let days = try titles(
      "'days_between(ordered_on, done_on) * 1 EUR'", of: "[3.00 EUR..]", when: Self.done)
    #expect(days == ["Fee: was free, now an amount of its own"])
  }

  @Test func anEndThatSomebodyStatedIsToldHoweverFarItLies() throws {
    #expect(
      try titles("price", of: "[3.00 EUR..50000000000.00 EUR]")
        == ["Fee: was free, now from 3.00 EUR to 50000000000.00 EUR"])
    #expect(
      try titles("price, at_most: 100 EUR", of: "[3.00 EUR..]")
        == ["Fee: was free, now from 3.00 EUR to 100.00 EUR"])
    #expect(
      try titles("price", of: "[3.00 EUR..]", consistent: "[price <= 700.00 EUR]")
        == ["Fee: was free, now from 3.00 EUR to 700.00 EUR"])
    #expect(
      try titles("price", of: "[..700.00 EUR]", when: "price >= 2.00 EUR")
        == ["Fee: was free, now from 2.00 EUR to 700.00 EUR"])
  }

  private static let done = "[done_on is present, done_on >= ordered_on]"

  /// What is told of a charge that is new, where the price has these bounds.
  private func titles(
    _ amount: String, of bounds: String, when condition: String = "asked", consistent: String = "[]"
  ) throws -> [String] {
    let bounds: KeyValuePairs = [#""[0.00 EUR..500.00 EUR]" }"#: #""\#(bounds)" }"#]
    let contracts = try [
      clause("enter", "grants: [entry]"),
      clause("fee", when: condition, "charge: { label: Fee, amount: \(amount) }"),
    ].map {
      try AnalysedContract(
        $0, consistent: consistent, settings: "rounding: half_up", replacing: bounds
      ).loaded
    }
    return try #require(contracts[0].difference(from: "1", to: "1", of: contracts[1])).titles
  }

  @Test func aFactThatIsOwedIsToldByItsLabel() throws {
    let fee = clause("fee", "charge: { label: Fee, amount: price }")
    let label: KeyValuePairs = ["price: {": "price: { label: the price,"]
    let before = try AnalysedContract(fee, replacing: label).loaded
    let after = try AnalysedContract(
      fee.replacing("amount: price", with: "amount: price + 1 EUR"), replacing: label
    ).loaded
    let text = try #require(before.difference(from: "1", to: "1", of: after)).text()
    #expect(
      text.contains(
        "Fee: was the price (from 0.00 EUR to 500.00 EUR), now from 1.00 EUR to 501.00 EUR, which is"
      ),
      "\(text)")
  }

  /// What is told of each change.
  private func titles(
    _ one: String?, _ other: String?, now direction: String = "charge"
  ) throws -> [String] {
    try difference(one, other, now: direction).titles
  }

  private func difference(
    _ one: String?, _ other: String?, now direction: String = "charge", budget: Int = 20_000
  ) throws -> VersionDifference {
    let contracts = try [(one, "charge"), (other, direction)].map { amount, direction in
      let fee = amount.map { clause("fee", "\(direction): { label: Fee, amount: \($0) }") }
      return try AnalysedContract(
        clauses(clause("enter", "grants: [entry]"), fee ?? ""), settings: "rounding: half_up"
      ).loaded
    }
    return try #require(
      contracts[0].difference(from: "1", to: "1", of: contracts[1], budget: budget))
  }
}

extension VersionDifference {
  /// What is told of each change of the fee.
  fileprivate var titles: [String] {
    text().split(separator: "\n").filter { $0.hasSuffix("  [fee]") }
      .map { String($0.dropFirst(2).dropLast(7)) }
  }
}

extension String {
  /// What stands behind the amounts.
  fileprivate var ending: String {
    firstRange(of: ", which").map { String(self[$0.lowerBound...]) } ?? self
  }
}
