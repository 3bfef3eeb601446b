import Avenant
import SmallContracts
import Testing

/// What several outcomes have in common is explained once, and referred to afterwards.
@Suite struct RepetitionTests {
  private static let contract = SmallContract(
    facts: """
      fee: { type: money, in: "[0 EUR..1000 EUR]", label: the fee of the month }
      days: { type: number, decimals: 0, in: "[1..31]", label: the days of the month }
      outages:
        list:
          hours: { type: number, decimals: 0, in: "[0..24]", label: the hours }
        each: outage
        label: the outages
      """,
    version: """
      definitions:
        daily_fee: { is: fee / days, says: the fee of a day, cite: §1 }
        hourly_fee: { is: daily_fee / 24, says: the fee of an hour, cite: §2 }
      clauses:
        outage_credit:
          says: An outage is credited hour by hour, where an hour is worth something.
          cite: §3
          for_each: o in outages
          when: hourly_fee >= 0.10 EUR
          credit: { label: Outage, amount: o.hours * hourly_fee }
        free_day:
          says: Where hours are cheap, a day is free.
          cite: §4
          when: hourly_fee < 10 EUR
          waives: support
        support:
          says: Support costs the fee of three days.
          cite: §5
          charge: { label: Support, amount: 3 * daily_fee }
      """)

  private func page(_ outages: String) throws -> String {
    try Told(
      Self.contract, "{ ordered_on: 2024-05-01, fee: 300 EUR, days: 30, outages: [\(outages)] }"
    ).page()
  }

  @Test func aValueIsWorkedOutOnceForAllOutcomes() throws {
    let page = try page("{ hours: 4 }, { hours: 2 }, { hours: 3 }")
    #expect(page.ranges(of: "10.00 EUR ÷ 24 = 0.416666… EUR").count == 1)
    #expect(page.contains("the fee of an hour: 0.416666… EUR, as explained above"))
    #expect(page.contains("4 × 0.416666… EUR = 1.666666… EUR"))
    #expect(page.contains("3 × 0.416666… EUR = 1.25 EUR"))
  }

  @Test func theMachineReadsEveryStepOfEveryOutcome() throws {
    let told = try Told(
      Self.contract,
      "{ ordered_on: 2024-05-01, fee: 300 EUR, days: 30, outages: [{ hours: 1 }, { hours: 2 }] }")
    for outcome in try told.explanation().outcomes where outcome.kind == .credit {
      #expect(outcome.steps.map(\.text).contains("300.00 EUR ÷ 30 = 10.00 EUR"))
      #expect(outcome.steps.map(\.text).contains("the fee of a day: 10.00 EUR"))
    }
    #expect(!(try told.explanation().json().contains("explained above")))
  }

  @Test func whatIsWaivedIsToldWithTheStepsToItsAmount() throws {
    let page = try page("")
    #expect(page.contains("Support: nothing to pay, because 30.00 EUR is waived"))
    #expect(page.contains("3 × 10.00 EUR = 30.00 EUR"))
  }

  @Test func theConditionsOfAClauseAreToldOnce() throws {
    let contract = SmallContract(
      facts: """
        late: { type: boolean, label: a delay }
        large: { type: boolean, label: a large order }
        """,
      entitlements: """
        stop: { holder: provider, default: denied, says: stop, cite: §7 }
        use: { holder: customer, default: granted, says: use it, cite: §8 }
        """,
      version: """
        clauses:
          delay: { says: Delays stop all., cite: §1, when: [late, large], grants: [stop], denies: [use] }
        """)
    let page = try Told(contract, "{ ordered_on: 2024-05-01, late: true, large: true }").page()
    #expect(
      page.contains(
        """
        The buyer may not use it                                                     use
          Delays stop all.                                                         delay
          §1, version 1                                                       …/1.yaml:5
            as explained above

        """))
    #expect(page.ranges(of: "✓ a delay: yes").count == 1)
  }

  @Test func anotherValueIsNotReferredTo() throws {
    let page = try page("{ hours: 2 }")
    #expect(page.ranges(of: "2 × 0.416666… EUR").count == 1)
    #expect(!page.contains("outage 1, as explained above"))
  }
}
