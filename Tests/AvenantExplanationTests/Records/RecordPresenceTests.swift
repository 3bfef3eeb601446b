import Avenant
import SmallContracts
import Testing

/// Whether a field of a record is there, where nothing else of it is read.
@Suite struct RecordPresenceTests {
  static let contract = SmallContract(
    facts: """
      rents:
        list: { paid_on: { type: date, optional: true, label: the day of payment } }
        each: rent
      """,
    version: """
      clauses:
        reminder:
          says: A rent that is not paid costs a reminder.
          cite: §1
          for_each: r in rents
          when: r.paid_on is absent
          charge: { label: Reminder, amount: if r.paid_on is present then 0 EUR else 1 EUR }
        notice:
          says: Who has not paid is told.
          cite: §2
          when: any(r in rents where r.paid_on is absent)
          charge: { label: Notice, amount: 2 EUR }
      """)

  @Test(arguments: ["null", "2024-05-01", "{ unknown: true }"])
  func itIsTold(paidOn: String) throws {
    let told = try Told(
      Self.contract, "{ ordered_on: 2024-05-03, rents: [{ paid_on: \(paidOn) }] }")
    let page = try told.page()
    #expect(page.contains("Reminder for rent 1"))
    #expect(page.contains("the day of payment"))
  }

  @Test func whatIsThereIsSaidWithItsValue() throws {
    let told = try Told(
      Self.contract, "{ ordered_on: 2024-05-03, rents: [{ paid_on: 2024-05-01 }] }")
    #expect(
      try told.page(about: "reminder[1]").contains(
        "the day of payment is 1 May 2024; there would have to be none"))
  }

  private static let paid = SmallContract(
    facts: """
      rents:
        list:
          paid_on: { type: date, optional: true, label: the day of payment }
        each: rent
      """,
    version: """
      clauses:
        bonus:
          says: Whoever has paid gets a bonus.
          cite: §1
          when: any(r in rents where r.paid_on is present)
          charge: { label: Bonus, amount: 2 EUR }
      """)

  @Test func thatThereWereNoneIsSaidInWords() throws {
    let told = try Told(
      Self.paid, "{ ordered_on: 2024-05-03, rents: [{ paid_on: 2024-05-01 }] }")
    #expect(
      try told.explanation(about: "bonus").outcomes[0].otherwise
        == "It would not be charged if, for example, there were no day of payment of rent 1.")
  }

  @Test func whatNobodyCanTurnHasNoSentenceOfIt() throws {
    let told = try Told(Self.paid, "{ ordered_on: 2024-05-03, rents: [{ paid_on: null }] }")
    let page = try told.page(about: "bonus")
    #expect(!page.contains(" ."), "\(page)")
  }
}
