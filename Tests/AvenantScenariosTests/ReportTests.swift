import AvenantDiagnostics
import AvenantScenarios
import Testing

/// How results are shown.
@Suite struct ReportTests {
  @Test(arguments: [(0, "0 scenarios passed"), (1, "1 scenario passed"), (2, "2 scenarios passed")])
  func oneLineSaysThatAllPass(count: Int, line: String) throws {
    let results = try results(
      Array(repeating: ("2", "{ charges: { nights: due } }"), count: count))
    #expect(ScenarioReport(results).text { _ in "avenant explain" } == line)
  }

  @Test func aFailureShowsWhatDiffersSideBySideAndWhichClauseMadeIt() throws {
    let results = try results([
      ("2", "{ charges: { nights: due } }"),
      (
        "2",
        "{ charges: { nights: { status: due, amount: 90 EUR, due_on: 2010-03-21 }, linen: due } }"
      ),
    ])
    let text = ScenarioReport(results).text { "avenant explain \($0.scenario.range.location)" }
    #expect(
      text == """
        failed: Scenario 2
          --> scenarios/fee.yaml:6

                     expected     actual
          nights
            amount   90.00 EUR    80.00 EUR
            due_on   2010-03-21   2010-03-20
          linen      due          not_due

          nights applies
            Each night is charged.
            §1, versions/2010.yaml:8

          linen does not apply
            Linen is charged, less the rebate of the guest.
            §3, versions/2010.yaml:17

          avenant explain scenarios/fee.yaml:6

        1 of 2 scenarios failed
        """)
  }

  @Test func longValuesAndSentencesAreWrapped() throws {
    let results = try results([
      (
        "{ unknown: true }",
        """
        { asks_for: [stay.nights, guest.is_member, guest.complains, noise.measured],
                  unsettled: [], applies: [complaints] }
        """
      )
    ])
    let text = ScenarioReport(results).text(width: 60) { _ in nil }
    #expect(
      text == """
        failed: Scenario 1
          --> scenarios/fee.yaml:2

                       expected                       actual
          complaints   applies                        does not apply
          asks_for     [stay.nights,                  [stay.nights]
                       guest.is_member,
                       guest.complains,
                       noise.measured]

          complaints does not apply
            A guest who complains is no longer treated as a member,
            and may not use the pool.
            §5, versions/2010.yaml:27

        1 of 1 scenario failed
        """)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func problemsWithNamesAndFactsAreShownWithTheirPlaces() throws {
    let results = try results([
      ("2", "{ charges: { night: due, nights: due } }"),
      ("31", "{ charges: { nights: due } }"),
    ])
    #expect(
      ScenarioReport(results).text { _ in nil } == """
        failed: Scenario 1
          --> scenarios/fee.yaml:2

          version '2010' has no charge 'night'
            write 'nights'
            not-in-version, scenarios/fee.yaml:5

        failed: Scenario 2
          --> scenarios/fee.yaml:6

                    expected   actual
          refused   none       [fact-out-of-bounds]

          'stay.nights' has to lie from 0 through 30
            fact-out-of-bounds, scenarios/fee.yaml:8

        2 of 2 scenarios failed
        """)
  }

  @Test func whatCameOutIsColoured() throws {
    let results = try results([("0", "{ charges: { nights: due } }")])
    let text = ScenarioReport(results).text(usesColour: true) { _ in nil }
    #expect(text.contains("\u{1B}[1;31mfailed\u{1B}[0m: Scenario 1"))
    #expect(text.contains("  nights   due        \u{1B}[31mnot_due\u{1B}[0m\n"))
  }

  @Test func programsReadJSON() throws {
    let results = try results([
      ("2", "{ charges: { nights: due } }"),
      ("2", "{ totals: [], charges: { nights: { status: due, waived_by: [members_free] } } }"),
      ("31", "{}"),
    ])
    #expect(
      ScenarioReport(results).json == #"""
        {"passed":1,"failed":2,"scenarios":[
        {"name":"Scenario 1","as_of":"2010-03-12","file":"scenarios/fee.yaml","line":2,"column":15,"passed":true,"mismatches":[],"diagnostics":[]},
        {"name":"Scenario 2","as_of":"2010-03-12","file":"scenarios/fee.yaml","line":6,"column":15,"passed":false,"mismatches":[{"kind":"charge","name":"nights","part":"waived_by","expected":["members_free"],"actual":[],"file":"scenarios/fee.yaml","line":9,"column":72,"clauses":[{"clause":"members_free","role":"does_not_apply","object":null,"says":"Members stay for nothing.","cite":"§4","file":"versions/2010.yaml","line":22,"column":3}]},{"kind":"total","name":"customer","part":"amount","expected":null,"actual":"80.00 EUR","file":"scenarios/fee.yaml","line":9,"column":23,"clauses":[]}],"diagnostics":[]},
        {"name":"Scenario 3","as_of":"2010-03-12","file":"scenarios/fee.yaml","line":10,"column":15,"passed":false,"mismatches":[{"kind":"refused","name":null,"part":null,"expected":null,"actual":["fact-out-of-bounds"],"file":"scenarios/fee.yaml","line":10,"column":15,"clauses":[]}],"diagnostics":[{"id":"fact-out-of-bounds","severity":"error","message":"'stay.nights' has to lie from 0 through 30","file":"scenarios/fee.yaml","line":12,"column":50,"end_line":12,"end_column":52,"help":null,"notes":[{"message":"it is declared here","file":"contract.yaml","line":9,"column":3,"end_line":9,"end_column":14}]}]}
        ]}
        """#)
    #expect(ScenarioReport([]).json == #"{"passed":0,"failed":0,"scenarios":[]}"#)
  }

  /// Runs scenarios, each a number of nights and what is expected.
  private func results(_ scenarios: [(nights: String, expecting: String)]) throws
    -> [ScenarioResult]
  {
    if scenarios.isEmpty { return [] }
    let list = scenarios.enumerated().map { index, scenario in
      """
        - scenario: Scenario \(index + 1)
          as_of: 2010-03-12
          facts: { stay.from: 2010-03-10, stay.nights: \(scenario.nights) }
          expect: \(scenario.expecting)
      """
    }
    return try SampleContract().results("scenarios:\n" + list.joined(separator: "\n"))
  }
}
