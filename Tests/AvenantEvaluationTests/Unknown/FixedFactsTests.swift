import AvenantEvaluation
import AvenantModel
import Testing

/// Unknown facts that the conditions of `consistent` leave one value, so that it does not matter
/// that they are not known.
@Suite struct FixedFactsTests {
  private static let facts = """
    hours: { type: number, decimals: 0, in: "[0..10]" }
    paid: { type: number, decimals: 0, in: "[0..10]" }
    rest: { type: number, decimals: 0, optional: true, in: "[0..10]" }
    began: { type: date, in: "[2020-01-01..2030-12-31]" }
    ended: { type: date, in: "[2020-01-01..2030-12-31]" }
    member: { type: boolean }
    adult: { type: boolean }
    firm: { type: boolean }
    """

  private static let clauses = """
    clauses:
      fee: { says: A fee., cite: ¶3, charge: { label: Fee, amount: hours * 2 EUR, due: ended } }
      extra: { says: An extra., cite: ¶4, when: member, charge: { label: Extra, amount: 1 EUR } }
    """

  @Test func whatAnAmountIsWorkedOutFromMayBeFixed() throws {
    let decision = try decision("hours = paid", "ended = began + 3 days", Self.stated)
    let fee = try #require(decision.charge("fee"))
    #expect(fee.amount.map { "\($0)" } == "14.00")
    #expect(fee.dueOn.map { "\($0)" } == "2020-03-04")
    #expect(!decision.unknown.contains("hours"))
    #expect(!decision.unknown.contains("ended"))
  }

  @Test func boundsFixItToo() throws {
    #expect(
      try decision("hours >= paid", "ended = began", "\"paid\": 10").charge("fee")?.amount != nil)
    #expect(
      try decision("hours > 3", "hours < 5", "\"paid\": 1").charge("fee")?.amount.map { "\($0)" }
        == "8.00")
  }

  @Test(arguments: [
    ("hours >= paid", "\"paid\": 9"), ("hours != paid", "\"paid\": 7"),
    ("hours = paid", "\"member\": true"), ("hours = paid or member", "\"paid\": 7"),
    ("hours = rest", "\"rest\": null"), ("hours * 2 = paid", "\"paid\": 4"),
  ])
  func whatIsNotFixedStaysOpen(rule: String, known: String) throws {
    let decision = try decision(rule, "ended = began", known)
    #expect(decision.charge("fee")?.amount == nil)
    #expect(decision.unknown.contains("hours"))
  }

  @Test func noneIsAValueThatAFactMayHave() throws {
    let contract = try TestContract(
      facts: Self.facts,
      """
      clauses:
        fee:
          says: A fee.
          cite: ¶3
          when: rest is present
          charge: { label: Fee, amount: rest * 2 EUR }
      """, head: "consistent:\n  - rest = paid")
    let decision = try contract.decide("\"paid\": 7")
    #expect(decision.charge("fee")?.status == .undetermined)
    #expect(decision.unknown == ["rest"])
  }

  @Test(arguments: [
    (["adult or member", "not adult or member"], true),
    (["adult or not member", "not adult or not member"], false),
    (["member = firm", "firm = adult", "adult"], true),
  ])
  func severalUnknownFactsFixOneTogether(rules: [String], member: Bool) throws {
    let decision = try Self.contract(rules).decide(Self.stated)
    #expect(decision.charge("extra")?.status == (member ? .due : .notDue))
    #expect(!decision.unknown.contains("member"))
  }

  @Test(arguments: [["adult or member"], ["member = firm", "firm = adult"], ["firm or adult"]])
  func severalThatLeaveAChoiceFixNone(rules: [String]) throws {
    let decision = try Self.contract(rules).decide(Self.stated)
    #expect(decision.charge("extra")?.status == .undetermined)
    #expect(decision.unknown.contains("member"))
  }

  private static let stated = "\"paid\": 7, \"began\": \"2020-03-01\""

  private func decision(_ one: String, _ other: String, _ known: String) throws -> Decision {
    try Self.contract([one, other]).decide(known)
  }

  private static func contract(_ rules: [String]) throws -> TestContract {
    let head = (["consistent:"] + rules.map { "  - \($0)" }).joined(separator: "\n")
    return try TestContract(facts: facts, clauses, head: head)
  }
}
