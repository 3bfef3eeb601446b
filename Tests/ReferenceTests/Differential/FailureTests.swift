import Avenant
import AvenantEvaluation
import AvenantModel
import AvenantValues
import SmallContracts
import Testing

/// What cannot be worked out leaves only that open which it could still change.
///
/// Here a month lacks the day. The reference says the same.
@Suite struct FailureTests {
  @Test(arguments: [
    // Whichever of both is chosen, it is not true.
    ("if day + 1 month < 2024-06-01 then day < 2024-01-01 else late", "denied"),
    ("if day + 1 month < 2024-06-01 then day >= 2024-01-01 else late", "failed"),
    ("chosen", "denied"), ("chosen = true", "denied"),
    // What lies before the one end lies outside, wherever the other is.
    ("day in [2024-03-01..day + 1 month]", "denied"),
    ("not day in [2024-03-01..day + 1 month]", "granted"),
    ("first is present and day in [first..day + 1 month]", "denied"),
    ("first is present and day in [2024-01-01..day + 1 month]", "failed"),
    // One of several is enough.
    ("day in (day + 1 month, 2024-01-31)", "granted"),
    ("day in (day + 1 month, 2024-02-01)", "failed"),
    ("any(u in uses where if u.on + 1 month < as_of then day < 2024-01-01 else late)", "denied"),
    // Weeks have no first one: something is always left of what there is in each.
    ("left is present", "granted"),
    // Before the first day there is none, wherever it is.
    ("last_occurrence(day + 1 month, 7 days, day) is present", "failed"),
    ("last_occurrence(day, 1 month, 2024-01-01) is present", "denied"),
  ])
  func whatFailsLeavesOpenWhatItCanChange(condition: String, status: String) throws {
    let contract = try Self.contract(of: condition).loaded()
    let facts = try contract.facts(
      json: #"""
        {"ordered_on": "2024-01-31", "day": "2024-01-31", "first": "2024-03-01", "late": null,
         "uses": [{"on": "2024-01-31"}]}
        """#)
    let asOf = try #require(CalendarDate("2024-06-15"))
    let reference = ReferenceEvaluator(contract.contract, facts, asOf: asOf)
    let decision = try contract.evaluate(facts, asOf: asOf)
    #expect(decision.entitlements.first?.status.rawValue == status)
    let keys = FacetKey.all(for: reference.version, facts)
    #expect(keys.difference(decision.facets(), reference.facets()) == nil)
  }

  private static func contract(of condition: String) -> SmallContract {
    SmallContract(
      facts: """
        day: { type: date, label: a day, ask: Which day? }
        first: { type: date, optional: true, label: a first day, ask: Which is the first day? }
        late: { type: boolean, optional: true, label: late, ask: Was it late? }
        uses:
          label: the uses
          ask: Which uses were there?
          list: { on: { type: date, label: the day of a use, ask: When was it used? } }
        """,
      entitlements: "help: { holder: customer, default: denied, says: be helped, cite: § 1 }",
      version: """
        definitions:
          chosen:
            is: if day + 1 month < 2024-06-01 then day < 2024-01-01 else late
            says: it is chosen
          month_later: { for_each: u in uses, is: u.on + 1 month, says: the day a month later }
          left:
            says: what is left in the week
            allowance: { of: "2", per: week, week_begins: monday, at: day, uses: u in uses, dated: u.month_later }
        clauses:
          helped: { says: Help is given., cite: § 1, when: '\(condition)', grants: help }
        """)
  }
}
