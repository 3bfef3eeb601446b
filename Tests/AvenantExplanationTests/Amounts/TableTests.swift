import Avenant
import SmallContracts
import Testing

/// How tables whose rows are tried in order are told.
@Suite struct TableTests {
  static let postage = SmallContract(
    facts: """
      weight: { type: number, unit: kg, in: "[0 kg..50 kg]", optional: true, label: the weight }
      bulky: { type: boolean, label: a bulky parcel }
      """,
    version: """
      clauses:
        postage:
          says: Postage is by weight.
          cite: §1
          charge:
            label: Postage
            amount:
              first_match: true
              table:
                - { when: weight is absent, then: 9.00 EUR }
                - { when: bulky, then: 15.00 EUR }
                - { when: weight <= 5 kg, then: 5.00 EUR }
                - otherwise: 7.00 EUR
      """)

  @Test(arguments: [
    ("weight: null, bulky: true", ["✓ the weight: there is none", "for this case: 9.00 EUR"]),
    (
      "weight: 3, bulky: true",
      ["✓ the weight is 3 kg", "✓ a bulky parcel: yes", "for this case: 15.00 EUR"]
    ),
    (
      "weight: 6, bulky: false",
      [
        "✓ the weight is 6 kg", "✓ a bulky parcel: no",
        "✓ the weight is 6 kg, which is above 5 kg", "for this case: 7.00 EUR",
      ]
    ),
  ])
  func theRowsAboveAreToldToo(facts: String, lines: [String]) throws {
    let ticket = "{ ordered_on: 2024-05-03, \(facts) }"
    let told = try Told(Self.postage, ticket).explanation(about: "postage")
    #expect(told.outcomes[0].steps.flatMap { $0.outline(indent: "") } == lines)
  }

  @Test func behindARowThatHoldsNoOtherMayHold() throws {
    let ticket = "{ ordered_on: 2024-05-03, weight: { unknown: true }, bulky: true }"
    let told = try Told(Self.postage, ticket).explanation(about: "postage")
    #expect(told.outcomes[0].steps.last?.text == "it may be 9.00 EUR or 15.00 EUR")
    let open = "{ ordered_on: 2024-05-03, weight: 3, bulky: { unknown: true } }"
    let other = try Told(Self.postage, open).explanation(about: "postage")
    #expect(other.outcomes[0].steps.last?.text == "it may be 15.00 EUR or 5.00 EUR")
  }
}
