import Avenant
import SmallContracts
import Testing

/// How scales and lists are told: bracket by bracket, record by record.
@Suite struct ScaleTests {
  static let contract = SmallContract(
    facts: """
      price: { type: money, in: "[0 EUR..1000000 EUR]", label: the price }
      works:
        list: { amount: { type: money, in: "[0 EUR..1000 EUR]", label: the cost }, done: { type: boolean } }
        each: work
        label: the works
      """,
    version: """
      terms:
        duty:
          scale: slice
          brackets: [{ above: 0 EUR, rate: 1% }, { above: 100 EUR, rate: 2% }]
          cite: §1
        fee:
          scale: slab
          brackets: [{ from: 0 EUR, rate: 1% }, { from: 100 EUR, rate: 2% }]
          cite: §2
      clauses:
        duty: { says: A duty is owed., cite: §1, charge: { label: Duty, amount: duty of price } }
        fee: { says: A fee is owed., cite: §2, charge: { label: Fee, amount: fee of price } }
        works:
          says: What was done is charged.
          cite: §3
          charge: { label: Works, amount: sum(w.amount for w in works where w.done) }
        each:
          says: Every piece of work that was done costs one euro more.
          cite: §4
          for_each: w in works
          when: w.done
          charge: { label: Work, amount: 1 EUR }
      """)

  @Test func slicesAreToldWithTheirEnds() throws {
    #expect(
      try steps("duty") == [
        "the price: 300.00 EUR",
        "above 0.00 EUR through 100.00 EUR: 100.00 EUR at 1% is 1.00 EUR",
        "above 100.00 EUR: 200.00 EUR at 2% is 4.00 EUR",
        "the duty of the price: 5.00 EUR",
      ])
  }

  @Test func aSlabIsToldByTheBracketThatHolds() throws {
    #expect(
      try steps("fee") == [
        "the price: 300.00 EUR",
        "300.00 EUR is at least 100.00 EUR, so all of it at 2% is 6.00 EUR",
        "the fee of the price: 6.00 EUR",
      ])
  }

  @Test func aSumIsToldRecordByRecord() throws {
    #expect(
      try steps("works") == [
        "work 1: 10.00 EUR", "work 3: 5.00 EUR", "work 2 does not count",
        "the sum of the cost of the works that count = 15.00 EUR",
      ])
  }

  @Test func aClauseForEachRecordIsToldByItsRecord() throws {
    let outcomes = try told().explanation(about: "each").outcomes
    #expect(
      outcomes.map(\.answer) == [
        "Work for work 1: 1.00 EUR", "Work for work 2: not charged", "Work for work 3: 1.00 EUR",
      ])
    #expect(try told().explanation(about: "each[2]").outcomes.map(\.id) == ["each[2]"])
  }

  private func told() throws -> Told {
    try Told(
      Self.contract,
      """
      ordered_on: 2024-03-01
      price: 300
      works:
        - { amount: 10, done: true }
        - { amount: 20, done: false }
        - { amount: 5, done: true }
      """)
  }

  private func steps(_ clause: String) throws -> [String] {
    try told().explanation(about: clause).outcomes[0].steps.map(\.text)
  }
}
