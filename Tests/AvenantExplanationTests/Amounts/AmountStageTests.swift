import Avenant
import SmallContracts
import Testing

/// How the stages of an amount are told: reductions, minimum, rounding and caps.
@Suite struct AmountStageTests {
  static let line = SmallContract(
    facts: """
      years: { type: number, decimals: 0, in: "[0..99]", label: the years }
      voucher: { type: money, in: "[0 EUR..99 EUR]", optional: true, if_missing: absent, label: the voucher }
      outage: { type: money, in: "[0 EUR..99 EUR]", if_missing: presume 0 EUR, label: the outage }
      delay: { type: money, in: "[0 EUR..99 EUR]", if_missing: presume 0 EUR, label: the delay }
      """,
    version: """
      terms:
        monthly_fee: { value: 50.05 EUR, cite: §1, label: the monthly fee }
      clauses:
        fee:
          says: The fee is paid.
          cite: §1
          charge: { label: Fee, amount: monthly_fee, nothing_below: 1.00 EUR }
        loyalty:
          says: Loyal customers pay less.
          cite: §2
          when: years >= 2
          reduces: { charge: fee, by: 10%, of: rest }
        voucher_counts:
          says: A voucher counts.
          cite: §3
          when: voucher is present
          reduces: { charge: fee, by: voucher, after: loyalty }
        outage_credit: { says: Outages are credited., cite: §4, credit: { label: Outage, amount: outage } }
        delay_credit: { says: Delays are credited., cite: §5, credit: { label: Delay, amount: delay } }
        credit_cap:
          says: Credits are at most as much as the fee.
          cite: §6
          caps: { together: [outage_credit, delay_credit], at_most: monthly_fee }
      """)

