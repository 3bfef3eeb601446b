import Avenant
import Testing

/// The lines that a batch tells are those of an explanation in which everything is told.
@Suite struct ExplainedLineTests {
  @Test(arguments: ["incident-support", "parcel-delivery", "air-passenger", "cloud-sla", "parking"])
  func aRealContractIsToldAlike(_ name: String) throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    let told = try compare(try #require(library[name]), tickets: 200, seed: 31)
    #expect(told > 200)
  }

  @Test func generatedContractsAreToldAlike() throws {
    var told = 0
    let first = (Settings.current.seed &- 1) &* 1_000
    for seed in first..<first + 120 {
      guard let contract = try? ContractGenerator.contract(seed: seed).loaded() else { continue }
      told += try compare(contract, tickets: 15, seed: seed)
    }
    #expect(told > 1_000, "\(told)")
  }

  /// Explains tickets in both ways; counts the lines.
  private func compare(
    _ contract: LoadedContract, tickets: Int, seed: UInt64
  ) throws -> Int {
    let program = Program(contract.contract)
    var told = 0
    for (facts, asOf) in contract.generatedTickets(tickets, seed: seed) {
      guard let evaluation = try? program.evaluation(of: facts, asOf: asOf) else { continue }
      let whole = Explanation(evaluation, by: program, changes: false)
      let lines = Explanation.lines(of: evaluation, by: program)
      if evaluation.trace != nil {
        #expect(lines.joined(separator: "\n") == whole.line)
      } else {
        #expect(lines.isEmpty)
      }
      told += lines.count
    }
    return told
  }
}
