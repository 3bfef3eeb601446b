import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues
import Testing

/// Dates moved by business days, and what else a calendar answers.
@Suite struct BusinessDaysTests {
  static let calendar = """
    calendar: desk
    title: Days at the desk
    in_force: { from: 2020-01-01, through: 2020-12-31 }
    weekend: [saturday, sunday]
    holidays:
      - { on: 2020-04-10, says: Good Friday }
      - { on: 2020-04-13, says: Easter Monday }
      - { on: 2020-05-01, says: Labour Day }
    """
  static let facts = """
    sent_on: { type: date, optional: true }
    waited: { type: number, decimals: 0, in: "[-400..400]", if_missing: presume 2 }
    """

  private func value(_ definition: String, _ json: String) throws -> TracedValue {
    try TestContract(facts: Self.facts, define: definition, calendar: Self.calendar).value(json)
  }

  @Test(arguments: [
    ("sent_on + 1 business_day in desk", "2020-04-09", "2020-04-14"),
    ("sent_on + waited business_days in desk", "2020-04-08", "2020-04-14"),
    ("sent_on - 1 business_day in desk", "2020-04-14", "2020-04-09"),
    ("sent_on + 0 business_days in desk", "2020-04-12", "2020-04-12"),
    ("roll(sent_on, following, desk)", "2020-05-01", "2020-05-04"),
    ("roll(sent_on, modified_following, desk)", "2020-05-30", "2020-05-29"),
  ])
  func aDateIsFound(definition: String, day: String, found: String) throws {
    let date = try #require(CalendarDate(found))
    #expect(try value(definition, "\"sent_on\": \"\(day)\"") == .known(.date(date)))
  }

  @Test(arguments: [
    "sent_on + 1 business_day in desk", "sent_on + 0 business_days in desk",
    "business_days_between(sent_on, 2020-01-01, desk)", "roll(sent_on, preceding, desk)",
    "is_business_day(sent_on, desk)",
  ])
  func outsideTheCalendarThereIsNothing(definition: String) throws {
    #expect(try value(definition, #""sent_on": "2021-01-01""#) == .absent)
    #expect(try value(definition, #""sent_on": "2019-12-31""#) == .absent)
    #expect(try value(definition, #""sent_on": null"#) == .absent)
    #expect(try value(definition, "") == .unknown)
  }

  @Test func aNumberThatLeadsOutLeavesNothing() throws {
    let definition = "sent_on + waited business_days in desk"
    #expect(try value(definition, #""sent_on": "2020-01-02", "waited": 400"#) == .absent)
    #expect(try value(definition, #""sent_on": "2020-01-02", "waited": -400"#) == .absent)
  }

  @Test func aDayIsABusinessDayOrNot() throws {
    let definition = "is_business_day(sent_on, desk)"
    #expect(try value(definition, #""sent_on": "2020-04-13""#) == .known(.boolean(false)))
    #expect(try value(definition, #""sent_on": "2020-04-14""#) == .known(.boolean(true)))
  }

  @Test func theSecondDayCounts() throws {
    let definition = "business_days_between(sent_on, 2020-04-14, desk)"
    #expect(
      try value(definition, #""sent_on": "2020-04-09""#) == .known(.number(ExactNumber(1))))
    #expect(
      try value(definition, #""sent_on": "2020-04-15""#) == .known(.number(ExactNumber(-1))))
  }

  /// An absent answer is neither true nor false, so that nothing follows from it.
  @Test func nothingFollowsFromADayOutside() throws {
    let contract = try TestContract(
      facts: Self.facts,
      """
      clauses:
        late:
          says: It is late.
          cite: ¶3
          when: as_of > sent_on + 2 business_days in desk
          charge: { label: Late, amount: 5 EUR, due: as_of + 3 business_days in desk }
      """, calendar: Self.calendar)
    let late = try contract.decide(#""sent_on": "2020-04-09""#, asOf: "2020-04-16")
    #expect(late.charge("late")?.status == .due)
    #expect(late.charge("late")?.dueOn?.description == "2020-04-21")
    let onTime = try contract.decide(#""sent_on": "2020-04-09""#, asOf: "2020-04-15")
    #expect(onTime.charge("late")?.status == .notDue)
    let outside = try contract.decide(#""sent_on": "2019-12-31""#, asOf: "2020-04-15")
    #expect(outside.charge("late")?.status == .notDue)
    let open = try contract.decide("", asOf: "2020-04-15")
    #expect(open.charge("late")?.status == .undetermined)
    let end = try contract.decide(#""sent_on": "2020-04-09""#, asOf: "2020-12-30")
    #expect(end.charge("late")?.status == .due)
    #expect(end.charge("late")?.dueOn == nil)
  }

  // MARK: The receipt

  private func receipt(_ calendar: String, _ definition: String) throws -> Receipt {
    try TestContract(facts: Self.facts, define: definition, calendar: calendar)
      .decide(#""sent_on": "2020-04-09""#).receipt
  }

  @Test(arguments: [
    ("2020-05-01", "2020-05-04"), ("2020-12-31", "2020-12-30"), ("saturday, ", ""),
    ("in_force: { from: 2020-01-01", "in_force: { from: 2020-01-02"),
  ])
  func theDaysOfACalendarDecide(written: String, instead: String) throws {
    let definition = "sent_on + 1 business_day in desk"
    let (one, other) = (
      try receipt(Self.calendar, definition),
      try receipt(Self.calendar.replacing(written, with: instead), definition)
    )
    #expect(one.meaning != other.meaning)
  }

  @Test(arguments: [
    ("Labour Day", "May Day"), ("Days at the desk", "The desk"),
    ("holidays:\n", "holidays:\n  - { on: 2020-01-04, says: A Saturday }\n"),
  ])
  func theWordsOfACalendarDoNot(written: String, instead: String) throws {
    let definition = "sent_on + 1 business_day in desk"
    let (one, other) = (
      try receipt(Self.calendar, definition),
      try receipt(Self.calendar.replacing(written, with: instead), definition)
    )
    #expect(one.meaning == other.meaning)
    #expect(one.text != other.text)
  }

  @Test func whatIsAskedDecides() throws {
    let meanings = try [
      "sent_on + 1 business_day in desk", "sent_on - 1 business_day in desk",
      "sent_on + 2 business_days in desk", "roll(sent_on, following, desk)",
      "roll(sent_on, preceding, desk)",
    ].map { try receipt(Self.calendar, $0).meaning }
    #expect(Set(meanings).count == meanings.count)
  }
}
