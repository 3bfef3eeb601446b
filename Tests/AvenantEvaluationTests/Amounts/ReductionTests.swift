import AvenantEvaluation
import AvenantValues
import Testing

/// What clauses take off the charges and credits of others.
@Suite struct ReductionTests {
  static let contract = Result {
    try TestContract(
      facts: """
        hours: { type: number, decimals: 2, in: '[0..1000]' }
        loyal: { type: boolean, if_missing: presume false }
        voucher: { type: money, in: '[0 EUR..1000 EUR]', optional: true, if_missing: absent }
        staff: { type: boolean, if_missing: presume false }
        void: { type: boolean, if_missing: presume false }
        """,
      """
      clauses:
        staff_discount:
          says: Staff pays a tenth less, of the whole.
          cite: ¶6
          when: staff
          reduces: { charge: fee, by: 10%, of: whole, after: voucher_counts }
        voucher_counts:
          says: A voucher counts.
          cite: ¶5
          when: voucher is present
          reduces: { charge: fee, by: voucher, after: loyalty }
        loyalty:
          says: Loyal customers pay a tenth less.
          cite: ¶4
          when: loyal
          reduces: { charge: fee, by: 10%, of: rest }
        no_loyalty:
          says: Not where it is void.
          cite: ¶4
          when: void
          overrides: [loyalty]
        fee:
          says: Hours cost.
          cite: ¶3
          charge: { label: Fee, amount: hours * 10 EUR, at_most: 500 EUR }
        deposit:
          says: A tenth of the fee.
          cite: ¶7
          charge: { label: Deposit, amount: 10% * amount_of(fee) }
      """)
  }

  @Test(arguments: [
    ("", "100"), (#""loyal": true"#, "90"), (#""voucher": 30"#, "70"),
    (#""loyal": true, "voucher": 30"#, "60"), (#""loyal": true, "staff": true"#, "80"),
    (#""loyal": true, "voucher": 30, "staff": true"#, "50"),
    (#""loyal": true, "voucher": 85, "staff": true"#, "0"), (#""voucher": 1000"#, "0"),
    (#""loyal": true, "void": true"#, "100"),
  ])
  func reductionsAreTakenInTheirOrderAndNeverBelowZero(facts: String, amount: String) throws {
    let decision = try decide(#""hours": 10"# + (facts.isEmpty ? "" : ", \(facts)"))
    #expect(decision.charge("fee")?.amount == ExactNumber(amount))
    #expect(decision.charge("fee")?.status == .due)
  }

  /// A share of what is below zero would bring it up.
  @Test(arguments: [
    ("60%, of: whole", "60%, of: whole"), ("100%, of: rest", "60%, of: whole"),
    ("10%, of: whole", "1 EUR"), ("60%, of: rest", "100%, of: rest"),
  ])
  func whatIsBelowZeroStaysSoAndFails(first: String, second: String) throws {
    let contract = try TestContract(
      facts: "m: { type: money, in: '[0 EUR..100 EUR]' }",
      """
      clauses:
        one: { says: Less., cite: ¶1, reduces: { charge: fee, by: \(first) } }
        two: { says: Less., cite: ¶2, reduces: { charge: fee, by: \(second), after: one } }
        fee: { says: A fee., cite: ¶3, charge: { label: Fee, amount: m - 15 EUR } }
      """)
    let fee = try #require(try contract.decide(#""m": 5"#).charge("fee"))
    #expect(fee.status == .failed && fee.failure?.id == "negative-amount")
    #expect(try contract.decide(#""m": 15"#).charge("fee")?.amount == ExactNumber("0.00"))
  }

  @Test func aLimitIsBeforeTheReductionsAndTheRoundingBehindThem() throws {
    #expect(try decide(#""hours": 70, "loyal": true"#).charge("fee")?.amount == ExactNumber("450"))
    let odd = try decide(#""hours": 0.55, "loyal": true"#)
    #expect(odd.charge("fee")?.amount == ExactNumber("4.95"))
    let rounded = try decide(#""hours": 0.11, "loyal": true, "staff": true"#)
    #expect(rounded.charge("fee")?.amount == ExactNumber("0.88"))
  }

  @Test func anotherAmountIsMadeOfTheFinalOne() throws {
    let decision = try decide(#""hours": 10, "loyal": true"#)
    #expect(decision.charge("deposit")?.amount == ExactNumber("9"))
    #expect(decision.totals.map(\.amount) == [ExactNumber("99")])
  }

  @Test(arguments: [("", ", after: voucher", "31.50"), (", after: tenth", "", "31.00")])
  func ofEachRecordAReductionOfAllMayComeFirstOrLast(
    voucher: String, tenth: String, amount: String
  ) throws {
    let contract = try TestContract(
      facts: "visits: { list: { loyal: { type: boolean } }, each: visit }",
      """
      clauses:
        voucher: { says: Less., cite: ¶1, reduces: { charge: fee, by: 5 EUR\(voucher) } }
        tenth:
          says: A tenth less.
          cite: ¶2
          for_each: v in visits
          when: v.loyal
          reduces: { charge: fee, by: 10%, of: rest\(tenth) }
        fee:
          says: A fee.
          cite: ¶3
          for_each: v in visits
          charge: { label: Fee, amount: 40 EUR }
      """)
    let decision = try contract.decide(#""visits": [{"loyal": true}, {"loyal": false}]"#)
    #expect(decision.charges.map(\.amount) == [ExactNumber(amount), ExactNumber("35.00")])
  }

  @Test func anUnknownReductionLeavesTheAmountOpenAndNotTheStatus() throws {
    for facts in [#""loyal": {"unknown": true}"#, #""voucher": {"unknown": true}"#] {
      let decision = try decide(#""hours": 10, "# + facts)
      #expect(decision.charge("fee")?.status == .due)
      #expect(decision.charge("fee")?.amount == nil)
      #expect(decision.charge("fee")?.missing.count == 1)
      #expect(decision.totals.map(\.isComplete) == [false])
    }
  }

  @Test func aReductionThatCannotApplyAsksForNothing() throws {
    let decision = try decide(#""hours": 10, "loyal": {"unknown": true}, "void": true"#)
    #expect(decision.charge("fee")?.amount == ExactNumber("100"))
    #expect(decision.unknown.isEmpty)
  }

  private func decide(_ facts: String) throws -> Decision {
    try Self.contract.get().decide(facts)
  }
}
