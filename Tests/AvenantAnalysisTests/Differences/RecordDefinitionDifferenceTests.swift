import Avenant
import Testing

/// What changes of a value of each record is told once, however often it is read.
@Suite struct RecordDefinitionDifferenceTests {
  @Test func aChangedValueOfEachRecordIsToldOnce() throws {
    let difference = try difference("w.cost * 2", "w.cost * 3")
    #expect(difference.meaning.map(\.name) == ["price"])
    #expect(!difference.isProvenEqual)
  }

  @Test func anotherNameForTheRecordIsNoChange() throws {
    #expect(try difference("w.cost * 2", "v.cost * 2", called: "v").meaning.isEmpty)
  }

  @Test func anotherWeightIsAChange() throws {
    let one = try contract("for_each: w in works, allocation: { of: 9 EUR, by: w.cost }")
    let other = try contract("for_each: w in works, allocation: { of: 9 EUR, by: w.cost + 1 EUR }")
    let difference = try #require(one.difference(from: "1", to: "1", of: other))
    #expect(difference.meaning.map(\.name) == ["price"])
  }

  private func difference(
    _ one: String, _ other: String, called name: String = "w"
  ) throws -> VersionDifference {
    let before = try contract("for_each: w in works, is: \(one)")
    let after = try contract("for_each: \(name) in works, is: \(other)")
    return try #require(before.difference(from: "1", to: "1", of: after))
  }

  private func contract(_ price: String) throws -> LoadedContract {
    try LoadedContract(
      contract: SourceFile(
        path: "contract.yaml",
        text: """
          contract: small
          title: A contract
          parties: { provider: the provider, customer: the customer }
          time_zone: Europe/Berlin
          currency: EUR
          rounding: half_up
          governed_by: begun_on
          facts:
            begun_on: { type: date }
            works:
              list: { cost: { type: money, in: "[0 EUR..9 EUR]" } }
              if_missing: empty
          """),
      versions: [
        SourceFile(
          path: "versions/1.yaml",
          text: """
            contract: small
            version: "1"
            in_force: { from: 2020-01-01, through: open }
            definitions:
              price: { \(price), says: the price }
              dear: { is: any(x in works where x.price > 3 EUR), says: one is dear }
            clauses:
              each: { says: Each., cite: §1, for_each: y in works, when: y.price is present, charge: { label: E, amount: y.price } }
              answer:
                says: All.
                cite: §2
                when: dear and max(z.price for z in works) > 5 EUR
                requires: { party: customer, what: answer }
            """)
      ])
  }
}
