import Avenant
import SmallContracts
import Testing

/// How near the nearest changes are, and that there can be a ticket like that.
@Suite struct NearestTicketTests {
  private static let contract = SmallContract(
    header: """
      time_zone: Europe/Paris
      currency: EUR
      rounding: half_up
      consistent: [through >= begun_on, sent_on > through]
      """,
    facts: """
      begun_on: { type: date, in: "[2024-01-01..2028-12-31]", label: the first day }
      through: { type: date, in: "[2024-01-01..2028-12-31]", label: the last day }
      sent_on: { type: date, in: "[2024-01-01..2028-12-31]", label: the day of the invoice }
      certificate_on: { type: date, label: the day of the certificate }
      value: { type: money, in: "[0 EUR..1000 EUR]", label: the value }
      paid_on: { type: date, optional: true, if_missing: absent, label: the day of payment }
      lost: { type: boolean, label: a loss, ask: Is it lost? }
      dues:
        list:
          month: { type: date, label: the first day of the month }
          paid_on: { type: date, optional: true, if_missing: absent, label: the day of payment }
          minutes: { type: number, unit: min, decimals: 0, in: "[0 min..1440 min]", label: the minutes }
        each: instalment
        label: the instalments
        if_missing: empty
      """,
    version: """
      clauses:
        chase: { says: S., cite: §1, when: as_of > sent_on + 14 days, charge: { label: Chase, amount: 1 EUR } }
        tariff: { says: S., cite: §2, when: [certificate_on > through, value > 0 EUR], charge: { label: Tariff, amount: 1 EUR } }
        damage:
          says: S.
          cite: §3
          when: [lost, value >= 10 EUR]
          charge: { label: Damage, amount: value }
        settle: { says: S., cite: §7, requires: { party: customer, what: settle, done_on: paid_on } }
        stop: { says: S., cite: §8, when: [lost, not is_fulfilled(settle)], charge: { label: Stop, amount: 1 EUR } }
        pay:
          says: S.
          cite: §4
          for_each: d in dues
          requires: { party: customer, what: pay the month, by: d.month + 4 days, done_on: d.paid_on, otherwise: late_fee }
        late_fee: { says: S., cite: §5, for_each: d in dues, charge: { label: Late fee, amount: 5 EUR } }
        slow:
          says: S.
          cite: §6
          for_each: d in dues
          credit: { label: Slow, amount: d.minutes / 1 min * 0.05 EUR, nothing_below: 1 EUR }
      """)

  private func outcome(_ name: String, _ facts: String) throws -> OutcomeExplanation {
    try told(facts).explanation(about: name).outcomes[0]
  }

  private func page(_ facts: String) throws -> String { try told(facts).page() }

  private func told(_ facts: String) throws -> Told {
    let standard = [
      "begun_on: 2024-02-26", "sent_on: 2024-06-01", "certificate_on: 2024-02-01",
      "value: 0.02 EUR", "lost: false",
    ]
    let others = standard.filter { !facts.contains($0.prefix { $0 != ":" }) }
    let all = ["ordered_on: 2024-03-01"] + others + (facts.isEmpty ? [] : [facts])
    return try Told(Self.contract, "{ \(all.joined(separator: ", ")) }")
  }

  // MARK: Whether there can be such a ticket

  @Test func whatEveryCompletionWouldBeRefusedForIsNotOffered() throws {
    let refused = try outcome("chase", "sent_on: 2025-02-16, begun_on: 2025-01-10")
    #expect(refused.otherwise == nil && refused.changes.isEmpty)
  }

  @Test(arguments: ["begun_on: 2024-02-26", "begun_on: 2024-05-16", "begun_on: { unknown: true }"])
  func whatACompletionWouldBeTakenForIsOffered(begun: String) throws {
    #expect(
      try outcome("chase", "sent_on: 2025-02-16, \(begun)").otherwise
        == "It would be charged if the day of the invoice were 17 May 2024.")
  }

  @Test func whatIsOfferedLiesWithinWhatCompletionsAreTakenFor() throws {
    #expect(
      try outcome("tariff", "begun_on: 2024-02-26, value: 1 EUR").otherwise
        == "It would be charged if the day of the certificate were 1 June 2024.")
  }

  // MARK: Records

  private static let dues = """
    through: 2024-05-01, dues: [
      { month: 2024-02-01, minutes: 5 min, paid_on: 2024-02-03 },
      { month: 2024-03-01, minutes: 5 min, paid_on: 2024-03-10 },
      { month: 2024-04-01, minutes: 5 min }]
    """

  @Test(arguments: [
    (
      "late_fee[1]",
      "It would be charged if the first day of the month were 29 January 2024 or if the day of "
        + "payment were 6 February 2024."
    ),
    (
      "late_fee[2]",
      "It would not be charged if the first day of the month were 6 March 2024 or if the day of "
        + "payment were 5 March 2024."
    ),
    (
      "late_fee[3]",
      "It would not be charged if the first day of the month were 28 May 2024 or if the day of "
        + "payment were, for example, 5 April 2024."
    ),
    ("slow[1]", "It would be credited if the minutes were 20 min."),
  ])
  func ofARecordWhatItHasItselfIsBroughtAsNearAsItTurns(name: String, words: String) throws {
    #expect(try outcome(name, Self.dues).otherwise == words)
  }

  @Test func recordsAlikeAreToldTogetherWithTheirChanges() throws {
    let page = try page(
      """
      through: 2024-05-01, dues: [{ month: 2024-02-01, minutes: 5 min, paid_on: 2024-02-03 },
      { month: 2024-02-01, minutes: 5 min, paid_on: 2024-02-03 }]
      """)
    #expect(page.ranges(of: "It would be credited if the minutes were 20 min.").count == 1)
  }

  @Test func ofManyRecordsNoneIsTriedByItself() throws {
    let due = "{ month: 2024-02-01, minutes: 5 min, paid_on: 2024-02-03 }"
    let many = Array(repeating: due, count: 11).joined(separator: ", ")
    #expect(try outcome("slow[1]", "through: 2024-05-01, dues: [\(many)]").otherwise == nil)
  }

  // MARK: Two facts together

  @Test func eachOfTwoFactsIsBroughtAsNearAsTheyTurn() throws {
    #expect(
      try outcome("damage", "through: 2024-05-01, value: 0.02 EUR").otherwise
        == "It would be charged if the value were 10.00 EUR and the answer to “Is it lost?” were yes."
    )
  }

  /// That a payment is still to come is tried by a day at the end of time.
  @Test func aDayIsBroughtFromTheEndOfTime() throws {
    let stop = try outcome("stop", "through: 2024-05-01, paid_on: 2024-05-03")
    #expect(
      stop.otherwise
        == "It would be charged if the day of payment were 2 June 2024 and the answer to “Is it lost?” "
        + "were yes.")
    #expect(stop.changes.map { $0.steps.map(\.value) } == [["2024-06-02", "true"]])
  }
}
