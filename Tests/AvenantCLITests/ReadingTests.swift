import Testing

/// `--reading`: decides by another reading than the contract chooses.
@Suite struct ReadingTests {
  @Test func theDecisionSaysWhatOtherReadingsWouldComeTo() throws {
    let outcome = try decide("free_period_date=by_diagnostic")
    #expect(outcome.output.contains(#""status":"due","label":"Diagnostic fee""#))
    #expect(
      outcome.output.contains(
        #""free_period_date":{"reading":"by_diagnostic","matters":true,"otherwise":{"by_ticket":"#))
    #expect(outcome.code == 0)
  }

  @Test func anotherReadingIsApplied() throws {
    let outcome = try decide("free_period_date=by_ticket")
    #expect(outcome.output.contains(#""diagnostic_charge":{"status":"waived""#))
    #expect(outcome.output.contains(#""readings":["free_period_date=by_ticket"]"#))
    #expect(outcome.code == 0)
  }

  @Test func aReadingThatThereIsNotExitsWithTwo() throws {
    let outcome = try decide("free_period_date=by_tickt")
    #expect(outcome.problems.contains("error[unknown-reading]"))
    #expect(outcome.problems.contains("--> --reading:1:19"))
    #expect(outcome.problems.contains("help: did you mean 'by_ticket'?"))
    #expect(outcome.code == 2)
  }

  @Test func whatReadsNothingIsAWrongCommandLine() throws {
    let outcome = try decide("by_ticket")
    #expect(outcome.code == 64)
    #expect(outcome.problems.contains("error[not-a-reading]"))
    #expect(outcome.problems.hasSuffix("\n1 error\n"), "\(outcome.problems)")
  }

  private func decide(_ reading: String) throws -> Command.Outcome {
    try Command.run(
      "evaluate", "examples/tickets/july-diagnostic.yaml", "--contract", "incident-support",
      "--as-of", "2010-08-20", "--set", "ticket.opened_on=2010-06-28", "--set",
      "fee.announced_on=2010-06-28", "--compact", "--reading", reading)
  }
}
