import Avenant
import AvenantModel
import TestSupport
import Testing

@testable import AvenantEvaluation

/// In whatever order the work is done, it comes to what the instructions come to one by one.
@Suite struct ScheduleTests {
  @Test(arguments: ["incident-support", "parcel-delivery", "cloud-sla"])
  func theScheduleOfARealContractWorksOutWhatItsInstructionsDo(_ name: String) throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    let contract = try #require(library[name]).contract
    #expect(compare(contract, tickets: 200, seed: 3) > 100)
  }

  @Test func schedulesOfGeneratedContractsWorkOutWhatTheirInstructionsDo() throws {
    var compared = 0
    for seed in 200..<UInt64(230) {
      guard let contract = try? ContractGenerator.contract(seed: seed).loaded() else { continue }
      compared += compare(contract.contract, tickets: 20, seed: seed)
    }
    #expect(compared > 200)
  }

  /// Evaluates tickets in both ways; answers how many.
  private func compare(_ contract: Contract, tickets: Int, seed: UInt64) -> Int {
    let program = Program(contract)
    var random = SeededGenerator(seed: seed)
    var compared = 0
    for number in 0..<tickets {
      let version = random.pick(contract.versions)
      let generator = TicketGenerator(contract: contract, version: version)
      var ticket = generator.complete(&random)
      if number % 3 == 0 { ticket = generator.incomplete(ticket, &random) }
      guard let facts = ticket.facts(for: contract), let index = facts.versionIndex else {
        continue
      }
      compared += 1
      compare(program.versions[index], facts, ticket.asOf)
    }
    return compared
  }

  private func compare(_ program: VersionProgram, _ facts: Facts, _ asOf: CalendarDate) {
    var whole = program.initial
    whole.load(facts, asOf: asOf, for: program)
    var single = whole
    whole.run(program)
    for instruction in program.instructions { single.run(instruction, program) }
    #expect(whole.holdings == single.holdings)
    #expect(whole.states == single.states)
    #expect(whole.wideStates == single.wideStates)
    #expect(whole.isCertain == single.isCertain)
    for index in whole.words.indices where whole.states[index] == .known {
      #expect(whole.words[index] == single.words[index])
    }
    for index in whole.wides.indices where whole.wideStates[index] == .known {
      #expect(whole.wides[index] == single.wides[index])
    }
  }
}
