import AvenantEvaluation
import AvenantValues
import Testing

/// What is left of so much in each period.
@Suite struct AllowanceTests {
  static let facts = """
    visit.on: { type: date }
    visits:
      list:
        on: { type: date }
        hours: { type: number, decimals: 1, in: "[0..24]" }
    """

  @Test(arguments: [
    ("month", "2020-03-20", "7.5", 3), ("month", "2020-04-01", "10.0", 1),
    ("year", "2020-12-31", "0.0", 6), ("year", "2021-01-01", "8.0", 2),
    ("day", "2020-03-20", "9.5", 2), ("month", "2020-03-01", "8.0", 2),
  ])
  func eachPeriodBeginsAnew(period: String, on: String, left: String, use: Int) throws {
    let contract = try Self.contract(per: period, ", takes: v.hours")
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
    #expect(json.contains(#""allowances":{"left":{"of":"10","used":"5","left":"5","use":6}}"#))
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

  private static func ticket(_ day: String) -> String {
    """
    "visit.on": "\(day)", "visits": [
      {"on": "2020-03-01", "hours": 2}, {"on": "2020-03-20", "hours": 0.5},
      {"on": "2020-03-21", "hours": 4}, {"on": "2020-05-01", "hours": 4},
      {"on": "2020-12-31", "hours": 1}, {"on": "2021-01-01", "hours": 2}]
    """
  }

  private static func contract(per period: String, _ takes: String) throws -> TestContract {
    try TestContract(
      facts: facts,
      """
      definitions:
        left:
          says: what is left
          allowance: { of: 10, per: \(period), at: visit.on, uses: v in visits, dated: v.on\(takes) }
        hours: { is: any(v in visits where v.hours > 1), says: there are hours }
      clauses:
        fee: { says: S, cite: ¶1, charge: { label: Fee, amount: left * 1 EUR } }
        long: { says: S, cite: ¶2, when: hours, grants: access }
      """)
  }
}
