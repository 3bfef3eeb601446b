import Avenant
import Testing

/// What changes under every reading of an open question.
@Suite struct ReadingDifferenceTests {
  private static let fee = "charge: { label: Fee, amount: 1.00 EUR }"

  @Test func aChangeUnderAnotherReadingAloneIsToldBeside() throws {
    let difference = try difference(
      ("visits > 1", "visits > 3"), ("visits > 1", "visits > 2"))
    #expect(difference.isProvenEqual && !difference.isProvenEqualByAnyReading)
    let reading = try #require(difference.readings.first)
    #expect(reading.question == "threshold" && reading.reading.name == "other")
    let ticket = try ticket(reading)
    #expect(ticket.contains("}, readings: { threshold: other }, expect: {"))
    #expect(
      difference.text().hasSuffix(
        """
        What follows under other readings
          threshold = other: the other way
            Fee: was free, now 1.00 EUR  [fee]
              where visits is 3
                by fee
                \(ticket)
            All else is as above; this is proven.
        """))
    #expect(difference.text().contains("governs, as the open questions are read.\n"))
  }

  @Test func whatDiffersUnderNoReadingIsProvenForAll() throws {
    let same = ("visits > 1", "visits > 3")
    let difference = try difference(same, ("not visits <= 1", "not visits <= 3"))
    #expect(difference.isProvenEqualByAnyReading)
    #expect(difference.readings.count == 1)
    #expect(difference.text().hasSuffix("    Nothing changes; this is proven."))
  }

  @Test func aChangeThatAnotherReadingDoesNotMakeIsSaid() throws {
    let difference = try difference(
      ("visits > 1", "visits > 3"), ("visits > 2", "visits > 3"))
    #expect(difference.changes.count == 1)
    #expect(
      difference.text().hasSuffix(
        "    Nothing changes of fee. All else is as above; this is proven."))
  }

  @Test func theSameChangeOfOtherTicketsStandsOnOneLine() throws {
    let difference = try difference(
      ("visits > 1", "visits > 2"), ("visits > 2", "visits > 3"))
    #expect(
      difference.text().hasSuffix(
        """
          threshold = other: the other way
            Fee: was 1.00 EUR, now free, but for other tickets  [fee]
            All else is as above; this is proven. --reading threshold=other tells those tickets.
        """))
    #expect(difference.json().contains("\"condition\": \"where visits is 3\""))
  }

  @Test func thatTheTicketsAreOthersIsNotSaidWhereNoneShowsIt() throws {
    func contract(_ term: String) throws -> LoadedContract {
      try self.contract(
        clauses: clauses(
          clause("fee", "charge: { label: Fee, amount: 10 EUR, due: ordered_on + \(term) }"),
          clause("off", when: "asked", "reduces: { charge: fee, by: 30%, of: rest }")),
        touching: "off", other: "{ off: { when: asked or visits > 1 } }")
    }
    let difference = try #require(
      try contract("21 days").difference(from: "1", to: "1", of: try contract("1 month")))
    let text = difference.text()
    #expect(text.contains("    Fee: due on another day, perhaps for other tickets  [fee]"))
    #expect(!text.contains("but for other tickets"))
  }

  @Test func aQuestionThatOneVersionAloneHasIsComparedWithItAsItStands() throws {
    let before = try AnalysedContract(clause("fee", when: "visits > 1", Self.fee)).loaded
    let after = try contract("visits > 1", "visits > 3")
    let difference = try #require(before.difference(from: "1", to: "1", of: after))
    #expect(difference.isProvenEqual)
    #expect(difference.readings[0].difference.changes.map(\.name) == ["fee"])
    let back = try #require(after.difference(from: "1", to: "1", of: before))
    #expect(back.readings[0].difference.changes.map(\.name) == ["fee"])
  }

  @Test func anotherChoiceIsComparedWithWhatWasChosenBefore() throws {
    let before = try contract("visits > 1", "visits > 3")
    let after = try before.reading(["threshold": "other"])
    let difference = try #require(before.difference(from: "1", to: "1", of: after))
    #expect(difference.changes.map(\.name) == ["fee"])
    #expect(difference.readings.map(\.reading.name) == ["one", "other"])
    #expect(difference.readings.allSatisfy { $0.difference.isProvenEqual })
  }

  @Test func whatNoReadingTouchesIsAskedOnce() throws {
    let ban = clause("ban", when: "asked", "denies: [entry]")
    let before = try contract("visits > 1", "visits > 3")
    let after = try contract("visits > 1", "visits > 3", more: ban)
    let difference = try #require(before.difference(from: "1", to: "1", of: after))
    #expect(difference.changes.map(\.name) == ["entry"])
    #expect(difference.readings[0].difference.nodes == 0)
    #expect(difference.text().hasSuffix("    The same changes; this is proven."))
  }

  @Test func beyondTheBudgetAnotherReadingIsNotProven() throws {
    let difference = try difference(
      ("visits > 1", "visits > 3"), ("visits > 1", "not visits <= 3"), budget: 1)
    #expect(difference.isProvenEqual && !difference.isSettled)
    #expect(
      difference.text().contains("    fee: not proven, because it would take more than 1 nodes"))
    #expect(difference.text().hasSuffix("    What else changes is not proven."))
  }

  @Test func whatIsNotProvenUnderAnotherReadingIsNotSaidToStay() throws {
    let difference = try difference(
      ("visits > 1", "asked and visits > 1 and side = left and price > 3.00 EUR"),
      (
        "visits > 2",
        "not (not asked or visits <= 1 or not side = left or price <= 3.00 EUR)"
      ), budget: 5)
    #expect(difference.changes.map(\.name) == ["fee"])
    #expect(difference.readings[0].difference.changes.isEmpty)
    #expect(!difference.text().contains("Nothing changes of"))
    #expect(
      difference.text().hasSuffix(
        "    Whether fee still changes is not proven. What else changes is not proven."))
  }

  @Test func oneOfTwoChangesOfAnOutcomeThatAnotherReadingDoesNotMakeIsSaid() throws {
    func contract(_ price: String, _ days: Int) throws -> LoadedContract {
      func charge(_ price: String) -> String {
        "charge: { label: Fee, amount: \(price), due: ordered_on + \(days) days }"
      }
      return try self.contract(
        clauses: clause("fee", when: "visits > 1", charge(price)),
        other: "{ fee: { \(charge("5.00 EUR")) } }")
    }
    let (before, after) = (try contract("5.00 EUR", 14), try contract("6.00 EUR", 30))
    let difference = try #require(before.difference(from: "1", to: "1", of: after))
    #expect(difference.changes.count == 2)
    #expect(
      difference.text().hasSuffix(
        "    Not under this reading: Fee: was 5.00 EUR, now 6.00 EUR. "
          + "All else is as above; this is proven."))
  }

  @Test func whatCannotBeDelimitedIsNeverTheSame() throws {
    let difference = try difference(
      ("visits + least > 3", "visits + least > 4"), ("visits + least > 5", "visits + least > 6"))
    #expect(!difference.text().contains("The same changes"))
    #expect(difference.readings[0].difference.changes.map(\.name) == ["fee"])
  }

  private func ticket(_ reading: ReadingDifference) throws -> String {
    let part = try #require(reading.difference.changes.first?.cases.first)
    return part.witness.scenario(
      named: "fee changes, threshold = other", of: reading.difference.after,
      decided: reading.difference.decisions(of: part.witness).after)
  }

  /// Two versions, each with the condition that is chosen and another one.
  private func difference(
    _ one: (String, String), _ other: (String, String), budget: Int = 20_000
  ) throws -> VersionDifference {
    let (before, after) = (try contract(one.0, one.1), try contract(other.0, other.1))
    return try #require(before.difference(from: "1", to: "1", of: after, budget: budget))
  }

  private func contract(
    _ chosen: String, _ other: String, more: String = ""
  ) throws -> LoadedContract {
    let fee = clause("fee", when: chosen, Self.fee)
    return try contract(
      clauses: more.isEmpty ? fee : clauses(fee, more), other: "{ fee: { when: \(other) } }")
  }

  /// One version with clauses, and what another reading states instead.
  private func contract(clauses: String, touching clause: String = "fee", other: String) throws
    -> LoadedContract
  {
    try AnalysedContract(
      clauses,
      more: """
        unsettled:
          threshold:
            question: How many visits are meant?
            chosen: one
            cite: §1
            touches: [\(clause)]
            readings:
              one: { says: the one way }
              other: { says: the other way, clauses: \(other) }
        """, settings: "rounding: half_up"
    ).loaded
  }
}
