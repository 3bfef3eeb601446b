import AvenantEvaluation
import AvenantValues
import Testing

/// Scales of rates.
@Suite struct ScaleTests {
  static let facts = """
    price: { type: money, in: "[0 EUR..1000000 EUR]" }
    used: { type: number, unit: kWh, decimals: 1, in: "[0 kWh..10000 kWh]", optional: true }
    """

  @Test(arguments: [
    ("0", "0.00"), ("125000", "0.00"), ("125000.01", "0.00"), ("125001", "0.02"),
    ("250000", "2500.00"), ("300000", "5000.00"),
  ])
  func eachRateCountsOnItsOwnSlice(price: String, duty: String) throws {
    let contract = try Self.contract(
      "slice",
      "{ above: 0 EUR, rate: 0% }, { above: 125000 EUR, rate: 2% }, "
        + "{ above: 250000 EUR, rate: 5% }", of: "price")
    #expect(try contract.decide("\"price\": \(price)").charge("c")?.amount == ExactNumber(duty))
  }

  @Test(arguments: [
    ("above", "99.99", "0.00"), ("above", "100", "0.00"), ("above", "100.01", "2.00"),
    ("from", "99.99", "0.00"), ("from", "100", "2.00"), ("from", "200", "4.00"),
  ])
  func oneRateCountsOnTheWholeAndTheEndsAreStated(
    word: String, price: String, duty: String
  ) throws {
    let contract = try Self.contract(
      "slab",
      "{ \(word): \(word == "from" ? "0" : "-1") EUR, rate: 0% }, "
        + "{ \(word): 100 EUR, rate: 2% }", of: "price")
    #expect(try contract.decide("\"price\": \(price)").charge("c")?.amount == ExactNumber(duty))
  }

  @Test func aSlabMayStateAnAmount() throws {
    let contract = try Self.contract(
      "slab", "{ from: 0 EUR, amount: 1 EUR }, { from: 100 EUR, amount: 7.50 EUR }", of: "price")
    #expect(try contract.decide("\"price\": 99").charge("c")?.amount == ExactNumber("1.00"))
    #expect(try contract.decide("\"price\": 5000").charge("c")?.amount == ExactNumber("7.50"))
  }

  @Test func moneyForEachUnitIsExact() throws {
    let contract = try Self.contract(
      "slice", "{ above: 0 kWh, rate: 0.3005 EUR }, { above: 1000 kWh, rate: 0.25 EUR }",
      of: "used", when: "used is present")
    let decision = try contract.decide(#""price": 1, "used": 1500.5"#)
    #expect(decision.charge("c")?.amount == ExactNumber("425.63"))
    #expect(try contract.decide(#""price": 1, "used": null"#).charge("c")?.status == .notDue)
    #expect(try contract.decide(#""price": 1"#).unknown == ["used"])
  }

  @Test(arguments: [("2019-12-31", nil), ("2020-01-01", "1.00"), ("2021-01-01", "2.00")])
  func aDatedScaleHoldsFromItsDay(day: String, amount: String?) throws {
    let contract = try TestContract(
      facts: Self.facts + "\nsigned_on: { type: date }",
      """
      terms:
        duty:
          scale: slab
          dated_by: signed_on
          values:
            - { from: 2020-01-01, brackets: [{ from: 0 EUR, rate: 1% }], cite: x }
            - { from: 2021-01-01, brackets: [{ from: 0 EUR, rate: 2% }], cite: x }
          through: open
      definitions:
        owed: { is: duty of price, says: the duty }
      clauses:
        c: { says: S, cite: x, when: owed is present, charge: { label: Duty, amount: owed } }
      """)
    let decision = try contract.decide("\"price\": 100, \"signed_on\": \"\(day)\"")
    #expect(decision.charge("c")?.amount == amount.flatMap { ExactNumber($0) })
  }

  private static func contract(
    _ mode: String, _ brackets: String, of argument: String, when: String? = nil
  ) throws -> TestContract {
    try TestContract(
      facts: facts,
      """
      terms:
        duty: { scale: \(mode), brackets: [\(brackets)], cite: x }
      definitions:
        both: { is: 'price > 1 EUR or used > 1 kWh', says: something }
      clauses:
        c:
          says: S
          cite: x
          \(when.map { "when: \($0)" } ?? "")
          charge: { label: Duty, amount: duty of \(argument) }
        d: { says: S, cite: x, when: both, grants: access }
      """)
  }
}
