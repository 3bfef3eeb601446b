import AvenantDiagnostics
import AvenantEvaluation
import AvenantScenarios
import AvenantSyntax
import AvenantValues
import Testing

/// What is read of a scenario file.
@Suite struct ParsingTests {
  @Test func aScenarioHasItsNameDateFactsAndPlace() throws {
    let written = Written(
      """
      scenarios:
        - scenario: A stay in March
          as_of: 2010-03-12
          facts: { stay.nights: 2 }
          expect: {}
      """)
    #expect(written.problems == [])
    let scenario = try #require(written.scenarios.first)
    #expect(scenario.name == "A stay in March")
    #expect(scenario.asOf.description == "2010-03-12")
    #expect(scenario.range.location == "policies/inn/scenarios/fee.yaml:2")
    #expect(scenario.facts.words == ["stay.nights: 2"])
  }

  @Test func factsLieOverSharedFactsAndThoseOverTheFile() throws {
    let written = Written(
      """
      given_from: ../../../examples/stay.json
      given: { stay: { nights: 2, from: 2010-03-10 } }
      scenarios:
        - scenario: As the file has it
          as_of: 2010-03-12
          expect: {}
        - scenario: With a change
          as_of: 2010-03-12
          facts: { stay.nights: 3 }
          expect: {}
      """,
      files: ["examples/stay.json": #"{"guest":{"is_member":true},"stay":{"from":"2010-01-01"}}"#])
    #expect(written.problems == [])
    #expect(
      written.scenarios.map(\.facts.words) == [
        ["guest.is_member: true", "stay.nights: 2", "stay.from: 2010-03-10"],
        ["guest.is_member: true", "stay.from: 2010-03-10", "stay.nights: 3"],
      ])
  }

  @Test(arguments: [
    ("stay.yaml", "policies/inn/scenarios/stay.yaml"),
    ("./stay.yaml", "policies/inn/scenarios/stay.yaml"),
    ("../stay.yaml", "policies/inn/stay.yaml"),
    ("../../../../stay.yaml", "../stay.yaml"),
    ("/tickets/stay.yaml", "/tickets/stay.yaml"),
  ])
  func theFileOfFactsIsFoundFromTheFolderOfTheScenarios(written: String, path: String) {
    let scenarios = Written(
      """
      given_from: \(written)
      scenarios: [{ scenario: One, as_of: 2010-03-12, expect: {} }]
      """,
      files: [path: "stay.nights: 2"])
    #expect(scenarios.problems == [])
    #expect(scenarios.scenarios.map(\.facts.words) == [["stay.nights: 2"]])
  }

  @Test func aStatusAloneIsShortForAMapping() throws {
    let scenario = try #require(
      Written(expecting: "{ charges: { nights: due, linen: { status: not_due } } }")
        .scenarios.first)
    guard case .decision(let decision) = scenario.expectation else {
      Issue.record("no decision is expected")
      return
    }
    #expect(decision.charges.map(\.clause.value) == ["nights", "linen"])
    #expect(decision.charges.map(\.status.value) == [.due, .notDue])
    #expect(decision.charges.map(\.status.range.text) == ["due", "not_due"])
  }

  @Test func whatIsLeftOutIsNotExpectedAndNullExpectsThatThereIsNone() throws {
    let scenario = try #require(
      Written(expecting: "{ charges: { nights: { status: due, due_on: null } } }").scenarios.first)
    guard case .decision(let decision) = scenario.expectation else {
      Issue.record("no decision is expected")
      return
    }
    let charge = try #require(decision.charges.first)
    #expect(charge.amount == nil)
    #expect(charge.dueOn != nil)
    #expect(charge.dueOn?.value == nil)
    #expect(decision.version == nil)
    #expect(decision.totals == nil)
  }
}

extension SyntaxNode {
  /// The facts, a word for each: `name: value`.
  fileprivate var words: [String] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.map { entry in
      guard case .scalar(let scalar) = entry.value.content else { return "\(entry.key): …" }
      return "\(entry.key): \(scalar.text)"
    }
  }
}
