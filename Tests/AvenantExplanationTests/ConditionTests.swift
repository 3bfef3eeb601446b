import Avenant
import Testing

/// How conditions are said: what the ticket has, beside what it would have to have.
@Suite struct ConditionTests {
  @Test(arguments: [
    ("- visits > 5", "✓ the number of visits is 7, which is above 5"),
    ("- visits <= limit", "✓ the number of visits is 7, which is at most the limit of visits (10)"),
    ("- 5 < visits", "✓ the number of visits is 7, which is above 5"),
    ("- side = left", "✓ the side is the left side"),
    ("- side in (left, right)", "✓ the side is the left side"),
    ("- name = \"Ann\"", "✓ the name is \"Ann\""),
    ("- price >= 9.50 EUR", "✓ the price is 9.50 EUR, which is at least 9.50 EUR"),
    ("- price in (5 EUR..10 EUR]", "✓ the price is 9.50 EUR, above 5.00 EUR and at most 10.00 EUR"),
    (
      "- seen_on in season",
      "✓ the day of the visit is 20 March 2024, in the season (1 March 2024 to 31 March 2024)"
    ),
    (
      "- seen_on in [2024-03-01..2024-03-31]",
      "✓ the day of the visit is 20 March 2024, from 1 March 2024 through 31 March 2024"
    ),
    (
      "- price in discounts",
      "✓ the price is 9.50 EUR, in the discounts (above 5.00 EUR and at most 10.00 EUR)"
    ),
    ("- seen_on is present", "✓ the day of the visit is 20 March 2024"),
    ("- member.since is absent", "✓ member since: there is none"),
    ("- asked", "✓ a request in writing: yes"),
    (
      "- done_on > seen_on",
      "✓ the day of the repair is 22 March 2024, which is after the day of the visit (20 March 2024)"
    ),
    (
      "- done_on < seen_on + 5 days",
      "✓ the day of the repair is 22 March 2024, which is before 5 days after the day of the visit "
        + "(25 March 2024)"
    ),
    (
      "- done_on < as_of",
      "✓ the day of the repair is 22 March 2024, which is before the day of this decision (1 June 2024)"
    ),
    ("- 2 * visits = 14", "✓ 2 × the number of visits is 14"),
    ("- applies(other)", "✓ “Requests are answered” applies"),
  ])
  func whatIsMetIsSaidWithItsValue(condition: String, line: String) throws {
    #expect(try Told.lines(of: condition, Self.complete) == [line])
  }

  @Test(arguments: [
    ("- visits > 50", "✗ the number of visits is 7; it would have to be above 50"),
    ("- visits != 7", "✗ the number of visits is 7; it would have to be other than 7"),
    ("- side = right", "✗ the side is the left side; it would have to be the right side"),
    (
      "- side in (right, middle)",
      "✗ the side is the left side; it would have to be the right side or the middle"
    ),
    ("- price < 9 EUR", "✗ the price is 9.50 EUR; it would have to be below 9.00 EUR"),
    (
      "- done_on in season and seen_on < 2024-03-20",
      "✗ the day of the visit is 20 March 2024; it would have to be before 20 March 2024"
    ),
    (
      "- as_of in season",
      "✗ the day of this decision is 1 June 2024, 62 days after 31 March 2024, the last day of the "
        + "season"
    ),
    (
      "- seen_on in [2024-04-01..2024-04-30]",
      "✗ the day of the visit is 20 March 2024; it would have to be from 1 April 2024 through 30 "
        + "April 2024"
    ),
    (
      "- not (visits in (5..9))",
      "✗ the number of visits is 7; it must not be both above 5 and below 9"
    ),
    ("- seen_on is absent", "✗ the day of the visit is 20 March 2024; there would have to be none"),
    ("- member.since is present", "✗ member since: there is none; there would have to be one"),
    ("- not asked", "✗ a request in writing: yes; it would have to be no"),
    ("- asked = false", "✗ a request in writing: yes; it would have to be no"),
  ])
  func whatFailedIsSaidWithWhatItWouldHaveToBe(condition: String, line: String) throws {
    #expect(try Told.lines(of: condition, Self.complete).last == line)
  }

  @Test(arguments: [
    ("- member.since < 2020-01-01", "✗ member since: there is none, so this decides nothing"),
    ("- member.since in season", "✗ member since: there is none, so this decides nothing"),
    ("- member.since + 1 day < as_of", "✗ member since: there is none, so this decides nothing"),
    ("- as_of > member.since", "✗ member since: there is none, so this decides nothing"),
  ])
  func nothingFollowsFromWhatIsAbsent(condition: String, line: String) throws {
    #expect(try Told.lines(of: condition, Self.complete) == [line])
  }

