import Foundation
import Testing

/// The command `avenant ask`, as a person or a service runs it.
@Suite struct AskTests {
  private static let asking = [
    "ask", "incident-support", "--outcome", "sla_claim", "--as-of", "2010-08-20",
  ]

  @Test func whatIsKnownIsNotAskedFor() throws {
    let outcome = try Command.run(
      arguments: Self.asking + ["--set", "ticket.opened_on=2010-07-12"], input: "yes\n")
    #expect(!outcome.output.contains("When was the incident ticket opened?"))
    #expect(outcome.output.contains("may not make a claim under the service level"))
    #expect(outcome.code == 0)
  }

  @Test func whenNobodyAnswersItSaysWhatFollowsSoFar() throws {
    let outcome = try Command.run(arguments: Self.asking)
    #expect(outcome.output.hasPrefix("When was the incident ticket opened?\n"))
    #expect(outcome.problems.contains("No more answers; this is what follows so far."))
  }

  @Test func anAnswerThatDoesNotFitIsAskedForAgain() throws {
    let outcome = try Command.run(
      arguments: Self.asking + ["--set", "ticket.opened_on=2010-07-12"], input: "maybe\nno\nno\n")
    let question = "Does the customer disagree with"
    #expect(outcome.output.components(separatedBy: "\(question) ").count >= 3)
    #expect(outcome.output.contains("  ✗ 'dispute.raised' is true or false"))
  }

  @Test func aServiceGetsTheNextQuestionAsJSON() throws {
    let outcome = try Command.run(
      arguments: Self.asking + ["--ticket", "-", "--format", "json"],
      input: #"{ "ticket.opened_on": "2010-07-12" }"#)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let question = try #require(document["question"] as? [String: Any])
    #expect(question["fact"] as? String == "dispute.raised")
  }

  @Test func anOutcomeThatIsNotThereIsRefused() throws {
    let outcome = try Command.run(
      "ask", "incident-support", "--outcome", "sla_claims", "--as-of", "2010-08-20", "--set",
      "ticket.opened_on=2010-07-12")
    #expect(outcome.problems.contains("did you mean 'sla_claim'?"))
    #expect(!outcome.problems.contains("Usage:"))
    #expect(outcome.code == 2)
  }

  @Test func anOutcomeThatIsNotThereIsRefusedBeforeAnythingIsAsked() throws {
    let outcome = try Command.run(
      "ask", "incident-support", "--outcome", "diagnostic_charg", "--as-of", "2010-08-20")
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.problems.contains(
        "the contract has no clause, entitlement or value 'diagnostic_charg'; did you mean 'diagnostic_charge'?"
      ))
    #expect(outcome.code == 2)
  }

  @Test func answersAndTicketCannotShareStandardInput() throws {
    let outcome = try Command.run(arguments: Self.asking + ["--ticket", "-"])
    #expect(outcome.problems.contains("Standard input has the answers"))
    #expect(outcome.code == 64)
  }
}