  @Test func everyStageIsALineWithItsClause() throws {
    let outcome = try outcome("fee", "years: 3, voucher: 5 EUR")
    #expect(outcome.answer == "Fee: 40.05 EUR")
    #expect(
      outcome.steps.flatMap { $0.outline(indent: "") } == [
        "the monthly fee: 50.05 EUR", "less 10% of 50.05 EUR: 45.045 EUR",
        "the voucher: 5.00 EUR", "less 5.00 EUR: 40.045 EUR",
        "rounded half up from 40.045 EUR to 40.05 EUR (0.005 EUR added)",
      ])
    #expect(outcome.steps.compactMap(\.margin) == ["§1", "loyalty", "voucher_counts"])
  }

  @Test func aReductionIsAClauseThatApplies() throws {
    let page = try told("years: 3").page(about: "fee")
    #expect(
      page.contains(
        """
          Reduced
            Loyal customers pay less.                                            loyalty
            §2, version 1                                                    …/1.yaml:11
              ✓ the years are 3, which is at least 2
          Not reduced by
            ✗ the voucher: there is none; there would have to be one      voucher_counts

        """))
  }

  @Test func whatIsBelowTheMinimumSaysSo() throws {
    let outcome = try outcome("fee", "years: 3, voucher: 44.50 EUR")
    #expect(
      outcome.answer
        == "Fee: nothing to pay, because 0.545 EUR is below 1.00 EUR, the least that is charged")
    #expect(outcome.status == "below_minimum")
    let nothing = try self.outcome("fee", "years: 3, voucher: 50 EUR")
    #expect(
      nothing.steps.map(\.text).contains(
        "less 50.00 EUR: 0.00 EUR, below which no reduction leads"))
  }

  @Test func aCapSaysWhoHasUsedIt() throws {
    let outcome = try outcome("delay_credit", "years: 0, outage: 38 EUR, delay: 20 EUR")
    #expect(outcome.answer == "Delay: 12.05 EUR")
    #expect(
      outcome.steps.map(\.text).contains(
        "12.05 EUR of 20.00 EUR, because “Outage” has used 38.00 EUR of the 50.05 EUR that “Outage” "
          + "and “Delay” may come to together"))
    #expect(outcome.clauses.map(\.id) == ["delay_credit", "credit_cap"])
  }

  @Test func aCapThatDoesNotBindIsNoMatter() throws {
    let outcome = try outcome("delay_credit", "years: 0, outage: 10 EUR, delay: 20 EUR")
    #expect(outcome.clauses.map(\.id) == ["delay_credit"])
    let first = try self.outcome("outage_credit", "years: 0, outage: 60 EUR")
    #expect(
      first.steps.map(\.text).contains(
        "50.05 EUR of 60.00 EUR, because “Outage” and “Delay” may come to 50.05 EUR together"))
  }

  @Test func whatIsNotKnownToBeOwedIsNotCalledCapped() throws {
    let open = try told("years: 0, outage: { unknown: true }, delay: 60 EUR").page(
      about: "delay_credit")
    #expect(open.contains("  Perhaps capped\n    Credits are at most as much as the fee.  "))
    #expect(!open.contains("  Capped\n"))
  }

  @Test func whatIsBelowTheMinimumIsNotCalledCapped() throws {
    let capped = SmallContract(
      facts: "price: { type: money, in: \"[0 EUR..99 EUR]\", label: the price }",
      version: """
        clauses:
          fee: { says: A fee., cite: §1, charge: { label: Fee, amount: price, nothing_below: 5 EUR } }
          cap: { says: At most 2 EUR., cite: §2, caps: { together: [fee], at_most: 2 EUR } }
        """)
    let below = try Told(capped, "{ ordered_on: 2024-05-03, price: 4 EUR }").page()
    #expect(
      below.contains("Fee: nothing to pay, because 4.00 EUR is below 5.00 EUR, the least that is"))
    #expect(!below.contains("apped"))
    let due = try Told(capped, "{ ordered_on: 2024-05-03, price: 6 EUR }").page()
    #expect(due.contains("  Capped\n"))
  }

  static let waived = SmallContract(
    facts: """
      price: { type: money, in: "[0 EUR..99 EUR]", label: the price }
      ill: { type: boolean, label: an illness }
      """,
    version: """
      terms:
        least: { value: 5 EUR, cite: §4, label: the least price }
      clauses:
        fee: { says: A fee., cite: §1, charge: { label: Fee, amount: price, nothing_below: least } }
        cap: { says: At most 2 EUR., cite: §2, caps: { together: [fee], at_most: 2 EUR } }
        ill: { says: The ill pay nothing., cite: §3, when: ill, waives: fee }
      """)

  @Test func whatIsWaivedSaysThatItWouldBeBelowTheMinimumToo() throws {
    let below = try Told(Self.waived, "{ ordered_on: 2024-05-03, price: 4 EUR, ill: true }")
    #expect(
      try below.explanation(about: "fee").outcomes[0].answer
        == "Fee: nothing to pay, because it is waived; were it not, 4.00 EUR would be below 5.00 EUR, "
        + "the least that is charged")
    let page = try below.page()
    #expect(page.contains("  Waived\n    The ill pay nothing."))
    #expect(page.contains("    the least price: 5.00 EUR  "))
    #expect(!page.contains("apped"))
    #expect(!page.contains("2.00 EUR"))
  }

  @Test func whatIsWaivedAndNotBelowTheMinimumDoesNotMentionIt() throws {
    let page = try Told(Self.waived, "{ ordered_on: 2024-05-03, price: 6 EUR, ill: true }").page()
    #expect(page.contains("Fee: nothing to pay, because 2.00 EUR is waived"))
    #expect(page.contains("  Would be capped\n"))
    #expect(!page.contains("least"))
  }

  @Test func whatMayBeWaivedAndIsBelowTheMinimumIsNotCalledCapped() throws {
    let page = try Told(
      Self.waived, "{ ordered_on: 2024-05-03, price: 4 EUR, ill: { unknown: true } }"
    ).page()
    #expect(page.contains("Fee: nothing to pay, whatever is not known, because 4.00 EUR is below"))
    #expect(!page.contains("apped"))
  }

  @Test func whatMayBeWaivedWouldBeReduced() throws {
    let waived = SmallContract(
      facts: "ill: { type: boolean, label: an illness }",
      version: """
        clauses:
          fee: { says: A fee., cite: §1, charge: { label: Fee, amount: 8 EUR } }
          half: { says: Half of it., cite: §2, reduces: { charge: fee, by: 50%, of: whole } }
          ill: { says: The ill pay nothing., cite: §3, when: ill, waives: fee }
        """)
    for (ill, isReduced) in [("true", false), ("{ unknown: true }", false), ("false", true)] {
      let page = try Told(waived, "{ ordered_on: 2024-05-03, ill: \(ill) }").page()
      #expect(page.contains("  \(isReduced ? "Reduced" : "Would be reduced")\n    Half of it."))
    }
  }

  @Test func oneLineCitesWhatMadeTheAmount() throws {
    #expect(try told("years: 3").explanation(about: "fee").line == "Fee: 45.05 EUR (§1; §2)")
  }

  private func outcome(_ name: String, _ facts: String) throws -> OutcomeExplanation {
    try told(facts).explanation(about: name).outcomes[0]
  }

  private func told(_ facts: String) throws -> Told {
    try Told(Self.line, "{ ordered_on: 2024-05-03, \(facts) }")
  }
}
