import Avenant
import Testing

/// Whatever a contract of this package says can be told, also where next to nothing is known.
@Suite struct CompletenessTests {
  @Test func everyClauseAndEntitlementOfEveryVersionIsToldWhereNothingIsKnown() throws {
    for contract in try ContractLibrary(contentsOf: "\(Repository.root)/policies").contracts {
      for version in contract.contract.versions {
        let governing = version[contract.contract.governedBy].name
        let input = try FactsInput(change: "\(governing)=\(version.from)")
        let program = Program(contract.contract)
        let evaluation = try program.evaluation(of: contract.facts(input), asOf: version.from)
        for name in version.clauses.map(\.name) + version.entitlements.map(\.name) {
          let explanation = try Explanation(evaluation, by: program, about: name)
          #expect(explanation.outcomes.allSatisfy { $0.id == name && !$0.answer.isEmpty })
        }
        #expect(!Explanation(evaluation, by: program).page().contains("  \n"))
      }
    }
  }
}
