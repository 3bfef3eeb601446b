import Avenant
import SmallContracts
import Testing

/// How values that come out are told: with their place, and how they were worked out.
@Suite struct ValueTests {
  static let contract = SmallContract(
    header: "time_zone: Europe/Paris\ncurrency: EUR\nrounding: half_up\nmonth_end: last_day",
    facts: """
      ended_on: { type: date, optional: true, if_missing: absent, label: the day of the notice }
      uptime: { type: percent, in: "[0%..100%]", label: the uptime }
      """,
    version: """
      terms:
        notice: { value: 2 months, cite: §3, label: the notice period }
      definitions:
        end: { is: ended_on + notice, says: the end of the contract, cite: §2, outcome: true }
        broken: { is: uptime < 99%, says: whether the promise is broken, cite: §4, outcome: true }
        waited: { is: as_of - ordered_on, says: the time since the order, cite: §5, outcome: true }
      unsettled:
        how_long:
          question: How long is the notice?
          chosen: two
          cite: §3
          readings:
            two: { says: two months }
            three: { says: three months, terms: { notice: { value: 3 months } } }
      """)

  private func told(_ facts: String, about name: String) throws -> Explanation {
    try Told(Self.contract, "{ ordered_on: 2024-05-01, \(facts) }").explanation(about: name)
  }

  @Test func aDayIsToldWithItsPlaceAndItsSteps() throws {
    let outcome = try told("ended_on: 2024-01-31", about: "end").outcomes[0]
    #expect(outcome.kind == .value && outcome.answer == "The end of the contract: 31 March 2024")
    #expect(outcome.place?.cite == "§2" && outcome.clauses.isEmpty)
    #expect(
      outcome.steps.map(\.text) == [
        "the day of the notice: 31 January 2024", "the notice period: 2 months",
        "2 months after 31 January 2024 is 31 March 2024",
      ])
    let line = try told("ended_on: 2024-01-31", about: "end").line
    #expect(line == "The end of the contract: 31 March 2024 (§2)")
  }

  @Test func whatIsNotThereOrNotKnownIsSaid() throws {
    let end = try told("uptime: 99%", about: "end").outcomes[0]
    #expect(end.answer == "The end of the contract: there is none" && end.status == "absent")
    let broken = try told("", about: "broken")
    #expect(
      broken.outcomes[0].answer
        == "Whether the promise is broken: not yet known; it waits for the uptime")
    #expect(broken.asks.map(\.margin) == ["uptime"])
  }

  @Test func aConditionIsToldWithWhatWouldTurnIt() throws {
    let broken = try told("uptime: 98.5%", about: "broken").outcomes[0]
    #expect(broken.answer == "Whether the promise is broken: yes")
    #expect(broken.steps.map(\.text) == ["the uptime is 98.5%, which is below 99%"])
    #expect(broken.otherwise == "It would not be so if the uptime were 99%.")
    #expect(broken.changes.map(\.status) == ["false"])
  }

  @Test func anotherReadingIsToldOfTheValueThatItConcerns() throws {
    let loaded = try Self.contract.loaded()
    let facts = try loaded.facts(
      FactsInput(
        yaml: SourceFile(
          path: "t", text: "{ ordered_on: 2024-05-01, uptime: 99%, ended_on: 2024-05-02 }")))
    let page = try loaded.explain(
      facts, asOf: try #require(CalendarDate("2024-06-01")), about: "end"
    ).page(width: 200)
    #expect(
      page.contains(
        "read otherwise (three months), the end of the contract would be 2 August 2024 instead of "
          + "2 July 2024"))
    let other = try loaded.explain(
      facts, asOf: try #require(CalendarDate("2024-06-01")), about: "broken"
    ).page(width: 200)
    #expect(!other.contains("read otherwise"))
  }

  @Test func aNameThatNothingHasIsRefused() throws {
    #expect(throws: UnknownOutcome.self) { try told("uptime: 99%", about: "notice") }
  }

  @Test func aPageShowsThePlace() throws {
    let page = try Told(
      Self.contract, "{ ordered_on: 2024-05-01, ended_on: 2024-01-31, uptime: 1 }"
    )
    .page(about: "end")
    #expect(page.contains("  §2, version 1"))
  }
}
