import Testing

/// What `avenant batch` and others read their tickets from.
@Suite struct BatchInputTests {
  private static let tickets = "examples/tickets/tickets.ndjson"
  private static let ticket = #"{"ticket.opened_on": "2010-07-12"}"# + "\n"
  private static let contract = ["--contract", "incident-support", "--as-of", "2010-10-15"]
  private static let options = contract.joined(separator: " ")

  @Test(arguments: [
    ["batch", "Sources"] + contract, ["diff", "incident-support", "--tickets", "Sources"],
  ])
  func aFolderIsNoFileOfTickets(arguments: [String]) throws {
    let outcome = try Command.run(arguments: arguments)
    #expect(outcome.problems.hasSuffix("error[unreadable-file]: 'Sources' is a folder\n"))
    #expect(outcome.output == "")
    #expect(outcome.code == 2)
  }

  @Test func aReadingThatFailsIsNotTheEnd() throws {
    let folder = try Folder()
    let outcome = try Command.shell(
      "avenant batch /proc/self/mem \(Self.options) --output $folder/out", in: folder)
    #expect(
      outcome.problems
        == "error[unreadable-file]: '/proc/self/mem' cannot be read: Input/output error\n")
    #expect(outcome.code == 2)
    #expect(folder.names == ["out.part", "out.part.run"])
  }

  @Test func standardInputThatWasClosedIsNotEmpty() throws {
    let folder = try Folder()
    let outcome = try Command.shell(
      "avenant batch \(Self.options) --output $folder/out <&-", in: folder)
    #expect(
      outcome.problems
        == "error[unreadable-file]: '<standard input>' cannot be read: Bad file descriptor\n")
    #expect(outcome.code == 2)
    #expect(!folder.names.contains("out"))
  }

  @Test func remarksAreNotWrittenIntoDecisionsWhereNobodyIsTold() throws {
    let folder = try Folder()
    _ = try Command.shell(
      "avenant batch \(Self.tickets) \(Self.options) --output $folder/out <&- 2>&-", in: folder)
    let whole = try Command.run(arguments: ["batch", Self.tickets] + Self.contract).output
    #expect(try folder.text("out") == whole)
  }

  @Test func aPipeThatHasNothingYetIsWaitedFor() throws {
    let outcome = try Command.run(
      arguments: ["batch"] + Self.contract, pieces: [Self.ticket, Self.ticket])
    #expect(outcome.problems.hasPrefix("2 tickets decided\n"))
    #expect(outcome.code == 0)
  }

  @Test func aTableIsNoFileOfLines() throws {
    let outcome = try Command.run(
      "diff", "incident-support", "--tickets", "examples/tickets/tickets.csv")
    #expect(outcome.problems.contains("is a table; --tickets reads lines of JSON."))
    #expect(outcome.code == 64)
  }

  @Test(arguments: ["batch --strict", "diff incident-support --tickets -"])
  func whatATicketSaysIsNoWordToTheTerminal(command: String) throws {
    let input = #"{"ticket.opened_on\u001b[2J": "2010-07-12"}"#
    let verb = command.split(separator: " ").map(String.init)
    let outcome = try Command.run(
      arguments: verb + (verb[0] == "batch" ? Self.contract : []), input: input)
    let said = outcome.problems + outcome.output
    #expect(said.contains(#"\u{1B}[2J"#))
    #expect(!said.contains("\u{1B}"))
  }

  @Test func theNameOfAFileIsNoWordToTheTerminal() throws {
    let outcome = try Command.run(arguments: ["batch", "no\u{1B}[2J"] + Self.contract)
    #expect(outcome.problems == "error[unreadable-file]: there is no file 'no\\u{1B}[2J'\n")
  }
}
