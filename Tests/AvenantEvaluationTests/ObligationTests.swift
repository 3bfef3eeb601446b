import AvenantEvaluation
import AvenantValues
import Testing

/// What becomes of obligations.
@Suite struct ObligationTests {
  static let facts = """
    owed: { type: boolean, if_missing: presume true }
    by: { type: date, optional: true, if_missing: absent }
    done_on: { type: date, optional: true, if_missing: absent }
    """
  static let until = Result { try contract("by: by, done_on: done_on") }

  @Test(arguments: [
    ("null", "2020-03-01", ObligationOutcome.Status.pending),
    (#""2020-03-01""#, "2020-03-01", .fulfilled), (#""2020-03-02""#, "2020-03-02", .fulfilledLate),
    (#""2020-03-02""#, "2020-03-01", .pending), ("null", "2020-03-02", .breached),
    (#""2020-03-03""#, "2020-03-02", .breached),
    (#"{"unknown": true}"#, "2020-03-02", .undetermined),
  ])
  func anObligationByADayCountsThatDay(
    done: String, asOf: String, status: ObligationOutcome.Status
  ) throws {
    let decision = try Self.until.get()
      .decide(#""by": "2020-03-01", "done_on": \#(done)"#, asOf: asOf)
    #expect(decision.obligation("c")?.status == status)
    #expect(decision.obligation("c")?.lastDay?.description == "2020-03-01")
  }

  @Test func anObligationBeforeADayDoesNotCountThatDay() throws {
    let contract = try Self.contract("before: by, done_on: done_on")
    let decision = try contract.decide(#""by": "2020-03-01""#, asOf: "2020-03-01")
    #expect(decision.obligation("c")?.status == .breached)
    #expect(decision.obligation("c")?.lastDay?.description == "2020-02-29")
  }

  @Test func withoutALastDayItStaysPending() throws {
    #expect(try Self.until.get().decide().obligation("c")?.status == .pending)
    let done = try Self.until.get().decide(#""done_on": "2020-03-01""#)
    #expect(done.obligation("c")?.status == .fulfilled)
  }

  @Test func whatNobodyRecordsIsBreachedWhenItsLastDayIsOver() throws {
    let contract = try Self.contract("by: by")
    let decision = try contract.decide(#""by": "2020-03-01""#)
    #expect(decision.obligation("c")?.status == .breached)
  }

  @Test func anObligationOfAClauseThatDoesNotApplyIsNotOwed() throws {
    let decision = try Self.until.get().decide(#""owed": false, "by": {"unknown": true}"#)
    #expect(decision.obligation("c")?.status == .notOwed)
    #expect(decision.unknown.isEmpty)
  }

  @Test func anObligationThatMayNotBeOwedIsUndetermined() throws {
    let decision = try Self.until.get().decide(#""owed": {"unknown": true}"#)
    #expect(decision.obligation("c")?.status == .undetermined)
    #expect(decision.obligation("c")?.lastDay == nil)
    #expect(decision.unknown == ["owed"])
  }

  private static func contract(_ deadline: String) throws -> TestContract {
    try TestContract(
      facts: facts,
      """
      clauses:
        c:
          says: It is done in time.
          cite: ¶3
          when: owed
          requires: { party: provider, what: do it, \(deadline) }
      """)
  }
}