  @Test(arguments: [
    ("- visits > 5", "? the number of visits: not known; it would have to be above 5"),
    ("- side = left", "? the side: not known; it would have to be the left side"),
    (
      "- side in (left, right)",
      "? the side: not known; it would have to be the left side or the right side"
    ),
    ("- seen_on is present", "? the day of the visit: not known; there would have to be one"),
    ("- seen_on is absent", "? the day of the visit: not known; there would have to be none"),
    ("- asked", "? a request in writing: not known; it would have to be yes"),
    (
      "- seen_on in season",
      "? the day of the visit: not known; it would have to be in the season (1 March 2024 to 31 "
        + "March 2024)"
    ),
    (
      "- as_of > seen_on",
      "? the day of the visit: not known; it would have to be before the day of this decision (1 June 2024)"
    ),
    (
      "- visits + 1 > limit",
      "? the number of visits + 1: not known; it would have to be above the limit of visits (10)"
    ),
  ])
  func whatIsNotKnownSaysWhatItWouldHaveToBe(condition: String, line: String) throws {
    #expect(try Told.lines(of: condition, "price: null") == [line])
  }

  @Test func anApplicationThatIsNotKnownSaysWhatItWaitsFor() throws {
    #expect(
      try Told.lines(of: "- applies(other)", "visits: 1") == [
        "? it is not known whether “Requests are answered” applies",
        "  ? a request in writing: not known; it would have to be yes",
      ])
  }

  @Test func aDefinitionIsSpokenAndItsPartsStandBeneath() throws {
    #expect(
      try Told.lines(of: "- frequent", "visits: 7") == [
        "✓ the visits are frequent", "  ✓ the number of visits is 7, which is above 5",
      ])
    #expect(
      try Told.lines(of: "- frequent", "visits: 3") == [
        "✗ it is not so that the visits are frequent",
        "  ✗ the number of visits is 3; it would have to be above 5",
      ])
    #expect(
      try Told.lines(of: "- frequent", "price: null") == [
        "? it is not known whether the visits are frequent",
        "  ? the number of visits: not known; it would have to be above 5",
      ])
  }

  @Test func aDefinitionThatIsNamedAsAQuestionIsSpokenAsAStatement() throws {
    #expect(
      try Told.lines(of: "- often", "visits: 3") == [
        "✗ it is not so that the visits are many",
        "  ✗ the number of visits is 3; it would have to be above 6",
      ])
  }

  @Test func aDefinitionOfSeveralPartsIsUnfoldedAlsoWhereItIsMet() throws {
    #expect(
      try Told.lines(of: "- frequent_and_asked", "visits: 7, asked: true") == [
        "✓ both hold", "  ✓ the number of visits is 7, which is above 5",
        "  ✓ a request in writing: yes",
      ])
  }

  @Test func aDefinitionThatWouldHaveToBeOtherwiseSaysSo() throws {
    #expect(
      try Told.lines(of: "none: [frequent]", "visits: 7") == [
        "✗ the visits are frequent; it would have to be otherwise",
        "  ✗ the number of visits is 7; it would have to be at most 5",
      ])
  }

  @Test func alternativesAreListedWhenNoneIsMet() throws {
    #expect(
      try Told.lines(of: "any: [visits > 5, asked]", "visits: 1, asked: false") == [
        "✗ one of these:",
        "  ✗ the number of visits is 1; it would have to be above 5",
        "  ✗ a request in writing: no; it would have to be yes",
      ])
  }

  @Test func theAlternativeThatIsMetSuffices() throws {
    #expect(
      try Told.lines(of: "any: [visits > 5, asked]", "visits: 1, asked: true")
        == ["✓ a request in writing: yes"])
  }

  @Test func underNoneEveryMarkSaysWhetherTheLineIsAsItWouldHaveToBe() throws {
    #expect(
      try Told.lines(of: "none: [visits > 5, asked]", "visits: 1, asked: true") == [
        "✓ the number of visits is 1, which is at most 5",
        "✗ a request in writing: yes; it would have to be no",
      ])
  }

  @Test func conditionsNestAsTheyAreWritten() throws {
    let lines = try Told.lines(
      of: "any:\n  - asked\n  - all: [visits > 5, seen_on is present]",
      "visits: 1, asked: false, seen_on: 2024-03-20")
    #expect(
      lines == [
        "✗ one of these:",
        "  ✗ a request in writing: no; it would have to be yes",
        "  ✗ all of these:",
        "    ✗ the number of visits is 1; it would have to be above 5",
        "    ✓ the day of the visit is 20 March 2024",
      ])
  }

  @Test func aClauseThatDoesNotApplySaysWhy() throws {
    #expect(
      try Told.lines(of: "- applies(other)", "asked: false") == [
        "✗ “Requests are answered” does not apply",
        "  ✗ a request in writing: no; it would have to be yes",
      ])
  }

  private static let complete = """
    visits: 7, price: 9.50 EUR, seen_on: 2024-03-20, done_on: 2024-03-22, asked: true, \
    member: { since: null }, side: left, name: Ann
    """
}
