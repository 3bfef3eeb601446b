import AvenantEvaluation
import AvenantValues
import Testing

/// Taxes: net, tax and gross, by line and on the total.
@Suite struct TaxTests {
  /// Three lines of one rate, one of another, and one that has its tax in it.
  private static func contract(_ taxRounding: String) throws -> TestContract {
    try TestContract(
      facts: """
        first: { type: money, in: '[0.00 EUR..1000 EUR]', if_missing: presume 0.00 EUR }
        second: { type: money, in: '[0.00 EUR..1000 EUR]', if_missing: presume 0.00 EUR }
        third: { type: money, in: '[0.00 EUR..1000 EUR]', if_missing: presume 0.00 EUR }
        shelf: { type: money, in: '[0.00 EUR..1000 EUR]', if_missing: presume 0.00 EUR }
        rate: { type: percent, in: '[0%..100%]', if_missing: presume 20% }
        is_free: { type: boolean, if_missing: presume false }
        """,
      """
      clauses:
        one: { says: One., cite: ¶1, charge: { label: One, amount: first, tax: excluded, tax_rate: 20% } }
        two: { says: Two., cite: ¶2, charge: { label: Two, amount: second, tax: excluded, tax_rate: 20% } }
        three:
          says: Three.
          cite: ¶3
          charge: { label: Three, amount: third, tax: excluded, tax_rate: rate }
        sold:
          says: Sold.
          cite: ¶4
          when: shelf > 0.00 EUR
          charge: { label: Sold, amount: shelf, tax: included, tax_rate: 5.5% }
        free: { says: Free., cite: ¶5, when: is_free, waives: three }
      """, head: "tax_rounding: \(taxRounding)")
  }

  static let byLine = Result { try contract("per_line") }
  static let onTotal = Result { try contract("per_total") }

