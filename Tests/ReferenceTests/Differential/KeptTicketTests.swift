import Avenant
import AvenantModel
import TestSupport
import Testing

@testable import AvenantEvaluation

/// What is kept of one ticket is what another like it comes to by itself, also where something is
/// unknown.
@Suite struct KeptTicketTests {
  @Test(arguments: ["incident-support", "parcel-delivery"])
  func ticketsOfARealContractComeToWhatIsKept(_ name: String) throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    let counts = try compare(try #require(library[name]), tickets: 1_200, seed: 41)
    #expect(counts.open > 20 || name != "incident-support", "\(counts)")
  }

  @Test func ticketsOfGeneratedContractsComeToWhatIsKept() throws {
    var (all, open) = (0, 0)
    for seed in 700..<UInt64(800) {
      guard let contract = try? ContractGenerator.contract(seed: seed).loaded() else { continue }
      let counts = try compare(contract, tickets: 150, seed: seed)
      (all, open) = (all + counts.all, open + counts.open)
    }
    #expect(all > 50, "\(all), \(open) of them incomplete")
  }

  /// Evaluates tickets, every other one incomplete, in a buffer that keeps what they came to and in
  /// one that keeps nothing; counts those that came to what was kept.
  private func compare(
    _ contract: LoadedContract, tickets: Int, seed: UInt64
  ) throws -> (all: Int, open: Int) {
    let program = Program(contract.contract)
    var random = SeededGenerator(seed: seed)
    var counts = (all: 0, open: 0)
    for version in contract.contract.versions {
      let generator = TicketGenerator(contract: contract.contract, version: version)
      let asOf = generator.complete(&random).asOf
      var decider = TicketDecider(contract, asOf: asOf)
      var keeping = EvaluationBuffer(program)
      var forgetting = EvaluationBuffer(program, keeping: 0)
      let some: [(words: FactWords, isComplete: Bool)] = (0..<tickets).compactMap { number in
        var ticket = generator.complete(&random)
        if number % 2 == 1 { ticket = generator.incomplete(ticket, &random) }
        return ticket.json(for: contract.contract, &random)
          .flatMap { decider.words(of: Array($0.utf8)) }.map { ($0, number % 2 == 0) }
      }
      // Each comes twice, with others in between.
      for (words, isComplete) in some + some {
        let isTaken = keeping.evaluate(words, asOf: asOf)
        let isTakenAnew = forgetting.evaluate(words, asOf: asOf)
        #expect(isTaken == isTakenAnew)
        guard isTaken else { continue }
        #expect(Array(keeping.owed) == Array(forgetting.owed))
        #expect(Array(keeping.duties) == Array(forgetting.duties))
        #expect(Array(keeping.entitlements) == Array(forgetting.entitlements))
        #expect(keeping.values == forgetting.values)
        guard keeping.isRecalled else { continue }
        counts.all += 1
        if !isComplete { counts.open += 1 }
      }
    }
    return counts
  }
}
