import AvenantEvaluation
import AvenantValues
import Testing

/// Division by what a definition is, where a condition keeps it above zero.
@Suite struct DefinedDivisorTests {
  private static let contract = Result {
    try TestContract(
      facts: "visits: { type: number, decimals: 0, in: '[0..99]' }",
      """
      definitions:
        more: { is: 'max(visits - 3, 0)', says: the visits beyond three }
      clauses:
        either:
          says: Ten euros are divided, where there is anything to divide by.
          cite: ¶1
          charge: { label: Either, amount: if more > 0 then 10 EUR / more else 0 EUR }
        only:
          says: Ten euros are divided.
          cite: ¶2
          when: more in [1..5]
          charge: { label: Only, amount: 10 EUR / more }
      """)
  }

  @Test(arguments: [
    (0, "0.00", nil), (3, "0.00", nil), (4, "10.00", "10.00"), (6, "3.33", "3.33"),
    (8, "2.00", "2.00"), (9, "1.67", nil), (99, "0.10", nil),
  ])
  func itIsDividedWhereThereIsSomethingToDivideBy(
    visits: Int, either: String, only: String?
  ) throws {
    let decision = try Self.contract.get().decide(#""visits": \#(visits)"#)
    #expect(decision.charge("either")?.amount?.description == either)
    #expect(decision.charge("only")?.amount?.description == only)
  }

  @Test func whileItIsNotKnownNothingIsDivided() throws {
    let decision = try Self.contract.get().decide()
    #expect(decision.charge("either")?.status == .due && decision.charge("either")?.amount == nil)
    #expect(decision.charge("only")?.status == .undetermined)
  }
}
