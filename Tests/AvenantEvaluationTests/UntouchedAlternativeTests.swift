import AvenantEvaluation
import AvenantValues
import Testing

/// What is stated otherwise of clauses that do not hold comes to nothing, and all else may.
@Suite struct UntouchedAlternativeTests {
  static let contract = Result {
    try TestContract(
      facts: "a: { type: boolean }\nb: { type: boolean }\nc: { type: boolean }",
      """
      definitions:
        is_late: { is: b, says: it is late }
      clauses:
        duty:
          says: A.
          cite: ¶3
          when: a
          requires: { party: provider, what: help, by: opened_on, otherwise: [penalty] }
        fee: { says: B., cite: ¶3, when: is_late, charge: { label: B, amount: 10 EUR } }
        late: { says: C., cite: ¶3, when: b, charge: { label: C, amount: 5 EUR } }
        spared: { says: D., cite: ¶3, when: c, overrides: [late] }
        penalty: { says: E., cite: ¶3, charge: { label: E, amount: 20 EUR } }
      unsettled:
      """
        + [
          question("dearer", "clauses: { late: { charge: { label: C, amount: 7 EUR } } }"),
          question("apart", "clauses: { late: { when: a } }"),
          question("always_late", "definitions: { is_late: { is: not b } }"),
          question(
            "by_itself", "clauses: { duty: { requires: { party: provider, what: help } } }"),
        ].joined())
  }

  private static func question(_ name: String, _ states: String) -> String {
    "\n  \(name): { question: Is it?, chosen: no_, cite: ¶3, touches: [penalty], "
      + "readings: { no_: { says: it is not }, yes_: { says: it is, \(states) } } }"
  }

  @Test(arguments: [
    ("\"a\": false, \"b\": false, \"c\": false", ["always_late", "by_itself"]),
    ("\"a\": true, \"b\": false, \"c\": false", ["apart", "always_late", "by_itself"]),
    ("\"a\": false, \"b\": true, \"c\": false", ["dearer", "apart", "always_late", "by_itself"]),
    ("\"a\": false, \"b\": true, \"c\": true", ["always_late", "by_itself"]),
  ])
  func whatMattersIsWhatADecisionOfItsOwnTells(_ facts: String, _ matter: [String]) throws {
    let contract = try Self.contract.get()
    let decision = try contract.program.evaluate(
      contract.facts(facts), asOf: .earliest, otherReadings: true)
    #expect(decision.readings.filter(\.matters).map(\.question) == matter)
  }

  /// The condition and the judgement are joined where the judge is named, in every reading.
  @Test(arguments: [(true, true), (false, false)])
  func aConditionBesideAJudgementIsTheOneThatIsRead(_ b: Bool, _ matters: Bool) throws {
    let contract = try TestContract(
      facts: "a: { type: boolean }\nb: { type: boolean }",
      """
      clauses:
        fee:
          says: A.
          cite: ¶3
          when: a
          judged_by: provider
          charge: { label: A, amount: 10 EUR }
      unsettled:
      """
        + Self.question("which", "clauses: { fee: { when: b } }").replacing("penalty", with: "fee"))
    let facts = try contract.facts(
      #""a": false, "b": \#(b), "judgement": { "fee": true }"#)
    let decision = try contract.program.evaluate(facts, asOf: .earliest, otherReadings: true)
    #expect(decision.readings.contains(where: \.matters) == matters)
  }
}
