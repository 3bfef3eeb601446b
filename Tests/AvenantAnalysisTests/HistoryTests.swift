import Avenant
import Testing

/// What becomes of real tickets, counted.
@Suite struct HistoryTests {
  private static let fee =
    "charge: { label: Fee, amount: 1.00 EUR, due: ordered_on + 14 days, paid_on: paid_on }"
  private static let ticket =
    #"{ "ordered_on": "2024-02-01", "visits": 2, "paid_on": "2024-02-20", "asked": true }"#

  @Test func aValueThatIsAnotherIsCounted() throws {
    let history = try history(rate: ("visits > 1", "visits > 3"), Self.ticket)
    #expect(history.outcomes == ["rate": 1])
    #expect(history.changed == 1 && history.undecided == 0)
    #expect(history.text().contains("\n  rate (Rate): 1 ticket"))
  }

  @Test func aValueThatIsNotKnownIsNotCounted() throws {
    let history = try history(
      rate: ("visits > 1", "visits > 3"), #"{ "ordered_on": "2024-02-01" }"#)
    #expect(history.outcomes.isEmpty)
    #expect(history.undecided == 1)
  }

  @Test func aStateOfPaymentThatIsAnotherIsCounted() throws {
    let later = Self.fee.replacing("14 days", with: "30 days")
    let history = try history(fees: (Self.fee, later), Self.ticket)
    #expect(history.outcomes == ["fee": 1])
  }

  @Test func whatIsUnchangedIsNeverUndecided() throws {
    let history = try history(#"{ "ordered_on": "2024-02-01" }"#)
    #expect(history.tickets == 1 && history.undecided == 0 && history.changed == 0)
  }

  @Test func anotherPresumptionIsNotTakenForTheSame() throws {
    let fact = "asked: { type: boolean }"
    let known = ["asked: { type: boolean, if_missing: presume true }", "asked: { type: boolean }"]
    let fee = clause("fee", when: "asked", "charge: { label: Fee, amount: 1.00 EUR }")
    let contracts = try known.map { try AnalysedContract(fee, replacing: [fact: $0]).loaded }
    let history = try counted(contracts[0], contracts[1], #"{ "ordered_on": "2024-02-01" }"#)
    #expect(history.undecided == 1)
  }

  @Test func aTicketThatNoVersionGovernsIsRefused() throws {
    let history = try history(#"{ "ordered_on": "2020-02-01" }"#)
    #expect(history.tickets == 0)
    #expect(history.refusals.map(\.line) == [1])
  }

  private func history(
    rate: (String, String) = ("visits > 1", "visits > 1"),
    fees: (String, String) = (Self.fee, Self.fee), _ ticket: String
  ) throws -> HistoryDifference {
    let contracts = try [(fees.0, rate.0), (fees.1, rate.1)].map { fee, rate in
      try AnalysedContract(
        clause("fee", when: "asked", fee),
        more: "definitions:\n  rate: { is: '\(rate)', says: Rate, cite: §1, outcome: true }"
      ).loaded
    }
    return try counted(contracts[0], contracts[1], ticket)
  }

  private func counted(
    _ before: LoadedContract, _ after: LoadedContract, _ ticket: String
  ) throws -> HistoryDifference {
    let day = try #require(CalendarDate("2024-06-01"))
    var history = try #require(before.history(from: "1", to: "1", of: after, asOf: day))
    var (blocks, rest) = (BatchBlocks(.ndjson), Array("\(ticket)\n".utf8)[...])
    let block = blocks.next { buffer in
      let count = rest.count
      buffer.copyBytes(from: rest)
      rest = []
      return count
    }
    history.add(try #require(block))
    return history.difference
  }
}
