import Avenant
import SmallContracts
import Testing

/// What is certain of a case although something is not known that it hangs on.
@Suite struct CertaintyTests {
  private static let gym = SmallContract(
    header: """
      time_zone: Europe/Paris
      currency: EUR
      rounding: half_up
      consistent:
        - reason is absent or left_on is present
        - left_on >= ordered_on
        - not young or age < 18
        - visits < 50 or reason = ill
      """,
    facts: """
      left_on: { type: date, optional: true, label: the day of leaving }
      reason: { choice: { moved: a move, ill: an illness }, optional: true, label: the reason }
      age: { type: number, decimals: 0, in: "[0..120]", label: the age }
      young: { type: boolean, label: a junior card }
      visits: { type: number, decimals: 0, in: "[0..100]", label: the number of visits }
      """,
    version: """
      clauses:
        ill: { says: S., cite: §1, when: reason = ill, requires: { party: provider, what: wait } }
        early: { says: S., cite: §2, when: left_on < 2024-02-01, requires: { party: provider, what: pay } }
        known: { says: S., cite: §3, when: "reason in (moved, ill)", requires: { party: provider, what: ask } }
        child: { says: S., cite: §4, when: [young, visits > 2], requires: { party: provider, what: greet } }
        busy:
          says: S.
          cite: §5
          when: if young then visits > 10 else visits * 2 > 20
          requires: { party: provider, what: clean }
        group:
          says: S.
          cite: §9
          when:
            any: [{ all: [young, visits > 2] }, { all: [age < 18, visits > 3] }]
          requires: { party: provider, what: invite }
        level:
          says: S.
          cite: §8
          when: visits + (if young then 1 else 2) > 20
          requires: { party: provider, what: count }
        teen: { says: S., cite: §10, when: age < 20, requires: { party: provider, what: teach } }
        range: { says: S., cite: §11, when: "age in [0..30)", requires: { party: provider, what: show } }
        adult: { says: S., cite: §6, when: not young, requires: { party: provider, what: bill } }
        either: { says: S., cite: §7, when: young or not young, requires: { party: provider, what: nod } }
      """)

