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

  @Test(arguments: [
    ("10.00 EUR, tax: excluded, tax_rate: 19%", "10.00 EUR, tax: excluded, tax_rate: 25%", "0.60"),
    ("10.00 EUR, tax: excluded, tax_rate: 19%", "10.00 EUR, tax: included, tax_rate: 19%", "-1.90"),
    ("10.00 EUR, tax: none", "10.00 EUR, tax: excluded, tax_rate: 5%", "0.50"),
    ("11.90 EUR, tax: none", "10.00 EUR, tax: excluded, tax_rate: 19%", "0.00"),
  ])
  func moneyIsPaidWithItsTax(before: String, after: String, more: String) throws {
    let fees = (
      "charge: { label: Fee, amount: \(before) }", "charge: { label: Fee, amount: \(after) }"
    )
    let history = try history(
      fees: fees, settings: "rounding: half_up\ntax_rounding: per_line", Self.ticket)
    let payers = history.payers["EUR"]
    let paid = payers.map { $0.moreMoney.amount.subtracting($0.lessMoney.amount)?.description }
    #expect(paid ?? "0.00" == more)
    #expect(
      history.clauses.filter { $0.tickets > 0 }.map(\.clause) == (more == "0.00" ? [] : ["fee"]))
    #expect(history.changed == 1)
  }

  @Test(arguments: [("by", "30 days", "14 days"), ("before", "14 days", "15 days")])
  func theLastDayOfAnObligationThatIsAnotherIsCounted(
    word: String, before: String, after: String
  ) throws {
    let fees = [before, after].map {
      "requires: { party: customer, what: pay, \(word): ordered_on + \($0), done_on: paid_on }"
    }
    let history = try history(
      fees: (fees[0], fees[1]),
      #"{ "ordered_on": "2024-02-01", "visits": 2, "asked": true, "paid_on": null }"#
    )
    #expect(history.outcomes == ["fee": 1])
  }

  @Test func moneyIsCountedWhereOnlyWhatElseTheClauseRequiresIsNotKnown() throws {
    let fees = ["1.00", "3.00"].map {
      "charge: { label: Fee, amount: \($0) EUR }, "
        + "requires: { party: customer, what: pay, by: ordered_on + 30 days, done_on: paid_on }"
    }
    let history = try history(
      fees: (fees[0], fees[1]),
      #"{ "ordered_on": "2024-02-01", "visits": 2, "asked": true, "paid_on": { "unknown": true } }"#
    )
    #expect(history.changed == 1 && history.undecided == 1)
    #expect(history.payers["EUR"]?.moreMoney.amount.description == "2.00")
    #expect(history.clauses.map(\.clause) == ["fee"])
    #expect(history.outcomes.isEmpty)
  }

  @Test(arguments: [
    ("r.price", "r.other", ["lines": 1]), ("r.price", "r.price", [:]),
    ("r.price", "r.price + r.other", [:]),
  ])
  func theAmountsOfRecordsAreComparedOneByOne(
    before: String, after: String, outcomes: [String: Int]
  ) throws {
    let contracts = try [before, after].map { amount in
      try AnalysedContract(
        "lines: { says: S, cite: §1, for_each: r in rows, charge: { label: Line, amount: '\(amount)' } }",
        replacing: [
          "facts:\n": """
          facts:
            rows:
              list:
                price: { type: money, in: "[0 EUR..100 EUR]" }
                other: { type: money, in: "[0 EUR..100 EUR]" }
              if_missing: empty

          """
        ]
      ).loaded
    }
    let history = try counted(
      contracts[0], contracts[1],
      #"{ "ordered_on": "2024-02-01", "rows": [{ "price": 20, "other": 30 }, { "price": 30, "other": 20 }] }"#
    )
    #expect(history.outcomes == outcomes)
    #expect(history.changed == (before == after ? 0 : 1))
  }

  @Test(arguments: [true, false])
  func aTicketThatOneVersionRefusesIsCountedApart(laterRefuses: Bool) throws {
    let fee = clause("fee", when: "visits > 1", "charge: { label: Fee, amount: 1.00 EUR }")
    let free = try AnalysedContract(fee).loaded
    let strict = try AnalysedContract(fee, consistent: "[visits < 3]").loaded
    let (one, other) = laterRefuses ? (free, strict) : (strict, free)
    func ticket(_ visits: Int) -> String {
      #"{ "ordered_on": "2024-02-01", "visits": \#(visits) }"#
    }
    let history = try counted(one, other, "\(ticket(2))\n\(ticket(4))")
    #expect(history.tickets == 1)
    // Where the version that governs a ticket refuses it, it is none.
    #expect(history.refusedByOne + history.refusals.count == 1)
    #expect(history.refusedByOne == history.affected)
    guard laterRefuses else { return }
    #expect(history.refusedByOne == 1 && history.exceeds(.tickets(0)))
    #expect(
      history.text().contains(
        "\n1 ticket refused by a version that does not allow what is stated."
      ))
  }

  @Test func whatIsUnchangedIsNeverUndecided() throws {
    let history = try history(#"{ "ordered_on": "2024-02-01" }"#)
    #expect(history.tickets == 1 && history.undecided == 0 && history.changed == 0)
  }

  @Test func onlyWhatMattersToOutcomesThatMayChangeIsWaitedFor() throws {
    let fees = ["1.00", "3.00"].map { "charge: { label: Fee, amount: \($0) EUR }" }
    let history = try history(
      rate: ("visits > 1", "visits > 1"), fees: (fees[0], fees[1]),
      #"{ "ordered_on": "2024-02-01" }"#)
    #expect(history.undecided == 1)
    #expect(history.waitsFor == ["asked": 1])
  }

  @Test func aDutyOfAnotherPartyIsCounted() throws {
    let fees = ["customer", "provider"].map {
      "requires: { party: \($0), what: repair it, by: ordered_on + 10 days, done_on: paid_on }"
    }
    let ticket = #"{ "ordered_on": "2024-02-01", "visits": 2, "asked": true, "paid_on": null }"#
    #expect(try history(fees: (fees[0], fees[1]), ticket).outcomes == ["fee": 1])
    #expect(try history(fees: (fees[0], fees[0]), ticket).outcomes.isEmpty)
    let open = #"{ "ordered_on": "2024-02-01", "asked": { "unknown": true } }"#
    #expect(try history(fees: (fees[0], fees[1]), open).outcomes.isEmpty)
  }

  @Test func aChargeThatAnotherPartyOwesIsCounted() throws {
    let contracts = try [
      "vendor: the shop, client: the buyer", "client: the buyer, vendor: the shop",
    ]
    .map { try AnalysedContract(clause("fee", when: "asked", Self.fee), parties: $0).loaded }
    #expect(try counted(contracts[0], contracts[1], Self.ticket).outcomes == ["fee": 1])
    #expect(try counted(contracts[1], contracts[1], Self.ticket).outcomes.isEmpty)
    let unasked = Self.ticket.replacing("true", with: "false")
    #expect(try counted(contracts[0], contracts[1], unasked).outcomes.isEmpty)
  }

  @Test func aRightOrAValueThatOneVersionHasAloneIsCounted() throws {
    let fee = clause("fee", when: "asked", Self.fee)
    let plain = try AnalysedContract(fee).loaded
    let more = try AnalysedContract(
      fee,
      more:
        "definitions:\n  end: { is: ordered_on + 365 days, says: The end, cite: §1, outcome: true }",
      replacing: [
        "entitlements:\n":
          "entitlements:\n  sublet: { holder: customer, default: granted, says: sublet, cite: §9 }\n"
      ]
    ).loaded
    for (one, other) in [(plain, more), (more, plain)] {
      let history = try counted(one, other, Self.ticket)
      #expect(history.outcomes == ["end": 1, "sublet": 1])
      #expect(history.exceeds(.tickets(0)))
      #expect(history.text().contains("  sublet (sublet): 1 ticket"))
      #expect(history.text().contains("  end (The end): 1 ticket"))
    }
  }

  @Test(arguments: [
    ("kind: { choice: { a: a, b: b } }", "kind: { choice: { a: a } }", #""b""#),
    (#"kind: { type: number, in: "[0..9]" }"#, #"kind: { type: number, in: "[0..4]" }"#, "7"),
    ("kind: { type: date, optional: true }", "kind: { type: date }", "null"),
  ])
  func aTicketThatStatesWhatOneVersionDoesNotAllowIsCountedApart(
    before: String, after: String, stated: String
  ) throws {
    let fee = clause("fee", when: "kind is present", "charge: { label: Fee, amount: 1.00 EUR }")
    let contracts = try [before, after].map {
      try AnalysedContract(
        $0.contains("optional") ? fee : fee.replacing("kind is present", with: "visits > 1"),
        more: "", replacing: ["facts:\n": "facts:\n  \($0)\n"]
      ).loaded
    }
    let ticket = #"{ "ordered_on": "2024-02-01", "visits": 2, "kind": \#(stated) }"#
    let history = try counted(contracts[0], contracts[1], ticket)
    #expect(history.tickets == 0 && history.refusedByOne == 1 && history.affected == 1)
    #expect(history.waitsFor.isEmpty && history.payers.isEmpty)
  }

  @Test func anotherPresumptionIsNotTakenForTheSame() throws {
    let fact = "asked: { type: boolean }"
    let known = ["asked: { type: boolean, if_missing: presume true }", "asked: { type: boolean }"]
    let fee = clause("fee", when: "asked", "charge: { label: Fee, amount: 1.00 EUR }")
    let contracts = try known.map { try AnalysedContract(fee, replacing: [fact: $0]).loaded }
    let history = try counted(contracts[0], contracts[1], #"{ "ordered_on": "2024-02-01" }"#)
    #expect(history.undecided == 1)
  }

  /// Nobody said of the record whether it was asked for.
  @Test func whatIsPresumedOfARecordIsWhatEachVersionPresumes() throws {
    let contracts = try ["false", "true"].map { presumed in
      try AnalysedContract(
        "lines: { says: S, cite: §1, for_each: r in rows, when: r.asked, charge: { label: Line, amount: 3 EUR } }",
        replacing: [
          "facts:\n": """
          facts:
            rows:
              list:
                size: { type: number, in: "[0..9]" }
                asked: { type: boolean, if_missing: presume \(presumed) }
              if_missing: empty

          """
        ]
      ).loaded
    }
    let ticket = #"{ "ordered_on": "2024-02-01", "rows": [{ "size": 1 }] }"#
    let history = try counted(contracts[0], contracts[1], ticket)
    #expect(history.changed == 1)
    #expect(history.text().contains("lines (Line): 0.00 EUR → 3.00 EUR"))
    let stated = #"{ "ordered_on": "2024-02-01", "rows": [{ "size": 1, "asked": false }] }"#
    #expect(try counted(contracts[0], contracts[1], stated).changed == 0)
  }

  @Test func aTicketThatNoVersionGovernsIsRefused() throws {
    let history = try history(#"{ "ordered_on": "2020-02-01" }"#)
    #expect(history.tickets == 0)
    #expect(history.refusals.map(\.line) == [1])
  }

  private func history(
    rate: (String, String) = ("visits > 1", "visits > 1"),
    fees: (String, String) = (Self.fee, Self.fee), settings: String = "", _ ticket: String
  ) throws -> HistoryDifference {
    let contracts = try [(fees.0, rate.0), (fees.1, rate.1)].map { fee, rate in
      try AnalysedContract(
        clause("fee", when: "asked", fee),
        more: "definitions:\n  rate: { is: '\(rate)', says: Rate, cite: §1, outcome: true }",
        settings: settings
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
