import Testing

/// What facts are read from, and what a decision is written to.
@Suite struct FactsFileTests {
  private static let july = "examples/tickets/july-diagnostic.yaml"
  private static let options = "--contract incident-support --as-of 2010-08-20"

  @Test func factsComeThroughAPipe() throws {
    let folder = try Folder()
    let file = try Command.shell("avenant evaluate \(Self.july) \(Self.options)", in: folder)
    for script in [
      "cat \(Self.july) | avenant evaluate /dev/stdin \(Self.options)",
      "mkfifo $folder/pipe; cat \(Self.july) > $folder/pipe & avenant evaluate $folder/pipe \(Self.options)",
    ] {
      let piped = try Command.shell(script, in: folder)
      #expect(piped.output == file.output)
      #expect(piped.code == 0)
    }
  }

  @Test(arguments: [
    "avenant evaluate - \(options) < /dev/zero", "avenant evaluate /dev/zero \(options)",
    "head -c 1048577 /dev/zero > $folder/facts; avenant evaluate $folder/facts \(options)",
  ])
  func nothingIsReadBehindTheLimit(script: String) throws {
    let folder = try Folder()
    let outcome = try Command.shell("ulimit -v 4000000; \(script)", in: folder)
    #expect(
      outcome.problems.hasPrefix("error[file-too-large]: the text has more than 1048576 bytes"))
    #expect(outcome.code == 2)
  }

  @Test(arguments: [
    "evaluate \(july) \(options)", "explain \(july) \(options)", "check policies/parking",
    "test policies/parking", "batch examples/tickets/tickets.ndjson \(options)",
  ])
  func whatCannotBeWrittenIsSaid(command: String) throws {
    let outcome = try Command.shell("avenant \(command) > /dev/full", in: Folder())
    #expect(
      outcome.problems.hasSuffix(
        "error[unwritable-file]: '<standard output>' cannot be written: No space left on device\n"))
    #expect(outcome.code == 2)
  }

  @Test func whoReadsNoFurtherIsToldNothing() throws {
    let outcome = try Command.shell(
      "trap '' PIPE; (sleep 0.2; avenant explain \(Self.july) \(Self.options)) | true", in: Folder()
    )
    #expect(outcome.problems == "")
  }
}
