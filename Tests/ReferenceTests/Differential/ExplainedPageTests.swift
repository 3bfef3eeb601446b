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
      guard let evaluation = try? program.evaluation(of: facts, asOf: asOf, otherReadings: true)
      else {
        continue
      }
      let explanation = Explanation(evaluation, by: program, cents: true)
      #expect(explanation.page().contains("Receipt: "), "seed \(seed)")
      for outcome in explanation.outcomes {
        let decided = evaluation.decision.status(of: outcome)
        #expect(outcome.status == decided, "seed \(seed): \(outcome.id)")
      }
      told += explanation.outcomes.count
    }
    return told
  }
}

extension Decision {
  /// What was decided of an outcome that is told.
  fileprivate func status(of told: OutcomeExplanation) -> String? {
    switch told.kind {
    case .charge: charges.first { $0.id == told.id }?.status.rawValue
    case .credit: credits.first { $0.id == told.id }?.status.rawValue
    case .entitlement: entitlements.first { $0.entitlement == told.id }?.status.rawValue
    case .obligation: obligations.first { $0.id == told.id }?.status.rawValue
    case .value: values.first { $0.definition == told.id }?.status.rawValue
    // A clause is told for itself where there is no record for which it would have an outcome.
    case .clause:
      (charges + credits).contains { $0.clause == told.id } ? nil : "does_not_apply"
    }
  }
}
