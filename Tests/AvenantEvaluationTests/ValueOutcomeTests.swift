import AvenantEvaluation
import AvenantValues
import Testing

/// Values that come out of a decision: known, absent, not known, or not to be worked out.
@Suite struct ValueOutcomeTests {
  static let facts = """
    ended_on: { type: date, optional: true, if_missing: absent }
    uptime: { type: percent, in: "[0%..100%]" }
    paid: { type: boolean, optional: true }
    plan: { choice: [small, large] }
    place: { type: text }
    price: { type: money, in: "[0 EUR..100 EUR]" }
    """

  static let version = """
    terms:
      notice: { value: 2 months, cite: ¶3 }
    definitions:
      end: { is: ended_on + notice, says: the end, cite: ¶3, outcome: true }
      rate: { is: if uptime < 99% then 40% else 0%, says: the rate, cite: ¶4, outcome: true }
      settled: { is: paid, says: whether it is settled, cite: ¶5, outcome: true }
      court: { is: "if plan = small then place else \\"Paris\\"", says: the court, cite: ¶6, outcome: true }
      half: { is: price * 0.5, says: half of it, cite: ¶7, outcome: true }
      choice: { is: plan, says: the plan, cite: ¶7, outcome: true }
      length: { is: 1 month + 3 days, says: the length, cite: ¶8, outcome: true }
      inner: { is: price * 2, says: twice the price, cite: ¶8 }
    clauses:
      c: { says: It is so., cite: ¶9, when: inner > 10 EUR, denies: support }
    """
  static let contract = Result {
    try TestContract(facts: facts, version, head: "month_end: error")
  }
  static let ticket =
    #""ended_on": "2020-03-15", "uptime": "98.5%", "paid": true, "plan": "small", "place": "Metz", "price": 5"#

  private func values(_ json: String) throws -> [String: ValueOutcome] {
    let values = try Self.contract.get().decide(json).values
    return Dictionary(uniqueKeysWithValues: values.map { ($0.definition, $0) })
  }

  @Test func everyTypeIsToldAsATicketStatesIt() throws {
    let values = try values(Self.ticket)
    let literals = values.mapValues(\.literal)
    #expect(
      literals == [
        "end": "2020-05-15", "rate": "40%", "settled": "true", "court": "Metz", "half": "2.50 EUR",
        "choice": "small", "length": "1 month and 3 days",
      ])
    #expect(values.values.allSatisfy { $0.status == .known && $0.missing.isEmpty })
  }

  @Test func whatNobodyMarksDoesNotComeOut() throws {
    let decision = try Self.contract.get().decide(Self.ticket)
    #expect(!decision.values.contains { $0.definition == "inner" })
  }

  @Test func aValueOfWhatIsAbsentIsAbsent() throws {
    let values = try values(Self.ticket.replacing("true", with: "null"))
    #expect(values["settled"]?.status == .absent && values["settled"]?.value == nil)
    let json = try Self.contract.get().decide(#""uptime": 0, "plan": "large", "price": 1"#).json()
    #expect(
      json.contains(#""end":{"status":"absent","says":"the end","type":"date","value":null}"#))
  }

  @Test func aValueSaysWhatItWaitsFor() throws {
    let values = try values(#""ended_on": "2020-03-15", "plan": "large", "price": 1"#)
    #expect(values["rate"]?.status == .undetermined && values["rate"]?.missing == ["uptime"])
    #expect(values["settled"]?.missing == ["paid"])
    #expect(values["court"]?.literal == "Paris")
    let decision = try Self.contract.get().decide(#""plan": "large", "price": 1"#)
    #expect(decision.unknown == ["uptime", "paid"])
  }

  @Test func aDayThatCannotBeFoundFails() throws {
    let ticket = Self.ticket.replacing("2020-03-15", with: "2020-12-31")
    let end = try #require(try values(ticket)["end"])
    #expect(end.status == .failed && end.failure?.id == "ambiguous-month-end")
    #expect(end.value == nil && end.missing.isEmpty)
    let json = try Self.contract.get().decide(ticket).json()
    #expect(json.contains(#""type":"date","value":null,"failure":"ambiguous-month-end"}"#))
  }

  @Test func aConditionIsToldAsTrueOrFalse() throws {
    let json = try Self.contract.get().decide(Self.ticket).json()
    #expect(
      json.contains(
        #""settled":{"status":"known","says":"whether it is settled","type":"boolean","value":true}"#
      ))
  }

  @Test func aContractWithoutValuesSaysNothingOfThem() throws {
    let contract = try TestContract(facts: "x: { type: number }", when: "x > 1")
    #expect(try !contract.decide(#""x": 1"#).json().contains("values"))
  }

  @Test func whereAllCompletionsAgreeTheValueIsKnown() throws {
    let contract = try TestContract(
      facts: "x: { type: boolean }",
      """
      definitions:
        d: { is: if x then 10% else if not x then 10% else 20%, says: the rate, cite: ¶3, outcome: true }
      """)
    let value = try #require(try contract.decide().values.first)
    #expect(value.literal == "10%")
    #expect(try contract.decide().unknown == [])
  }

  @Test func anotherReadingOfAValueMatters() throws {
    let contract = try TestContract(
      facts: "x: { type: number, in: \"[0..10]\" }",
      """
      terms:
        rate: { value: 40%, cite: ¶3 }
      definitions:
        refund: { is: "if x > 5 then rate else 0%", says: the refund, cite: ¶3, outcome: true }
      unsettled:
        how_much:
          question: How much is it?
          chosen: less
          cite: ¶3
          readings:
            less: { says: less }
            more: { says: more, terms: { rate: { value: 50% } } }
      """)
    func matters(_ x: Int) throws -> [QuestionOutcome] {
      try contract.program.evaluate(
        contract.facts("\"x\": \(x)"), asOf: try #require(CalendarDate("2020-06-15")),
        otherReadings: true
      ).readings
    }
    let questions = try matters(6)
    #expect(questions.map(\.matters) == [true])
    #expect(questions.first?.otherwise.first?.values.map(\.literal) == ["50%"])
    #expect(try matters(5).isEmpty)
  }

  @Test func theHashOfTheMeaningKnowsWhatComesOut() throws {
    func meaning(_ more: String) throws -> String {
      try TestContract(
        facts: "x: { type: number }",
        "definitions:\n  d: { is: x > 1, says: so, cite: ¶3\(more) }\n"
          + "clauses:\n  c: { says: It is so., cite: ¶3, when: d, denies: support }"
      ).decide(#""x": 1"#).receipt.meaning
    }
    #expect(try meaning("") == meaning(", outcome: false"))
    #expect(try meaning("") != meaning(", outcome: true"))
  }
}
