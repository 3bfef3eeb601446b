import AvenantValues
import Testing

@testable import AvenantEvaluation

/// Records are gone through as far as they can matter: a record that decides whether some or all
/// are so leaves nothing to those behind it.
@Suite struct DecidingRecordTests {
  private static let contract = Result {
    try TestContract(
      facts: """
        visits:
          list:
            hours: { type: number, decimals: 0, in: "[0..24]" }
            kind: { choice: { repair: a repair, survey: a survey } }
        """,
      """
      clauses:
        some:
          says: A repair of more than an hour is charged.
          cite: ¶1
          when: any(v in visits where v.kind = repair and v.hours > 1)
          charge: { label: Some, amount: 5 EUR }
        every:
          says: Long visits are charged.
          cite: ¶2
          when: all(v.hours > 1 for v in visits where v.kind = repair)
          charge: { label: Every, amount: 7 EUR }
      """)
  }

  private static let repair = #"{"hours": 3, "kind": "repair"}"#
  private static let short = #"{"hours": 1, "kind": "repair"}"#
  private static let survey = #"{"hours": 3, "kind": "survey"}"#
  private static let open = #"{"hours": 3, "kind": {"unknown": true}}"#

  /// The place of the record that was looked at last, for each of the two conditions.
  private func last(_ visits: [String]) throws -> [Int?] {
    let contract = try Self.contract.get()
    let program = contract.program.versions[0]
    var memory = program.initial
    let facts = try contract.facts("\"visits\": [\(visits.joined(separator: ", "))]")
    memory.load(facts, asOf: .earliest, for: program)
    return program.folds.map { fold in
      memory.run(fold, program)
      return memory.itemAtHand
    }
  }

  @Test func behindARecordThatDecidesNoneIsLookedAt() throws {
    let visits = [Self.survey, Self.open, Self.repair, Self.short, Self.survey, Self.open]
    #expect(try last(visits) == [2, 3])
  }

  @Test func whereNoneDecidesAllAreLookedAt() throws {
    #expect(try last([Self.survey, Self.open, Self.survey]) == [2, 2])
    #expect(try last([Self.survey, Self.survey, Self.short]) == [2, 2])
  }

  @Test func whatComesOutIsTheSameBehindARecordThatDecides() throws {
    let visits = [Self.repair, Self.open, Self.short, Self.open].joined(separator: ", ")
    let decision = try Self.contract.get().decide("\"visits\": [\(visits)]")
    #expect(decision.charge("some")?.status == .due)
    #expect(decision.charge("every")?.status == .notDue)
    #expect(decision.unknown.isEmpty)
  }
}
