import Avenant
import SmallContracts
import Testing

/// What is as usual takes one sentence; what a clause with a condition makes so is told.
@Suite struct UsualTests {
  @Test func whatAConditionMakesSoIsNotUsualAlthoughItIsTheDefault() throws {
    let banned = try told("banned: true")
    #expect(
      banned.page().contains(
        """
        The buyer may not enter                                                    entry
          Who is banned does not enter.                                              ban
        """))
    #expect(banned.line == "The buyer may not enter (§2)")
    #expect(
      banned.usual == [
        "The buyer may look around (§1).", "The buyer may not shout (§3, “Nobody shouts”).",
      ])
  }

  @Test func whatNoClauseOrOneWithoutAConditionMakesSoIsUsual() throws {
    let usual = try told("banned: false")
    #expect(
      usual.usual == [
        "The buyer may look around (§1).",
        "The buyer may not enter (§1) or shout (§3, “Nobody shouts”).",
      ])
    #expect(usual.line.isEmpty)
  }

  @Test func whatHoldsByDefaultHasItsParagraphAlsoWhereItAloneIsAskedFor() throws {
    let page = try told("banned: false", about: "entry").page()
    #expect(
      page.contains(
        """
        The buyer may not enter                                                    entry
          §1, version 1                                               …/contract.yaml:12
          Not denied
            ✗ a ban: no; it would have to be yes                                     ban

        """))
    #expect(try told("banned: false", about: "entry").line == "The buyer may not enter (§1)")
  }

  @Test func whatAClauseDecidesIsNotByDefault() throws {
    let entry = try told("banned: true", about: "entry").outcomes[0]
    #expect(entry.place == nil)
    #expect(try told("banned: false", about: "entry").outcomes[0].place?.cite == "§1")
  }

  private func told(_ facts: String, about name: String? = nil) throws -> Explanation {
    let contract = SmallContract(
      facts: "banned: { type: boolean, label: a ban }",
      entitlements: """
        entry: { holder: customer, default: denied, says: enter, cite: §1 }
        look: { holder: customer, default: granted, says: look around, cite: §1 }
        shouting: { holder: customer, default: denied, says: shout, cite: §1 }
        """,
      version: """
        clauses:
          ban:
            says: Who is banned does not enter.
            cite: §2
            when: banned
            denies: [entry]
          silence:
            says: Nobody shouts.
            cite: §3
            denies: [shouting]
        """)
    return try Told(contract, "{ ordered_on: 2024-05-03, \(facts) }").explanation(about: name)
  }
}
