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

  @Test func whatMovesForARecordNamesTheRecordAndSaysThatItIsWithoutTax() throws {
    let loans = SmallContract(
      header: "time_zone: UTC\ncurrency: EUR\nrounding: half_up\ntax_rounding: per_line",
      facts: """
        loans:
          list: { back_by: { type: date, label: the last day } }
          each: loan
          label: the loans
          ask: Which loans?
          max_items: 3
        """,
      version: """
        clauses:
          fine:
            says: A day costs 2 EUR.
            cite: §1
            for_each: l in loans
            when: as_of > l.back_by
            charge: { label: Fine, amount: "max(0 EUR, days_between(l.back_by, as_of) * 2 EUR)", tax: excluded, tax_rate: 20%, due: as_of + 1 day }
        """)
    let ticket =
      "{ ordered_on: 2024-05-01, loans: [{ back_by: 2024-05-20 }, { back_by: 2024-05-03 }] }"
    let page = try Told.timeline(loans, ticket, through: "2024-05-10")
    #expect(
      page.contains(
        """
          Fine for loan 2 without tax grows by 2.00 EUR every day, from 2.00     fine[2]
          EUR to 14.00 EUR on 10 May 2024
          The day by which “Fine” for loan 2 is due moves on by 1 day every      fine[2]
          day, from 5 May 2024 to 11 May 2024 on 10 May 2024

        """))
    #expect(!page.contains("for loan 1"))
  }

  /// On 4 May all is used; on the other days nothing is.
  @Test func anAllowanceOfEachDayIsCountedAnewFromDayToDay() throws {
    let visits = SmallContract(
      facts: """
        uses:
          list: { on: { type: date, label: the day } }
          each: use
          label: the uses
        """,
      version: """
        definitions:
          left: { says: the visits left, cite: §1, allowance: { of: 2, per: day, at: as_of, uses: u in uses, dated: u.on } }
        clauses:
          price: { says: So., cite: §2, when: left > 0, charge: { label: Price, amount: 2 EUR } }
        """)
    let ticket = "{ ordered_on: 2024-05-01, uses: [{ on: 2024-05-04 }, { on: 2024-05-04 }] }"
    let page = try Told.timeline(visits, ticket, through: "2024-05-08")
    #expect(page.contains("  The visits left are counted anew from day to day"))
    #expect(page.contains("From 4 May 2024\n  Price: not charged"))
    #expect(page.contains("From 5 May 2024\n  Price: 2.00 EUR"))
    #expect(!page.contains("From 2 May 2024") && !page.contains("From 6 May 2024"))
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
    #expect(page.contains("From 14 May 2024\n  Rent: not yet known whether 150.00 EUR is owed"))
    #expect(page.ranges(of: "Rent:").count == 2)
  }

  @Test func anAmountThatMayNotBeOwedSaysThatItIsWithoutTax() throws {
    let taxed = SmallContract(
      header: "time_zone: UTC\ncurrency: EUR\nrounding: half_up\ntax_rounding: per_line",
      facts: "member: { type: boolean, label: a membership, ask: Is there one? }",
      version: """
        clauses:
          rent:
            says: Rent.
            cite: §1
            when: not member
            charge: { label: Rent, amount: "max(0 EUR, days_between(ordered_on, as_of) * 12 EUR)", tax: excluded, tax_rate: 20% }
        """)
    let ticket = "{ ordered_on: 2024-05-01, member: { unknown: true } }"
    let page = try Told.timeline(taxed, ticket, through: "2024-05-10")
    #expect(page.contains("if it is owed, it is 0.00 EUR without tax on 1 May 2024, and grows by"))
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
