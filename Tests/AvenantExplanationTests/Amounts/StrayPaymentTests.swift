import Avenant
import SmallContracts
import Testing

/// Payments of what nobody owes.
@Suite struct StrayPaymentTests {
  private func contract(
    _ paidOn: String = "fee_paid_on", other: String = "", when: String = "asked"
  ) -> SmallContract {
    SmallContract(
      facts: """
        asked: { type: boolean, label: a request }
        free: { type: boolean, label: a free day, if_missing: presume false }
        fee_paid_on: { type: date, optional: true, if_missing: absent, label: the day of payment }
        jobs:
          list: { hours: { type: number, decimals: 0, in: "[0..9]" }, paid_on: { type: date, optional: true } }
          each: job
          label: the jobs
          if_missing: empty
        """,
      version: """
        clauses:
          fee:
            says: A request costs a fee.
            cite: §1
            when: \(when)
            charge: { label: Fee, amount: 5.00 EUR, paid_on: \(paidOn) }
          free_days:
            says: Free days are free.
            cite: §2
            when: free
            waives: fee
          job:
            says: A job costs by the hour.
            cite: §3
            for_each: j in jobs
            when: j.hours > 0
            charge: { label: Job, amount: j.hours * 9.00 EUR, paid_on: j.paid_on }
        \(other)
        """)
  }

  private func answer(_ contract: SmallContract, _ facts: String, _ name: String = "fee") throws
    -> String
  {
    try Told(contract, "{ ordered_on: 2024-03-01, \(facts) }").explanation(about: name)
      .outcomes[0].answer
  }

  @Test func whatIsNotOwedAndWasPaidIsToldSo() throws {
    let paid = "fee_paid_on: 2024-03-09"
    #expect(
      try answer(contract(), "asked: false, \(paid)")
        == "Fee: not charged; a payment of 9 March 2024 is on record all the same")
    #expect(
      try answer(contract(), "asked: true, free: true, \(paid)")
        == "Fee: nothing to pay, because 5.00 EUR is waived; a payment of 9 March 2024 is on record "
        + "all the same")
    #expect(
      try answer(contract(), "asked: true, jobs: [{ hours: 0, paid_on: 2024-03-05 }]", "job")
        == "Job for job 1: not charged; a payment of 5 March 2024 is on record all the same")
  }

  @Test func whatMayBeOwedAndWasPaidIsToldSo() throws {
    #expect(
      try answer(contract(), "asked: { unknown: true }, fee_paid_on: 2024-03-09")
        == "Fee: not yet known whether 5.00 EUR is owed; a payment of 9 March 2024 is on record")
  }

  @Test func whatIsOwedSaysItsPaymentOnce() throws {
    #expect(
      try answer(contract(), "asked: true, fee_paid_on: 2024-03-09")
        == "Fee: 5.00 EUR, paid on 9 March 2024")
  }

  @Test(arguments: [
    "asked: false", "asked: false, fee_paid_on: null", "asked: false, fee_paid_on: 2024-07-01",
    "asked: false, fee_paid_on: { unknown: true }",
  ])
  func whatWasNotPaidIsNot(facts: String) throws {
    #expect(try answer(contract(), facts) == "Fee: not charged")
  }

  @Test func aDayThatMayBeThatOfAnotherPaymentIsNot() throws {
    let facts = "asked: false, fee_paid_on: 2024-03-09"
    let shared =
      "  extra: { says: S., cite: §4, charge: { label: Extra, amount: 1.00 EUR, paid_on: fee_paid_on } }"
    let silent = "  extra: { says: S., cite: §4, charge: { label: Extra, amount: 1.00 EUR } }"
    let duty = """
        pay: { says: S., cite: §4, requires: { party: customer, what: pay, by: ordered_on + 9 days, done_on: fee_paid_on } }
      """
    for other in [shared, silent, duty] {
      #expect(try answer(contract(other: other), facts) == "Fee: not charged")
    }
    #expect(
      try answer(contract(when: "asked and fee_paid_on is absent"), facts) == "Fee: not charged")
  }

  @Test func aDayOfTheTicketIsNoRecordsOwn() throws {
    var shared = contract("ordered_on")
    shared.version = shared.version.replacing("paid_on: j.paid_on", with: "paid_on: fee_paid_on")
    #expect(
      try answer(
        shared, "asked: false, fee_paid_on: 2024-03-09, jobs: [{ hours: 0, paid_on: null }]", "job")
        == "Job for job 1: not charged")
  }
}
