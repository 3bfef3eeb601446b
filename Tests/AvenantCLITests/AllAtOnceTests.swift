import Foundation
import Testing

/// Whatever is wrong with what a command is given is told at once, each at its place.
@Suite struct AllAtOnceTests {
  private static let july = "examples/tickets/july-diagnostic.yaml"
  /// A ticket with a fact that does not fit.
  private static let ticket = "ticket.opened_on: 2010-07-12\ndiagnosis.fault: custmer\n"
  /// A wrong date, three wrong readings and four wrong changes.
  private static let wrong = [
    "--reading", "free_period_date=by_tickt", "--reading", "by_ticket", "--reading", "no_such=a",
    "--set", "diagnosis.result", "--set", "diagnosis.reslt=solved", "--set", "invoice.note=|",
    "--set", "diagnosis.result=solvd",
  ]
  private static let places = [
    "error[unknown-reading]", "--> --reading:1:19", "error[not-a-reading]", "--> --reading:2:1",
    "error[unknown-question]", "--> --reading:3:1", "error[not-a-change]", "--> --set:1:1",
    "error[unknown-fact]", "--> --set:2:1", "error[change-is-no-value]", "--> --set:3:1",
    "error[fact-of-unknown-choice]", "--> --set:4:19", "--> <standard input>:2:18",
  ]
  private static let date = ["--as-of", "2010-02-30"]
  private static let placeOfDate = ["error[not-a-day]", "--> --as-of:1:1"]

  private func expect(
    _ places: [String], of arguments: [String], errors: Int, code: Int32, input: String = ticket
  ) throws {
    let outcome = try Command.run(arguments: arguments, input: input)
    for place in places { #expect(outcome.problems.contains(place), "\(place): \(outcome)") }
    #expect(
      outcome.problems.hasSuffix("\n\(errors) error\(errors == 1 ? "" : "s")\n"), "\(outcome)")
    #expect(!outcome.problems.contains("As of today"))
    #expect(outcome.output.isEmpty)
    #expect(outcome.code == code)
  }

  @Test(arguments: ["evaluate", "explain"])
  func aTicketAndItsOptions(verb: String) throws {
    let about = verb == "explain" ? ["--about", "launc"] : []
    try expect(
      Self.places + Self.placeOfDate + (about.isEmpty ? [] : ["--> --about:1:1"]),
      of: [verb, "-", "--contract", "incident-support"] + Self.wrong + Self.date + about,
      errors: about.isEmpty ? 9 : 10, code: 64)
  }

  @Test func anInterview() throws {
    let folder = try Folder()
    try folder.write("ticket.yaml", Self.ticket)
    try expect(
      Self.places.dropLast() + Self.placeOfDate
        + ["error[unknown-outcome]", "--> --outcome:1:1", "ticket.yaml:2:18"],
      of: ["ask", "incident-support", "--ticket", folder.file("ticket.yaml")] + Self.wrong
        + Self.date + ["--outcome", "sla_claims"],
      errors: 10, code: 64)
  }

  @Test func aTimeline() throws {
    try expect(
      Self.places + ["--> --from:1:1", "--> --through:1:1"],
      of: ["timeline", "incident-support", "--ticket", "-"] + Self.wrong
        + ["--from", "2010", "--through", "tomorrow"],
      errors: 10, code: 64)
  }

  @Test func whatIsWrongWithTheTicketAloneExitsWithTwo() throws {
    try expect(
      [
        "--> --reading:1:19", "--> --set:1:18",
        "error[unreadable-file]: there is no file 'no-such'",
      ],
      of: [
        "evaluate", "no-such", "--contract", "incident-support", "--as-of", "2010-08-20",
        "--reading", "free_period_date=by_tickt", "--set", "diagnosis.fault=custmer",
      ], errors: 3, code: 2)
  }

  @Test func aContractThatIsNotThereHidesNothingElse() throws {
    try expect(
      ["error[no-contract-in-folder]", "error[not-a-day]", "error[not-a-change]"],
      of: [
        "explain", "-", "--contract", "no-such", "--as-of", "x", "--set", "fault", "--reading",
        "a=b",
      ], errors: 3, code: 64)
  }

  @Test func aScenarioThatIsNotThereHidesNothingElse() throws {
    try expect(
      ["error[unknown-scenario]", "--> --scenario:1:1", "error[not-a-day]", "--> --set:1:18"],
      of: [
        "explain", "policies/incident-support/scenarios/dates.yaml", "--scenario", "No such one",
        "--as-of", "x", "--set", "diagnosis.fault=custmer",
      ], errors: 3, code: 64)
  }

