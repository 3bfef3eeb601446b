import AvenantEvaluation
import AvenantValues
import Testing

/// A dated term read at another date than its own.
@Suite struct TermAtDateTests {
  static let contract = Result {
    try TestContract(
      facts: "done_on: { type: date, optional: true }",
      """
      terms:
        rate:
          dated_by: opened_on
          values:
            - { from: 2020-01-01, value: 10%, cite: ¶1 }
            - { from: 2020-07-01, value: 12%, cite: ¶2 }
          through: 2020-12-31
      clauses:
        own: { says: a, cite: ¶3, when: rate is present, charge: { label: Own, amount: rate * 100 EUR } }
        other:
          says: a
          cite: ¶4
          when: rate at done_on is present
          charge: { label: Other, amount: (rate at done_on) * 100 EUR }
      """)
  }

  @Test(arguments: [
    ("2019-12-31", nil), ("2020-01-01", 10), ("2020-06-30", 10), ("2020-07-01", 12),
    ("2020-12-31", 12), ("2021-01-01", nil),
  ])
  func theDateBehindAtPicksTheValue(day: String, amount: Int?) throws {
    let decision = try Self.contract.get().decide("\"done_on\": \"\(day)\"")
    #expect(decision.charge("other")?.amount == amount.map { ExactNumber($0) })
    #expect(decision.charge("own")?.amount == ExactNumber(10))
  }

  @Test func withoutTheDateThereIsNoValue() throws {
    let contract = try Self.contract.get()
    #expect(try contract.decide(#""done_on": null"#).charge("other")?.status == .notDue)
    let open = try contract.decide()
    #expect(open.charge("other")?.status == .undetermined)
    #expect(open.unknown == ["done_on"])
  }
}
