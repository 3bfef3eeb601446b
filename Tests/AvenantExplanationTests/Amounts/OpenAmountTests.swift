import Avenant
import SmallContracts
import Testing

/// What is said of amounts of which something is not known.
@Suite struct OpenAmountTests {
  private static let minimum = SmallContract(
    facts: """
      hours: { type: number, decimals: 3, in: "[0..100]", label: the hours }
      rebate: { type: boolean, label: a rebate, ask: Is there a rebate? }
      free: { type: boolean, label: an exemption, ask: Is it free? }
      """,
    version: """
      clauses:
        work: { says: Work is paid by the hour., cite: §1, charge: { label: Work, amount: hours * 2 EUR, nothing_below: 5 EUR } }
        less: { says: A third is taken off., cite: §2, when: rebate, reduces: { charge: work, by: 33%, of: whole } }
        none: { says: It may be free., cite: §3, when: free, waives: work }
      """)

  @Test func anAmountBelowTheLeastIsNotToldAsPerhapsOwed() throws {
    #expect(
      try work("hours: 2, rebate: false, free: { unknown: true }")
        == "Work: nothing to pay, whatever is not known, because 4.00 EUR is below 5.00 EUR, the least "
        + "that is charged")
    #expect(
      try work("hours: 3, rebate: false, free: { unknown: true }")
        == "Work: not yet known whether 6.00 EUR is owed")
  }

  /// It is rounded to the least, and compared before.
  @Test func anAmountThatRoundsToTheLeastIsBelowItAllTheSame() throws {
    #expect(
      try work("hours: 2.499, rebate: false, free: { unknown: true }")
        == "Work: nothing to pay, whatever is not known, because 4.998 EUR is below 5.00 EUR, the least "
        + "that is charged")
  }

  @Test func anAmountThatIsBelowTheLeastWhateverIsNotKnownNeedsNoAmount() throws {
    #expect(
      try work("hours: 2, rebate: { unknown: true }, free: { unknown: true }")
        == "Work: nothing to pay, whatever is not known, because the amount is below 5.00 EUR, the least "
        + "that is charged")
    #expect(
      try work("hours: 3, rebate: { unknown: true }, free: { unknown: true }")
        == "Work: not yet known whether anything is owed")
  }

  @Test func whatIsBelowTheLeastWhateverIsNotKnownSaysSo() throws {
    #expect(
      try work("hours: 2, rebate: { unknown: true }, free: false")
        == "Work: nothing to pay, because the amount, whatever is not known, is below 5.00 EUR, the "
        + "least that is charged")
  }

  private func work(_ facts: String) throws -> String {
    try Told(Self.minimum, "{ ordered_on: 2024-05-03, \(facts) }")
      .explanation(about: "work").outcomes[0].answer
  }

  // MARK: Sums

  private static let both = SmallContract(
    header: "time_zone: UTC\ncurrency: EUR\nrounding: half_up\ntax_rounding: per_total",
    facts: """
      paid_on: { type: date, optional: true, label: the day of payment }
      rate: { type: percent, in: "[0%..30%]", label: the rate }
      """,
    version: """
      clauses:
        goods: { says: Goods., cite: §1, charge: { label: Goods, amount: 40 EUR, due: ordered_on, paid_on: paid_on } }
        more: { says: More., cite: §2, charge: { label: More, amount: 5 EUR } }
        bonus: { says: A bonus., cite: §3, credit: { label: Bonus, amount: 4 EUR } }
      """)

  @Test(arguments: [
    ("null", true), ("2024-07-01", true), ("2024-05-04", false), ("{ unknown: true }", false),
  ])
  func whatMayBePaidIsNotSetAgainstTheRest(paid: String, isSetOff: Bool) throws {
    let page = try Told(Self.both, "{ ordered_on: 2024-05-03, paid_on: \(paid), rate: 7% }").page()
    #expect(page.contains("once the one is set against the other") == isSetOff)
    #expect(page.contains("the buyer owes 45.00 EUR"))
  }

  @Test func aSumWithTaxesIsNotToldWhileSomeTaxIsNotKnown() throws {
    let taxed = SmallContract(
      header: Self.both.header, facts: Self.both.facts,
      version: """
        clauses:
          goods: { says: Goods., cite: §1, charge: { label: Goods, amount: 10 EUR, tax: excluded, tax_rate: 20% } }
          food: { says: Food., cite: §2, charge: { label: Food, amount: 20 EUR, tax: included, tax_rate: rate } }
        """)
    let facts = "ordered_on: 2024-05-03, paid_on: null"
    let open = try Told(taxed, "{ \(facts), rate: { unknown: true } }").page()
    #expect(!open.contains("with taxes"))
    #expect(open.contains("the buyer owes 10.00 EUR and 2.00 EUR of tax"))
    #expect(
      try Told(taxed, "{ \(facts), rate: 7% }").page().contains("with taxes, the buyer owes 32.00"))
  }

  @Test func aSumWithTaxesSaysHowMuchOfItWasPaidAndAPartOfATaxIsNoProduct() throws {
    let taxed = SmallContract(
      header: Self.both.header, facts: Self.both.facts,
      version: """
        clauses:
          goods: { says: Goods., cite: §1, charge: { label: Goods, amount: 10.03 EUR, tax: excluded, tax_rate: 20%, due: ordered_on, paid_on: paid_on } }
          more: { says: More., cite: §2, charge: { label: More, amount: 0.02 EUR, tax: excluded, tax_rate: 20% } }
          plain: { says: Plain., cite: §3, charge: { label: Plain, amount: 5 EUR } }
        """)
    let paid = try Told(taxed, "{ ordered_on: 2024-05-03, rate: 7%, paid_on: 2024-05-03 }").page()
    #expect(
      paid.contains(
        "  with taxes, the buyer owes 17.06 EUR, of which 2.01 EUR is tax and 12.04 EUR\n  was paid\n"
      ))
    #expect(paid.contains("    its part of the tax of 20% on the total: 2.01 EUR\n"))
    #expect(!paid.contains("tax of 20% on 10.03 EUR"))
    let open = try Told(taxed, "{ ordered_on: 2024-05-03, rate: 7%, paid_on: null }").page()
    #expect(open.contains("  with taxes, the buyer owes 17.06 EUR, of which 2.01 EUR is tax\n"))
  }

  // MARK: Reductions and intervals

  @Test(arguments: [("3 EUR", false), ("4 EUR", true), ("100%, of: whole", false)])
  func onlyAReductionThatIsCutOffSaysSo(by: String, isCut: Bool) throws {
    let contract = SmallContract(
      facts: "",
      version: """
        clauses:
          fee: { says: A fee., cite: §1, charge: { label: Fee, amount: 3 EUR } }
          less: { says: Less., cite: §2, reduces: { charge: fee, by: \(by) } }
        """)
    let page = try Told(contract, "{ ordered_on: 2024-05-03 }").page()
    #expect(page.contains("below which no reduction leads") == isCut)
  }

  @Test(arguments: [
    ("[0 kg..10 kg]", "0 kg to 10 kg"), ("[0 kg..10 kg)", "at least 0 kg and below 10 kg"),
    ("(2 kg..10 kg]", "above 2 kg and at most 10 kg"), ("[2 kg..]", "at least 2 kg"),
    ("[..10 kg)", "below 10 kg"),
  ])
  func anIntervalWithANameTellsWhichEndsCount(interval: String, words: String) throws {
    let contract = SmallContract(
      facts:
        "weight: { type: number, unit: kg, decimals: 0, in: \"[0 kg..99 kg]\", label: the weight }",
      version: """
        terms:
          light: { in: "\(interval)", cite: §1, label: the light class }
        clauses:
          fee: { says: A fee., cite: §1, when: weight in light, charge: { label: Fee, amount: 3 EUR } }
        """)
    let page = try Told(contract, "{ ordered_on: 2024-05-03, weight: 5 }").explanation()
    let line = try #require(page.outcomes[0].clauses[0].conditions.first?.text)
    #expect(line == "the weight is 5 kg, in the light class (\(words))")
  }
}
