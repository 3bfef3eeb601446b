import Avenant
import TestSupport
import Testing

/// The contracts of the repository, decided by both evaluators.
@Suite struct RealContractTests {
  @Test(arguments: ["incident-support", "parcel-delivery"])
  func ticketsOfARealContractAreDecidedAsTheReferenceDecidesThem(_ name: String) throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/\(name)"))
    let examination = Examination(try #require(library[name]))
    var random = SeededGenerator(seed: 7)
    for number in 0..<2000 {
      let generator = random.pick(examination.generators)
      var ticket = generator.complete(&random)
      if number % 2 == 1 { ticket = generator.incomplete(ticket, &random) }
      let finding = examination.examine(ticket, &random)
      #expect(finding.disagreement == nil, "\(ticket.yaml(for: examination.contract))")
    }
  }
}
