import Avenant
import SmallContracts
import Testing

/// Why a definition, or a part of a condition, is certain although a line beneath it is open.
@Suite struct CertainDefinitionTests {
  private static let supply = SmallContract(
    header: """
      time_zone: Europe/Paris
      currency: EUR
      rounding: half_up
      consistent: [through >= ordered_on]
      """,
    facts: """
      through: { type: date, label: the last day of the period }
      certificate_on: { type: date, label: the day of the certificate }
      poor: { type: boolean, label: a low income }
      """,
    version: """
      definitions:
        social: { is: poor and certificate_on <= through, says: the household has the social tariff }
        dear: { is: "not poor or certificate_on > through", says: the household pays in full }
      clauses:
        bonus: { says: S., cite: §1, when: social, requires: { party: provider, what: pay } }
        late: { says: S., cite: §2, when: not social, requires: { party: provider, what: warn } }
        none: { says: S., cite: §3, when: dear, requires: { party: provider, what: bill } }
      """)

  private func lines(ofSupply facts: String, about name: String) throws -> [String] {
    try Told(Self.supply, "{ ordered_on: 2024-03-01, \(facts) }").explanation(about: name)
      .outcomes[0].clauses[0].conditions.flatMap { $0.outline(indent: "") }
  }

  private static let rule = [
    "every case satisfies:",
    "  ? the last day of the period: not known; it must be on or after the day of the order "
      + "(1 March 2024)",
  ]

  @Test func whyADefinitionIsCertainIsToldBeneathIt() throws {
    let ticket = "certificate_on: 2024-02-20, poor: true"
    let open = "the day of the certificate is 20 February 2024; it would have to be"
    #expect(
      try lines(ofSupply: ticket, about: "bonus") == [
        "✓ the household has the social tariff", "  ✓ a low income: yes",
        "  ? \(open) on or before the last day of the period (not known)",
        "  ✓ whatever is not known, all of these are so",
      ] + Self.rule.map { "    \($0)" })
    #expect(
      try lines(ofSupply: ticket, about: "late") == [
        "✗ the household has the social tariff; it would have to be otherwise",
        "  ✗ one of these:", "    ✗ a low income: yes; it would have to be no",
        "    ? \(open) after the last day of the period (not known)",
        "    ✗ whatever is not known, none of these is so",
      ] + Self.rule.map { "      \($0)" })
    #expect(
      try lines(ofSupply: ticket, about: "none").contains {
        $0.hasSuffix("✗ whatever is not known, none of these is so")
      })
  }

  @Test(arguments: ["bonus", "late", "none"])
  func ofADefinitionThatIsOpenNothingIsSaidToBeCertain(name: String) throws {
    let lines = try lines(ofSupply: "certificate_on: 2024-03-20, poor: true", about: name)
    #expect(lines.contains { $0.hasPrefix("?") } && !lines.contains { $0.contains("whatever") })
  }

  @Test(arguments: ["bonus", "late", "none"])
  func besideWhatIsKnownToDecideItNothingElseIsSaid(name: String) throws {
    let lines = try lines(ofSupply: "certificate_on: 2024-02-20, poor: false", about: name)
    #expect(!lines.contains { $0.contains("whatever") })
  }
}
