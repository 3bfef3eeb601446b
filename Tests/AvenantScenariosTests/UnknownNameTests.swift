import AvenantScenarios
import Testing

/// Names in an expectation that the version does not have.
@Suite struct UnknownNameTests {
  @Test(arguments: [
    Differing(
      expecting: "{ charges: { night: due, nights: due } }",
      "not-in-version: version '2010' has no charge 'night'",
      "help: write 'nights'"),
    Differing(
      expecting: "{ charges: { nights: due, noise_credit: not_due } }",
      "not-in-version: version '2010' has no charge 'noise_credit'",
      "help: 'noise_credit' is a credit there"),
    Differing(
      expecting: "{ charges: { nights: due }, credits: { quiet: not_due } }",
      "not-in-version: version '2010' has no credit 'quiet'"),
    Differing(
      expecting: "{ charges: { nights: due }, entitlements: { announce_bill: granted } }",
      "not-in-version: version '2010' has no entitlement 'announce_bill'",
      "help: 'announce_bill' is an obligation there"),
    Differing(
      expecting: "{ charges: { nights: due }, obligations: { pool: pending } }",
      "not-in-version: version '2010' has no obligation 'pool'",
      "help: 'pool' is an entitlement there"),
    Differing(
      expecting: "{ charges: { nights: due }, applies: [nigths], does_not_apply: [what_is_noise] }",
      "not-in-version: version '2010' has no clause 'nigths'",
      "help: write 'nights'",
      "not-in-version: version '2010' has no clause 'what_is_noise'",
      "help: 'what_is_noise' is an open question there"),
    Differing(
      expecting:
        "{ charges: { nights: { status: due, waived_by: [member_free] } }, unsettled: [noise], asks_for: [stay.night] }",
      "not-in-version: version '2010' has no clause 'member_free'",
      "help: write 'members_free'",
      "not-in-version: version '2010' has no open question 'noise'",
      "not-in-version: version '2010' has no fact 'stay.night'",
      "help: write 'stay.nights'"),
    Differing(
      expecting: "{ charges: { nights: due }, undetermined: [gardn] }",
      "not-in-version: version '2010' has no clause, entitlement or value 'gardn'",
      "help: write 'garden'"),
    Differing(
      "{ stay.from: 2011-01-01 }",
      expecting: "{ charges: { nights: due }, credits: { noise_credit: not_due } }",
      "not-in-version: version '2011' has no credit 'noise_credit'"),
    Differing(
      expecting:
        "{ charges: { nights: due }, values: { leaves_on: soon, stays_long: perhaps, rebate_share: 40% } }",
      "malformed-value: 'soon' is no value that 'leaves_on' can have",
      "help: write it as in: 2024-12-31",
      "malformed-value: 'perhaps' is no value that 'stays_long' can have",
      "help: write it as in: true or false"),
    Differing(
      expecting:
        "{ charges: { nights: due }, payable: [{ owed_by: custmer, gross: null }, { owed_by: household, gross: null }] }",
      "no-such-party: the contract has no party 'custmer'", "help: write 'customer'",
      "no-such-party: the contract has no party 'household'", "help: parties: provider, customer"),
  ])
  func aNameThatTheVersionDoesNotHaveIsADiagnostic(_ example: Differing) throws {
    #expect(try example.found() == example.differences)
  }
}
