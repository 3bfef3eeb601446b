import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What a contract says.
struct ContractParserTests {
  @Test func readsWhatThePartiesShare() throws {
    let contract = try #require(
      readContract(
        """
        contract: incident-support
        title: Incident support and diagnostics
        parties: { provider: OVH, customer: the account holder }
        time_zone: Europe/Paris
        currency: EUR
        rounding: half_up
        month_end: last_day
        governed_by: ticket.opened_on
        consistent: [a <= b, { any: [c, d] }]
        entitlements:
          incident_support: { holder: customer, default: granted, says: use support, cite: ¶1 }
          intervene: { holder: provider, default: denied, says: intervene, cite: ¶2 }
        """))
    #expect(contract.id.text == "incident-support")
    #expect(contract.title.text == "Incident support and diagnostics")
    #expect(contract.parties.map(\.role.text) == ["provider", "customer"])
    #expect(contract.parties.map(\.description.text) == ["OVH", "the account holder"])
    #expect(contract.timeZone?.text == "Europe/Paris")
    #expect(contract.currency?.text == "EUR")
    #expect(contract.rules.rounding?.text == "half_up")
    #expect(contract.rules.monthEnd?.text == "last_day")
    #expect(contract.governedBy.text == "ticket.opened_on")
    #expect(contract.consistent.map(\.folded) == ["(a <= b)", "any(c; d)"])
    #expect(contract.entitlements.map(\.name.text) == ["incident_support", "intervene"])
    #expect(contract.entitlements.map(\.isGrantedByDefault) == [true, false])
    #expect(contract.entitlements.map(\.holder.text) == ["customer", "provider"])
    #expect(contract.entitlements.map(\.says.text) == ["use support", "intervene"])
    #expect(contract.entitlements.map(\.cite.text) == ["¶1", "¶2"])
    #expect(contract.damagedNames.isEmpty)
  }

  @Test func whatIsLeftOutDeclaresNothing() throws {
    let contract = try #require(readContract(contractHead))
    #expect(contract.facts.isEmpty && contract.entitlements.isEmpty && contract.consistent.isEmpty)
    #expect(contract.timeZone == nil && contract.currency == nil)
    #expect(contract.rules.rounding == nil && contract.rules.monthEnd == nil)
  }

  @Test func aFactHasATypeAndMayHaveMore() throws {
    let fact = try #require(
      readFact(
        """
        { type: number, unit: km, decimals: 1, in: "[0..25000]", optional: true, label: the way,
        ask: How far? }
        """))
    #expect(fact.name.text == "flight.distance")
    #expect(fact.type.word.text == "number")
    #expect(fact.type.unit?.text == "km")
    #expect(fact.type.decimals?.text == "1")
    #expect(fact.type.bounds?.interval.folded == "[0..25000]")
    #expect(fact.isOptional)
    #expect(fact.label?.text == "the way")
    #expect(fact.ask?.text == "How far?")
    guard case .undetermined = fact.ifMissing else {
      Issue.record("undetermined by default")
      return
    }
  }

  @Test func theOptionsOfAChoiceHaveWords() throws {
    let fact = try #require(
      readFact("{ choice: { provider: the provider's side, customer: mine } }"))
    #expect(fact.type.word.text == "choice")
    #expect(fact.type.options.map(\.name.text) == ["provider", "customer"])
    #expect(fact.type.options.map(\.label.text) == ["the provider's side", "mine"])
  }

  @Test(arguments: [
    "{ choice: [solved, not_solved] }", "{ type: choice, choice: [solved, not_solved] }",
  ])
  func aListOfOptionsIsItsOwnWords(text: String) throws {
    let fact = try #require(readFact(text))
    #expect(fact.type.options.map(\.name.text) == ["solved", "not_solved"])
    #expect(fact.type.options.map(\.label.text) == ["solved", "not solved"])
  }

  @Test(arguments: [
    ("undetermined", "undetermined"), ("absent", "absent"), ("presume 0", "presume 0"),
    ("empty", "empty"),
    ("'presume  20.00 EUR '", "presume 20.00 EUR"), ("presume a", "presume a"),
  ])
  func whatHoldsWhenNothingIsSaid(text: String, reading: String) throws {
    let fact = try #require(readFact("{ type: number, if_missing: \(text) }"))
    switch fact.ifMissing {
    case .undetermined: #expect(reading == "undetermined")
    case .absent(let range): #expect(reading == "absent" && range.text == "absent")
    case .empty(let range): #expect(reading == "empty" && range.text == "empty")
    case .presume(let value):
      #expect(reading == "presume \(value.folded)")
      #expect("presume \(value.range.text)" == reading)
    }
  }

  private func readFact(_ text: String) -> FactSyntax? {
    readContract(contractHead + "facts:\n  flight.distance: \(text)\n")?.facts.first
  }
}
