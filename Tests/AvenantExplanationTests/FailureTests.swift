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
