import Avenant
import SmallContracts
import Testing

/// What a timeline says of numbers that move, and why they stop.
@Suite struct TimelinePageTests {
  private static let rent = SmallContract(
    facts: """
      member: { type: boolean, label: a membership, ask: Is there a membership? }
      """,
    version: """
      terms:
        day_rate: { value: 12.00 EUR, cite: §1, label: the rate of a day }
      definitions:
        days: { is: "days_between(ordered_on, as_of)", says: the days }
      clauses:
        rent:
          says: Every day costs the rate of a day.
          cite: §1
          when: as_of > ordered_on
          charge: { label: Rent, amount: "max(0 EUR, days * day_rate)" }
        members: { says: Members pay nothing., cite: §2, when: member, waives: rent }
        wear:
          says: Wear is paid day by day.
          cite: §3
          when: as_of > ordered_on
          charge: { label: Wear, amount: "max(0 EUR, days * 0.30 EUR)", nothing_below: 1 EUR }
        sixth: { says: The sixth day is told., cite: §4, when: days = 6, credit: { label: Sixth, amount: 1 EUR } }
        cap: { says: Rent and wear come to 150 EUR., cite: §5, caps: { together: [rent, wear], at_most: 150 EUR } }
      """)

  @Test func theDayOnWhichACapIsReachedSaysSo() throws {
    #expect(
      try timeline("member: false").contains(
        """
        From 14 May 2024
          Rent: 150.00 EUR                                                          rent
            150.00 EUR of 156.00 EUR, because “Rent” and “Wear” may come to 150.00   cap
            EUR together

        """))
  }

  @Test func theDayOnWhichAMinimumIsReachedSaysSo() throws {
    #expect(
      try timeline("member: false").contains(
        "  Wear: 1.20 EUR                                                            wear\n"
          + "    1.20 EUR is no longer below 1.00 EUR, the least that is charged\n"))
  }

  @Test func theDayOnWhichALimitIsReachedSaysSo() throws {
    let limited = SmallContract(
      facts: "",
      version: """
        clauses:
          rent:
            says: Rent.
            cite: §1
            charge: { label: Rent, amount: "max(0 EUR, days_between(ordered_on, as_of) * 12 EUR)", at_most: 30 EUR }
        """)
    let page = try Told.timeline(limited, "{ ordered_on: 2024-05-01 }", through: "2024-05-10")
    #expect(page.contains("    at most 30.00 EUR, instead of 36.00 EUR\n"))
  }

  @Test func whatMovesIsToldOnceFromItsFirstDayToItsLast() throws {
    let page = try timeline("member: false")
    #expect(page.ranges(of: "Rent grows by").count == 1)
    #expect(
      page.contains(
        """
          Rent grows by 12.00 EUR every day, from 12.00 EUR to 144.00 EUR on 13     rent
          May 2024

        """))
  }

  // MARK: Not known

  @Test func anAmountThatMayNotBeOwedIsToldOnceWithHowItGrows() throws {
    let page = try timeline("member: { unknown: true }")
    #expect(
      page.contains(
        """
          Rent: not yet known whether anything is owed                              rent
            ✓ the day of the order is 1 May 2024, which is before the day of this
              decision (2 May 2024)
            if it is owed, it is 12.00 EUR on 2 May 2024, and grows by 12.00 EUR every
            day, until 13 May 2024

        """))
    #expect(!page.contains("whether 12.00 EUR is owed"))
    #expect(page.ranges(of: "Rent:").count == 1)
  }

  @Test func aTicketOnWhichNothingFollowsSaysThatNothingDoes() throws {
    #expect(
      try Told.timeline(
        Self.rent, "{ ordered_on: 2024-05-01, member: false }", through: "2024-05-01"
      ).contains(
        """
        From 1 May 2024
          Nothing is owed, nothing has to be done, and no right is other than by default

        """))
  }

  private func timeline(_ facts: String) throws -> String {
    try Told.timeline(Self.rent, "{ ordered_on: 2024-05-01, \(facts) }", through: "2024-05-20")
  }
}