  @Test func ofAChoiceTheCaseIsToldThatCounts() throws {
    #expect(
      try lines("visits: 4, young: false, age: 30", about: "busy") == [
        "✗ all of these:", "  ✓ a junior card: no",
        "  ✗ the number of visits × 2 is 8; it would have to be above 20",
      ])
    #expect(
      try lines("visits: 4, young: true, age: 3", about: "busy") == [
        "✗ all of these:", "  ✓ a junior card: yes",
        "  ✗ the number of visits is 4; it would have to be above 10",
      ])
  }

  private func lines(_ facts: String, about name: String) throws -> [String] {
    try Told(Self.gym, "{ ordered_on: 2024-03-01, \(facts) }").explanation(about: name)
      .outcomes[0].clauses[0].conditions.flatMap { $0.outline(indent: "") }
  }

  @Test(arguments: [
    ("ill", "it would have to be an illness"),
    ("known", "it would have to be a move or an illness"),
  ])
  func whatEveryCaseSatisfiesIsTheReason(name: String, wanted: String) throws {
    #expect(
      try lines("left_on: null", about: name) == [
        "? the reason: not known; \(wanted)", "✗ whatever is not known, the clause does not apply",
        "  every case satisfies:", "    ? one of these:",
        "      ? the reason: not known; there must be none",
        "      ✗ the day of leaving: there is none; there would have to be one",
      ])
  }

  @Test func aRuleThatWhatIsKnownSatisfiesIsNoReason() throws {
    #expect(
      try lines("reason: null", about: "early") == [
        "? the day of leaving: not known; it would have to be before 1 February 2024",
        "✗ whatever is not known, the clause does not apply", "  every case satisfies:",
        "    ? the day of leaving: not known; it must be on or after the day of the order (1 March 2024)",
      ])
  }

  @Test func whatCanBeNoOtherWayIsNotSimplyCalledUnknown() throws {
    let rule = [
      "  every case satisfies:", "    ? one of these:",
      "      ? a junior card: not known; it must be no",
      "      ✗ the age is 40; it would have to be below 18",
    ]
    #expect(
      try lines("age: 40", about: "adult") == [
        "✓ a junior card: not known, but in any case no"
      ] + rule)
    #expect(
      try lines("age: 40, visits: 9", about: "child") == [
        "✗ a junior card: not known, but in any case no"
      ] + rule + ["✓ the number of visits is 9, which is above 2"])
  }

  @Test(arguments: [
    ("teen", "young: true", "✓ the age: not known, but in any case below 20"),
    ("range", "young: true", "✓ the age: not known, but in any case at least 0 and below 30"),
  ])
  func whatARuleLeavesIsToldAsCertain(name: String, facts: String, line: String) throws {
    let lines = try lines(facts, about: name)
    #expect(lines.prefix(2) == [line, "  every case satisfies:"])
  }

  @Test func whatARuleLeavesOpenIsNot() throws {
    #expect(
      try lines("young: false", about: "teen") == [
        "? the age: not known; it would have to be below 20"
      ])
    // A rule is kept, too, where there is no reason.
    #expect(
      try lines("visits: 60", about: "ill") == [
        "? the reason: not known; it would have to be an illness"
      ])
  }

  @Test func whereNoRuleSaysAnythingOfItWhatIsKnownIsTheReason() throws {
    #expect(
      try lines("visits: 4", about: "busy") == [
        "✗ one of these:", "  ✗ all of these:",
        "    ? a junior card: not known; it would have to be yes",
        "    ✗ the number of visits is 4; it would have to be above 10", "  ✗ all of these:",
        "    ? a junior card: not known; it would have to be no",
        "    ✗ the number of visits × 2 is 8; it would have to be above 20",
      ])
    #expect(
      try lines("visits: 40", about: "busy").first == "✓ one of these, whichever it is:")
  }

  @Test func whatIsKnownOfANumberThatIsNotIsTheReason() throws {
    #expect(
      try lines("visits: 4", about: "level").suffix(2) == [
        "✗ whatever is not known, the clause does not apply", "  the number of visits is 4",
      ])
    #expect(
      try lines("visits: 19", about: "level").allSatisfy { !$0.contains("whatever") })
  }

  @Test func besideWhatFailsWhatIsNotKnownDoesNotMatter() throws {
    #expect(
      try lines("visits: 1", about: "group") == [
        "✗ one of these:", "  ✗ the number of visits is 1; it would have to be above 2",
        "  ✗ the number of visits is 1; it would have to be above 3",
      ])
    #expect(
      try lines("visits: 3", about: "group") == [
        "? one of these:", "  ? all of these:",
        "    ? a junior card: not known; it would have to be yes",
        "    ✓ the number of visits is 3, which is above 2",
        "  ✗ the number of visits is 3; it would have to be above 3",
      ])
  }

  @Test func oneOfTwoThatAreBothOpenIsSoWhicheverItIs() throws {
    #expect(
      try lines("", about: "either") == [
        "✓ one of these, whichever it is:", "  ? a junior card: not known; it would have to be yes",
        "  ? a junior card: not known; it would have to be no",
      ])
  }

  @Test(arguments: ["ill", "known", "child", "adult"])
  func whatIsOpenHasNoReason(name: String) throws {
    let lines = try lines("visits: 15", about: name)
    #expect(lines.contains { $0.hasPrefix("?") } && !lines.contains { $0.hasPrefix("✗") })
    #expect(!lines.contains { $0.contains("every case") || $0.contains("whatever") })
  }

  // MARK: Two values

  private static let pass = SmallContract(
    header:
      "time_zone: Europe/Paris\ncurrency: EUR\nrounding: half_up\nconsistent: [visits <= most]\n",
    facts: """
      visits: { type: number, decimals: 0, in: "[0..9]", label: the number of visits }
      most: { type: number, decimals: 0, in: "[0..9]", label: the allowance }
      """,
    version: """
      clauses:
        fits: { says: S., cite: §1, when: visits <= most, requires: { party: provider, what: nod } }
        holds: { says: S., cite: §1, when: most >= visits, requires: { party: provider, what: nod } }
        not_over: { says: S., cite: §1, when: not most < visits, requires: { party: provider, what: nod } }
      """)

  @Test(arguments: [
    (
      "visits: 2", "fits",
      "✓ the allowance: not known, but in any case at least the number of visits (2)"
    ),
    (
      "most: 5", "holds",
      "✓ the number of visits: not known, but in any case at most the allowance (5)"
    ),
    (
      "visits: 2", "holds",
      "✓ the allowance: not known, but in any case at least the number of visits (2)"
    ),
    (
      "most: 5", "not_over",
      "✓ the number of visits: not known, but in no case above the allowance (5)"
    ),
    (
      "", "fits",
      "? the number of visits: not known; it would have to be at most the allowance (not known)"
    ),
  ])
  func ofTwoValuesTheOneThatIsNotKnownIsSaidToBe(facts: String, name: String, line: String) throws {
    let lines = try Told(Self.pass, "{ ordered_on: 2024-03-01, \(facts) }").explanation(about: name)
      .outcomes[0].clauses[0].conditions.flatMap { $0.outline(indent: "") }
    #expect(lines.first == line)
  }

  // MARK: Lists

  private static let shop = SmallContract(
    facts: """
      works:
        list:
          hours: { type: number, decimals: 0, in: "[0..9]", label: the hours }
          urgent: { type: boolean, label: whether it was urgent }
        each: work
        label: the works
      visits: { type: number, decimals: 0, in: "[0..100]", label: the number of visits }
      young: { type: boolean, label: a junior card }
      """,
    version: """
      clauses:
        fee:
          says: Much urgent work costs a fee.
          cite: §1
          when: sum(w.hours for w in works where w.urgent) >= 3
          charge: { label: Fee, amount: 1.00 EUR }
        level:
          says: Many visits cost a fee.
          cite: §2
          when: visits + (if young then 1 else 2) > 20
          charge: { label: Level, amount: 1.00 EUR }
      """)

  @Test func whatAListMakesCertainIsToldWithTheList() throws {
    let told = try Told(
      Self.shop,
      "{ ordered_on: 2024-03-01, works: [{ hours: 1, urgent: true }, { hours: 1, urgent: { unknown: true } }] }"
    )
    let page = try told.page(about: "fee")
    #expect(
      page.contains(
        """
            ? the sum of the hours of the works that count: not known; it would have to
              be at least 3
              work 1: 1
              ? work 2: 1, if it counts
            ✗ whatever is not known, the clause does not apply

        """), "\(page)")
  }

  @Test func whatIsOpenBesideAReasonIsNotTold() throws {
    let told = try Told(
      Self.shop, "{ ordered_on: 2024-03-01, visits: 4, young: { unknown: true } }")
    let page = try told.page(about: "level")
    #expect(page.contains("✗ whatever is not known, the clause does not apply\n"), "\(page)")
    #expect(page.contains("the number of visits is 4\n") && !page.contains("    ? "), "\(page)")
  }
}
