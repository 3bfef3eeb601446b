import Avenant
import SmallContracts
import Testing

/// What is told of lists of which nothing is known.
@Suite struct UnknownListPageTests {
  private static let phone = SmallContract(
    facts: """
      free: { type: boolean, label: a free line }
      student: { type: boolean, label: a student }
      flat: { type: boolean, label: a flat rate, if_missing: presume false }
      calls:
        list:
          minutes: { type: number, unit: min, decimals: 0, in: "[0 min..1000 min]", label: the minutes }
          abroad: { type: boolean, label: a call abroad }
        each: call
        label: the calls
      """,
    entitlements: "complain: { holder: customer, default: denied, says: complain, cite: §9 }",
    version: """
      definitions:
        minutes_abroad:
          is: sum(c.minutes for c in calls where c.abroad and not free)
          says: the minutes abroad
      clauses:
        call:
          says: A call costs 0.10 EUR for each minute.
          cite: §1
          for_each: c in calls
          when: { all: [not free, c.minutes > 0 min] }
          charge: { label: Call, amount: c.minutes / 1 min * 0.10 EUR }
        students:
          says: Students call for nothing.
          cite: §2
          for_each: c in calls
          when: student
          waives: call
        flat_rate:
          says: A flat rate covers all calls.
          cite: §7
          when: flat
          overrides: call
        report:
          says: Each call abroad is reported.
          cite: §4
          for_each: c in calls
          when: c.abroad and not free
          requires: { party: provider, what: report it }
          grants: complain
        rest:
          says: Quiet lines are rewarded.
          cite: §5
          when: not any(c in calls where c.minutes > 5 min and not free)
          credit: { label: Bonus, amount: 1.00 EUR }
        longest:
          says: Long calls cost more.
          cite: §6
          when: all(free or c.minutes < 9 min for c in calls)
          credit: { label: Short, amount: 1.00 EUR }
      """)

  private func answers(_ facts: String, about name: String) throws -> [String] {
    try Told(Self.phone, "{ ordered_on: 2024-03-01, \(facts) }").explanation(about: name).outcomes
      .flatMap { outcome in
        [outcome.answer]
          + outcome.clauses.flatMap { [$0.id] + $0.conditions.flatMap { $0.outline(indent: "  ") } }
      }
  }

  @Test func whatKeepsEveryRecordFromItIsTheReason() throws {
    #expect(
      try answers("free: true, student: false", about: "call") == [
        "Call: not charged, whatever the calls are", "call",
        "  ✗ a free line: yes; it would have to be no",
      ])
    #expect(
      try answers("free: true, student: false", about: "report") == [
        "The shop does not have to report it, whatever the calls are", "report",
        "  ✗ a free line: yes; it would have to be no",
      ])
    #expect(
      try answers("free: true, student: false", about: "complain") == [
        "The buyer may not complain", "report", "  ✗ a free line: yes; it would have to be no",
      ])
  }

  @Test func whatIsKnownBesidesTheListIsTold() throws {
    #expect(
      try answers("free: false, student: false", about: "call") == [
        "Call: not yet known, because nothing is known of the calls", "call",
        "  ? the calls: not known", "  ✓ a free line: no",
      ])
    #expect(
      try answers("student: false", about: "call") == [
        "Call: not yet known, because nothing is known of the calls", "call",
        "  ? the calls: not known", "  ? a free line: not known; it would have to be no",
      ])
  }

  @Test func whatMaySetTheClauseAsideForAllOfThemIsTold() throws {
    let facts = "free: false, student: false, flat"
    #expect(
      try answers("\(facts): { unknown: true }", about: "call").dropFirst(2) == [
        "  ? the calls: not known", "  ✓ a free line: no",
        "  ? perhaps set aside by “A flat rate covers all calls” (§7)",
        "    ? a flat rate: not known; it would have to be yes",
      ])
    #expect(
      try answers("\(facts): true", about: "call") == [
        "Call: not charged, whatever the calls are", "call",
        "  ✗ set aside by “A flat rate covers all calls” (§7)", "    ✓ a flat rate: yes",
      ])
  }

  @Test func aWaiverForEachRecordIsToldOfAllOfThem() throws {
    #expect(
      try answers("free: false, student: true", about: "call") == [
        "Call: nothing to pay, because it is waived, whatever the calls are", "call",
        "  ? the calls: not known", "  ✓ a free line: no", "students", "  ✓ a student: yes",
      ])
  }

  @Test func anAbsentListIsNotCalledUnknown() throws {
    let contract = SmallContract(
      facts: """
        calls:
          list: { abroad: { type: boolean } }
          label: the calls
          optional: true
        """,
      entitlements: "complain: { holder: customer, default: denied, says: complain, cite: §9 }",
      version: """
        clauses:
          report:
            says: Calls abroad may be complained of.
            cite: §4
            for_each: c in calls
            when: c.abroad
            grants: complain
        """)
    let reasons = try ["null", "{ unknown: true }"].map { calls in
      try Told(contract, "{ ordered_on: 2024-03-01, calls: \(calls) }")
        .explanation(about: "complain").outcomes[0].clauses[0].conditions.map(\.text)
    }
    #expect(reasons == [["there are no calls"], ["the calls: not known"]])
  }

  @Test func aConditionOnAllRecordsSaysThatItIsWhateverTheyAre() throws {
    #expect(
      try answers("free: false, student: false", about: "rest").dropFirst() == [
        "rest", "  ? it is not known whether one of the calls meets the condition",
      ])
    let told = try Told(Self.phone, "{ ordered_on: 2024-03-01, free: true, student: false }")
    let lines = try ["rest", "longest"].map { name in
      try told.explanation(about: name).outcomes[0].clauses[0].conditions
        .flatMap { $0.outline(indent: "") }
    }
    #expect(
      lines == [
        [
          "✓ none of the calls meets the condition, whatever they are",
          "  ✗ a free line: yes; it would have to be no",
        ],
        [
          "✓ each of the calls meets the condition, whatever they are", "  ✓ a free line: yes",
        ],
      ])
  }
}
