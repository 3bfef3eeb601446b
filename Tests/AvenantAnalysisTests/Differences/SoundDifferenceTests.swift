import Avenant
import Testing

/// What must never be called the same.
@Suite struct SoundDifferenceTests {
  private static let fee = "charge: { label: Fee, amount: 1.00 EUR }"
  private static let share = "charge: { label: Fee, amount: price * 0.333 }"

  // MARK: Rounding

  @Test func anotherRoundingChangesWhatIsRounded() throws {
    let before = try AnalysedContract(clause("fee", Self.share), settings: "rounding: half_up")
    let after = try AnalysedContract(clause("fee", Self.share), settings: "rounding: down")
    let difference = try difference(before, after)
    #expect(difference.changes.map(\.name) == ["fee"])
    #expect(difference.text().contains("in some tickets, for example from "))
  }

  @Test func anotherRoundingChangesNothingWhereThereIsNothingToDrop() throws {
    let price = "charge: { label: Fee, amount: price }"
    let before = try AnalysedContract(clause("fee", price), settings: "rounding: half_up")
    let after = try AnalysedContract(clause("fee", price), settings: "rounding: down")
    #expect(try difference(before, after).isProvenEqual)
  }

  /// What is presumed where a ticket says nothing is of one case alone.
  @Test func theTicketOfACaseIsOfThatCase() throws {
    let facts = "value: { type: money, in: '[0 EUR..50 EUR]', if_missing: presume 24.00 EUR }"
    func contract(_ amount: String) throws -> AnalysedContract {
      try AnalysedContract(
        clause("fee", "charge: { label: Fee, amount: \(amount) }"),
        replacing: ["facts:\n": "facts:\n  \(facts)\n"])
    }
    let text = try difference(contract("9.00 EUR"), contract("value, at_least: 7.00 EUR")).text()
    #expect(
      text.contains(
        "value: 7.00 EUR, ordered_on: 2024-01-01 }, expect: { version: \"1\", charges: { fee: { status: due, amount: 7.00 EUR } } }"
      ))
    #expect(
      text.contains(
        "facts: { ordered_on: 2024-01-01 }, expect: { version: \"1\", charges: { fee: { status: due, amount: 24.00 EUR } } }"
      ))
  }

  // MARK: What cannot be worked out

  @Test func anAmountBelowZeroIsNotCompared() throws {
    let before = try AnalysedContract(
      clause("fee", "charge: { label: Fee, amount: 'max(price - 4.00 EUR, 0.00 EUR)' }"))
    let after = try AnalysedContract(
      clause("fee", "charge: { label: Fee, amount: price - 5.00 EUR }"))
    let difference = try difference(before, after)
    #expect(!difference.isSettled)
    #expect(
      difference.text().contains(
        "fee: not proven, because in some tickets it cannot be worked out, and they are not compared"
      ))
  }

  @Test func aMonthThatLacksTheDayIsNotCompared() throws {
    let due = { (months: Int) in
      "charge: { label: Fee, amount: 1.00 EUR, due: ordered_on + \(months) months }"
    }
    let rule: KeyValuePairs = ["month_end: last_day": "month_end: error"]
    let before = try AnalysedContract(clause("fee", due(1)), replacing: rule)
    let after = try AnalysedContract(clause("fee", due(2)), replacing: rule)
    #expect(
      try difference(before, after).unproven.contains { $0.reason == .notCompared(.failures) })
  }

  @Test func whatFailsAlikeIsNoMatterOfTheRest() throws {
    let due = { (amount: Int) in
      "charge: { label: Fee, amount: \(amount).00 EUR, due: ordered_on + 1 month }"
    }
    let rule: KeyValuePairs = ["month_end: last_day": "month_end: error"]
    let before = try AnalysedContract(clause("fee", due(1)), replacing: rule)
    let after = try AnalysedContract(clause("fee", due(2)), replacing: rule)
    #expect(
      !(try difference(before, after).unproven.contains { $0.reason == .notCompared(.failures) }))
  }

  @Test func anotherMonthEndChangesTheDay() throws {
    let due = "charge: { label: Fee, amount: 1.00 EUR, due: ordered_on + 1 month }"
    let before = try AnalysedContract(clause("fee", due))
    let after = try AnalysedContract(
      clause("fee", due), replacing: ["month_end: last_day": "month_end: next_month"])
    #expect(!(try difference(before, after).isProvenEqual))
  }

  // MARK: Tickets that one of the two refuses

  @Test func aConditionOfEveryTicketThatReadsAnotherTermIsTold() throws {
    let before = try AnalysedContract(
      clause("fee", Self.fee), consistent: "[visits <= limit]",
      terms: "limit: { value: 3, cite: §1 }")
    let after = try AnalysedContract(
      clause("fee", Self.fee), consistent: "[visits <= limit]",
      terms: "limit: { value: 2, cite: §1 }")
    let difference = try difference(before, after)
    #expect(!difference.isProvenEqual)
    #expect(difference.admissions.map(\.name) == ["visits <= limit"])
    #expect(difference.text().hasSuffix("proven for every ticket that both take and '1' governs."))
  }

  @Test(arguments: [
    (
      "visits: { type: number, decimals: 0, in: \"[1..4]\" }",
      "Tickets in which 'visits' is below 1: were decided, now refused"
    ),
    (
      "visits: { type: number, decimals: 0, in: \"[0..9]\" }",
      "Tickets in which 'visits' is above 4: were refused, now decided"
    ),
    (
      "visits: { type: number, decimals: 0, in: \"[0..4]\", optional: true }",
      "Tickets that say there is no 'visits': were refused, now decided"
    ),
  ])
  func boundsThatMoveSayWhichWay(fact: String, sentence: String) throws {
    let visits = clause("fee", when: "price > 1.00 EUR", Self.fee)
    let before = try AnalysedContract(visits)
    let after = try AnalysedContract(
      visits,
      replacing: ["visits: { type: number, decimals: 0, in: \"[0..4]\" }": fact])
    let difference = try difference(before, after)
    #expect(difference.text().contains("\n  \(sentence)\n"))
    #expect(!difference.isProvenEqual && difference.changes.isEmpty)
  }

  // MARK: Who judges

  /// What is charged is a product of facts, of which nothing is proven where its grounds are
  /// others.
  @Test func whoJudgesDecidesNothing() throws {
    let product = clause("fee", "charge: { label: Fee, amount: price * visits }")
    let judged = { (judge: String, visits: Int) in
      try AnalysedContract(
        clauses(
          product,
          clause(
            "free", when: "visits > \(visits)",
            "judged_by: \(judge), judges: it was a hardship, waives: fee")))
    }
    let difference = try difference(judged("provider", 2), judged("customer", 2))
    #expect(difference.isProvenEqual, "\(difference.text())")
    #expect(difference.text().contains("(judged_by: provider → customer)"))
    #expect(try !self.difference(judged("provider", 2), judged("customer", 3)).isProvenEqual)
  }

  // MARK: Days

  @Test func theDaysOfAnExampleAreNearTheFirstOnWhichTheVersionIsInForce() throws {
    let due = { (months: Int) in
      try AnalysedContract(
        clause("fee", "charge: { label: Fee, amount: 1 EUR, due: bought_on + \(months) months }"),
        replacing: ["facts:\n": "facts:\n  bought_on: { type: date }\n"])
    }
    let text = try difference(due(1), due(2)).text()
    #expect(text.contains("bought_on: 2024-01-01"), "\(text)")
  }

  // MARK: What a ticket does not state

  @Test func anotherPresumptionChangesTheTicketsThatDoNotStateIt() throws {
    let fee = clause("fee", when: "asked", Self.fee)
    let before = try AnalysedContract(
      fee,
      replacing: ["asked: { type: boolean }": "asked: { type: boolean, if_missing: presume true }"])
    let after = try AnalysedContract(
      fee,
      replacing: ["asked: { type: boolean }": "asked: { type: boolean, if_missing: presume false }"]
    )
    let difference = try difference(before, after)
    #expect(difference.isSettled)
    #expect(
      difference.text().contains(
        "  Fee: was 1.00 EUR, now free  [fee]\n    where asked is not stated\n      by fee\n"))
    #expect(difference.changes[0].cases[0].witness.facts.count == 2)
  }

  @Test func aPresumptionThatDecidesNothingChangesNothing() throws {
    let fee = clause("fee", when: "visits >= 0", Self.fee)
    let fact = "visits: { type: number, decimals: 0, in: \"[0..4]\""
    let before = try AnalysedContract(
      fee, replacing: ["\(fact) }": "\(fact), if_missing: presume 1 }"])
    let after = try AnalysedContract(
      fee, replacing: ["\(fact) }": "\(fact), if_missing: presume 2 }"])
    #expect(try difference(before, after).isProvenEqual)
  }

  @Test func whatIsNoLongerPresumedIsNotProven() throws {
    let fee = clause("fee", when: "asked", Self.fee)
    let before = try AnalysedContract(
      fee,
      replacing: ["asked: { type: boolean }": "asked: { type: boolean, if_missing: presume true }"])
    let difference = try difference(before, AnalysedContract(fee))
    #expect(
      difference.text().contains("asked: not proven, because a ticket that does not state it"))
  }

  // MARK: Choices

  @Test func anOptionMoreLeavesTheOthersComparable() throws {
    let before = try AnalysedContract(clause("fee", when: "side = left", Self.fee))
    let after = try AnalysedContract(
      clause("fee", when: "'side in (left, right)'", Self.fee),
      replacing: ["middle: m }": "middle: m, top: t }"])
    let difference = try difference(before, after)
    #expect(difference.unproven.isEmpty)
    #expect(
      difference.text().contains("Tickets in which 'side' is 'top': were refused, now decided"))
    #expect(difference.text().contains("    where side is r\n"))
  }

  @Test func optionsInAnotherOrderAreNotTakenForOneAnother() throws {
    let value = "definitions:\n  rate: { is: side, says: Rate, cite: §1, outcome: true }"
    let before = try AnalysedContract(clause("fee", Self.fee), more: value)
    let after = try AnalysedContract(
      clause("fee", Self.fee), more: value,
      replacing: ["left: l, right: r": "right: r, left: l"])
    let difference = try difference(before, after)
    #expect(difference.changes.isEmpty && !difference.isSettled)
  }

  // MARK: What holds until a version is superseded

  @Test func aTermThatEndsWithTheVersionHoldsAsLongAsItStandsInForTheLater() throws {
    let contract = try Self.superseded("2025-01-01")
    let difference = try #require(contract.difference(from: "1", to: "2"))
    #expect(difference.changes.map(\.name) == ["other"])
    #expect(difference.isSettled)
  }

  @Test func realTicketsAreReadByItAsLong() throws {
    let contract = try Self.superseded("2025-01-01")
    let day = try #require(CalendarDate("2025-06-01"))
    var history = try #require(contract.history(from: "1", to: "2", asOf: day))
    let line = #"{"ordered_on": "2025-03-01", "visits": 1}"#
    var (blocks, rest) = (BatchBlocks(.ndjson), Array("\(line)\n".utf8)[...])
    let block = blocks.next { buffer in
      let count = rest.count
      buffer.copyBytes(from: rest)
      rest = []
      return count
    }
    history.add(try #require(block))
    #expect(history.difference.clauses.map(\.tickets) == [0, 1])
  }

  private static func superseded(_ day: String) throws -> LoadedContract {
    try LoadedContract(
      contract: SourceFile(
        path: "contract.yaml",
        text: """
          contract: two
          title: Two versions
          parties: { provider: the shop, customer: the buyer }
          currency: EUR
          governed_by: ordered_on
          facts:
            ordered_on: { type: date }
            visits: { type: number, decimals: 0, in: "[0..4]" }
          """),
      versions: [
        SourceFile(
          path: "versions/1.yaml",
          text: """
            contract: two
            version: "1"
            in_force: { from: 2024-01-01, through: superseded }
            terms:
              rate:
                dated_by: ordered_on
                values: [{ from: 2024-01-01, value: 1.00 EUR, cite: §1 }]
                through: superseded
            clauses:
              fee: { says: S., cite: §1, when: rate > 0.00 EUR, charge: { label: Fee, amount: rate } }
              other: { says: S., cite: §1, when: visits > 1, charge: { label: Other, amount: 1.00 EUR } }
            """),
        SourceFile(
          path: "versions/2.yaml",
          text: """
            contract: two
            version: "2"
            amends: "1"
            in_force: { from: \(day), through: open }
            replaces: [other]
            clauses:
              other: { says: S., cite: §1, when: visits > 0, charge: { label: Other, amount: 1.00 EUR } }
            """),
      ])
  }

  private func difference(
    _ one: AnalysedContract, _ other: AnalysedContract
  ) throws -> VersionDifference {
    try #require(one.loaded.difference(from: "1", to: "1", of: other.loaded))
  }
}
