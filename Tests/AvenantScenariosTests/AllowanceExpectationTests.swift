import AvenantScenarios
import Testing

/// What a scenario says of allowances.
@Suite struct AllowanceExpectationTests {
  @Test(arguments: [
    Differing(
      "{ visits: [{ day: 2010-03-01, hours: 2.5 }] }",
      expecting: """
        { charges: { nights: due }, allowances: { baths: { left: 7.5, used: 2.5 h, use: 2, of: 10.0 h,
                  from: 2010-03-01, through: 2010-03-31 } } }
        """),
    Differing(
      "{ visits: { unknown: true } }",
      expecting: """
        { charges: { nights: due }, allowances: { baths: { left: null, use: null, of: 10 h } } }
        """),
  ])
  func whatIsLeftAsExpectedPasses(_ example: Differing) throws {
    #expect(try example.found() == [])
  }

  @Test(arguments: [
    Differing(
      "{ visits: [{ day: 2010-03-01, hours: 2.5 }, { day: 2010-02-28, hours: 3 }] }",
      expecting: """
        { charges: { nights: due }, allowances: { baths: { left: 7.5 h, used: 3, use: 3, of: 10 h,
                  from: 2010-03-02, through: null } } }
        """,
      "allowance baths used: 3, not 2.5 h", "allowance baths use: 3, not 2",
      "allowance baths from: 2010-03-02, not 2010-03-01",
      "allowance baths through: none, not 2010-03-31"),
    Differing(
      "{ visits: { unknown: true } }",
      expecting: "{ charges: { nights: due }, allowances: { baths: 10 h, bath: 1 h, nights: 2 } }",
      "allowance baths left: 10 h, not none",
      "not-in-version: version '2010' has no allowance 'bath'", "help: write 'baths'",
      "not-in-version: version '2010' has no allowance 'nights'", "help: 'nights' is a charge there"
    ),
  ])
  func whatIsLeftOtherwiseIsADifference(_ example: Differing) throws {
    #expect(try example.found() == example.differences)
  }
}
