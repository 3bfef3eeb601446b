import Avenant
import AvenantEvaluation
import SmallContracts
import Testing

/// Which party owes what, by what the parties are called.
@Suite struct PartyTests {
  @Test(arguments: [
    ("{ provider: the shop, customer: the buyer }", "customer", "provider"),
    ("{ customer: the sender, carrier: the post }", "customer", "carrier"),
    ("{ carrier: the post, customer: the sender }", "customer", "carrier"),
    ("{ tenant: the tenant, provider: the house }", "tenant", "provider"),
    ("{ provider: the house, tenant: the tenant }", "tenant", "provider"),
    ("{ landlord: the house, tenant: the tenant }", "tenant", "landlord"),
    ("{ broker: a, customer: b, provider: c }", "customer", "provider"),
  ])
  func chargesAndCreditsAreOwedByDifferentParties(
    parties: String, ofCharges: String, ofCredits: String
  ) throws {
    let contract = try LoadedContract(
      text: """
        contract: small
        title: Small contract
        parties: \(parties)
        currency: EUR
        rounding: half_up
        governed_by: ordered_on
        facts:
          ordered_on: { type: date }
        """,
      version: """
        contract: small
        version: "1"
        in_force: { from: 2024-01-01, through: open }
        clauses:
          fee: { says: A fee., cite: §1, charge: { label: Fee, amount: 30 EUR } }
          back: { says: Back., cite: §1, credit: { label: Back, amount: 100 EUR } }
        """)
    let decision = try contract.evaluate(
      contract.facts(yaml: "ordered_on: 2024-03-01"), asOf: #require(CalendarDate("2024-03-01")))
    #expect(decision.totals.map(\.owedBy) == [ofCharges, ofCredits])
    #expect(decision.totals.map { "\($0.amount)" } == ["30.00", "100.00"])
  }
}
