import Avenant
import AvenantEvaluation
import AvenantModel
import AvenantValues
import Testing

@testable import AvenantAnalysis

/// Rows of a long table are asked about by the few rows next to them.
@Suite struct StagedSearchTests {
  private let space: RegionSpace
  /// That each row of a table holds: the first is of 50 EUR, and forty are of more.
  private let rows: [Goal]

  init() throws {
    let conditions = ["price = 50 EUR"] + (60...99).map { "price = \($0) EUR" }
    let last = "price <= 50 EUR"
    let table = (conditions + [last]).map { "{ when: \($0), then: 1.00 EUR }" }
      .joined(separator: ", ")
    let fee = clause(
      "fee",
      "charge: { label: Fee, amount: { first_match: true, table: [\(table), { otherwise: 9.00 EUR }] } }"
    )
    let program = Program(try AnalysedContract(fee).loaded.contract)
    let space = RegionSpace(program, version: 0)
    guard case .table(let rows, _, _)? = program.contract.versions[0].clauses[0].charge?.amount.kind
    else { preconditionFailure("the amount is a table") }
    (self.space, self.rows) = (space, rows.map { space.isTrue($0.condition) })
  }

  private func search(_ goal: Goal, and others: [Goal]) -> StagedSearch {
    StagedSearch(goal, and: others[...], in: space, budget: 20_000)
  }

  @Test func aRowIsFoundBesideTheFewBeforeIt() {
    for index in rows.indices.dropLast() {
      var search = search(rows[index], and: rows[..<index].reversed().map { !$0 })
      guard case .found = search.answer() else {
        Issue.record("row \(index + 1) is not found")
        continue
      }
      #expect(search.lookedAt <= 2)
    }
  }

  @Test func whatTheFewBeforeItDoNotSettleTheOthersDo() throws {
    // The row that the nearest price belongs to stands far above it.
    var search = search(rows[41], and: rows[..<41].reversed().map { !$0 })
    guard case .found(let witness) = search.answer() else {
      Issue.record("the row is not found")
      return
    }
    #expect(search.lookedAt > 2)
    #expect(space.reaches(rows[41], by: witness))
    #expect(!space.reaches(rows[0], by: witness))
  }

  @Test func whatOneFarAwayExcludesIsNotFound() {
    var search = search(rows[0], and: rows[1..<41].reversed().map { !$0 } + [!rows[0]])
    guard case .none = search.answer() else {
      Issue.record("a ticket is found that there is not")
      return
    }
  }
}
