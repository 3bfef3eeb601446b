import Avenant
import SmallContracts
import Testing

/// What a timeline says of amounts of which it is not known whether they are owed.
@Suite struct TimelineIfOwedTests {
  @Test func aLeastAmountIsLeftOnTheDayOnWhichItIsExceeded() throws {
    let page = try timeline("at_least: 3 EUR")
    #expect(page.contains("From 2 May 2024\n  Fine: not yet known whether 3.00 EUR is owed "))
    #expect(
      page.contains(
        """
        From 5 May 2024
          Fine: not yet known whether anything is owed                              fine
            the day of this decision: 5 May 2024
            the days from 1 May 2024 to 5 May 2024 = 4
            4 × 1.00 EUR = 4.00 EUR
            if it is owed, it is 4.00 EUR on 5 May 2024, and grows by 1.00 EUR every
            day, until 20 May 2024

        """))
  }

  @Test func anAmountThatReachesItsLimitSaysUntilWhenItGrowsAndThatItNoLongerDoes() throws {
    let page = try timeline("at_most: 10 EUR")
    #expect(page.contains("grows by 1.00 EUR every\n    day, until 11 May 2024\n"))
    #expect(
      page.contains(
        """
        From 12 May 2024
          Fine, if it is owed, no longer grows: 10.00 EUR                           fine

        """))
  }

  @Test func anAmountThatGoesUpByStepsIsToldOnTheDayOfEachStep() throws {
    let page = try timeline("", amount: "round(\(Self.days) / 7 to 1 up) * 1 EUR")
    for (day, amount) in [("2", "1"), ("9", "2"), ("16", "3")] {
      #expect(
        page.contains(
          "From \(day) May 2024\n  Fine: not yet known whether \(amount).00 EUR is owed "), "\(day)"
      )
    }
    #expect(page.contains("    rounded up from 1.1428… to 2 (0.8571… added)\n"))
  }

  @Test func aSlopeThatChangesIsToldOnItsDay() throws {
    let page = try timeline("", amount: "\(Self.days) * 1 EUR + max(\(Self.days) - 8, 0) * 1 EUR")
    #expect(page.contains("grows by 1.00 EUR every\n    day, until 9 May 2024\n"))
    #expect(page.contains("and grows by 2.00 EUR every\n    day, until 20 May 2024\n"))
  }

  @Test func ofAnAmountBelowTheLeastItIsNotSaidThatItMayBeOwed() throws {
    let page = try timeline("nothing_below: 7 EUR")
    #expect(
      page.contains(
        """
        From 2 May 2024
          Fine: nothing to pay, because it would be below the least that is         fine
          charged
            ✓ the day of the order is 1 May 2024, which is before the day of this
              decision (2 May 2024)

        From 8 May 2024
          Fine: not yet known whether anything is owed                              fine
            7.00 EUR is no longer below 7.00 EUR, the least that is charged
            if it is owed, it is 7.00 EUR on 8 May 2024, and grows by 1.00 EUR every
            day, until 20 May 2024

        """))
    #expect(!page.contains("1.00 EUR is owed"))
  }

  @Test func anAmountThatNobodyKnowsIsNotToldAgain() throws {
    let page = try timeline("", amount: "\(Self.days) * rate")
    #expect(page.ranges(of: "Fine: not yet known whether anything is owed").count == 1)
    #expect(!page.contains("grows"))
    #expect(!page.contains("From 3 May"))
  }

  @Test func whatIsNotOwedInAnyCaseIsNotTold() throws {
    let page = try timeline("at_least: 3 EUR", child: "false", condition: "as_of < 2024-01-01")
    #expect(page.ranges(of: "From ").count == 1)
    #expect(!page.contains("Fine"))
  }

  @Test func theSameIsThereForMachines() throws {
    let json = try explanation("at_most: 10 EUR").json()
    #expect(
      json.contains(
        #""from":"2024-05-02","through":"2024-05-11","changes":"#))
    #expect(
      json.contains(
        #""moving":[{"id":"fine","number":"amount","per_day":"1","rounded":false,"#
          + #""first":"1.00","last":"10.00"}],"if_owed":[{"id":"fine","amount":"1.00"}]}"#))
    #expect(
      json.contains(
        #"{"from":"2024-05-12","through":"2024-05-20","changes":[],"moving":[],"#
          + #""if_owed":[{"id":"fine","amount":"10.00"}]}"#))
  }

  @Test func machinesAreToldOfNoAmountThatIsOwedOrBelowTheLeast() throws {
    #expect(
      !(try explanation("at_most: 10 EUR", child: "false").json().contains(#""amount":"10.00"}]"#)))
    let below = try explanation("nothing_below: 7 EUR").json()
    #expect(below.contains(#""from":"2024-05-02","through":"2024-05-07","#))
    #expect(!below.contains(#""amount":"1.00""#))
    #expect(below.contains(#""if_owed":[{"id":"fine","amount":"7.00"}]"#))
  }

  private static let days = "max(days_between(ordered_on, as_of), 0)"

  private func timeline(
    _ limit: String, amount: String = "\(Self.days) * 1 EUR", child: String = "{ unknown: true }",
    condition: String = "as_of > ordered_on"
  ) throws -> String {
    try explanation(limit, amount: amount, child: child, condition: condition).page()
  }

  private func explanation(
    _ limit: String, amount: String = "\(Self.days) * 1 EUR", child: String = "{ unknown: true }",
    condition: String = "as_of > ordered_on"
  ) throws -> TimelineExplanation {
    let contract = try SmallContract(
      facts: """
        child: { type: boolean, label: a child, ask: A child? }
        rate: { type: money, in: "[0 EUR..9 EUR]", label: the rate, ask: Which rate? }
        """,
      version: """
        clauses:
          fine:
            says: Each day costs a euro.
            cite: §1
            when: \(condition)
            charge: { label: Fine, amount: "\(amount)", \(limit) }
          children: { says: Children pay nothing., cite: §2, when: child, waives: fine }
        """
    ).loaded()
    return try contract.timeline(
      contract.facts(
        yaml: "{ ordered_on: 2024-05-01, child: \(child), rate: { unknown: true } }"),
      through: CalendarDate("2024-05-20"))
  }
}
