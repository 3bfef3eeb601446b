import Avenant
import SmallContracts
import Testing

/// Clauses that would set aside what a charge rests on are told whether they apply or not.
@Suite struct OverrideTests {
  @Test func whatDoesNotSetAChargeAsideIsListed() throws {
    #expect(
      try page("member: false").contains(
        """
          Not set aside
            ✗ a member: no; it would have to be yes                          for_members

        """))
  }

  @Test func whatSetsItAsideIsToldOnce() throws {
    let page = try page("member: true")
    #expect(page.contains("✗ set aside by “Members enter free of charge”"))
    #expect(!page.contains("Not set aside"))
  }

  @Test func whatMaySetItAsideIsToldOnce() throws {
    let page = try page("member: { unknown: true }")
    #expect(page.contains("? perhaps set aside by “Members enter free of charge”"))
    #expect(!page.contains("Not set aside"))
  }

  private func page(_ facts: String) throws -> String {
    let contract = SmallContract(
      facts: "member: { type: boolean, label: a member }",
      version: """
        clauses:
          fee: { says: A fee is paid., cite: §1, charge: { label: Fee, amount: 1.00 EUR } }
          for_members:
            says: Members enter free of charge.
            cite: §2
            when: member
            overrides: [fee]
        """)
    return try Told(contract, "{ ordered_on: 2024-05-03, \(facts) }").page()
  }
}