  @Test func twoVersionsAndTheirTickets() throws {
    try expect(
      [
        "--> BEFORE:1:1", "--> AFTER:1:1", "--> --reading:1:19", "--> --fail-on:2:1",
        "--> --as-of:1:1",
      ],
      of: [
        "diff", "incident-support", "2009", "2011", "--reading", "free_period_date=by_tickt",
        "--tickets", "examples/tickets/tickets.ndjson", "--as-of", "x", "--fail-on", "3",
        "--fail-on",
        "0.00 USD",
      ], errors: 5, code: 64)
  }

  @Test func manyTickets() throws {
    try expect(
      ["--> --reading:1:19", "--> --as-of:1:1"],
      of: [
        "batch", "examples/tickets/tickets.ndjson", "--contract", "incident-support", "--reading",
        "free_period_date=by_tickt", "--as-of", "x",
      ], errors: 2, code: 64)
  }

  @Test func whatHasNoPlaceIsCountedWithTheRest() throws {
    try expect(
      ["error[unwritable-file]", "error[not-a-day]"],
      of: [
        "batch", "examples/tickets/tickets.ndjson", "--contract", "incident-support", "--as-of",
        "x", "--output", "examples/tickets/tickets.ndjson",
      ], errors: 2, code: 64)
  }

  @Test func ofATicketThatIsNotThereNoRecordIsMissed() throws {
    try expect(
      ["error[unreadable-file]", "--> --set:2:1"],
      of: [
        "evaluate", "no-such", "--contract", "parking", "--as-of", "2026-02-03", "--set",
        "days[2].minutes=3", "--set", "no_such=1",
      ], errors: 2, code: 2)
  }

  @Test func anOutcomeThatIsNoneIsToldBesideADateWithoutAVersion() throws {
    try expect(
      ["--> --about:1:1", "error[no-version-in-force]"],
      of: [
        "explain", Self.july, "--contract", "incident-support", "--as-of", "2010-08-20", "--set",
        "ticket.opened_on=1999-01-01", "--about", "launc",
      ], errors: 2, code: 2)
  }

  /// A ticket of a day without a version, with a fact that does not fit.
  private static let early = "ticket.opened_on: 1999-01-01\ndiagnosis.fault: custmer\n"

  @Test(arguments: ["evaluate", "explain"])
  func aDayWithoutAVersionHidesNothingElse(verb: String) throws {
    try expect(
      [
        "error[no-version-in-force]: no version of the contract is in force on 1999-01-01",
        "error[date-out-of-range]: 9999-01-01 is too late", "--> --set:1:1",
        "--> <standard input>:2:18",
      ],
      of: [
        verb, "-", "--contract", "incident-support", "--as-of", "9999-01-01", "--set",
        "diagnosis.reslt=solved",
      ], errors: 4, code: 2, input: Self.early)
  }

  @Test func aDayWithoutAVersionIsToldBesideWrongDays() throws {
    try expect(
      ["error[no-version-in-force]", "--> <standard input>:2:18", "--> --through:1:1"],
      of: ["timeline", "incident-support", "--ticket", "-", "--through", "x"],
      errors: 3, code: 64, input: Self.early)
    try expect(
      ["error[no-version-in-force]", "error[date-out-of-range]", "--> --set:1:1"],
      of: [
        "timeline", "incident-support", "--ticket", "-", "--from", "9999-01-01", "--set", "x",
      ], errors: 3, code: 64, input: "ticket.opened_on: 1999-01-01\n")
  }

  @Test func anInterviewOfADayWithoutAVersionIsRefusedWithTheRest() throws {
    try expect(
      ["error[no-version-in-force]", "--> --outcome:1:1", "--> --set:1:1"],
      of: [
        "ask", "incident-support", "--set", "ticket.opened_on", "--set",
        "ticket.opened_on=1999-01-01", "--as-of", "2010-08-20", "--outcome", "sla_claims",
      ], errors: 3, code: 64)
  }

  @Test func ofADayThatCannotBeUsedOnlyThatIsSaid() throws {
    try expect(
      ["error[not-a-day]"],
      of: [
        "evaluate", "-", "--contract", "incident-support", "--as-of", "x", "--set",
        "diagnosis.fault=customer",
      ], errors: 1, code: 64, input: "ticket.opened_on: { unknown: true }\n")
  }

  @Test func aCopyThatIsNotThereHidesNoWrongVersion() throws {
    try expect(
      ["error[no-contract-in-folder]", "--> BEFORE:1:1"],
      of: ["diff", "incident-support", "2009", "--working-copy", "no-such"], errors: 2, code: 2)
  }

  @Test func aDateThatIsNoneSaysHowItIsWritten() throws {
    let outcome = try Command.run(
      "explain", Self.july, "--contract", "incident-support", "--as-of", "2010-13-01")
    #expect(
      outcome.problems == """
        error[not-a-day]: '2010-13-01' is no day of the calendar
          --> --as-of:1:1
         1 | 2010-13-01
           | ^^^^^^^^^^
        help: write it as 2010-08-01

        1 error

        """)
    #expect(outcome.code == 64)
  }
}
