import Avenant
import AvenantModel
import Testing

@testable import AvenantEvaluation

/// Whatever a contract states can be told on a page, with changes and with cents.
@Suite struct ExplainedPageTests {
  @Test func ticketsOfGeneratedContractsAreToldOnAPage() throws {
    var told = 0
    let first = (Settings.current.seed &- 1) &* 1_000
    for seed in first..<first + UInt64(Settings.current.contracts / 2) {
      guard let contract = try? ContractGenerator.contract(seed: seed).loaded() else { continue }
      told += try tell(contract, tickets: 3, seed: seed)
    }
    #expect(told > Settings.current.contracts / 2, "\(told)")
  }

  /// Writes pages of tickets, and as JSON; counts the outcomes that they name.
  private func tell(_ contract: LoadedContract, tickets: Int, seed: UInt64) throws -> Int {
    let generators = contract.contract.versions.map {
      TicketGenerator(contract: contract.contract, version: $0)
    }
    let program = Program(contract.contract)
    var random = SeededGenerator(seed: seed)
    var told = 0
    for number in 0..<tickets {
      let generator = random.pick(generators)
      var ticket = generator.complete(&random)
      if number % 3 == 1 { ticket = generator.incomplete(ticket, &random) }
      guard let facts = ticket.facts(for: contract.contract),
        let evaluation = try? program.trace(facts, asOf: ticket.asOf, otherReadings: true)
      else { continue }
      let explanation = try Explanation(evaluation, by: program, cents: true)
      #expect(explanation.page().contains("Receipt: "), "seed \(seed)")
      told += explanation.outcomes.count
    }
    return told
  }
}
