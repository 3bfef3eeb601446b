import Avenant
import SmallContracts
import Testing

/// What is written straight into bytes is the JSON of the decision, for contracts of any size.
@Suite struct DecisionTextTests {
  /// More entitlements and questions than one number has bits.
  @Test func manyEntitlementsAndQuestions() throws {
    let names = (1...70).map { "e\($0)" }
    let contract = SmallContract(
      facts: "level: { type: number, in: '[0..100]' }",
      entitlements: names.map {
        "\($0): { holder: customer, default: denied, says: have \($0), cite: ¶1 }"
      }.joined(separator: "\n"),
      version: """
        clauses:
        \(names.enumerated().map { index, name in
          "  c\(index): { says: It is so., cite: ¶1, when: level > \(index), grants: \(name) }"
        }.joined(separator: "\n"))
        unsettled:
        \(names.indices.map { index in
          "  q\(index): { question: Is it so?, chosen: It is., cite: ¶1, touches: [c\(index)] }"
        }.joined(separator: "\n"))
        """)
    try expect(contract, ["0", "70", "3", "31", "32", "33", "63", "64", "65", "3", "0"], "level")
  }

  @Test(arguments: [("EUR", 2), ("JPY", 0), ("KWD", 3)])
  func amountsOfAnyLength(currency: String, decimals: Int) throws {
    let contract = SmallContract(
      header: "time_zone: Europe/Paris\ncurrency: \(currency)\nrounding: half_up",
      facts:
        "price: { type: money }\nother: { type: money, if_missing: presume 1 \(currency) }",
      version: """
        clauses:
          one: { says: It costs., cite: ¶1, charge: { label: One, amount: 'max(price, 0 \(currency))' } }
          two: { says: It costs., cite: ¶1, charge: { label: Two, amount: 'max(other, 0 \(currency))' } }
          back:
            says: Back.
            cite: ¶1
            when: price < 0 \(currency)
            credit: { label: Back, amount: -price }
        """)
    let wholes = ["0", "1", "9", "10", "99", "1000", "12345678", "9999999999", "-1", "-9999999999"]
    let fractions = decimals == 0 ? [""] : ["." + String("057".suffix(decimals)), ".9", ""]
    try expect(
      contract, wholes.flatMap { whole in fractions.map { "\"\(whole)\($0)\"" } }, "price")
  }

  @Test func daysOfAllCenturies() throws {
    let contract = SmallContract(
      facts: "day: { type: date, optional: true }",
      version: """
        clauses:
          tell:
            says: Tell.
            cite: ¶1
            when: day is present
            requires: { party: provider, what: tell, by: day }
        """)
    // Days that stand at one place of what is kept, and others.
    let days = [
      "2024-01-01", "2024-09-13", "2025-05-27", "0001-01-01", "0999-12-31", "1600-02-29",
      "1969-12-31", "1970-01-01", "9899-12-31", "2024-01-01", "2024-02-29", "2100-02-28",
    ]
    try expect(contract, days.map { "\"\($0)\"" } + ["null", "\"2024-01-01\""], "day")
  }

  /// Copies write in memory of their own.
  @Test func copiesWriteApart() throws {
    let contract = SmallContract(
      facts: "level: { type: number, in: '[0..100]' }",
      entitlements: "read: { holder: customer, default: denied, says: read, cite: ¶1 }",
      version: "clauses:\n  c: { says: So., cite: ¶1, when: level > 1, grants: read }")
    let loaded = try contract.loaded()
    var first = TicketDecider(loaded, asOf: Self.asOf)
    for level in [0, 2, 0, 2] {
      var second = first
      for level in [level, 2 - level] {
        let text = #"{"ordered_on":"2024-05-06","level":\#(level)}"#
        for isFirst in [true, false] {
          var output: [UInt8] = []
          if isFirst {
            try first.decide(Array(text.utf8), into: &output)
          } else {
            try second.decide(Array(text.utf8), into: &output)
          }
          #expect(try output == written(text, loaded), "\(text)")
        }
      }
    }
  }
}

extension DecisionTextTests {
  private static let asOf = CalendarDate(year: 2024, month: 6, day: 1) ?? .latest

  private func written(_ ticket: String, _ contract: LoadedContract) throws -> [UInt8] {
    let decision = try contract.evaluate(contract.facts(json: ticket), asOf: Self.asOf)
    return JSONValue.object(decision.jsonMembers).bytes()
  }

  /// Decides tickets one after another with each value of a fact, and sees that the short way was
  /// taken.
  private func expect(_ contract: SmallContract, _ values: [String], _ fact: String) throws {
    let loaded = try contract.loaded()
    var decider = TicketDecider(loaded, asOf: Self.asOf)
    for value in values {
      let ticket = #"{"ordered_on":"2024-05-06","\#(fact)":\#(value)}"#
      var output: [UInt8] = []
      let isTaken = decider.decideShortly(Array(ticket.utf8)[...], into: &output)
      #expect(isTaken, "\(ticket)")
      #expect(try output == written(ticket, loaded), "\(ticket)")
    }
  }
}
