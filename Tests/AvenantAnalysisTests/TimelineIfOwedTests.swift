import Avenant
import AvenantAnalysis
import SmallContracts
import Testing

/// Which periods an amount makes of which it is not known whether it is owed.
@Suite struct TimelineIfOwedTests {
  private static let days = "max(days_between(ordered_on, as_of), 0)"

  @Test(arguments: [
    ("'\(days) * 1 EUR', at_least: 3 EUR", ["01", "02", "05"]),
    ("'\(days) * 1 EUR', at_most: 3 EUR", ["01", "02", "05"]),
    ("'round(\(days) / 7 to 1 up) * 1 EUR'", ["01", "02", "09", "16"]),
    ("'\(days) * 1 EUR', nothing_below: 7 EUR", ["01", "02", "08"]),
    ("'if as_of < 2024-05-10 then 1 EUR else 2 EUR'", ["01", "02", "10"]),
  ])
  func anAmountThatIsKnownBeginsAPeriodWhereItTurns(amount: String, expected: [String]) throws {
    #expect(try begun(amount, "as_of > ordered_on") == expected)
  }

  @Test func anAmountThatNobodyKnowsBeginsNone() throws {
    #expect(try begun("'\(Self.days) * rate'", "as_of > ordered_on") == ["01", "02"])
  }

  @Test func anAmountThatIsCertainlyNotOwedBeginsNone() throws {
    #expect(try begun("'\(Self.days) * 1 EUR', at_least: 3 EUR", "as_of < ordered_on") == ["01"])
  }

  @Test func anAmountBelowTheLeastBeginsNoneOnTheDaysOnWhichItIs() throws {
    let amount = "'if as_of < 2024-05-10 then 1 EUR else 2 EUR', nothing_below: 7 EUR"
    #expect(try begun(amount, "as_of > ordered_on") == ["01", "02"])
  }

  /// The limit is reached on the day on which another clause begins to apply.
  @Test func anAmountThatRestsFromTheFirstDayOfAPeriodBeginsNoOther() throws {
    #expect(
      try begun("'\(Self.days) * 1 EUR', at_most: 9 EUR", "true", other: "as_of >= 2024-05-10")
        == ["01", "10"])
  }

  /// The days of May on which a period begins.
  private func begun(
    _ amount: String, _ condition: String, other: String = "as_of < 2024-01-01"
  ) throws -> [String] {
    let contract = try SmallContract(
      facts: """
        child: { type: boolean, label: a child, ask: A child? }
        rate: { type: money, in: "[0 EUR..9 EUR]", label: the rate, ask: Which rate? }
        """,
      version: """
        clauses:
          fine: { says: F., cite: §1, when: \(condition), charge: { label: Fine, amount: \(amount) } }
          children: { says: Children pay nothing., cite: §2, when: child, waives: fine }
          other: { says: O., cite: §3, when: \(other), charge: { label: Other, amount: 1 EUR } }
        """
    ).loaded()
    let facts = try contract.facts(
      yaml: "{ ordered_on: 2024-05-01, child: { unknown: true }, rate: { unknown: true } }")
    let timeline = try Program(contract.contract).timeline(
      facts, from: #require(CalendarDate("2024-05-01")),
      through: #require(CalendarDate("2024-05-20")))
    return timeline.periods.map { String("\($0.from)".suffix(2)) }
  }
}
