import Avenant
import SmallContracts
import Testing

/// How outcomes are said: the answer first, the arithmetic, and what would have changed them.
@Suite struct OutcomeTests {
  // MARK: Charges and credits

  @Test func anAmountIsWorkedOutStepByStepWithItsRounding() throws {
    let price = try outcome("price", "quantity: 3, rate: 10%, weight: null")
    #expect(price.answer == "Goods: 6.33 EUR, due 17 May 2024, overdue")
    #expect(
      price.steps.map(\.text) == [
        "the quantity: 3", "the unit price: 2.345 EUR", "3 × 2.345 EUR = 7.035 EUR",
        "the price of the goods: 7.035 EUR", "the discount: 10%", "10% × 7.035 EUR = 0.7035 EUR",
        "7.035 EUR − 0.7035 EUR = 6.3315 EUR",
        "rounded half up from 6.3315 EUR to 6.33 EUR (0.0015 EUR dropped)",
        "the day of the order: 3 May 2024", "the return period: 14 days",
        "14 days after 3 May 2024 is 17 May 2024",
      ])
    #expect(price.steps[1].margin == "§1")
  }

  @Test func aRoundingSaysWhatItAdded() throws {
    let steps = try outcome("price", "quantity: 1, weight: null").steps.map(\.text)
    #expect(steps.contains("rounded half up from 2.345 EUR to 2.35 EUR (0.005 EUR added)"))
  }

  @Test func theRowOfATableIsNamedByItsCondition() throws {
    let steps = try outcome("carriage", "quantity: 1, weight: 12.5").steps
    #expect(
      steps.flatMap { $0.outline(indent: "") } == [
        "✓ weight is 12.5 kg, above 10 kg and at most 30 kg", "the postage: 5.00 EUR",
        "2 × 5.00 EUR = 10.00 EUR",
      ])
    #expect(steps[1].margin == "§3a")
  }

  @Test func theLastRowOfATableIsReachedPastTheOthers() throws {
    #expect(
      try outcome("carriage", "quantity: 1, weight: 31.25").steps.flatMap { $0.outline(indent: "") }
        == [
          "✓ weight is 31.25 kg, which is above 10 kg",
          "✓ weight is 31.25 kg, not both above 10 kg and at most 30 kg",
          "weight: 31.25 kg", "31.25 × 0.333 EUR = 10.40625 EUR",
          "rounded half even from 10.40625 EUR to 10.40 EUR (0.00625 EUR dropped)",
        ])
  }

  @Test(arguments: [
    ("paid_on: 2024-05-17", "Goods: 2.35 EUR, due 17 May 2024, paid on 17 May 2024"),
    ("paid_on: 2024-05-18", "Goods: 2.35 EUR, due 17 May 2024, paid late, on 18 May 2024"),
    ("paid_on: 2024-06-02", "Goods: 2.35 EUR, due 17 May 2024, overdue"),
    (
      "paid_on: { unknown: true }",
      "Goods: 2.35 EUR, due 17 May 2024, and it is not known whether it was paid"
    ),
  ])
  func aChargeSaysHowItsPaymentStands(payment: String, answer: String) throws {
    #expect(try outcome("price", "quantity: 1, weight: null, \(payment)").answer == answer)
  }

  @Test func aPaymentStillToComeHasNotHappened() throws {
    let steps = try outcome("price", "quantity: 1, weight: null, paid_on: 2024-06-02").steps
    #expect(
      steps.last?.text
        == "the day of payment, 2 June 2024, is after 1 June 2024, so it has not happened yet")
  }

  @Test func aChargeThatIsNotDueNamesTheConditionThatFailed() throws {
    #expect(
      try page("quantity: 0, weight: null").contains(
        """
        Goods: not charged                                                         price
          The goods are paid.                                                         §1
            ✗ the quantity is 0; it would have to be above 0
          It would be charged if the quantity were 1.

        """))
  }

  @Test func aCreditIsNotCalledACharge() throws {
    let unpaid = try outcome("compensation", "quantity: 1, weight: null")
    #expect(unpaid.answer == "Compensation: not credited")
    #expect(unpaid.otherwise == "It would be credited if the answer to “late” were yes.")
    let paid = try outcome("compensation", "quantity: 1, weight: null, late: true")
    #expect(paid.answer == "Compensation: 5.00 EUR including tax")
  }

  @Test func anAmountThatIsNotKnownSaysWhatItWaitsFor() throws {
    #expect(
      try outcome("price", "quantity: { unknown: true }, weight: null").answer
        == "Goods: not yet known whether anything is owed")
    #expect(
      try outcome("price", "quantity: 2, rate: { unknown: true }, weight: null").answer
        == "Goods: owed, but the amount waits for the discount, due 17 May 2024, overdue")
  }

  @Test func aDefinitionThatIsComparedIsWorkedOutBeneath() throws {
    let told = try told("quantity: 4, weight: null").explanation(about: "bulk_credit")
    #expect(
      told.outcomes[0].clauses[0].conditions.flatMap { $0.outline(indent: "") } == [
        "✗ the price of the goods is 9.38 EUR; it would have to be above 100.00 EUR",
        "  the quantity: 4", "  the unit price: 2.345 EUR", "  4 × 2.345 EUR = 9.38 EUR",
      ])
    #expect(told.outcomes[0].otherwise == "It would be credited if the quantity were 43.")
  }

  // MARK: Waivers and what overrides them

  @Test func aWaivedChargeNamesItsWaiver() throws {
    let page = try page("quantity: 1, weight: 5, gift: true")
    #expect(
      page.contains(
        """
        Carriage: nothing to pay, because 5.00 EUR is waived                    carriage
          The carriage is paid by weight.
          §3, version 1                                                      …/1.yaml:27
            ✓ weight is 5 kg
          Step by step
            ✓ weight is 5 kg, which is at most 10 kg
            the postage: 5.00 EUR                                                    §3a
          Waived
            A gift is sent free of charge.                                 gift_carriage
            §2, version 1                                                    …/1.yaml:40
              ✓ a gift: yes
          It would be charged if weight were 30.001 kg or if the answer to “a gift” were
          no.

        """))
  }

  @Test func aWaiverThatIsSetAsideSaysByWhat() throws {
    #expect(
      try page("quantity: 1, weight: 31, gift: true").contains(
        """
          Not waived
            ✗ set aside by “Heavy parcels are never free” (§2)             gift_carriage
              ✓ the parcel is heavy
                ✓ weight is 31 kg, which is above 30 kg

        """))
  }

  @Test func aWaiverThatIsNotKnownIsPerhaps() throws {
    #expect(
      try page("quantity: 1, weight: 5, gift: { unknown: true }").contains(
        """
          Perhaps waived
            A gift is sent free of charge.                                 gift_carriage
            §2, version 1                                                    …/1.yaml:40
              ? a gift: not known; it would have to be yes

        """))
  }

  // MARK: Entitlements

  @Test func aDeniedEntitlementSaysWhichClauseDeniesIt() throws {
    #expect(
      try page("quantity: 1, weight: null, note: made to order").contains(
        """
        The buyer may not return the goods                                  return_goods
          What was made to order is not taken back.                           no_returns
          §7, version 1                                                      …/1.yaml:60
            ✓ the note is "made to order"
          Not granted
            ✗ a gift: no; it would have to be yes                        second_thoughts
          The contract would contradict itself if the answer to “a gift” were yes. It
          would be allowed if there were no note.

        """))
  }

  @Test func aContradictionNamesBothClauses() throws {
    let told = try outcome("return_goods", "quantity: 1, note: made to order, gift: true")
    #expect(
      told.answer == "The contract contradicts itself on whether the buyer may return the goods")
    #expect(told.clauses.map(\.id) == ["no_returns", "second_thoughts"])
  }

  @Test func anEntitlementThatIsNotKnownSaysSo() throws {
    #expect(
      try outcome("return_goods", "quantity: 1, note: { unknown: true }").answer
        == "It is not yet known whether the buyer may return the goods")
  }

  @Test func whatNothingInTheCaseChangesTakesOneSentence() throws {
    #expect(
      try page("quantity: 1, weight: null").contains(
        "Not changed by anything in this case\n  The buyer may return the goods (§7).\n"))
  }

  // MARK: Obligations

  @Test(arguments: [
    ("2024-05-06", "The shop had to ship the goods by 6 May 2024, and did on 6 May 2024"),
    ("2024-05-07", "The shop had to ship the goods by 6 May 2024, and did so late, on 7 May 2024"),
    ("null", "The shop had to ship the goods by 6 May 2024, and has not"),
    (
      "{ unknown: true }",
      "The shop had to ship the goods by 6 May 2024, and it is not known whether that was done in "
        + "time"
    ),
  ])
  func anObligationSaysHowFarItIsMet(shipped: String, answer: String) throws {
    #expect(
      try outcome("ship", "quantity: 1, weight: null, shipped_on: \(shipped)").answer == answer)
  }

  @Test func anObligationThatIsNotOwedSaysWhatWouldMakeItSo() throws {
    let ship = try outcome("ship", "quantity: 0, weight: null, shipped_on: null")
    #expect(ship.answer == "The shop does not have to ship the goods")
    #expect(ship.otherwise == "It would be owed if the quantity were 1.")
  }

  private func outcome(_ name: String, _ facts: String) throws -> OutcomeExplanation {
    try told(facts).explanation(about: name).outcomes[0]
  }

  private func page(_ facts: String) throws -> String { try told(facts).page() }

  private func told(_ facts: String) throws -> Told {
    try Told(.shop, "{ ordered_on: 2024-05-03, \(facts) }")
  }
}
