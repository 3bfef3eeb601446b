import Avenant
import AvenantAnalysis
import AvenantEvaluation
import AvenantValues
import SmallContracts
import Testing

/// A number that is rounded and turns on a day on which something else is looked at anew.
@Suite struct TimelineKinkTests {
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
