import AvenantEvaluation
import AvenantModel
import Testing

/// What follows where obligations are not met in time, and conditions that ask for that.
@Suite struct OtherwiseTests {
  static let contract = Result {
    try TestContract(
      facts: """
        owed: { type: boolean, if_missing: presume true }
        by: { type: date, optional: true, if_missing: absent }
        done_on: { type: date, optional: true, if_missing: absent }
        large: { type: boolean, if_missing: presume true }
        paid_on: { type: date, optional: true, if_missing: absent }
        """,
      """
      clauses:
        penalty:
          says: What is late costs a penalty, for large orders.
          cite: ¶4
          when: large
          credit: { label: Penalty, amount: 10 EUR }
        deliver:
          says: The goods are delivered.
          cite: ¶3
          when: owed
          requires: { party: provider, what: deliver, by: by, done_on: done_on, otherwise: [penalty, reminder, no_access] }
        reminder:
          says: Who is late pays within a week.
          cite: ¶5
          requires: { party: provider, what: pay, by: by + 7 days, done_on: paid_on, otherwise: no_support }
        no_access:
          says: Who is late may not come in.
          cite: ¶6
          grants: access
        no_support:
          says: Who does not even pay helps no more.
          cite: ¶7
          denies: support
        praise: { says: In time., cite: ¶8, when: is_fulfilled(deliver), credit: { label: A, amount: 1 EUR } }
        blame: { says: Late., cite: ¶8, when: is_fulfilled_late(deliver), credit: { label: B, amount: 1 EUR } }
        anger: { says: Never., cite: ¶8, when: is_breached(deliver), credit: { label: C, amount: 1 EUR } }
        calm: { says: Else., cite: ¶8, when: not is_breached(deliver), credit: { label: D, amount: 1 EUR } }
      """)
  }

  static let until = #""by": "2020-03-01""#

  @Test(arguments: [
    ("null", "2020-03-01", ChargeOutcome.Status.notDue), ("null", "2020-03-02", .due),
    (#""2020-03-01""#, "2020-06-01", .notDue), (#""2020-03-02""#, "2020-06-01", .due),
    (#""2020-03-02""#, "2020-03-01", .notDue), (#"{"unknown": true}"#, "2020-03-01", .notDue),
    (#"{"unknown": true}"#, "2020-03-02", .undetermined),
  ])
  func aClauseFollowsWhereAnObligationIsBreachedOrMetLate(
    done: String, asOf: String, status: ChargeOutcome.Status
  ) throws {
    let decision = try decide("\(Self.until), \"done_on\": \(done)", asOf: asOf)
    #expect(decision.charge("penalty")?.status == status)
  }

  @Test func whatIsNotOwedOrHasNoLastDayLeadsToNothing() throws {
    for facts in ["\(Self.until), \"owed\": false", #""by": null"#] {
      let decision = try decide(facts, asOf: "2020-06-01")
      #expect(decision.charge("penalty")?.status == .notDue)
      #expect(decision.obligation("reminder")?.status == .notOwed)
      #expect(decision.entitlement("support") == .granted)
    }
  }

  @Test func itsOwnConditionNarrowsWhatFollows() throws {
    let decision = try decide("\(Self.until), \"large\": false", asOf: "2020-06-01")
    #expect(decision.charge("penalty")?.status == .notDue)
    #expect(decision.entitlement("access") == .granted)
  }

  @Test(arguments: [
    ("2020-03-01", ObligationOutcome.Status.notOwed, EntitlementOutcome.Status.granted),
    ("2020-03-08", .pending, .granted), ("2020-03-09", .breached, .denied),
  ])
  func anObligationMayLeadToAnotherAndThatToADenial(
    asOf: String, reminder: ObligationOutcome.Status, support: EntitlementOutcome.Status
  ) throws {
    let decision = try decide(Self.until, asOf: asOf)
    #expect(decision.obligation("reminder")?.status == reminder)
    #expect(decision.entitlement("support") == support)
  }

  @Test(arguments: [
    ("null", "2020-03-01", ["calm"]), ("null", "2020-03-02", ["anger"]),
    (#""2020-03-01""#, "2020-03-02", ["praise", "calm"]),
    (#""2020-03-02""#, "2020-03-02", ["blame", "calm"]),
  ])
  func conditionsAskHowAnObligationStands(done: String, asOf: String, due: [String]) throws {
    let decision = try decide("\(Self.until), \"done_on\": \(done)", asOf: asOf)
    let words = ["praise", "blame", "anger", "calm"]
    #expect(words.filter { decision.charge($0)?.status == .due } == due)
  }

  @Test func anUnknownDayAsksForIt() throws {
    let decision = try decide(
      #""by": {"unknown": true}, "done_on": "2020-03-02""#, asOf: "2020-03-09")
    #expect(decision.charge("penalty")?.status == .undetermined)
    #expect(decision.charge("anger")?.status == .notDue)
    #expect(decision.unknown == ["by"])
  }

  @Test func aClauseForEachRecordAsksOfTheObligationOfThatRecord() throws {
    let contract = try TestContract(
      facts: """
        jobs:
          list:
            by: { type: date }
            done_on: { type: date, optional: true, if_missing: absent }
        """,
      """
      clauses:
        deliver:
          says: Every job is done in time.
          cite: ¶3
          for_each: j in jobs
          requires: { party: provider, what: deliver, by: j.by, done_on: j.done_on }
        anger:
          says: What is not done is paid back.
          cite: ¶4
          for_each: j in jobs
          when: is_breached(deliver)
          credit: { label: A, amount: 1 EUR }
      """)
    let jobs = ["", #", "done_on": "2020-03-02""#, #", "done_on": "2020-03-01""#].map {
      #"{"by": "2020-03-01"\#($0)}"#
    }
    let decision = try contract.decide(
      #""jobs": [\#(jobs.joined(separator: ", "))]"#, asOf: "2020-03-09")
    #expect(
      decision.obligations.map { "\($0.id) \($0.status.rawValue)" } == [
        "deliver[1] breached", "deliver[2] fulfilled_late", "deliver[3] fulfilled",
      ])
    #expect(
      decision.credits.map { "\($0.id) \($0.status.rawValue)" } == [
        "anger[1] due", "anger[2] not_due", "anger[3] not_due",
      ])
  }

  private func decide(_ facts: String, asOf: String) throws -> Decision {
    try Self.contract.get().decide(facts, asOf: asOf)
  }
}
