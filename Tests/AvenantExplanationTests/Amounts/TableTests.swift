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

  // MARK: Many rows

  /// A table of zones and weights: forty rows, each for one zone and one weight.
  private static func zones(_ isFirstMatch: Bool) -> SmallContract {
    let rows = (0..<40).map { row in
      "        - { when: [\"weight in (\(row % 8) kg..\(row % 8 + 1) kg]\", zone = \(row / 8)], "
        + "then: \(row + 1).00 EUR }"
    }
    return SmallContract(
      facts: """
        weight: { type: number, unit: kg, in: "[0 kg..50 kg]", label: the weight }
        zone: { type: number, decimals: 0, in: "[0..9]", label: the zone }
        """,
      version: """
        clauses:
          postage:
            says: Postage is by weight and zone.
            cite: §1
            charge:
              label: Postage
              amount:
                first_match: \(isFirstMatch)
                table:
        \(rows.joined(separator: "\n"))
                - otherwise: 99.00 EUR
        """)
  }

  @Test(arguments: [true, false])
  func ofManyRowsThatFailOnlyTheNearAreTold(isFirstMatch: Bool) throws {
    let steps = try Told(
      Self.zones(isFirstMatch), "{ ordered_on: 2024-05-03, weight: 9 kg, zone: 3 }"
    ).explanation(about: "postage").outcomes[0].steps.flatMap { $0.outline(indent: "") }
    let near = (30...32).flatMap { row in
      [
        "  row \(row) would apply but for one condition:",
        "    ✗ the weight is 9 kg; it would have to be above \(row - 25) kg and at most "
          + "\(row - 24) kg",
      ]
    }
    #expect(
      steps == ["✓ none of the 40 rows above applies", "  the weight is 9 kg", "  the zone is 3"]
        + near + ["  and 5 more above", "for this case: 99.00 EUR"])
  }

  @Test func ofManyAmountsThatMayBeTheLeastAndTheGreatestAreTold() throws {
    func last(_ zone: String) throws -> String? {
      let ticket = "{ ordered_on: 2024-05-03, weight: { unknown: true }, zone: \(zone) }"
      return try Told(Self.zones(true), ticket).explanation(about: "postage").outcomes[0].steps
        .last?.text
    }
    #expect(
      try last("{ unknown: true }")
        == "it may be one of 41 values from 1.00 EUR through 99.00 EUR")
    #expect(
      try last("3")
        == "it may be 25.00 EUR, 26.00 EUR, 27.00 EUR, 28.00 EUR, 29.00 EUR, 30.00 EUR, 31.00 EUR, "
        + "32.00 EUR or 99.00 EUR")
  }

  @Test func whereNoneOfManyRowsIsNearOnlyWhatTheyReadIsTold() throws {
    let steps = try Told(
      Self.zones(true), "{ ordered_on: 2024-05-03, weight: 9 kg, zone: 7 }"
    ).explanation(about: "postage").outcomes[0].steps.flatMap { $0.outline(indent: "") }
    #expect(
      steps == [
        "✓ none of the 40 rows above applies", "  the weight is 9 kg", "  the zone is 7",
        "for this case: 99.00 EUR",
      ])
  }

  @Test func aRowBehindManyIsToldWithoutThem() throws {
    let steps = try Told(
      Self.zones(true), "{ ordered_on: 2024-05-03, weight: 2 kg, zone: 4 }"
    ).explanation(about: "postage").outcomes[0].steps.flatMap { $0.outline(indent: "") }
    #expect(steps.first == "✓ none of the 33 rows above applies")
    #expect(
      steps.suffix(3) == [
        "✓ the weight is 2 kg, above 1 kg and at most 2 kg", "✓ the zone is 4",
        "for this case: 34.00 EUR",
      ])
  }

  private static let steps = SmallContract(
    facts: """
      size: { type: number, decimals: 0, in: "[0..99]", label: the count }
      flag: { type: boolean, label: the flag }
      """,
    version: """
      definitions:
        high:
          says: the tier is high
          first_match: true
          table:
      \((1...9).map { "      - { when: size = \($0), then: flag }" }.joined(separator: "\n"))
            - { otherwise: true }
      clauses:
        fee: { says: S., cite: §1, when: high, requires: { party: provider, what: nod } }
      """)

  @Test func ofManyRowsThatMayHoldEachIsToldOnce() throws {
    let told = try Told(Self.steps, "{ ordered_on: 2024-03-01, flag: true }")
    let lines = try told.explanation(about: "fee").outcomes[0].clauses[0].conditions[0].parts
      .flatMap { $0.outline(indent: "") }
    #expect(lines.last?.hasSuffix("? none of the 9 rows above that may apply does") == true)
    #expect(
      lines.filter { $0.hasSuffix("? the count: not known; it would have to be 1") }.count == 1)
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
