import AvenantEvaluation
import AvenantValues
import Testing

/// What every way of completing a ticket agrees on is settled, and no more.
@Suite struct CompletionsTests {
  @Test(arguments: [
    ("x: { type: boolean }", "x or not x"),
    ("x: { type: number, decimals: 0, in: '[0..9]' }", "x < 5 or x >= 5"),
    ("x: { type: number, decimals: 0, in: '[0..9]' }", "x >= 0 and x <= 9"),
    ("x: { choice: { a: A, b: B, c: C } }", "x in (a, b) or x = c"),
    ("x: { choice: { a: A, b: B, c: C } }", "(if x = a then x else b) in (a, b)"),
    ("x: { choice: [a, b] }\ny: { choice: [a, b] }", "x = y or x != y"),
    ("x: { type: text }", "x = \"a\" or x = \"b\" or (x != \"a\" and x != \"b\")"),
    ("x: { type: date }", "x < opened_on or x = opened_on or x > opened_on"),
    ("x: { type: date, optional: true }", "x is absent or x < as_of or x >= as_of"),
  ])
  func agreementSettles(facts: String, condition: String) throws {
    let contract = try TestContract(facts: facts, when: condition)
    let decision = try contract.decide()
    #expect(decision.entitlement("support") == .denied)
    #expect(decision.unknown.isEmpty)
  }

  @Test(arguments: [
    ("x: { type: number, decimals: 0, in: '[0..9]' }", "x < 5 or x > 5"),
    ("x: { choice: { a: A, b: B, c: C } }", "x = a or x = b"),
    ("x: { type: text }", "x = \"a\" or x = \"b\""),
    ("x: { type: date, optional: true }", "x < as_of or x >= as_of"),
    ("x: { type: number, decimals: 1, in: '[0..9]' }", "x <= 4 or x >= 5"),
  ])
  func aCellThatDisagreesLeavesItOpen(facts: String, condition: String) throws {
    let contract = try TestContract(facts: facts, when: condition)
    let decision = try contract.decide()
    #expect(decision.entitlement("support") == .undetermined)
    #expect(decision.unknown == ["x"])
  }

  @Test func aNumberTooWideForACellIsNotTried() throws {
    let contract = try TestContract(
      facts: "x: { type: number, decimals: 9, in: '[0..10000000000]', optional: true }",
      when: "x is present or x is absent")
    #expect(try contract.decide().entitlement("support") == .undetermined)
    #expect(try contract.decide(#""x": null"#).entitlement("support") == .denied)
  }

  @Test func twoUnknownFactsComparedWithEachOtherAreNotTried() throws {
    let contract = try TestContract(
      facts: "x: { type: date }\ny: { type: date }", when: "x < y or x >= y")
    #expect(try contract.decide().entitlement("support") == .undetermined)
    #expect(try contract.decide(#""y": "2020-02-02""#).entitlement("support") == .denied)
  }

  @Test func ticketsThatCannotBeAreLeftOut() throws {
    let facts = "x: { type: date, optional: true }\ny: { type: boolean }"
    let version = "clauses:\n  c: { says: S., cite: ¶3, when: x is absent and y, denies: support }"
    let rule = "consistent: ['x is present or not y']"
    let free = try TestContract(facts: facts, version)
    let bound = try TestContract(facts: facts, version, head: rule)
    #expect(try free.decide().entitlement("support") == .undetermined)
    #expect(try bound.decide().entitlement("support") == .granted)
  }

  @Test func moreCombinationsThanTheLimitAreNotTried() throws {
    let names = (1...13).map { "x\($0)" }
    let facts = names.map { "\($0): { type: boolean }" }.joined(separator: "\n")
    let some = names.joined(separator: " or ")
    let none = names.map { "not \($0)" }.joined(separator: " and ")
    let contract = try TestContract(facts: facts, when: "\(some) or (\(none))")
    #expect(try contract.decide().entitlement("support") == .undetermined)
    #expect(try contract.decide(#""x1": false"#).entitlement("support") == .denied)
  }

  @Test func anAmountThatIsTheSameEitherWayIsKnown() throws {
    let contract = try TestContract(
      facts: "x: { choice: { a: A, b: B } }",
      """
      clauses:
        fee:
          says: It costs.
          cite: ¶3
          charge: { label: Fee, amount: if x = a then 5 EUR else 2 EUR + 3 EUR }
      """)
    #expect(try contract.decide().charge("fee")?.amount == ExactNumber(5))
    #expect(try contract.decide().totals.first?.isComplete == true)
  }

  @Test func aValueThatOnlyCellsAgreeOnStaysUnknown() throws {
    let contract = try TestContract(
      facts: "x: { type: number, decimals: 0, in: '[0..9]' }",
      """
      clauses:
        fee:
          says: It costs.
          cite: ¶3
          when: x >= 0
          charge: { label: Fee, amount: abs(x - 9) * 1 EUR }
      """)
    #expect(try contract.decide().charge("fee")?.status == .due)
    #expect(try contract.decide().charge("fee")?.amount == nil)
  }
}
