import Foundation
import Testing

/// Where JSON is asked for, what cannot be used comes as JSON: an array in place of the result.
@Suite struct ProblemsForMachinesTests {
  private static let july = "examples/tickets/july-diagnostic.yaml"
  private static let keys = [
    "column", "end_column", "end_line", "file", "help", "id", "line", "message", "notes",
    "severity",
  ]

  /// A command line, the exit code, and the kinds of problem.
  private static let refused: [(line: String, code: Int32, ids: [String])] = [
    ("check no-such --format json", 2, ["no-contract-in-folder"]),
    (
      "evaluate JULY --contract incident-support --set diagnosis.fault=custmer --format json", 2,
      ["fact-of-unknown-choice"]
    ),
    (
      "evaluate JULY --contract incident-support --set ticket.opened_on=2007-12-31 --format json",
      2,
      ["no-version-in-force"]
    ),
    ("explain JULY --contract incident-support --as-of x --depth json", 64, ["not-a-day"]),
    (
      "explain JULY --contract incident-support --about launch[1] --depth json", 2,
      ["unknown-outcome"]
    ),
    ("explain JULY --depth json", 64, ["several-contracts"]),
    ("test no-such --format json", 2, ["no-contract-in-folder"]),
    (
      "ask incident-support --outcome sla_claims --format json --set x", 64,
      ["unknown-outcome", "not-a-change"]
    ),
    ("timeline incident-support --ticket no-such --format json", 2, ["unreadable-file"]),
    (
      "timeline incident-support --ticket JULY --format json --through 2010-01-01", 2,
      ["days-out-of-order"]
    ),
    (
      "diff incident-support 2009 2011 --format json", 2, ["unknown-version", "unknown-version"]
    ),
    ("diff cloud-sla --format json", 64, ["only-one-version"]),
    ("diff incident-support --tickets no-such --format json", 2, ["unreadable-file"]),
  ]

  private func run(_ line: String) throws -> Command.Outcome {
    try Command.run(
      arguments: line.split(separator: " ").map { $0 == "JULY" ? Self.july : String($0) })
  }

  @Test(arguments: refused.indices)
  func whatCannotBeUsedIsAnArray(place: Int) throws {
    let (line, code, ids) = Self.refused[place]
    let outcome = try run(line)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let problems = try #require(json as? [[String: Any]])
    #expect(problems.map { $0["id"] as? String } == ids.map(Optional.some), "\(outcome.output)")
    for problem in problems { #expect(problem.keys.sorted() == Self.keys) }
    #expect(outcome.problems.isEmpty || outcome.problems.hasPrefix("As of today"))
    #expect(outcome.code == code)
  }

  /// A command line of `batch`, the exit code, and the kinds of problem.
  private static let refusedBatches: [(line: String, code: Int32, ids: [String])] = [
    ("TICKETS --contract no-such", 2, ["no-contract-in-folder"]),
    (
      "TICKETS --contract incident-support --as-of x --reading y --output TICKETS", 64,
      ["not-a-day", "not-a-reading", "unwritable-file"]
    ),
    ("TICKETS", 64, ["several-contracts"]),
    ("no-such.ndjson --contract incident-support", 2, ["unreadable-file"]),
    ("examples/tickets/tickets.ndjson --contract parking --from csv", 2, ["table-quote"]),
    (
      "TICKETS --contract incident-support --strict --output /dev/null", 2,
      ["fact-of-unknown-choice"]
    ),
  ]

  @Test(arguments: refusedBatches.indices)
  func whyNoTicketIsDecidedIsAnArrayBesideTheDecisions(place: Int) throws {
    let (line, code, ids) = Self.refusedBatches[place]
    let arguments = line.split(separator: " ").map {
      $0 == "TICKETS" ? "examples/tickets/tickets.ndjson" : String($0)
    }
    let outcome = try Command.run(arguments: ["batch"] + arguments + ["--format", "json"])
    let json = try JSONSerialization.jsonObject(with: Data(outcome.problems.utf8))
    let problems = try #require(json as? [[String: Any]])
    #expect(problems.map { $0["id"] as? String } == ids.map(Optional.some), "\(outcome.problems)")
    for problem in problems { #expect(problem.keys.sorted() == Self.keys) }
    #expect(outcome.output.isEmpty)
    #expect(outcome.code == code)
  }

  @Test func aBatchIsCountedForPeopleAndItsOutputIsNoArray() throws {
    let outcome = try Command.run(
      "batch", "examples/tickets/tickets.ndjson", "--contract", "incident-support", "--format",
      "json")
    #expect(outcome.output.hasPrefix("{"))
    #expect(outcome.problems.hasPrefix("6 tickets decided"), "\(outcome.problems)")
  }

  @Test(arguments: [
    "evaluate JULY --as-of 2010-08-20 --contract incident-support",
    "explain JULY --as-of 2010-08-20 --depth json --contract incident-support",
    "test policies/parking --format json", "diff incident-support --format json",
  ])
  func aResultIsNoArray(line: String) throws {
    let outcome = try run(line)
    #expect(outcome.output.hasPrefix("{"), "\(outcome.output.prefix(80))")
  }

  @Test func forPeopleNothingStandsInPlaceOfTheResult() throws {
    let outcome = try Command.run(
      "evaluate", Self.july, "--contract", "incident-support", "--set", "diagnosis.fault=custmer")
    #expect(outcome.output.isEmpty)
    #expect(outcome.problems.hasPrefix("error[fact-of-unknown-choice]"))
  }

  @Test func aLineThatCannotBeReadIsToldToPeople() throws {
    let outcome = try Command.run("test", "policies", "--format", "jsn")
    #expect(outcome.output.isEmpty)
    #expect(outcome.problems.contains("Usage:"))
    #expect(outcome.code == 64)
  }
}
