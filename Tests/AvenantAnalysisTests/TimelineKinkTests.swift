import Avenant
import AvenantAnalysis
import AvenantEvaluation
import AvenantValues
import SmallContracts
import Testing

/// A number that is rounded and turns on a day on which something else is looked at anew.
@Suite struct TimelineKinkTests {
  /// Each amount is read twice for the next: what turned is looked for once in each.
  @Test func amountsThatAreReadAgainAndAgainAreWalkedThroughOnce() throws {
    let chain = (1...40).map { number in
      let last = "amount_of(c\(number - 1))"
      return
        "  c\(number): { says: S., cite: §1, charge: { label: C, amount: 'min(\(last), \(last))' } }"
    }
    let contract = try SmallContract(
      facts: "seen: { type: boolean, optional: true, label: seen, ask: Seen? }",
      version: """
        clauses:
          c0: { says: S., cite: §1, charge: { label: C, amount: 'if as_of < 2024-03-10 then 1 EUR else 2 EUR' } }
        \(chain.joined(separator: "\n"))
        """
    ).loaded()
    let facts = try contract.facts(json: #"{"ordered_on": "2024-03-01", "seen": null}"#)
    let timeline = try contract.timeline(
      facts, from: CalendarDate("2024-03-01"),
      through: CalendarDate("2024-03-20"))
    #expect(timeline.periods.map(\.from.description) == ["2024-03-01", "2024-03-10"])
    #expect(timeline.periods[1].changes.count == 41)
  }

  @Test(arguments: [
    ("abs(days_between(as_of, 2024-03-25)) * 200.00 EUR / 3", ["2024-03-20", "2024-03-25"]),
    (
      "max(days_between(2024-03-24, as_of) / 4 * 600.01 EUR, 0.00 EUR)",
      ["2024-03-20", "2024-03-24"]
    ),
    ("200.00 EUR / 3 * days_between(2024-03-01, as_of)", ["2024-03-20"]),
  ])
  func theDayOnWhichItTurnsBeginsAPeriod(amount: String, days: [String]) throws {
    // The other condition is certain for a few days only, whatever the amount does.
    let contract = try SmallContract(
      facts: "seen: { type: boolean, optional: true, label: seen, ask: Seen? }",
      version: """
        clauses:
          fee: { says: It costs something., cite: §1, charge: { label: Fee, amount: "\(amount)" } }
          other: { says: It ends with March., cite: §2, when: day(as_of) = 31, charge: { label: Other, amount: 1 EUR } }
        """
    ).loaded()
    let facts = try contract.facts(json: #"{"ordered_on": "2024-03-01", "seen": null}"#)
    let timeline = try Program(contract.contract).timeline(
      facts, from: #require(CalendarDate("2024-03-20")),
      through: #require(CalendarDate("2024-03-30")))
    #expect(timeline.periods.map(\.from.description) == days)
  }
}
