import AvenantEvaluation
import AvenantValues
import Testing

/// What is left of so much in each period.
@Suite struct AllowanceTests {
  static let facts = """
    visit.on: { type: date, in: "[2020-01-01..2022-12-31]" }
    visits:
      list:
        on: { type: date }
        hours: { type: number, decimals: 1, in: "[0..24]" }
    """

  @Test(arguments: [
    ("month", "2020-03-20", "7.5", 3), ("month", "2020-04-01", "10.0", 1),
    ("year", "2020-12-31", "0.0", 6), ("year", "2021-01-01", "8.0", 2),
    ("day", "2020-03-20", "9.5", 2), ("month", "2020-03-01", "8.0", 2),
    ("quarter", "2020-03-31", "3.5", 4), ("quarter", "2020-04-01", "10.0", 1),
    ("week, week_begins: monday", "2020-03-22", "5.5", 3),
    ("week, week_begins: monday", "2020-03-23", "10.0", 1),
    ("week, week_begins: saturday", "2020-03-21", "6.0", 2),
    ("month, counted_from: 2020-02-21", "2020-03-20", "7.5", 3),
    ("month, counted_from: 2020-02-20", "2020-03-20", "9.5", 2),
    ("20 days, counted_from: 2020-03-01", "2020-03-21", "6.0", 2),
  ])
  func eachPeriodBeginsAnew(period: String, on: String, left: String, use: Int) throws {
    let contract = try Self.contract(
      per: period, ", takes: v.hours", when: "left is present")
    let allowance = try #require(try contract.decide(Self.ticket(on)).allowances.first)
    #expect(allowance.left == ExactNumber(left))
    #expect(allowance.use == use)
    #expect(allowance.amount == ExactNumber("10"))
  }