  @Test func aTaxComesOnTopOfWhatExcludesIt() throws {
    let taxes = try #require(
      try Self.byLine.get().decide(#""first": 10.03"#).charge("one")?.taxes)
    #expect(taxes.net == ExactNumber("10.03"))
    #expect(taxes.tax == ExactNumber("2.01"))
    #expect(taxes.gross == ExactNumber("12.04"))
    #expect(taxes.rate == Fraction(1, over: 5))
  }

  @Test func aTaxIsWithinWhatIncludesIt() throws {
    // 99.99 · 5.5 / 105.5 is 5.2127…
    let taxes = try #require(
      try Self.byLine.get().decide(#""shelf": 99.99"#).charge("sold")?.taxes)
    #expect(taxes.net == ExactNumber("94.78"))
    #expect(taxes.tax == ExactNumber("5.21"))
    #expect(taxes.gross == ExactNumber("99.99"))
  }

  @Test func byLineTheTaxOfTheTotalIsTheSumOfTheLines() throws {
    // Each line of 0.02 has a tax of 0.004, which is nothing; so has the total.
    let decision = try Self.byLine.get().decide(#""first": 0.02, "second": 0.02, "third": 0.02"#)
    #expect(decision.charges.compactMap { $0.taxes?.tax?.description } == ["0.00", "0.00", "0.00"])
    #expect(decision.totals.first?.taxes?.tax == ExactNumber("0.00"))
    #expect(decision.totals.first?.exactTax == nil)
  }

  @Test func onTheTotalItIsRoundedOnceAndTheLinesShareIt() throws {
    // 0.06 has a tax of 0.012: one cent, which goes to the first of three equal lines.
    let decision = try Self.onTotal.get().decide(#""first": 0.02, "second": 0.02, "third": 0.02"#)
    let lines = decision.charges.compactMap { $0.taxes?.tax?.description }
    #expect(lines == ["0.01", "0.00", "0.00"])
    #expect(decision.totals.first?.taxes?.tax == ExactNumber("0.01"))
    #expect(decision.totals.first?.exactTax == Fraction(12, over: 1000))
  }

  @Test(arguments: ["per_line", "per_total"])
  func linesAlwaysAddUpToTheirTotals(rule: String) throws {
    let contract = try Self.contract(rule)
    for step in 1...60 {
      let facts = [("first", 7), ("second", 13), ("third", 29), ("shelf", 41)].map { name, factor in
        "\"\(name)\": \(step * factor % 97).\(10 + step * factor % 89)"
      }
      let rate = "\"rate\": \"\([0, 5, 20, 33][step % 4]).3%\""
      let decision = try contract.decide((facts + [rate]).joined(separator: ", "))
      for total in decision.totals { try expectSums(of: decision, in: total) }
      let gross = try decision.totals.reduce(Int128(0)) { sum, total in
        try sum + #require(total.taxes?.gross).mantissa
      }
      #expect(decision.payable.first?.gross.mantissa == gross)
    }
  }

  private func expectSums(of decision: Decision, in total: Total) throws {
    let lines = decision.charges.filter { line in
      line.tax == total.tax && line.taxes?.rate == total.taxes?.rate
    }.compactMap(\.taxes)
    let parts: [KeyPath<TaxOutcome, ExactNumber?>] = [\.net, \.tax, \.gross]
    for part in parts {
      var sum = Int128(0)
      for line in lines { sum += try #require(line[keyPath: part]).mantissa }
      #expect(sum == total.taxes?[keyPath: part]?.mantissa)
    }
  }

  @Test func ratesAreSummedApartAndPayableInOne() throws {
    let decision = try Self.byLine.get()
      .decide(#""first": 100, "third": 100, "shelf": 105.50, "rate": "10%""#)
    #expect(decision.totals.map { $0.taxes?.tax?.description } == ["20.00", "10.00", "5.50"])
    #expect(decision.payable.map(\.net.description) == ["300.00"])
    #expect(decision.payable.map(\.tax.description) == ["35.50"])
    #expect(decision.payable.map(\.gross.description) == ["335.50"])
  }

  @Test func theDecisionSpellsOutNetTaxAndGross() throws {
    let json = try Self.byLine.get().decide(#""first": 20"#).json()
    #expect(
      json.contains(
        #""amount":"20.00","currency":"EUR","tax":"excluded","tax_rate":"20%","net":"20.00","tax_amount":"4.00","gross":"24.00""#
      ))
    #expect(json.contains(#""payable":[{"owed_by":"customer","currency":"EUR","net":"20.00""#))
  }

  @Test func whatIsWaivedHasNoTax() throws {
    let decision = try Self.byLine.get().decide(#""third": 20, "is_free": true"#)
    #expect(decision.charge("three")?.taxes == nil)
    #expect(decision.payable.first?.gross == ExactNumber("0.00"))
  }
}

/// Taxes while something is not known.
@Suite struct UnknownTaxTests {
  static let contract = Result {
    try TestContract(
      facts: """
        price: { type: money, in: '[0.00 EUR..1000 EUR]' }
        rate: { type: percent, in: '[0%..100%]' }
        """,
      """
      clauses:
        known: { says: A., cite: ¶1, charge: { label: A, amount: 1.01 EUR, tax: excluded, tax_rate: 20% } }
        open: { says: B., cite: ¶2, charge: { label: B, amount: price, tax: excluded, tax_rate: rate } }
      """, head: "tax_rounding: per_total")
  }

  @Test func aRateThatIsNotKnownLeavesOnlyTheTaxOpen() throws {
    let decision = try Self.contract.get().decide(#""price": 50"#)
    let line = try #require(decision.charge("open"))
    #expect(line.amount == ExactNumber("50.00"))
    #expect(line.missing == [])
    #expect(line.taxes?.net == ExactNumber("50.00"))
    #expect(line.taxes?.gross == nil)
    #expect(line.taxes?.missing == ["rate"])
    #expect(decision.unknown == ["rate"])
  }

  @Test func aTotalThatMayStillGrowSharesNothingOut() throws {
    let decision = try Self.contract.get().decide(#""price": 50"#)
    #expect(decision.charge("known")?.taxes?.tax == nil)
    #expect(decision.totals.allSatisfy { !$0.isComplete })
    #expect(decision.payable.first?.isComplete == false)
  }

  @Test(arguments: ["per_line", "per_total"])
  func whatIsOwedWhateverAFactIsHasItsTaxInTheTotals(rounding: String) throws {
    let contract = try TestContract(
      facts: "is_gift: { type: boolean }",
      """
      clauses:
        price:
          says: Ten euros at least.
          cite: ¶1
          charge:
            label: Price
            amount: if is_gift then 5 EUR else 10 EUR
            at_least: 10.03 EUR
            tax: included
            tax_rate: 20%
        post:
          says: Five euros, gift or not.
          cite: ¶2
          charge:
            label: Postage
            amount: if is_gift then 5.00 EUR else 5 EUR
            tax: excluded
            tax_rate: 20%
      """, head: "tax_rounding: \(rounding)")
    let open = try contract.decide()
    let known = try contract.decide(#""is_gift": true"#)
    #expect(open.totals == known.totals && open.payable == known.payable)
    #expect(open.payable.map { "\($0.tax) \($0.gross) \($0.isComplete)" } == ["2.67 16.03 true"])
    #expect(open.unknown.isEmpty)
  }

  @Test func anAmountThatIsNotKnownKeepsItsRate() throws {
    let decision = try Self.contract.get().decide(#""rate": "10%""#)
    #expect(decision.charge("open")?.taxes?.rate == Fraction(1, over: 10))
    #expect(decision.charge("open")?.taxes?.gross == nil)
    // The other rate has its own total, which nothing can change.
    #expect(decision.charge("known")?.taxes?.tax == ExactNumber("0.20"))
  }

  @Test func somethingTaxedBesideWordsAloneIsNoSum() throws {
    let mixed = try TestContract(
      """
      clauses:
        a: { says: A., cite: ¶1, charge: { label: A, amount: 1 EUR, tax: excluded, tax_rate: 20% } }
        b: { says: B., cite: ¶2, charge: { label: B, amount: 1 EUR, tax: excluded } }
        c: { says: C., cite: ¶3, credit: { label: C, amount: 1 EUR, tax: included, tax_rate: 25% } }
      """, head: "tax_rounding: per_line")
    let decision = try mixed.decide()
    #expect(decision.totals.count == 3)
    #expect(decision.payable.map(\.owedBy) == ["provider"])
    #expect(decision.payable.map(\.tax.description) == ["0.20"])
  }

  @Test func aVersionMayRoundTaxesOtherwise() throws {
    let contract = try TestContract(
      facts: "",
      versions: [
        """
        version: "1"
        in_force: { from: 2000-01-01, through: superseded }
        clauses:
          a: { says: A., cite: ¶1, charge: { label: A, amount: 0.02 EUR, tax: excluded, tax_rate: 20% } }
          b: { says: B., cite: ¶2, charge: { label: B, amount: 0.02 EUR, tax: excluded, tax_rate: 20% } }
        """,
        """
        version: "2"
        in_force: { from: 2010-01-01, through: open }
        amends: "1"
        tax_rounding: per_total
        terms: { note: { value: 1 day, cite: ¶1 } }
        """,
      ], head: "tax_rounding: per_line")
    let old = try contract.decide(#""opened_on": "2005-01-01""#)
    let new = try contract.decide(#""opened_on": "2015-01-01""#)
    #expect(old.totals.first?.taxes?.tax == ExactNumber("0.00"))
    #expect(new.totals.first?.taxes?.tax == ExactNumber("0.01"))
  }
}
