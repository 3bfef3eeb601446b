import AvenantEvaluation
import AvenantValues
import Testing

/// Duties for each record of a list of which nothing is known.
@Suite struct UnlistedDutyTests {
  /// Its condition always holds, and still there is no record whose days could be added to.
  @Test func aDutyOfNoKnownRecordHasNoLastDay() throws {
    let contract = try TestContract(
      facts: "works: { list: { done_on: { type: date } } }",
      """
      clauses:
        report:
          says: Each work is reported.
          cite: ¶3
          for_each: w in works
          requires: { party: provider, what: report it, by: w.done_on + 14 days, done_on: w.done_on }
      """)
    let open = try contract.decide(#""works": { "unknown": true }"#)
    #expect(open.obligations.map(\.status) == [.undetermined])
    #expect(open.obligations.map(\.lastDay) == [nil])
    #expect(open.unknown == ["works"])
    let known = try contract.decide(#""works": [{ "done_on": "2020-01-02" }]"#)
    #expect(known.obligations.map { $0.lastDay?.description } == ["2020-01-16"])
  }
}
