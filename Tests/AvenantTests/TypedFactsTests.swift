import Avenant
import Testing

/// Facts from a service's own type: what fits the contract, and what is decided.
@Suite struct TypedFactsTests {
  private let asOf = CalendarDate(year: 2020, month: 12, day: 31) ?? .latest

  @Test(arguments: Loan.loans.indices)
  func decideWhatTheSameValuesInJSONDo(index: Int) throws {
    let (contract, loan) = (try SampleContract.loaded(), Loan.loans[index])
    let typed = try TypedFacts(contract, Loan.bindings)
    let wanted = Result { try decision(contract, loan.json) }
    let facts = Result { try contract.evaluate(typed.facts(of: loan), asOf: asOf).json() }
    #expect(facts.words == wanted.map { $0.json() }.words)
    var decider = typed.decider(asOf: asOf)
    let written = Result {
      var output: [UInt8] = []
      try decider.decide(loan, into: &output)
      return String(decoding: output, as: UTF8.self)
    }
    #expect(written.words == wanted.map(\.jsonWithoutReceipt).words)
  }

  @Test func oneDeciderServesOneTicketAfterAnother() throws {
    let typed = try TypedFacts(SampleContract.loaded(), Loan.bindings)
    var decider = typed.decider(asOf: asOf)
    let isTaken = decider.evaluate(Loan())
    #expect(isTaken)
    #expect(decider.buffer.owed.first?.amount == 375)
    let isOpenTaken = decider.evaluate(Loan(isDamaged: true, cents: nil))
    #expect(!isOpenTaken)
    let isNextTaken = decider.evaluate(Loan(reader: .child))
    #expect(isNextTaken)
    #expect(decider.buffer.owed.first?.status == .waived)
  }

  /// What an open ticket came to is no answer for the next one, which cannot be used or has a text.
  @Test(arguments: [
    Loan(grams: .max), Loan(lentOn: CalendarDate(year: 1999, month: 12, day: 31)),
    Loan(name: "Atlas", grams: 9_999), Loan(reader: .child),
  ])
  func aTicketIsDecidedByItselfWhateverCameBefore(next: Loan) throws {
    let typed = try TypedFacts(SampleContract.loaded(), Loan.bindings)
    func text(after first: Loan?) -> String {
      var decider = typed.decider(asOf: asOf)
      if let first { _ = decider.evaluate(first) }
      let written = Result {
        var output: [UInt8] = []
        try decider.decide(next, into: &output)
        return String(decoding: output, as: UTF8.self)
      }
      return written.words
    }
    #expect(text(after: Loan(isDamaged: true, cents: nil)) == text(after: nil))
    #expect(text(after: Loan()) == text(after: nil))
  }

  @Test(arguments: [
    (Loan(cents: 1_000_01), "'book.value' has to lie from 0 EUR through 1000 EUR"),
    (Loan(grams: .max), "'book.weight' has to lie from 0 kg through 50 kg"),
    (Loan(grace: -1), "'grace' has to lie from 0 days through 30 days"),
    (
      Loan(returnedOn: CalendarDate(year: 2020, month: 1, day: 1)),
      "the facts break what every ticket satisfies: "
        + "'returned.on is absent or returned.on >= lent_on'"
    ),
  ])
  func refuseWhatTheContractDoes(loan: Loan, words: String) throws {
    let contract = try SampleContract.loaded()
    let typed = try TypedFacts(contract, Loan.bindings)
    let json = #expect(throws: DiagnosticsError.self) { try contract.facts(json: loan.json) }
    let own = #expect(throws: DiagnosticsError.self) { try typed.facts(of: loan) }
    #expect(own?.diagnostics.map(\.message) == json?.diagnostics.map(\.message))
    #expect(own?.diagnostics.map(\.message) == [words])
    var decider = typed.decider(asOf: asOf)
    var output: [UInt8] = []
    #expect(throws: DiagnosticsError.self) { try decider.decide(loan, into: &output) }
    #expect(output.isEmpty)
  }

  @Test(
    arguments: [
      (
        "reader.kind", ValueType.choice(Choice(options: [.init(name: "child", label: "a child")])),
        1
      ),
      ("reader.kind", .choice(Choice(options: [.init(name: "child", label: "a child")])), -1),
      ("reader.kind", .choice(Choice(options: [.init(name: "child", label: "a child")])), .max),
      ("returned.on", .date, .max), ("returned.on", .date, .min), ("returned.damaged", .boolean, 2),
    ] as [(String, ValueType, Int64)])
  func aWordThatStandsForNoValueIsRefused(fact: String, type: ValueType, word: Int64) throws {
    var facts = FactBindings<Loan>()
    facts.date("lent_on", \.lentOn)
    facts.unknown("book.value")
    if fact != "reader.kind" { facts.choice("reader.kind", \.reader) }
    facts.bind(FactBinding(fact: fact, type: type, silence: .unsaid, accessor: .word { _ in word }))
    let typed = try TypedFacts(SampleContract.loaded(), facts)
    let refusal = #expect(throws: DiagnosticsError.self) { try typed.facts(of: Loan()) }
    #expect(refusal?.diagnostics.count == 1)
    var decider = typed.decider(asOf: asOf)
    let isTaken = decider.evaluate(Loan())
    #expect(!isTaken)
  }

  @Test func whatIsNeverKnownLeavesItsOutcomesOpen() throws {
    var facts = FactBindings<Loan>()
    facts.date("lent_on", \.lentOn)
    facts.unknown("reader.kind")
    facts.unknown("book.value")
    let typed = try TypedFacts(SampleContract.loaded(), facts)
    let decision = try typed.contract(evaluating: Loan(), asOf: asOf)
    #expect(decision.unknown == [])
    facts.date("returned.on", \.returnedOn)
    let late = try TypedFacts(SampleContract.loaded(), facts).contract(
      evaluating: Loan(), asOf: asOf)
    #expect(late.unknown == ["reader.kind"])
  }

  private func decision(_ contract: LoadedContract, _ json: String) throws -> Decision {
    try contract.evaluate(contract.facts(json: json), asOf: asOf)
  }
}

extension TypedFacts {
  /// Decides a ticket by way of its facts.
  fileprivate func contract(evaluating ticket: Ticket, asOf: CalendarDate) throws -> Decision {
    try SampleContract.loaded().evaluate(facts(of: ticket), asOf: asOf)
  }
}
