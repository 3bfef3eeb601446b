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

  // MARK: Conditions

  private static let tiers = SmallContract(
    facts: """
      size: { type: number, decimals: 0, in: "[0..9]", label: the count }
      flag: { type: boolean, label: the flag }
      """,
    version: """
      definitions:
        high:
          says: the tier is high
          table:
            - { when: size <= 3, then: flag }
            - { when: "size in (3..6]", then: not flag }
            - { when: "size in (6..8]", then: false }
            - { otherwise: true }
        first:
          says: the tier is first
          first_match: true
          table:
            - { when: flag, then: size > 2 }
            - { when: size > 5, then: true }
            - { otherwise: size = 1 }
      clauses:
        fee: { says: S., cite: §1, when: high, requires: { party: provider, what: nod } }
        other: { says: S., cite: §1, when: first, requires: { party: provider, what: nod } }
      """)

  private func lines(_ facts: String, about name: String) throws -> [String] {
    try Told(Self.tiers, "{ ordered_on: 2024-03-01, \(facts) }").explanation(about: name)
      .outcomes[0].clauses[0].conditions[0].parts.flatMap { $0.outline(indent: "") }
  }

  @Test func whereItIsNotKnownWhichRowCountsEachIsToldThatMay() throws {
    let first = [
      "? one of these:", "  ? all of these:",
      "    ? the count: not known; it would have to be at most 3",
      "    ? the flag: not known; it would have to be yes", "  ? all of these:",
      "    ? the count: not known; it would have to be above 3 and at most 6",
      "    ? the flag: not known; it would have to be no", "  ? all of these:",
      "    ? the count: not known; it would have to be above 3",
      "    ? the count: not known; it must not be both above 3 and at most 6",
      "    ? the count: not known; it must not be both above 6 and at most 8",
    ]
    #expect(try lines("", about: "fee") == first)
    let known = [
      "✓ the flag: yes", "✗ all of these:", "✗ the flag: yes; it would have to be no",
    ]
    let lines = try lines("flag: true", about: "fee").map { $0.drop { $0 == " " } }
    #expect(lines.filter { !$0.hasPrefix("?") } == known.map { $0[...] })
  }

  @Test func inOrderARowCountsOnlyWhereTheRowsBeforeDoNot() throws {
    #expect(
      try lines("", about: "other") == [
        "? one of these:", "  ? all of these:",
        "    ? the flag: not known; it would have to be yes",
        "    ? the count: not known; it would have to be above 2", "  ? all of these:",
        "    ? the flag: not known; it would have to be no",
        "    ? the count: not known; it would have to be above 5", "  ? all of these:",
        "    ? the flag: not known; it would have to be no",
        "    ? the count: not known; it would have to be at most 5",
        "    ? the count: not known; it would have to be 1",
      ])
    #expect(
      try lines("size: 6", about: "other") == [
        "✓ one of these, whichever it is:", "  ? all of these:",
        "    ? the flag: not known; it would have to be yes",
        "    ✓ the count is 6, which is above 2", "  ? all of these:",
        "    ? the flag: not known; it would have to be no",
        "    ✓ the count is 6, which is above 5",
      ])
  }

  @Test func aRowThatIsKnownToCountIsToldAlone() throws {
    #expect(
      try lines("size: 2", about: "fee") == [
        "? all of these:", "  ✓ the count is 2, which is at most 3",
        "  ? the flag: not known; it would have to be yes",
      ])
    #expect(try lines("flag: false, size: 7", about: "fee").first == "✗ all of these:")
  }
}
