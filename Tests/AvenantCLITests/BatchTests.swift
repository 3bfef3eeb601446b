import Foundation
import Testing

/// `avenant batch` as a person runs it.
@Suite struct BatchTests {
  private static let tickets = "examples/tickets/tickets.ndjson"
  private static let ticket = #"{"ticket.opened_on": "2010-07-12"}"#

  private func batch(_ arguments: String..., input: String = "") throws -> Command.Outcome {
    try Command.run(
      arguments: ["batch"] + arguments
        + ["--contract", "incident-support", "--as-of", "2010-10-15"], input: input)
  }

  @Test func aRunWithALineThatCannotBeUsedExitsWithOne() throws {
    let outcome = try batch(Self.tickets)
    #expect(outcome.code == 1)
    #expect(outcome.problems.hasPrefix("6 tickets decided, 1 line not usable\n"))
    #expect(outcome.output.split(separator: "\n").count == 8)
  }

  @Test func noTicketsAreDecidedAtOnce() throws {
    let outcome = try batch()
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix(#"{"receipt":"#))
    #expect(outcome.problems.hasPrefix("0 tickets decided\n"))
  }

  @Test func aFileThatIsNotThereExitsWithTwo() throws {
    let outcome = try batch("nothing.ndjson")
    #expect(outcome.code == 2)
    #expect(
      outcome.problems.hasPrefix("error[unreadable-file]: there is no file 'nothing.ndjson'\n"))
  }

  @Test func strictnessExitsWithTwo() throws {
    let outcome = try batch(Self.tickets, "--strict")
    #expect(outcome.code == 2)
    #expect(
      outcome.problems.hasPrefix(
        "error[fact-of-unknown-choice]: line 4: 'diagnosis.fault' cannot be 'custmer'\n"))
  }

  @Test(arguments: [
    ["--threads", "0"], ["--resume", "--output"], ["--from", "xml"], ["--output", ""],
  ])
  func aWrongCommandLineExitsWith64(arguments: [String]) throws {
    let end = arguments.last == "--output" ? "-" : "examples/tickets/tickets.ndjson"
    #expect(try Command.run(arguments: ["batch"] + arguments + [end]).code == 64)
  }

  @Test func severalThreadsKeepTheOrder() throws {
    // More than one piece that is read at once.
    let blanks = String(repeating: " ", count: 20_000)
    let input = (0..<60).map { index in
      (index % 7 == 3 ? "{\(index)" : Self.ticket) + blanks
    }.joined(separator: "\n")
    let one = try batch(input: input)
    let three = try batch("--threads", "3", input: input)
    #expect(one.output == three.output)
    #expect(one.problems == three.problems)
  }

  @Test func aFileHasItsNameOnceItIsWhole() throws {
    let folder = try Folder()
    let outcome = try batch(Self.tickets, "--output", folder.file("out.ndjson"))
    #expect(outcome.output == "")
    #expect(try folder.text("out.ndjson") == batch(Self.tickets).output)
    #expect(folder.names == ["out.ndjson"])
  }

  @Test func whereNothingWasCutARunBeginsAnew() throws {
    let folder = try Folder()
    _ = try batch(Self.tickets, "--resume", "--output", folder.file("out.ndjson"))
    #expect(try folder.text("out.ndjson") == batch(Self.tickets).output)
  }

  @Test func aTableInGivesATableOut() throws {
    let folder = try Folder()
    let outcome = try batch("examples/tickets/tickets.csv", "--output", folder.file("out.csv"))
    let lines = try folder.text("out.csv").split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[0].hasPrefix("line,version,charges.diagnostic_charge.status,"))
    #expect(lines[4].hasSuffix(",fact-of-wrong-type: 'quote.amount' is an amount in EUR"))
    #expect(outcome.problems.hasPrefix(#"{"receipt":"#))
  }
}
