import Avenant
import SmallContracts
import Testing

/// How a calendar is told: the days that do not count, by their names.
@Suite struct BusinessDaysTests {
  static let contract = SmallContract(
    facts: """
      sent_on: { type: date, label: the day of the invoice }
      paid_on: { type: date, optional: true, if_missing: absent, label: the day of the payment }
      """,
    version: """
      definitions:
        wait: { is: "business_days_between(paid_on, sent_on, target)", says: the wait }
        time_between: { is: "business_days_between(rolled, paid_on, target)", says: the time between }
        rolled: { is: "roll(sent_on, modified_following, target)", says: the settlement day }
      clauses:
        fee:
          says: The fee is due five business days after the invoice.
          cite: §1
          charge: { label: Fee, amount: 10.00 EUR, due: sent_on + 5 business_days in target }
        at_once:
          says: The deposit is due at once.
          cite: §6
          charge: { label: Deposit, amount: 1.00 EUR, due: sent_on + 0 business_days in target }
        notice:
          says: The notice is given before the invoice.
          cite: §2
          charge: { label: Notice, amount: 1.00 EUR, due: sent_on - 1 business_day in target }
        settlement:
          says: Settlement costs a euro for each day of the month.
          cite: §3
          when: rolled is present
          charge: { label: Settlement, amount: day(rolled) * 1 EUR }
        early:
          says: Who pays before the invoice is credited a euro for each business day.
          cite: §5
          when: wait is present
          charge: { label: Early, amount: abs(wait) * 1 EUR }
        between:
          says: The time between costs a euro for each business day.
          cite: §7
          when: time_between is present
          charge: { label: Between, amount: abs(time_between) * 1 EUR }
        pay:
          says: The invoice is paid on the next business day.
          cite: §8
          requires: { party: customer, what: pay, by: sent_on + 1 business_day in target, done_on: paid_on }
        surcharge:
          says: Invoices on other days cost more.
          cite: §4
          when: not is_business_day(sent_on, target) and is_business_day(sent_on, target) is present
          charge: { label: Surcharge, amount: 2.00 EUR }
      """,
    calendar: """
      calendar: target
      title: Days on which banks settle
      in_force: { from: 2024-01-01, through: 2024-12-31 }
      weekend: [saturday, sunday]
      holidays:
        - { on: 2024-03-29, says: Good Friday }
        - { on: 2024-04-01, says: Easter Monday }
      """)

  private func steps(_ clause: String, _ day: String) throws -> [String] {
    try Told(Self.contract, "{ ordered_on: 2024-03-01, sent_on: \(day) }")
      .explanation(about: clause).outcomes[0].steps.map(\.text)
  }

