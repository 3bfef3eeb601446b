import Foundation
import Testing

/// The command `avenant diff`, as a person runs it.
@Suite struct DiffTests {
  private static let versions = ["diff", "incident-support", "2008", "2010-06-14"]
  private static let tickets =
    versions + ["--tickets", "examples/tickets/tickets.ndjson", "--as-of", "2010-10-15"]

  // MARK: Every ticket

  @Test func casesBeyondThoseThatAreToldAreCounted() throws {
    let outcome = try Command.run(arguments: Self.versions + ["--cases", "1"])
    #expect(outcome.output.contains("    and in 1 more case\n"))
    #expect(!outcome.output.contains("    or where "))
    #expect(outcome.code == 0)
  }

  @Test func jsonHasTheCasesAndSaysHowManyAreNotThere() throws {
    let outcome = try Command.run(
      arguments: Self.versions + ["--format", "json", "--cases", "1"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let changes = try #require(document["changes"] as? [[String: Any]])
    let fee = try #require(changes.first { $0["outcome"] as? String == "diagnostic_charge" })
    #expect((fee["cases"] as? [[String: Any]])?.count == 1)
    #expect(fee["more_cases"] as? Int == 1)
    #expect(document["proven"] as? Bool == true)
    #expect(document["not_proven"] as? [String] == [])
    let readings = try #require(document["readings"] as? [[String: Any]])
    #expect(readings.map { $0["question"] as? String }.contains("free_period_date"))
    #expect(readings.allSatisfy { $0["not_proven"] as? [String] == [] })
  }

  // MARK: Readings

  @Test func whatAnotherReadingChangesIsToldBesideAndTheReadingCanBeChosen() throws {
    let outcome = try Command.run(arguments: Self.versions)
    #expect(outcome.output.contains("governs, as the open questions are read.\n"))
    #expect(
      outcome.output.contains(
        "\n  start_of_the_payment_term = all_from_the_work: from the day the work is done, for the fee as well\n    The same changes; this is proven.\n"
      ))
    let read = try Command.run(
      arguments: Self.versions + ["--reading", "free_period_date=by_ticket"])
    #expect(read.output.contains("\n  free_period_date = by_diagnostic: "))
    #expect(read.code == 0)
  }

  @Test(arguments: ["no_such_question=yes", "free_period_date=never"])
  func aReadingThatThereIsNotIsRefused(reading: String) throws {
    let outcome = try Command.run(arguments: Self.versions + ["--reading", reading])
    #expect(outcome.problems.hasPrefix("error[unknown-"))
    #expect(outcome.code == 2)
  }

  @Test func anUnchangedCopyChangesNothingByAnyReading() throws {
    let outcome = try Command.run(
      "diff", "incident-support", "--working-copy", "policies/incident-support")
    #expect(outcome.output.hasSuffix("    Nothing changes; this is proven.\n"))
    #expect(outcome.code == 0)
  }

  @Test func markdownHasAHeadingForEachChange() throws {
    let outcome = try Command.run(arguments: Self.versions + ["--format", "markdown"])
    #expect(outcome.output.hasPrefix("## 2008 → 2010-06-14\n\n### What is stated otherwise\n"))
    #expect(outcome.output.contains("\n#### Diagnostic fee: was free, now 20.00 EUR\n"))
    #expect(outcome.output.contains("\n  ```yaml\n  - { scenario: "))
  }

  @Test func aVersionThatIsNotThereIsRefused() throws {
    let outcome = try Command.run("diff", "incident-support", "2008", "2031")
    #expect(outcome.problems.contains("known are 2008, 2010-06-14"))
    #expect(outcome.code == 2)
  }

  // MARK: Real tickets

  @Test func realTicketsAreCountedUnderBothVersions() throws {
    let outcome = try Command.run(arguments: Self.tickets)
    #expect(outcome.output.hasPrefix("2008 → 2010-06-14, as of 2010-10-15\n\n"))
    #expect(
      outcome.output.contains(
        "\nMoney by clause\n  diagnostic_charge (Diagnostic fee): 0.00 EUR → "))
    #expect(outcome.output.contains("\nThe largest changes\n  line "))
  }

  @Test func theCountsOfJSONAreThoseOfTheText() throws {
    let outcome = try Command.run(arguments: Self.tickets + ["--format", "json"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let text = try Command.run(arguments: Self.tickets).output
    let (count, changed) = (document["tickets"] as? Int, document["changed"] as? Int)
    #expect(
      text.contains(
        "\(count ?? -1) tickets decided under both versions; \(changed ?? -1) come out otherwise."))
  }

  @Test func markdownListsTheMoney() throws {
    let outcome = try Command.run(arguments: Self.tickets + ["--format", "markdown"])
    #expect(outcome.output.contains("\n### Who pays\n\n- the customer pays more in "))
  }

  @Test func beyondABudgetTheExitCodeIsOne() throws {
    let none = try Command.run(arguments: Self.tickets + ["--fail-on", "0"])
    #expect(none.code == 1)
    #expect(none.problems.contains("More changes than 0 tickets."))
    let money = try Command.run(arguments: Self.tickets + ["--fail-on", "0.01 EUR"])
    #expect(money.code == 1)
    #expect(money.problems.contains("More changes than 0.01 EUR."))
  }

  @Test func severalThreadsCountTheSame() throws {
    let lines = (0..<3_000).map {
      #"{"ticket.opened_on": "2010-07-01", "diagnosis.performed_on": "2010-07-\#(10 + $0 % 20)", "quote.amount": \#($0)}"#
    }
    func counted(_ threads: String) throws -> String {
      try Command.run(
        arguments: Self.versions
          + ["--tickets", "-", "--as-of", "2010-10-15", "--threads", threads],
        input: lines.joined(separator: "\n")
      ).output
    }
    let one = try counted("1")
    #expect(one.contains("3000 tickets decided under both versions"))
    #expect(try counted("4") == one)
  }

  @Test func tooManyThreadsAreRefused() throws {
    let outcome = try Command.run(arguments: Self.tickets + ["--threads", "65"])
    #expect(outcome.problems.contains("--threads is a number from 1 to 64."))
    #expect(outcome.code == 64)
  }

  @Test func aLineThatIsNoTicketIsToldAndTheRestIsCounted() throws {
    let line = #"{"ticket.opened_on": "2010-07-01", "diagnosis.fault": "customer"}"#
    let outcome = try Command.run(
      arguments: Self.versions + ["--tickets", "-", "--as-of", "2010-10-15"],
      input: "\(line)\n{\"no.such.fact\": 1}\n\(line)\n")
    #expect(outcome.output.contains("2 tickets decided under both versions"))
    #expect(outcome.output.contains("\nLines that are no tickets\n  line 2: "))
    #expect(outcome.code == 1)
  }

  @Test func aFileThatIsNotThereIsRefused() throws {
    let outcome = try Command.run(arguments: Self.versions + ["--tickets", "no-such-file"])
    #expect(outcome.problems.contains("error[unreadable-file]"))
    #expect(outcome.code == 2)
  }

  @Test(arguments: ["-1", "many", "5 EUROS"])
  func aBudgetThatIsNoneIsRefused(budget: String) throws {
    let outcome = try Command.run(arguments: Self.tickets + ["--fail-on=\(budget)"])
    #expect(outcome.code == 64)
  }

  @Test func aBudgetWithoutTicketsIsRefused() throws {
    let outcome = try Command.run(arguments: Self.versions + ["--fail-on", "3"])
    #expect(outcome.problems.contains("--as-of, --fail-on and --threads need --tickets."))
    #expect(outcome.code == 64)
  }
}
