import Avenant
import AvenantEvaluation
import AvenantModel
import AvenantValues
import TestSupport
import Testing

/// Tickets that no version governs, and dates that nothing vouches for.
@Suite struct UndecidedTicketTests {
  @Test(arguments: UInt64(1)...30)
  func onlyTheListedErrorsAreThrown(seed: UInt64) throws {
    guard let loaded = try? ContractGenerator.contract(seed: seed).loaded() else { return }
    let contract = loaded.contract
    let version = try #require(contract.versions.first)
    var random = SeededGenerator(seed: seed)
    var ticket = TicketGenerator(contract: contract, version: version).complete(&random)
    let governing = version[contract.governedBy].name
    let program = Program(contract)

    ticket.states[governing] = .unknown
    var facts = try #require(ticket.facts(for: contract))
    let decision = try program.evaluate(facts, asOf: ticket.asOf)
    #expect(decision.version == nil && decision.unknown == [governing])
    #expect(throws: EvaluationError.dateOutOfRange(.latest)) {
      try program.evaluate(facts, asOf: .latest)
    }

    let early = try #require(CalendarDate(year: 2009, month: 12, day: 31))
    ticket.states[governing] = .known(.date(early))
    facts = try #require(ticket.facts(for: contract))
    #expect(throws: EvaluationError.noVersionInForce(on: early)) {
      try program.evaluate(facts, asOf: ticket.asOf)
    }
  }
}