  @Test func theDaysThatDoNotCountAreNamed() throws {
    #expect(
      try steps("fee", "2024-03-27") == [
        "the day of the invoice: 27 March 2024",
        "5 business days after 27 March 2024 is 5 April 2024",
        "29 March 2024 (Good Friday), 1 April 2024 (Easter Monday) and 2 days of the weekend do "
          + "not count",
      ])
  }

  /// 30 March 2024 is a Saturday.
  @Test func fromADayToItselfNoDayIsSkipped() throws {
    #expect(
      try steps("at_once", "2024-03-30") == [
        "the day of the invoice: 30 March 2024",
        "0 business days after 30 March 2024 is 30 March 2024",
      ])
  }

  @Test func whereEveryDayCountsNothingIsSaid() throws {
    #expect(
      try steps("notice", "2024-03-27") == [
        "the day of the invoice: 27 March 2024",
        "1 business day before 27 March 2024 is 26 March 2024",
      ])
  }

  @Test func aDayOutsideTheCalendarIsToldWithItsReach() throws {
    #expect(
      try steps("fee", "2024-12-30").last
        == "the calendar “Days on which banks settle” knows the days from 1 January 2024 through "
        + "31 December 2024 only")
    let told = try Told(Self.contract, "{ ordered_on: 2024-03-01, sent_on: 2025-01-01 }")
    let page = try told.page(about: "settlement")
    #expect(page.contains("✗ the settlement day: there is none; there would have to be one"))
    #expect(page.contains("the calendar “Days on which banks settle” knows the days from"))
  }

  @Test func aCalendarIsNotBlamedForADateThatIsAbsent() throws {
    let told = try Told(Self.contract, "{ ordered_on: 2024-03-01, sent_on: 2024-03-01 }")
    let page = try told.page(about: "early")
    #expect(page.contains("✗ the wait: there is none; there would have to be one"))
    #expect(!page.contains("knows the days"))
    let paid = try Told(
      Self.contract, "{ ordered_on: 2024-03-01, sent_on: 2024-03-01, paid_on: 2023-12-29 }")
    #expect(try paid.page(about: "early").contains("knows the days"))
  }

  @Test func aDueDayOutsideTheCalendarIsNotLeftOutSilently() throws {
    let told = try Told(Self.contract, "{ ordered_on: 2024-03-01, sent_on: 2024-12-30 }")
    let answer = try told.explanation(about: "fee").outcomes[0].answer
    #expect(
      answer.contains(
        ", due on a day that cannot be told, because the calendar “Days on which banks settle” "
          + "knows the days from 1 January 2024 through 31 December 2024 only"))
    let within = try Told(Self.contract, "{ ordered_on: 2024-03-01, sent_on: 2024-03-01 }")
    #expect(!(try within.explanation(about: "fee").outcomes[0].answer.contains("cannot be told")))
  }

  @Test func whatNeedsADayThatNoCalendarKnowsIsToldWithTheReach() throws {
    let told = try Told(
      Self.contract, "{ ordered_on: 2024-03-01, sent_on: 2025-01-01, paid_on: 2024-12-30 }")
    let page = try told.page(about: "between")
    #expect(page.contains("✗ the time between: there is none; there would have to be one"))
    #expect(page.contains("the calendar “Days on which banks settle” knows the days from"))
  }

  private func duty(_ facts: String) throws -> OutcomeExplanation {
    try Told(Self.contract, "{ ordered_on: 2024-03-01, \(facts) }", asOf: "2025-03-01")
      .explanation(about: "pay").outcomes[0]
  }

  @Test func whereTheLastDayCannotBeToldNothingIsSaidToBeInTime() throws {
    let reach =
      "by a day that cannot be told, because the calendar “Days on which banks settle” knows the "
      + "days from 1 January 2024 through 31 December 2024 only"
    let done = try duty("sent_on: 2024-12-31, paid_on: 2025-02-01")
    #expect(
      done.answer == "The buyer had to pay \(reach), and did on 1 February 2025; whether that was "
        + "in time cannot be told")
    let open = try duty("sent_on: 2024-12-31")
    #expect(open.answer == "The buyer has to pay \(reach), and has not yet")
    #expect(open.otherwise?.contains("It would be done if the day of the payment were") == true)
    #expect(open.otherwise?.contains("in time") == false)
  }

  @Test func withinTheCalendarItIsSaidAsEver() throws {
    #expect(
      try duty("sent_on: 2024-12-27, paid_on: 2024-12-30").answer
        == "The buyer had to pay by 30 December 2024, and did on 30 December 2024")
  }

  @Test func aRolledDayIsToldWithItsConvention() throws {
    #expect(
      try steps("settlement", "2024-03-29") == [
        "the day of the invoice: 29 March 2024",
        "29 March 2024, or the next business day of the same month, or else the one before is "
          + "28 March 2024",
        "29 March 2024 (Good Friday) does not count", "the settlement day: 28 March 2024",
        "the day of 28 March 2024 = 28", "28 × 1.00 EUR = 28.00 EUR",
      ])
  }

  @Test(arguments: [
    ("2024-03-29", "✓ the day of the invoice: 29 March 2024 is no business day: Good"),
    ("2024-03-30", "✓ the day of the invoice: 30 March 2024 is no business day: it"),
    (
      "2024-03-28", "✗ the day of the invoice: 28 March 2024 is a business day; it"
    ),
  ])
  func whyADayIsNoBusinessDay(day: String, line: String) throws {
    let told = try Told(Self.contract, "{ ordered_on: 2024-03-01, sent_on: \(day) }")
    #expect(try told.page(about: "surcharge").contains(line))
  }
}
