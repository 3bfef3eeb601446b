import Avenant
import Testing

/// A contract can be read otherwise than it chooses.
@Suite struct ReadingTests {
  private static let incidentSupport = Result {
    try ContractLibrary(contentsOf: "\(root)/policies/incident-support").contracts[0]
  }
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private let ticket: KeyValuePairs<String, FactLiteral> = [
    "ticket.opened_on": "2010-06-28", "diagnosis.performed_on": "2010-07-05",
    "diagnosis.fault": "customer", "diagnosis.result": "solved",
    "diagnosis.requested_because": "cause_unknown",
  ]

  @Test func theSameFactsAreDecidedByAnotherReading() throws {
    let contract = try Self.incidentSupport.get()
    let facts = try contract.facts(ticket)
    let read = try contract.reading(["free_period_date": "by_ticket"])
    let decision = try read.evaluate(facts, asOf: .latestOfTickets)
    #expect(decision.charges[0].status == .waived)
    #expect(try contract.evaluate(facts, asOf: .latestOfTickets).charges[0].status == .due)
    #expect(decision.receipt.readings == ["free_period_date=by_ticket"])
    #expect(decision.json().contains(#""readings":["free_period_date=by_ticket"]"#))
  }

  @Test func theChosenReadingIsOneOfTheOthersThen() throws {
    let contract = try Self.incidentSupport.get()
    let read = try contract.reading(["free_period_date": "by_ticket"])
    let decision = try read.evaluate(
      read.facts(ticket), asOf: .latestOfTickets, otherReadings: true)
    let question = try #require(decision.readings.first { $0.question == "free_period_date" })
    #expect(question.reading == "by_ticket" && question.matters)
    #expect(question.otherwise.map(\.reading) == ["by_diagnostic"])
  }

  @Test func theChosenReadingLeavesTheContractAsItIs() throws {
    let contract = try Self.incidentSupport.get()
    let read = try contract.reading(["free_period_date": "by_diagnostic"])
    let decision = try read.evaluate(read.facts(ticket), asOf: .latestOfTickets)
    #expect(decision == (try contract.evaluate(contract.facts(ticket), asOf: .latestOfTickets)))
  }

  @Test func severalQuestionsCanBeReadOtherwise() throws {
    let contract = try Self.incidentSupport.get()
    let read = try contract.reading([
      "free_period_date": "by_ticket", "waived_fee_and_quoted_work": "work_too",
    ])
    #expect(
      try read.evaluate(read.facts(ticket), asOf: .latestOfTickets).receipt.readings == [
        "free_period_date=by_ticket", "waived_fee_and_quoted_work=work_too",
      ])
  }

  @Test(arguments: [
    (
      ["free_period_dat=by_ticket"], "unknown-question",
      "there is no open question 'free_period_dat' with readings"
    ),
    (
      ["free_period_date=by_tickt"], "unknown-reading",
      "there is no reading 'by_tickt' of this question"
    ),
    (
      ["unpaid_invoice=interest"], "unknown-question",
      "there is no open question 'unpaid_invoice' with readings"
    ),
    (
      ["late_announcement=not_owed", "diagnosed_without_support=not_charged"],
      "readings-contradict",
      "both readings state 'diagnostic_charge.when' anew, so they cannot hold together"
    ),
  ])
  func whatCannotBeReadIsRefused(arguments: [String], id: String, message: String) throws {
    let contract = try Self.incidentSupport.get()
    let error = #expect(throws: DiagnosticsError.self) {
      try contract.reading(ReadingChoices(arguments: arguments))
    }
    #expect(error?.diagnostics.map(\.message) == [message])
    #expect(error?.diagnostics.map(\.id.description) == [id])
  }

  @Test func aQuestionIsReadInOneWay() {
    #expect(throws: DiagnosticsError.self) {
      try ReadingChoices(arguments: [
        "free_period_date=by_ticket", "free_period_date=by_diagnostic",
      ])
    }
  }
}

extension CalendarDate {
  fileprivate static let latestOfTickets = CalendarDate("2010-07-10") ?? .latest
}
