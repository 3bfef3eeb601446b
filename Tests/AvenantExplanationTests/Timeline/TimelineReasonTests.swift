import Avenant
import SmallContracts
import Testing

/// Why an outcome is otherwise than on the day before.
@Suite struct TimelineReasonTests {
  private static let lent = SmallContract(
    facts: """
      paid_on: { type: date, optional: true, if_missing: absent, label: the day of payment, ask: When? }
      jobs:
        list:
          done_on: { type: date, label: the day done }
          signed_on: { type: date, optional: true, if_missing: absent, label: the day signed }
        each: job
        label: the jobs
        if_missing: empty
      """,
    entitlements: """
      leave: { holder: customer, default: denied, says: leave, cite: §1 }
      enter: { holder: customer, default: granted, says: enter, cite: §1 }
      """,
    version: """
      definitions:
        done: { is: count(j in jobs where j.done_on <= as_of), says: the jobs done, outcome: true, cite: §2 }
      clauses:
        pay:
          says: The order is paid within a week.
          cite: §3
          requires: { party: customer, what: pay, by: ordered_on + 7 days, done_on: paid_on, otherwise: [ban, fee] }
        ban: { says: Who does not pay stays outside., cite: §4, denies: enter }
        fee: { says: Who does not pay pays more., cite: §4, charge: { label: Fee, amount: 5 EUR } }
        closed:
          says: After a month nobody enters.
          cite: §5
          when: as_of > ordered_on + 30 days
          denies: enter
        late:
          says: Ten days after a job one may leave.
          cite: §6
          for_each: j in jobs
          when: as_of > j.done_on + 10 days
          grants: leave
        sign:
          says: A job is signed within three days.
          cite: §7
          for_each: j in jobs
          when: as_of >= j.done_on
          requires: { party: customer, what: sign, by: j.done_on + 3 days, done_on: j.signed_on, otherwise: [unsigned] }
        unsigned:
          says: A job that is not signed costs more.
          cite: §7
          for_each: j in jobs
          charge: { label: Penalty, amount: 1 EUR }
      """)

  @Test func whatFollowsOtherwiseNamesTheDuty() throws {
    let page = try timeline("")
    let duty = "✓ the buyer had to pay by 8 May 2024, and has not"
    #expect(
      page.contains(
        "  Fee: 5.00 EUR                                                              fee\n    \(duty)"
      ))
    #expect(
      page.contains(
        "  The buyer may not enter                                                  enter\n    \(duty)"
      ))
  }

  @Test func whatFollowsOtherwiseOfARecordNamesItsDuty() throws {
    let page = try timeline(
      "{ done_on: 2024-05-03 }, { done_on: 2024-05-20, signed_on: 2024-05-21 }")
    #expect(page.contains("  Penalty for job 1: 1.00 EUR"))
    #expect(page.contains("    ✓ the buyer had to sign for job 1 by 6 May 2024, and has not"))
    #expect(!page.contains("Penalty for job 2"))
  }

  @Test func aDutyThatIsDoneAfterItsLastDaySaysThatItWas() throws {
    let page = try timeline("", paid: "2024-05-12")
    #expect(
      page.contains(
        """
        From 12 May 2024
          The buyer had to pay by 8 May 2024, and did so late, on 12 May 2024        pay
            it was done on this day

        """))
  }

  @Test func aDutyThatWasUnmetBeforeIsNoReason() throws {
    let page = try timeline("", paid: "2024-05-12")
    #expect(page.ranges(of: "and did so late").count == 1)
    #expect(page.ranges(of: "  Fee: 5.00 EUR").count == 1)
  }

  @Test func aRightOfOneRecordNamesTheRecord() throws {
    let page = try timeline(
      "{ done_on: 2024-05-03, signed_on: 2024-05-03 }, { done_on: 2024-06-20, signed_on: 2024-06-20 }"
    )
    #expect(
      page.contains(
        """
          The buyer may leave                                                      leave
            job 1:
              ✓ 10 days after the day done is 13 May 2024, which is before the day of
                this decision (14 May 2024)

        """))
    #expect(!page.contains("job 2:"))
  }

  @Test func recordsAlikeAreNamedInOneLine() throws {
    let job = "{ done_on: 2024-05-03, signed_on: 2024-05-03 }"
    #expect(try timeline("\(job), \(job)").contains("\n    job 1 and job 2:\n"))
  }

  @Test func aValueMadeOfAListNamesItsRecords() throws {
    let page = try timeline("{ done_on: 2024-05-03 }, { done_on: 2024-05-20 }")
    #expect(
      page.contains(
        """
        From 3 May 2024
        """))
    #expect(
      page.contains(
        "  The jobs done: 1                                                          done\n    job 1"
      ))
    #expect(
      page.contains(
        "  The jobs done: 2                                                          done\n    job 1 and job 2 count"
      ))
  }

  @Test func whatStandsForAnotherReasonIsNoNews() throws {
    let page = try timeline("")
    #expect(
      page.contains(
        """
        From 1 June 2024
          The buyer may not enter, as before                                       enter
            ✓ 30 days after the day of the order is 31 May 2024, which is before the day
              of this decision (1 June 2024)

        """))
    #expect(page.ranges(of: "may not enter").count == 2)
  }

  @Test func whatIsNewIsNotAsBefore() throws {
    let page = try timeline("{ done_on: 2024-05-03 }", paid: "2024-05-02")
    #expect(
      page.contains(
        "  The buyer may not enter                                                  enter\n"))
    #expect(!page.contains("as before"))
  }

  @Test func aConditionOfTwoClausesIsToldOnce() throws {
    let lost = SmallContract(
      facts: "lost_on: { type: date, label: the day of the loss, ask: When? }",
      version: """
        clauses:
          fine: { says: Fine., cite: §1, when: as_of < lost_on or as_of >= lost_on, charge: { label: Fine, amount: 3 EUR } }
          lost: { says: What is lost bears no fine., cite: §2, when: as_of >= lost_on, waives: fine }
          gone: { says: What is gone bears no fine., cite: §3, when: as_of >= lost_on, waives: fine }
        """)
    let page = try Told.timeline(
      lost, "{ ordered_on: 2024-05-01, lost_on: 2024-05-05 }", through: "2024-05-20")
    #expect(
      page.ranges(of: "✓ the day of the loss is 5 May 2024, which is on or before").count == 1)
  }

  private func timeline(_ jobs: String, paid: String = "null") throws -> String {
    try Told.timeline(
      Self.lent, "{ ordered_on: 2024-05-01, jobs: [\(jobs)], paid_on: \(paid) }",
      through: "2024-07-20")
  }
}
