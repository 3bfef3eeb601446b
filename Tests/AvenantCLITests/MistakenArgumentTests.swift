import Foundation
import Testing

/// Arguments that are something else than they should be: what is said, and the way out.
@Suite struct MistakenArgumentTests {
  private static let dates = "policies/incident-support/scenarios/dates.yaml"

  @Test(arguments: [
    (
      ["check", "policies/parking/contract.yaml"], 2,
      "help: name the folder of the contract: 'policies/parking'"
    ),
    (
      ["explain", dates, "--contract", "incident-support"], 2,
      "help: choose one of them by its name: --scenario \"…\""
    ),
    (
      ["explain", dates, "--contract", "incident-support", "--scenario", "On 13 June"], 2,
      "note: there is 'On 13 June no diagnostic is sold yet'\nnote: there is 'On 14 June diagnostics"
    ),
    (
      [
        "explain", "examples/tickets/july-diagnostic.yaml", "--contract", "incident-support",
        "--set",
        "diagnosis.fault:provider",
      ], 64, "changes no fact\n  --> --set:1:1\n"

    ),
    (
      [
        "diff", "incident-support", "2008", "2010-06-14", "--tickets",
        "examples/tickets/tickets.ndjson", "--as-of", "2010-10-15", "--fail-on", "0.00 USD",
      ], 2,
      "error[nothing-owed-in-currency]: nothing is owed in USD, but in EUR\n  --> --fail-on:1:1\n"
    ),
    (
      ["diff", "incident-support", "2008", "2011"], 2,
      "there is no version '2011': known are 2008, 2010-06-14"
    ),
    (
      [
        "timeline", "incident-support", "--ticket", "examples/tickets/july-diagnostic.yaml",
        "--through", "2010-01-01",
      ], 2, "--through lies before 2010-07-12, on which the ticket begins"
    ),
    (["timeline", "policies/"], 2, "there are several contracts in 'policies/': name one of"),
  ])
  func whatIsWrongIsSaidWithAWayOut(arguments: [String], code: Int32, words: String) throws {
    let outcome = try Command.run(arguments: arguments)
    #expect((outcome.output + outcome.problems).contains(words), "\(outcome)")
    #expect(outcome.code == code)
  }

  @Test func aScenarioFileIsNotHeldAgainstTheFactsOfAContract() throws {
    let outcome = try Command.run("explain", Self.dates, "--contract", "incident-support")
    #expect(outcome.problems.hasSuffix("\n1 error\n"), "\(outcome.problems)")
  }

  @Test(arguments: [
    ("invoice.note=|", "the value of this change begins with '|'"),
    ("invoice.note=> a", "the value of this change begins with '>'"),
    ("invoice.note=#b", "the value of this change begins with '#'"),
    ("invoice.note=a #b", "the value of this change has ' #' in it, behind which a comment stands"),
    ("invoice.note=a\nfault: customer", "the value of this change has several lines"),
    ("invoice.note=a\u{FFFD}", "the value of this change is no UTF-8"),
  ])
  func aChangeThatWouldBeReadAsSomethingElseIsRefused(change: String, words: String) throws {
    let outcome = try Command.run(
      "explain", "examples/tickets/july-diagnostic.yaml", "--contract", "incident-support",
      "--as-of", "2010-08-20", "--set", "diagnosis.fault=nobody_we_know", "--set", change)
    #expect(outcome.code == 2)
    #expect(outcome.problems.contains("error[change-is-no-value]: \(words)"), "\(outcome)")
    #expect(outcome.problems.contains("--> --set:2:1"), "\(outcome)")
    #expect(outcome.output.isEmpty)
  }

  @Test func aFactThatIsChangedTwiceIsRefused() throws {
    let outcome = try Command.run(
      "explain", "examples/tickets/july-diagnostic.yaml", "--contract", "incident-support",
      "--set", "diagnosis.fault=customer", "--set", "diagnosis.fault=provider")
    #expect(outcome.code == 64)
    #expect(
      outcome.problems.contains(
        "error[changed-twice]: 'diagnosis.fault' is changed twice\n  --> --set:2:1\n"))
    #expect(outcome.problems.contains("\nhelp: leave one --set out\n"))
  }

  @Test func anAnswerThatIsNoTextIsRefusedAndAskedForAgain() throws {
    let outcome = try Command.run(
      "ask", "incident-support", "--outcome", "diagnostic_charge", "--as-of", "2010-08-20",
      input: "2010-07-01\u{FFFD}\n2010-07-01\n")
    #expect(outcome.output.contains("  ✗ the answer is no UTF-8\n"), "\(outcome)")
    #expect(outcome.output.components(separatedBy: "opened").count > 2, "\(outcome)")
  }

  @Test func aTableOfSemicolonsIsTold() throws {
    let outcome = try Command.run(
      "batch", "-", "--from", "csv", "--contract", "incident-support", "--as-of", "2010-10-15",
      input: "ticket.opened_on;diagnosis.fault\n2010-07-01;customer\n")
    #expect(
      outcome.problems.contains("help: put commas between the fields, and no semicolons"),
      "\(outcome.problems)")
  }

  @Test func aDefinitionThatIsNoOutcomeIsToldToBeOne() throws {
    let outcome = try Command.run(
      "explain", "examples/tickets/july-diagnostic.yaml", "--contract", "incident-support",
      "--as-of", "2010-08-20", "--about", "diagnosed")
    #expect(
      outcome.problems.contains("and only those with outcome: true are told"), "\(outcome.problems)"
    )
  }
}