  @Test func withoutTakesEachUseCountsAsOne() throws {
    let contract = try Self.contract(per: "year", "")
    let allowance = try contract.decide(Self.ticket("2020-12-31")).allowances.first
    #expect(allowance?.left == ExactNumber("5") && allowance?.used == ExactNumber("5"))
    let json = try contract.decide(Self.ticket("2020-12-31")).json()
    #expect(
      json.contains(
        #""allowances":{"left":{"of":"10","used":"5","left":"5","use":6,"from":"2020-01-01","through":"2020-12-31"}}"#
      ))
  }

  @Test func whileAUseIsNotKnownNeitherIsWhatIsLeft() throws {
    let contract = try Self.contract(per: "month", ", takes: v.hours")
    let decision = try contract.decide(
      #""visit.on": "2020-03-20", "visits": [{"on": "2020-03-01", "hours": {"unknown": true}}]"#)
    let allowance = try #require(decision.allowances.first)
    #expect(allowance.left == nil && allowance.used == nil && allowance.use == 2)
    #expect(decision.charges.first?.amount == nil)
    #expect(decision.unknown == ["visits[1].hours"])
  }

  @Test(arguments: [
    ("day", "2020-03-20", "2020-03-20", "2020-03-20"),
    ("month", "2020-02-10", "2020-02-01", "2020-02-29"),
    ("quarter", "2020-02-10", "2020-01-01", "2020-03-31"),
    ("year", "2020-02-10", "2020-01-01", "2020-12-31"),
    ("week, week_begins: monday", "2020-03-20", "2020-03-16", "2020-03-22"),
    ("week, week_begins: sunday", "2020-03-20", "2020-03-15", "2020-03-21"),
    ("week, week_begins: friday", "2020-03-20", "2020-03-20", "2020-03-26"),
    ("week, counted_from: 2020-03-05", "2020-03-20", "2020-03-19", "2020-03-25"),
    ("month, counted_from: 2020-01-31", "2020-03-20", "2020-02-29", "2020-03-30"),
    ("quarter, counted_from: 2019-11-30", "2020-03-20", "2020-02-29", "2020-05-29"),
    ("12 months, counted_from: 2016-02-29", "2020-02-28", "2019-02-28", "2020-02-28"),
    ("30 days, counted_from: 2020-01-01", "2020-01-31", "2020-01-31", "2020-02-29"),
  ])
  func aPeriodHasAFirstAndALastDay(
    period: String, on: String, first: String, last: String
  ) throws {
    let contract = try Self.contract(
      per: period, ", takes: v.hours", when: "left is present")
    let allowance = try #require(try contract.decide(Self.ticket(on)).allowances.first)
    #expect(allowance.first?.description == first)
    #expect(allowance.last?.description == last)
  }

  @Test(arguments: [
    ("month", "9999-12-01"), ("quarter", "9999-10-01"), ("year", "9999-01-01"),
  ])
  func aPeriodEndsWithTheLastDayOfTheCalendar(period: String, first: String) throws {
    let contract = try Self.contract(
      per: period, at: "visit.on + 95748 months", ", takes: v.hours", when: "left is present")
    let allowance = try #require(try contract.decide(Self.ticket("2020-12-31")).allowances.first)
    #expect(allowance.first?.description == first)
    #expect(allowance.last?.description == "9999-12-31")
  }

  /// A day of the week after the calendar's last is none.
  @Test func aPeriodThatTheCalendarDoesNotHoldHasNoLastDay() throws {
    let contract = try Self.contract(
      per: "week, week_begins: monday", at: "visit.on + 95748 months", ", takes: v.hours",
      when: "left is present")
    let allowance = try #require(try contract.decide(Self.ticket("2020-12-31")).allowances.first)
    #expect(allowance.first?.description == "9999-12-27" && allowance.last == nil)
    #expect(allowance.left == ExactNumber("10"))
  }

  @Test func beforeTheFirstPeriodThereIsNothingToBeLeft() throws {
    let contract = try Self.contract(
      per: "month, counted_from: 2020-03-31", ", takes: v.hours", when: "left is present")
    let decision = try contract.decide(Self.ticket("2020-03-30"))
    let allowance = try #require(decision.allowances.first)
    #expect(allowance.left == nil && allowance.used == nil && allowance.use == nil)
    #expect(allowance.first == nil && allowance.last == nil)
    #expect(decision.charge("fee")?.status == .notDue)
  }

  @Test func withoutARuleForMonthEndsAPeriodThatMayBeginOnTwoDaysHasNothing() throws {
    let contract = try Self.contract(
      per: "month, counted_from: 2020-01-31", ", takes: v.hours", when: "left is present",
      rule: "error")
    let allowance = try #require(try contract.decide(Self.ticket("2020-03-01")).allowances.first)
    #expect(allowance.left == nil && allowance.first == nil)
    let charge = try contract.decide(Self.ticket("2020-03-01")).charge("fee")
    #expect(charge?.failure?.id == "ambiguous-month-end")
    let march = try contract.decide(Self.ticket("2020-04-10")).allowances.first
    #expect(march?.first?.description == "2020-03-31" && march?.last == nil)
  }

  private static func ticket(_ day: String) -> String {
    """
    "visit.on": "\(day)", "visits": [
      {"on": "2020-03-01", "hours": 2}, {"on": "2020-03-20", "hours": 0.5},
      {"on": "2020-03-21", "hours": 4}, {"on": "2020-05-01", "hours": 4},
      {"on": "2020-12-31", "hours": 1}, {"on": "2021-01-01", "hours": 2}]
    """
  }

  private static func contract(
    per period: String, at date: String = "visit.on", _ takes: String,
    when condition: String = "true",
    rule: String = "last_day"
  ) throws -> TestContract {
    try TestContract(
      facts: facts,
      """
      definitions:
        left:
          says: what is left
          allowance: { of: 10, per: \(period), at: \(date), uses: v in visits, dated: v.on\(takes) }
        hours: { is: any(v in visits where v.hours > 1), says: there are hours }
      clauses:
        fee: { says: S, cite: ¶1, when: \(condition), charge: { label: Fee, amount: left * 1 EUR } }
        long: { says: S, cite: ¶2, when: hours, grants: access }
      """, head: "month_end: \(rule)")
  }
}
