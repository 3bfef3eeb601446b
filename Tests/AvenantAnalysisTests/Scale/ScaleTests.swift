import Avenant
import AvenantAnalysis
import AvenantEvaluation
import AvenantModel
import Foundation
import Testing

/// How the work of the analysis grows: counted in nodes, which are the same on every machine.
///
/// The article on the analysis shows the very rows that are measured here.
@Suite struct ScaleTests {
  @Test(arguments: [(30, 40)] + (isLargeWanted ? [(300, 300)] : []))
  func everyQuestionOfALargeContractIsAnswered(clauses: Int, facts: Int) throws {
    let large = LargeContract(clauses: clauses, facts: facts)
    let (before, after) = (try large.loaded(), try large.loaded(isAmended: true))
    try expect(row("generated", before, before.analysis, before.difference(to: after)))
  }

  /// The largest contract takes minutes, and is measured where somebody asks for it.
  private static let isLargeWanted = ProcessInfo.processInfo.environment["AVENANT_SCALE"] == "1"

  @Test func everyQuestionOfTheRealContractIsAnswered() throws {
    let real = try ContractLibrary(contentsOf: "policies/incident-support".inPackage).contracts[0]
    let difference = try #require(real.difference(from: "2008", to: "2010-06-14"))
    try expect(row("`incident-support`", real, real.analysis, difference))
  }

  @Test func beyondTheBudgetADifferenceIsNotProvenAndSaysSo() throws {
    let large = LargeContract(clauses: 30, facts: 40)
    let difference = try #require(
      try large.loaded().difference(
        from: "1", to: "1", of: large.loaded(isAmended: true), budget: 2))
    #expect(!difference.isProvenEqual)
    #expect(difference.text().contains("not proven, because it would take more than 2 nodes"))
  }

  private func row(
    _ name: String, _ contract: LoadedContract, _ analysis: ContractAnalysis,
    _ difference: VersionDifference
  ) -> String {
    let version = contract.contract.versions[contract.contract.versions.count - 1]
    let nodes = analysis.nodes
    let cells = [
      name, "\(version.clauses.count)", "\(version.facts.count)", "\(nodes.count)",
      "\(nodes.reduce(0, +))", "\(nodes.max() ?? 0)", "\(analysis.unproven.count)",
      "\(difference.nodes)", "\(difference.changes.count)", "\(difference.unproven.count)",
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private func expect(_ row: String) throws {
    let article = try String(
      contentsOfFile: "Sources/Avenant/Documentation.docc/Analysis.md".inPackage, encoding: .utf8)
    #expect(article.contains(row), "the article lacks \(row)")
  }
}

extension LoadedContract {
  fileprivate var analysis: ContractAnalysis { ContractAnalysis(of: Program(contract)) }

  fileprivate func difference(to other: LoadedContract) throws -> VersionDifference {
    try #require(difference(from: "1", to: "1", of: other))
  }
}
