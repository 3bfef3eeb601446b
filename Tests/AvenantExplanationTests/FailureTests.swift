import Avenant
import SmallContracts
import Testing

/// What cannot be worked out is said, with its reason and its place.
@Suite struct FailureTests {
  private static let why = "the contract does not say what follows in a month that lacks the day"

  @Test func aChargeWithoutALastDayToPaySaysWhy() throws {
    let rent = try told("2024-01-31").explanation()
    let answer = "Rent: 10.00 EUR, but the last day to pay cannot be worked out: \(Self.why)"
    #expect(rent.outcomes[0].answer == answer)
    #expect(rent.line == "\(answer) (§1)")
    #expect(
      rent.page().contains(
        """
          Step by step
            the day of the order: 31 January 2024
            that fails at this place of the contract                         …/1.yaml:11

        """))
    #expect(
      rent.json().contains(
        #""failure":{"id":"ambiguous-month-end","reason":"\#(Self.why)","#
          + #""location":"small/versions/1.yaml:11"}"#))
  }

  @Test func aLastDayThatThereIsStandsAsBefore() throws {
    let rent = try told("2024-01-30, paid_on: 2024-02-20", monthEnd: "last_day").explanation()
    #expect(
      rent.outcomes[0].answer == "Rent: 10.00 EUR, due 29 February 2024, paid on 20 February 2024")
    #expect(rent.outcomes[0].failure == nil)
    #expect(!rent.json().contains(#""failure""#))
  }

  @Test func aRightAndADutyOfWhichNobodyCanTellWhetherTheyAreThereSayWhy() throws {
    let contract = SmallContract(
      header: "time_zone: Europe/Paris\ncurrency: EUR\nrounding: half_up\nmonth_end: error",
      facts: "late: { type: boolean, label: late, ask: Was it late? }",
      entitlements: "leave: { holder: customer, default: denied, says: leave, cite: §2 }",
      version: """
        clauses:
          leaving: { says: One leaves., cite: §2, when: as_of >= ordered_on + 1 month, grants: leave }
          noticed:
            says: Who leaves says so.
            cite: §3
            when: as_of >= ordered_on + 1 month
            requires: { party: customer, what: say so, by: ordered_on + 60 days }
          returned:
            says: What was lent is returned.
            cite: §4
            requires: { party: customer, what: return it, by: ordered_on + 9 days, done_on: ordered_on + 1 month }
        """)
    let outcomes = try Told(contract, "{ ordered_on: 2024-01-31 }").explanation().outcomes
    let whether = "cannot be worked out: \(Self.why)"
    #expect(
      Set(outcomes.map(\.answer)) == [
        "Whether the buyer may leave \(whether)",
        "Whether the buyer has to say so \(whether)",
        "The buyer has to return it by 9 February 2024, but whether that was done in time \(whether)",
      ])
    #expect(outcomes.map(\.status) == ["failed", "failed", "failed"])
    #expect(outcomes.allSatisfy { $0.failure?.id == "ambiguous-month-end" })
  }

  private func told(_ day: String, monthEnd: String = "error") throws -> Told {
    let contract = SmallContract(
      header: "time_zone: Europe/Paris\ncurrency: EUR\nrounding: half_up\nmonth_end: \(monthEnd)",
      facts: "paid_on: { type: date, optional: true, if_missing: absent, label: the payment }",
      version: """
        clauses:
          rent:
            says: Rent is paid.
            cite: §1
            charge:
              label: Rent
              amount: 10 EUR
              due: ordered_on + 1 month
              paid_on: paid_on
        """)
    return try Told(contract, "{ ordered_on: \(day) }")
  }
}
