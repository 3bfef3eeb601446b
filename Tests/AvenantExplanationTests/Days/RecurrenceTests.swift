import Avenant
import AvenantDiagnostics
import SmallContracts
import Testing

/// How days that come back are told.
@Suite struct RecurrenceTests {
  static let contract = SmallContract(
    header: "time_zone: Europe/Paris\ncurrency: EUR\nrounding: half_up\nmonth_end: last_day",
    facts: "began_on: { type: date, label: the first day of the lease }",
    version: """
      clauses:
        rent:
          says: The rent is due monthly.
          cite: §1
          charge: { label: Rent, amount: 9.00 EUR, due: "next_occurrence(began_on, 1 month, as_of)" }
        books:
          says: Every quarter costs a euro.
          cite: §2
          charge:
            label: Books
            amount: occurrences_between(began_on, 3 months, 2024-01-01, as_of) * 1.00 EUR
      """)

  private func steps(_ clause: String) throws -> [String] {
    try Told(Self.contract, "{ ordered_on: 2024-01-01, began_on: 2024-01-31 }", asOf: "2024-02-29")
      .explanation(about: clause).outcomes[0].steps.map(\.text)
  }

  @Test func theNextDayIsToldFromTheFirst() throws {
    #expect(
      try steps("rent") == [
        "the first day of the lease: 31 January 2024", "the day of this decision: 29 February 2024",
        "the first day after 29 February 2024, counting every month from 31 January 2024, is "
          + "31 March 2024",
      ])
  }

  @Test func whatIsCountedIsToldWithBothEnds() throws {
    #expect(
      try steps("books").contains(
        "the number of days from 1 January 2024 through 29 February 2024, counting every 3 months "
          + "from 31 January 2024, = 1"))
  }
}
