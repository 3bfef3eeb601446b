import Avenant
import SmallContracts
import Testing

/// Reductions of which it is not known whether they apply.
@Suite struct PossibleReductionTests {
  private static let fee = SmallContract(
    facts: """
      price: { type: money, in: "[0 EUR..500 EUR]", label: the price }
      student: { type: boolean, label: a student }
      share: { type: percent, in: "[0%..100%]", label: the share }
      voucher: { type: money, in: "[0 EUR..500 EUR]", label: the voucher, if_missing: presume 0 EUR }
      """,
    version: """
      clauses:
        fee: { says: The fee is paid., cite: §1, charge: { label: Fee, amount: price } }
        students:
          says: Students pay less.
          cite: §2
          when: student
          reduces: { charge: fee, by: share, of: rest }
        vouchers:
          says: A voucher counts for students.
          cite: §3
          when: student
          reduces: { charge: fee, by: voucher, after: students }
      """)

  private func fee(_ facts: String) throws -> OutcomeExplanation {
    try Told(Self.fee, "{ ordered_on: 2024-03-01, \(facts) }").explanation(about: "fee").outcomes[0]
  }

  @Test func whatItWouldLeaveIsTold() throws {
    let told = try fee("price: 10.00 EUR, share: 30%")
    #expect(
      told.steps.map(\.text) == [
        "the price: 10.00 EUR", "the share: 30%", "perhaps less 30% of 10.00 EUR: 7.00 EUR",
      ])
    #expect(told.clauses.filter { $0.role == .reduces }.map(\.id) == ["students"])
  }

  @Test(arguments: ["price: 0.00 EUR, share: 30%", "price: 10.00 EUR, share: 0%"])
  func whatHasNothingToTakeOffIsNotCalledPossible(facts: String) throws {
    let told = try fee(facts)
    #expect(told.clauses.allSatisfy { $0.role != .reduces })
    #expect(!told.steps.contains { $0.text.contains("less") })
  }

  @Test func whatCertainlyAppliesOrDoesNotIsToldAsBefore() throws {
    let certain = try fee("price: 0.00 EUR, share: 30%, student: true")
    #expect(
      certain.clauses.filter { $0.role == .reduces }.map(\.applies) == [.certainly, .certainly])
    #expect(certain.steps.map(\.text).contains("less 30% of 0.00 EUR: 0.00 EUR"))
    let never = try fee("price: 10.00 EUR, share: 30%, student: false")
    #expect(
      never.clauses.filter { $0.role == .reduces }.map(\.applies) == [.certainlyNot, .certainlyNot])
    #expect(never.steps.map(\.text) == ["the price: 10.00 EUR"])
  }

  @Test func ofAnAmountThatIsNotKnownNothingIsTakenOff() throws {
    #expect(try fee("share: 30%").steps.map(\.text) == ["the price: not known"])
  }

  @Test func behindOneThatMayApplyASecondIsToldWithoutWhatIsLeft() throws {
    let second = try fee("price: 10.00 EUR, share: 30%, voucher: 5.00 EUR")
    #expect(
      second.steps.map(\.text).suffix(3) == [
        "perhaps less 30% of 10.00 EUR: 7.00 EUR", "the voucher: 5.00 EUR",
        "perhaps less 5.00 EUR",
      ])
    #expect(second.clauses.filter { $0.role == .reduces }.map(\.id) == ["students", "vouchers"])
    let certain = try Told(
      SmallContract(
        facts: Self.fee.facts,
        version: Self.fee.version.replacing(
          "when: student\n    reduces: { charge: fee, by: voucher",
          with: "reduces: { charge: fee, by: voucher")),
      "{ ordered_on: 2024-03-01, price: 10.00 EUR, share: 30%, voucher: 5.00 EUR }"
    ).explanation(about: "fee").outcomes[0]
    #expect(certain.steps.last?.text == "less 5.00 EUR")
  }
}
