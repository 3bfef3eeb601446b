import AvenantEvaluation
import AvenantModel
import AvenantValues
import Testing

/// Numbers are exact, in 64 bits, in 128 and as fractions.
@Suite struct NumberTests {
  @Test(arguments: [
    ("x + 0.25", "1.5", "1.75"), ("x * x", "1.5", "2.25"), ("-x", "1.5", "-1.5"),
    ("abs(x - 2)", "1.5", "0.5"), ("min(x, 1)", "1.5", "1"), ("max(x, 1.25)", "1.5", "1.5"),
    ("x - 10%", "1.5", "1.4"), ("if x > 1 then x else 0 - x", "1.5", "1.5"),
    ("if x > 1 then x else 0 - x", "0.5", "-0.5"),
    ("round(x to 1 half_up)", "1.5", "2"), ("round(x to 1 half_even)", "-2.5", "-2"),
    ("round(x to 0.25 floor)", "-0.3", "-0.5"), ("round(x / 3 to 0.01 down)", "2", "0.66"),
    ("x * 1000000000000 * 1000000000000", "1.5", "1500000000000000000000000"),
    ("round(x * 1000000000000 * 1000000000000 / 3 to 1 half_up)", "1", "333333333333333333333333"),
  ])
  func arithmetic(expression: String, x: String, result: String) throws {
    let contract = try TestContract(
      facts: "x: { type: number, decimals: 1, in: '[-1000..1000]' }", define: expression)
    #expect(try contract.value("\"x\": \(x)") == .known(.number(try #require(ExactNumber(result)))))
  }

  @Test func aQuotientStaysAFractionUntilItIsRounded() throws {
    let contract = try TestContract(
      facts: "x: { type: number, decimals: 0, in: '[1..9]' }", define: "1 / x")
    #expect(try contract.value(#""x": 3"#) == .fraction(try #require(Fraction(1, over: 3))))
  }

  @Test func fractionsCompareExactly() throws {
    let contract = try TestContract(
      facts: "x: { type: number, decimals: 0, in: '[1..9]' }", when: "1 / x * 3 = 1")
    #expect(try contract.truth(#""x": 3"#) == .yes)
    #expect(try contract.truth(#""x": 4"#) == .no)
    #expect(try contract.truth("") == .undetermined)
  }

  @Test func numbersOfDifferentScalesCompareByValue() throws {
    let contract = try TestContract(
      facts: "x: { type: number, decimals: 3 }\ny: { type: number, decimals: 0 }",
      when: "x <= y and x < 1.0005 or x = 2.0001")
    #expect(try contract.truth(#""x": 1.000, "y": 1"#) == .yes)
    #expect(try contract.truth(#""x": 1.001, "y": 1"#) == .no)
    #expect(try contract.truth(#""x": 1.001, "y": 2"#) == .no)
  }

  @Test func aBranchThatIsNotTakenMayDivideByZero() throws {
    let contract = try TestContract(
      facts: "x: { type: number, decimals: 0, in: '[0..9]' }",
      define: "if x > 0 then round(1 / x to 0.1 half_up) else 7")
    #expect(try contract.value(#""x": 0"#) == .known(.number(ExactNumber(7))))
    #expect(try contract.value("") == .unknown)
  }

  @Test func anAbsentOperandMakesAValueAbsent() throws {
    let contract = try TestContract(
      facts: "x: { type: number, optional: true }\ny: { type: number }", define: "x + y")
    #expect(try contract.value(#""x": null"#) == .absent)
    #expect(try contract.value(#""x": 1"#) == .unknown)
  }

  @Test func anAmountIsRoundedOnceAndSaysWhatItDropped() throws {
    let contract = try TestContract(
      facts: "x: { type: number, decimals: 3, in: '[0..9]' }",
      "clauses:\n  c: { says: It costs., cite: ¶3, charge: { label: C, amount: x * 1 EUR } }")
    #expect(try contract.decide(#""x": 1.005"#).charge("c")?.amount?.description == "1.01")
    let rounding = try #require(
      try contract.trace(#""x": 1.005"#).roundings(because: .amount(ClauseID(0))).first)
    #expect(rounding.exact == Fraction(201, over: 200))
    #expect(rounding.rounded.description == "1.01")
    #expect(rounding.mode == .halfUp)
    #expect(try contract.trace("").roundings(because: .amount(ClauseID(0))).isEmpty)
  }

  @Test func aTableGivesTheRowThatHolds() throws {
    let contract = try TestContract(
      facts: "x: { type: number, decimals: 0, in: '[0..99]' }",
      """
      clauses:
        c:
          says: It costs.
          cite: ¶3
          charge:
            label: C
            amount:
              table:
                - { when: x < 10, then: 1 EUR }
                - { when: 'x in [10..20]', then: 2.50 EUR }
                - otherwise: 4 EUR
      """)
    for (x, amount) in [(9, "1.00"), (10, "2.50"), (20, "2.50"), (21, "4.00")] {
      #expect(try contract.decide("\"x\": \(x)").charge("c")?.amount?.description == amount)
    }
    #expect(try contract.decide().charge("c")?.missing == ["x"])
  }
}
