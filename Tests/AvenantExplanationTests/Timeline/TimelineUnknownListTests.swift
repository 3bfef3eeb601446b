import Avenant
import SmallContracts
import Testing

/// What becomes of a ticket as time goes by, while nothing is known of a list.
@Suite struct TimelineUnknownListTests {
  private static let phone = SmallContract(
    facts: """
      calls:
        list: { minutes: { type: number, decimals: 0, in: "[0..9]" } }
        each: call
        label: the calls
      """,
    entitlements: "complain: { holder: customer, default: denied, says: complain, cite: §9 }",
    version: """
      definitions:
        long:
          is: count(c in calls where c.minutes > 5 and as_of <= 2024-05-05) > 0
          says: whether a call was long
          cite: §2
          outcome: true
      clauses:
        call:
          says: In the first month a long call is charged.
          cite: §1
          for_each: c in calls
          when: c.minutes > 2 and as_of < ordered_on + 30 days
          charge: { label: Call, amount: 1.00 EUR }
          requires: { party: provider, what: report it }
          grants: complain
      """)

  @Test func itTurnsOnTheDayOnWhichNoRecordCanCount() throws {
    let page = try Told.timeline(
      Self.phone, "{ ordered_on: 2024-03-01 }", through: "2024-12-31")
    let reason = "✓ 30 days after the day of the order is 31 March 2024, which is on or before"
    #expect(page.contains("From 31 March 2024\n  Call: not charged, whatever the calls are"))
    #expect(page.contains("From 6 May 2024\n  Whether a call was long: no"))
    #expect(page.ranges(of: reason).count >= 2)
    #expect(page.contains("none of the calls counts, whatever they are"))
  }

  @Test func whereTimeSettlesNothingItStaysOpen() throws {
    var contract = Self.phone
    contract.version = contract.version.replacing("and as_of < ordered_on + 30 days", with: "")
      .replacing("and as_of <= 2024-05-05", with: "")
    let page = try Told.timeline(contract, "{ ordered_on: 2024-03-01 }", through: "2024-12-31")
    #expect(page.ranges(of: "From ").count == 1)
    #expect(page.contains("Call: not yet known, because nothing is known of the calls"))
  }
}
