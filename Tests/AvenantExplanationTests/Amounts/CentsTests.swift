import Avenant
import SmallContracts
import Testing

/// Where the cents go, as a page tells it.
@Suite struct CentsTests {
  private func contract(_ taxes: String) -> SmallContract {
    SmallContract(
      header: "time_zone: Europe/Paris\ncurrency: EUR\nrounding: half_up\ntax_rounding: \(taxes)",
      facts: "price: { type: money, in: \"[0 EUR..99 EUR]\", label: the price }",
      version: """
        clauses:
          one: { says: One., cite: §1, charge: { label: One, amount: price, tax: excluded, tax_rate: 20% } }
          two: { says: Two., cite: §2, charge: { label: Two, amount: 0.02 EUR, tax: excluded, tax_rate: 20% } }
          bare: { says: Bare., cite: §3, charge: { label: Bare, amount: 3 EUR } }
        """)
  }

  @Test func everyLineHasItsShareOfTheTaxOnTheTotal() throws {
    let page = try page("per_total", "10.03 EUR")
    #expect(
      page.contains(
        """
          One                                                                        one
            its part of the tax on the total: 2.006 EUR, in whole cents 2.01 EUR by the
            largest remainder, 0.004 EUR added
          Two                                                                        two
            its part of the tax on the total: 0.004 EUR, in whole cents 0.00 EUR by the
            largest remainder, 0.004 EUR dropped
          Bare                                                                      bare
            nothing to round: 3.00 EUR
          Tax of 20% on the total that the buyer owes                           customer
            nothing to round: 2.01 EUR

        """))
  }

  @Test func aPartOfWhatIsSharedOutIsToldWithWhatWasLeftOver() throws {
    let shared = SmallContract(
      facts: """
        jobs:
          list: { hours: { type: number, decimals: 1, in: "[0..9]", label: the hours } }
          each: job
          label: the jobs
        """,
      version: """
        definitions:
          part: { for_each: j in jobs, allocation: { of: 10 EUR, by: j.hours }, says: the part of the job }
        clauses:
          delivery: { says: So., cite: §1, for_each: k in jobs, when: k.part is present, charge: { label: Delivery, amount: k.part } }
        """)
    let page = try Told(
      shared, "{ ordered_on: 2024-05-03, jobs: [{ hours: 1 }, { hours: 2 }, { hours: 0 }] }"
    ).page(cents: true)
    #expect(
      page.contains("the part of the job: 3.333333… EUR (10/3), in whole cents 3.33 EUR by the"))
    #expect(
      page.contains("the part of the job: 6.666666… EUR (20/3), in whole cents 6.67 EUR by the"))
    #expect(page.contains("nothing to round: 0.00 EUR"))
  }

  @Test func aTaxOnALineIsToldWithIt() throws {
    let page = try page("per_line", "10.00 EUR")
    #expect(page.contains("    the tax: 2.00 EUR, and nothing to round\n"))
    #expect(
      page.contains("    the tax: 0.004 EUR, rounded half up to 0.00 EUR, 0.004 EUR dropped\n"))
    #expect(!page.contains("the amount: 10.00 EUR, and nothing to round"))
  }

  @Test func theMachineReadsEveryRoundingAndTheShare() throws {
    let explanation = try told("per_total", "10.03 EUR").explanation(cents: true)
    let one = try #require(explanation.cents?.first)
    #expect(one.steps.map(\.what) == ["the amount", "its part of the tax on the total"])
    #expect(one.steps.map(\.mode) == [.halfUp, nil])
    #expect(explanation.json().contains(#""mode":"largest_remainder","added":"1/250""#))
  }

  @Test func whatIsNotKnownWasNotRounded() throws {
    let page = try page("per_line", "{ unknown: true }")
    #expect(page.contains("    not yet known, so nothing was rounded\n"))
  }

  @Test func whatMayBeOwedIsNotSaidNotToBe() throws {
    let contract = SmallContract(
      facts: "ill: { type: boolean, label: an illness }",
      version: """
        clauses:
          fee: { says: A fee., cite: §1, when: not ill, charge: { label: Fee, amount: 2 EUR } }
        """)
    func page(_ ill: String) throws -> String {
      try Told(contract, "{ ordered_on: 2024-05-03, ill: \(ill) }").page(cents: true)
    }
    #expect(try page("true").contains("  nothing is owed, so nothing was rounded\n"))
    #expect(
      try page("{ unknown: true }").contains(
        "  nothing is known to be owed, so nothing was rounded\n"))
  }

  @Test func aCapThatIsKnownIsNotTheAmountThatIsNot() throws {
    let capped = SmallContract(
      facts: "price: { type: money, in: \"[0 EUR..99 EUR]\", label: the price }",
      version: """
        clauses:
          fee: { says: A fee., cite: §1, charge: { label: Fee, amount: price } }
          cap: { says: At most 20 EUR., cite: §2, caps: { together: [fee], at_most: 20 EUR } }
        """)
    let page = try Told(capped, "{ ordered_on: 2024-05-03 }").page(cents: true)
    #expect(page.contains("    not yet known, so nothing was rounded\n"))
    #expect(!page.contains("nothing to round: 20.00 EUR"))
  }

  @Test func sumsSayTheRateOfTheirTax() throws {
    let page = try page("per_total", "10.03 EUR")
    #expect(page.contains("  the buyer owes 10.05 EUR and 2.01 EUR of tax at 20%\n"))
  }

  @Test func whatIsNotKnownAtAllIsNoSumOfZero() throws {
    let contract = SmallContract(
      facts: "price: { type: money, in: \"[0 EUR..99 EUR]\", label: the price }",
      version: """
        clauses:
          one: { says: One., cite: §1, charge: { label: One, amount: price, tax: excluded } }
          two: { says: Two., cite: §2, charge: { label: Two, amount: 2 EUR } }
        """)
    let page = try Told(contract, "{ ordered_on: 2024-05-03 }").page()
    #expect(page.contains("  it is not yet known what the buyer owes excluding tax\n"))
    #expect(!page.contains("owes 0.00 EUR"))
  }

  private func told(_ taxes: String, _ price: String) throws -> Told {
    try Told(contract(taxes), "{ ordered_on: 2024-05-03, price: \(price) }")
  }

  private func page(_ taxes: String, _ price: String) throws -> String {
    try told(taxes, price).page(cents: true)
  }
}
