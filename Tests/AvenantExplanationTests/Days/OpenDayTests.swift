import Avenant
import SmallContracts
import Testing

/// What is said of payments and duties of which one day is known and the other is not.
@Suite struct OpenDayTests {
  private static let contract = SmallContract(
    facts: """
      sent_on: { type: date, optional: true, label: the day of sending }
      paid_on: { type: date, optional: true, label: the day of payment }
      seen_on: { type: date, optional: true, label: the day of the visit }
      """,
    version: """
      clauses:
        price:
          says: The goods are paid.
          cite: §1
          charge: { label: Goods, amount: 2.00 EUR, due: sent_on + 7 days, paid_on: paid_on }
        visit:
          says: The shop visits the buyer.
          cite: §2
          requires: { party: provider, what: visit the buyer, by: sent_on + 2 days, done_on: seen_on }
        call:
          says: The shop calls.
          cite: §3
          requires: { party: provider, what: call the buyer, done_on: seen_on }
      """)

  @Test(arguments: [
    ("paid_on: null", "Goods: 2.00 EUR, not yet paid, and it is not known by when it is due"),
    (
      "paid_on: 2024-05-04",
      "Goods: 2.00 EUR, paid on 4 May 2024, and it is not known whether that was in time"
    ),
    ("paid_on: 2030-05-04", "Goods: 2.00 EUR, not yet paid, and it is not known by when it is due"),
    (
      "paid_on: { unknown: true }", "Goods: 2.00 EUR, and it is not known whether it was paid"
    ),
  ])
  func aPaymentIsToldWhereOnlyItsLastDayIsNotKnown(paid: String, answer: String) throws {
    #expect(try answered("price", "sent_on: { unknown: true }, \(paid), seen_on: null") == answer)
  }

  @Test(arguments: [
    ("null", "The shop has to visit the buyer, and has not yet; it is not known by when"),
    (
      "2024-05-04",
      "The shop had to visit the buyer, and did on 4 May 2024; it is not known whether that was in "
        + "time"
    ),
    (
      "{ unknown: true }",
      "The shop has to visit the buyer, and it is not known whether that was done in time"
    ),
  ])
  func aDutyIsToldWhereOnlyItsLastDayIsNotKnown(seen: String, answer: String) throws {
    let facts = "sent_on: { unknown: true }, paid_on: null, seen_on: \(seen)"
    #expect(try answered("visit", facts) == answer)
  }

  @Test func aDutyWithoutALastDayIsNotDoneInTime() throws {
    let facts = "sent_on: null, paid_on: null, seen_on: { unknown: true }"
    #expect(
      try answered("call", facts)
        == "The shop has to call the buyer, and it is not known whether that was done")
  }

  private func answered(_ clause: String, _ facts: String) throws -> String {
    try Told(Self.contract, "{ ordered_on: 2024-05-03, \(facts) }")
      .explanation(about: clause).outcomes[0].answer
  }
}
