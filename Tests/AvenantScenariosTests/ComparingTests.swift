import AvenantScenarios
import Testing

/// What counts as a difference, and which clause made it.
@Suite struct ComparingTests {
  @Test func smoke() throws {
    let results = try SampleContract().results(
      """
      given: { stay.from: 2010-03-10, stay.nights: 2 }
      scenarios:
        - scenario: One
          as_of: 2010-03-12
          expect:
            charges: { nights: { status: due, amount: 80 EUR, due_on: 2010-03-20 }, linen: not_due }
        - scenario: Two
          as_of: 2010-03-12
          facts: { guest.is_member: true }
          expect:
            charges: { nights: { status: due, amount: 80 EUR, due_on: 2010-03-20 }, linen: due }
      """)
    print(ScenarioReport(results).text { _ in "avenant explain" })
  }
}
