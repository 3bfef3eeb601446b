import Avenant
import SmallContracts
import Testing

/// Pages of values, caps and duties of records.
@Suite struct RecordValuePageTests {
  private static let jobs = SmallContract(
    facts: """
      jobs:
        list:
          on: { type: date, label: the day of the job }
          hours: { type: number, decimals: 1, in: "[0..24]", label: the hours }
          done_on: { type: date, optional: true, if_missing: absent, label: the day of the report }
        each: job
        label: the jobs
      """,
    entitlements: """
      stop: { holder: provider, default: denied, says: stop, cite: §9 }
      """,
    version: """
      definitions:
        price: { for_each: j in jobs, is: round(j.hours * 60 EUR to 0.01 EUR half_up), says: the price of the job }
      clauses:
        job: { says: A job is paid., cite: §1, for_each: j in jobs, charge: { label: Job, amount: j.price } }
        cap: { says: At most 200 EUR., cite: §2, caps: { together: [job], at_most: 200 EUR } }
        rebate:
          says: A tenth is given back.
          cite: §3
          credit: { label: Rebate, amount: sum(j.price for j in jobs) * 10% }
        report:
          says: Each job is reported.
          cite: §4
          for_each: j in jobs
          requires: { party: provider, what: report the job, by: j.on + 3 days, done_on: j.done_on }
        silent:
          says: Who hears nothing of a long job may stop.
          cite: §5
          for_each: j in jobs
          when: j.hours > 2
          grants: [stop]
      """)

  @Test func aDutyOfRecordsThatAreNotKnownIsToldAsOne() throws {
    let page = try Told(Self.jobs, "{ ordered_on: 2024-05-01 }").page()
    #expect(
      page.unwrapped.contains("It is not yet known whether the shop has to report the job, because")
    )
    #expect(page.contains("Job: not yet known, because nothing is known of the jobs"))
  }

  @Test func aValueOfARecordIsWorkedOutOnce() throws {
    let page = try jobs("{ hours: 1.5 }, { hours: 2 }, { hours: 1 }")
    #expect(page.ranges(of: "1.5 × 60.00 EUR = 90.00 EUR").count == 1)
    #expect(page.contains("    job 1: 90.00 EUR, as explained above\n"))
    #expect(page.contains("    job 2: 120.00 EUR, as explained above\n"))
  }

  @Test func aCapOverRecordsSaysThatItIsOverAll() throws {
    let page = try jobs("{ hours: 1.5 }, { hours: 2 }, { hours: 1 }")
    #expect(
      page.contains(
        """
            110.00 EUR of 120.00 EUR, because “Job” for each job before, together,   cap
            has used 90.00 EUR of the 200.00 EUR that “Job” for all of the jobs may
            come to together

        """))
  }

  @Test func aDutyOfARecordIsToldByWhatDiffersToo() throws {
    let page = try jobs("{ hours: 1 }, { hours: 1, on: 2024-05-04 }")
    #expect(page.ranges(of: "Each job is reported.").count == 1)
    #expect(
      page.contains(
        """
          As for job 1, but with
            the day of the job: 4 May 2024
            3 days after 4 May 2024 is 7 May 2024

        """))
  }

  @Test func ofTheRecordsThatGiveARightNoOtherIsTold() throws {
    let page = try jobs("{ hours: 1 }, { hours: 3 }, { hours: 2 }")
    #expect(page.contains("    ✓ job 2\n      ✓ the hours are 3, which is above 2\n"))
    #expect(!page.contains("✗ job 1"))
    let none = try jobs("{ hours: 1 }, { hours: 1 }")
    #expect(none.contains("The shop may not stop (§9)."))
  }

  private func jobs(_ jobs: String) throws -> String {
    let all = jobs.replacing("{ hours", with: "{ on: 2024-05-01, hours")
      .replacing("on: 2024-05-01, hours: 1, on:", with: "hours: 1, on:")
    return try Told(Self.jobs, "{ ordered_on: 2024-05-01, jobs: [\(all)] }").page()
  }
}

extension String {
  /// The text with one space for each line break and what stands before the next line.
  fileprivate var unwrapped: String { replacing(#/\n +/#, with: " ") }
}
