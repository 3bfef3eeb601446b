import Avenant
import AvenantDiagnostics
import SmallContracts
import Testing

/// How allowances are told: the days of the period, the uses in it, and what is left.
@Suite struct AllowanceTests {
  private static func contract(per period: String) -> SmallContract {
    SmallContract(
      header: "time_zone: Europe/Paris\ncurrency: EUR\nrounding: half_up\nmonth_end: last_day",
      facts: """
        signed_on: { type: date, label: the day of the signature }
        visits:
          list:
            on: { type: date }
          each: visit
          label: the visits
          if_missing: empty
        """,
      version: """
        definitions:
          left:
            says: the visits left
            allowance: { of: 3, per: \(period), at: ordered_on, uses: v in visits, dated: v.on }
        clauses:
          visit:
            says: What is left is paid back.
            cite: §1
            when: ordered_on > 2000-01-01
            credit: { label: Rest, amount: if left is present then left * 1.00 EUR else 0.00 EUR }
        """)
  }

  private func steps(per period: String, on day: String) throws -> [String] {
    let visits = "visits: [{ on: 2024-01-30 }, { on: 2024-02-10 }, { on: 2024-02-20 }]"
    return try Told(
      Self.contract(per: period),
      "{ ordered_on: \(day), signed_on: 2024-01-31, \(visits) }", asOf: "2024-06-30"
    ).explanation(about: "visit").outcomes[0].steps.map(\.text)
  }

  @Test func aPeriodIsToldByItsFirstAndLastDay() throws {
    let steps = try steps(per: "month, counted_from: signed_on", on: "2024-02-20")
    #expect(
      steps.contains(
        "this is use 3 from 31 January 2024 through 28 February 2024; 2 of 3 are used"))
    #expect(
      steps.contains("visit 2 and visit 3 count") && !steps.contains { $0.contains("visit 1") })
  }

  @Test func aDayIsToldAsADay() throws {
    #expect(
      try steps(per: "day", on: "2024-02-10").contains(
        "this is use 2 of 10 February 2024; 1 of 3 are used"))
  }

  @Test func ofUsesThatAreNotKnownNoneIsCounted() throws {
    let told = try Told(
      Self.contract(per: "day"),
      "{ ordered_on: 2024-02-10, signed_on: 2024-01-31, visits: { unknown: true } }",
      asOf: "2024-06-30"
    ).explanation(about: "visit").outcomes[0]
    let lines = told.steps.flatMap { [$0] + $0.parts }.map(\.text)
    #expect(
      lines.contains("the uses of 10 February 2024; how many of 3 are used is not known"))
    #expect(!lines.contains { $0.contains("not known of 3") })
  }

  @Test func beforeTheFirstPeriodThatIsSaid() throws {
    let told = try Told(
      Self.contract(per: "month, counted_from: signed_on"),
      "{ ordered_on: 2024-01-30, signed_on: 2024-01-31 }", asOf: "2024-06-30"
    ).explanation(about: "visit").outcomes[0]
    #expect(
      told.steps.flatMap { [$0] + $0.parts }.map(\.text).contains(
        "30 January 2024 lies before the first day, 31 January 2024"))
  }
}
