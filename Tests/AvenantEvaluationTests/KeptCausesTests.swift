import AvenantModel
import AvenantValues
import Testing

@testable import AvenantEvaluation

/// What many records wait for is found once for all outcomes, and not again for each record.
@Suite struct KeptCausesTests {
  private static let facts = """
    visits:
      list:
        hours: { type: number, decimals: 0, in: "[0..24]" }
        kind: { choice: { repair: a repair, survey: a survey } }
    """
  private static let clauses = """
    clauses:
      visit:
        says: A visit is charged by the hour.
        cite: ¶3
        for_each: v in visits
        charge: { label: Visit, amount: v.hours * 60 EUR }
      free:
        says: A survey is free beside a longer repair.
        cite: ¶4
        for_each: v in visits
        when:
          - v.kind = survey
          - any(w in visits where w.kind = repair and w.hours > v.hours)
        waives: visit
      cap: { says: All at most., cite: ¶5, caps: { together: [visit], at_most: 3000 EUR } }
      discount:
        says: A tenth is given back.
        cite: ¶6
        when: total_of(visit) > 200 EUR
        credit: { label: Discount, amount: total_of(visit) * 10% }
    """

  @Test func recordsThatReadOneAnotherTakeNoMoreThanTheSquareOfTheirNumber() throws {
    let contract = try TestContract(facts: Self.facts, Self.clauses)
    for count in [10, 20, 40] {
      let decider = try decider(contract, count)
      #expect(decider.unknown.count == count)
      #expect(decider.finder.kept.entries >= count)
      #expect(decider.finder.kept.entries <= 5 * count * count)
    }
  }

  @Test func whatReadsTheRecordAtHandIsFoundForEach() throws {
    let contract = try TestContract(facts: Self.facts, Self.clauses)
    let visits = #"{"hours": 1, "kind": "survey"}, {"hours": 3}, {"hours": 2, "kind": "survey"}"#
    let decider = try decider(contract, of: visits + #", {"hours": 2}"#)
    let id = try #require(decider.version.clauseID(named: "visit"))
    #expect(
      (1...4).map { item in
        decider.openCauses(about: id, item: item).map { $0.names(in: decider.version) }
      } == [
        [["visits[2].kind", "visits[4].kind"]], [], [["visits[2].kind"]],
        [["visits[2].kind", "visits[4].kind"]],
      ])
  }

  private func decider(_ contract: TestContract, _ count: Int) throws -> Decider {
    try decider(
      contract, of: (1...count).map { #"{"hours": \#(1 + $0 % 20)}"# }.joined(separator: ", "))
  }

  private func decider(_ contract: TestContract, of visits: String) throws -> Decider {
    let program = contract.program.versions[0]
    var memory = program.initial
    memory.load(try contract.facts("\"visits\": [\(visits)]"), asOf: .earliest, for: program)
    memory.run(program)
    return Decider(contract: contract.contract, program: program, memory: memory)
  }
}
