import Avenant
import Testing

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

  /// Writes pages of tickets; counts the outcomes that they tell.
  private func tell(_ contract: LoadedContract, tickets: Int, seed: UInt64) throws -> Int {
    let program = Program(contract.contract)
    var told = 0
    for (facts, asOf) in contract.generatedTickets(tickets, seed: seed) {
      guard let evaluation = try? program.trace(facts, asOf: asOf, otherReadings: true) else {
        continue
      }
      let explanation = try Explanation(evaluation, by: program, cents: true)
      #expect(explanation.page().contains("Receipt: "), "seed \(seed)")
      told += explanation.outcomes.count
    }
    return told
  }
}
