import Foundation
import Testing

/// The command `avenant timeline`, as a person or a program runs it.
@Suite struct TimelineTests {
  private static let timeline = [
    "timeline", "incident-support", "--ticket", "examples/tickets/july-diagnostic.yaml",
  ]

  @Test func itBeginsOnTheDayThatPicksTheVersionAndEndsWithTheLastChange() throws {
    let outcome = try Command.run(arguments: Self.timeline)
    #expect(outcome.output.contains("\nFrom 12 July 2010\n"))
    #expect(outcome.output.hasSuffix("Nothing changes after that day\n"))
    #expect(outcome.code == 0)
  }

  @Test func theDaysThatAreAskedForAreTheOnlyOnes() throws {
    let outcome = try Command.run(
      arguments: Self.timeline + ["--from", "2010-08-14", "--through", "2010-08-16"])
    #expect(outcome.output.contains("\nFrom 14 August 2010\n"))
    #expect(outcome.output.contains("\nFrom 15 August 2010\n"))
    #expect(!outcome.output.contains("12 July 2010\n"))
  }

  @Test func jsonHasAPeriodForEachChange() throws {
    let outcome = try Command.run(arguments: Self.timeline + ["--format", "json"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let periods = try #require(document["periods"] as? [[String: Any]])
    #expect(periods.count > 1)
    #expect(periods[0]["from"] as? String == "2010-07-12")
  }

  @Test func aSpanThatEndsBeforeItBeginsIsRefused() throws {
    let outcome = try Command.run(
      arguments: Self.timeline + ["--from", "2010-08-14", "--through", "2010-08-13"])
    #expect(outcome.problems.contains("--through lies before --from\n  --> --through:1:1\n"))
    #expect(outcome.code == 64)
  }

  @Test func aTicketThatIsNotThereIsRefused() throws {
    let outcome = try Command.run("timeline", "incident-support", "--ticket", "no-such-file")
    #expect(outcome.code == 2)
  }
}
