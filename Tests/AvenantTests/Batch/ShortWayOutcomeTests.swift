import Avenant
import SmallContracts
import Testing

/// Taxes, and values of every type, take the short way, and say what they say in every other way.
@Suite struct ShortWayOutcomeTests {
  private static let asOf = CalendarDate(year: 2024, month: 6, day: 1) ?? .latest

  @Test(arguments: ["per_line", "per_total"], ["excluded", "included"])
  func taxes(rounding: String, tax: String) throws {
    let contract = SmallContract(
      header: "currency: EUR\nrounding: half_up\ntax_rounding: \(rounding)",
      facts: """
        price: { type: money, in: "[0 EUR..1000 EUR]", optional: true }
        other: { type: money, in: "[0 EUR..1000 EUR]" }
        rate: { type: percent, decimals: 1, in: "[0%..30%]" }
        """,
      version: """
        clauses:
          one:
            says: It costs.
            cite: ¶1
            when: price is present
            charge: { label: One, amount: price / 3, tax: \(tax), tax_rate: rate }
          two: { says: So., cite: ¶1, charge: { label: Two, amount: other, tax: \(tax), tax_rate: 20% } }
          three: { says: So., cite: ¶1, charge: { label: Three, amount: 7.77 EUR, tax: \(tax), tax_rate: 20% } }
          back: { says: So., cite: ¶1, credit: { label: Back, amount: other / 7, tax: \(tax), tax_rate: rate } }
          plain: { says: So., cite: ¶1, when: other > 5 EUR, charge: { label: Plain, amount: other } }
          free: { says: So., cite: ¶1, when: other > 90 EUR, waives: two }
        """)
    var tickets: [String] = []
    for price in ["null", "10.01", "0", #"{"unknown":true}"#] {
      for other in ["0", "3.33", "99.99", #"{"unknown":true}"#] {
        for rate in ["0", #""20%""#, #""5.5 %""#, #"{"unknown":true}"#] {
          tickets.append(#""price":\#(price),"other":\#(other),"rate":\#(rate)"#)
        }
      }
    }
    let taken = try expect(contract, tickets)
    #expect(taken == tickets.count)
  }

  @Test func aTicketOfWhichTotalsOfTwoRatesAreOpenIsCountedOnce() throws {
    let contract = try SmallContract(
      header: "currency: EUR\nrounding: half_up\ntax_rounding: per_total",
      facts: """
        a: { type: money, in: "[0 EUR..1000 EUR]" }
        b: { type: money, in: "[0 EUR..1000 EUR]" }
        """,
      version: """
        clauses:
          one: { says: So., cite: ¶1, charge: { label: One, amount: a, tax: excluded, tax_rate: 20% } }
          two: { says: So., cite: ¶1, charge: { label: Two, amount: b, tax: excluded, tax_rate: 5.5% } }
        """
    ).loaded()
    let ticket = #"{"ordered_on":"2024-05-06"}"#
    var summary = BatchSummary()
    summary.add(try contract.evaluate(contract.facts(json: ticket), asOf: Self.asOf))
    #expect(summary.totals.values.map(\.incomplete) == [1])
    #expect(try Tickets(ticket, Batch.Options(asOf: Self.asOf), of: contract).summary == summary)
  }

  @Test func values() throws {
    let contract = SmallContract(
      facts: """
        level: { type: number, in: "[0..100]" }
        day: { type: date, optional: true }
        price: { type: money, in: "[0 EUR..1000 EUR]", optional: true }
        colour: { choice: { red: red, green: green }, optional: true }
        """,
      version: #"""
        definitions:
          word: { is: 'if level > 50 then "high, \"very\"" else "low ¶"', says: the word, cite: ¶1, outcome: true }
          half: { is: round(level / 3 to 0.001 half_up), says: a third, cite: ¶1, outcome: true }
          next: { is: day + 1 month, says: the next, cite: ¶1, outcome: true }
          more: { is: price + 0.5 EUR, says: more, cite: ¶1, outcome: true }
          is_high: { is: level > 50, says: whether it is high, cite: ¶1, outcome: true }
          tone: { is: colour, says: the tone, cite: ¶1, outcome: true }
          time: { is: 30 days, says: the time, cite: ¶1, outcome: true }
          share: { is: if level > 50 then 12.5% else 7%, says: the share, cite: ¶1, outcome: true }
        clauses:
          one: { says: It costs., cite: ¶1, charge: { label: One, amount: 1 EUR } }
        """#)
    var tickets: [String] = []
    for level in ["0", "51", #"{"unknown":true}"#] {
      for day in ["null", #""2024-01-15""#, #"{"unknown":true}"#] {
        for price in ["null", "1.25", #"{"unknown":true}"#] {
          for colour in ["null", #""green""#, #"{"unknown":true}"#] {
            tickets.append(
              #""level":\#(level),"day":\#(day),"price":\#(price),"colour":\#(colour)"#)
          }
        }
      }
    }
    let taken = try expect(contract, tickets)
    #expect(taken == tickets.count)
  }

  /// Decides tickets as lines and as rows, on the short way alone and in batches; counts those that
  /// took the short way.
  private func expect(_ contract: SmallContract, _ tickets: [String]) throws -> Int {
    let loaded = try contract.loaded()
    var options = Batch.Options(asOf: Self.asOf)
    var lines = BatchDecider(loaded, options)
    options.output = .csv
    var rows = BatchDecider(loaded, options)
    let columns = DecisionColumn.columns(
      of: loaded.contract, isExplained: false, hasReceipts: false)
    var (taken, summary) = (0, BatchSummary())
    let texts = tickets.map { #"{"ordered_on":"2024-05-06",\#($0)}"# }
    for (index, text) in texts.enumerated() {
      let decision = try loaded.evaluate(loaded.facts(json: text), asOf: Self.asOf)
      summary.add(decision)
      var (line, row) = ([UInt8](), [UInt8]())
      let (isTaken, isRow) = Array(text.utf8).withUnsafeBufferPointer {
        (
          lines.decide($0, line: index, into: &line), rows.decide($0, line: index, into: &row)
        )
      }
      #expect(isTaken == isRow)
      guard isTaken else { continue }
      taken += 1
      #expect(
        String(decoding: line, as: UTF8.self) == JSONValue.object(decision.jsonMembers).text())
      let cells = columns.enumerated().map { $0 == 0 ? "\(index)" : $1.value(in: decision) }
      #expect(row == TableText.row(cells), "\(text)")
    }
    let batch = try Tickets(
      texts.joined(separator: "\n"), Batch.Options(asOf: Self.asOf), of: loaded)
    #expect(batch.summary == summary)
    return taken
  }
}
