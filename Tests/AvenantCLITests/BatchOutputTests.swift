import Foundation
import Testing

/// Where `avenant batch` writes, and what it leaves alone.
@Suite struct BatchOutputTests {
  private static let tickets = "examples/tickets/tickets.ndjson"
  private static let options = "--contract incident-support --as-of 2010-10-15"
  private static let batch = "avenant batch \(tickets) \(options) --output"

  private let folder: Folder
  private let whole: String

  init() throws {
    folder = try Folder()
    whole = try Command.shell("avenant batch \(Self.tickets) \(Self.options)", in: folder).output
  }

  private func shell(_ script: String) throws -> Command.Outcome {
    try Command.shell("cd \(Command.root); \(script)", in: folder)
  }

  /// The tickets under the name of the output, and under those that it has before it is whole.
  @Test(arguments: [
    "--output $folder/t", "--output $folder/link", "--output $folder/hard",
    "--output $folder/a --resume", "--output $folder/b", ">> $folder/t",
  ])
  func ticketsAreNotWrittenOver(output: String) throws {
    let outcome = try shell(
      """
      cp \(Self.tickets) $folder/t; cd $folder
      ln -s t link; ln t hard; ln t a.part; ln t b.part.run
      cd \(Command.root); avenant batch $folder/t \(Self.options) \(output)
      """)
    #expect(outcome.problems.hasPrefix("error[unwritable-file]: '"))
    #expect(
      outcome.problems.hasSuffix(
        "' is the file of tickets, so that no decisions are written there\n"))
    #expect(outcome.code == 2)
    let tickets = try String(contentsOfFile: "\(Command.root)/\(Self.tickets)", encoding: .utf8)
    #expect(try folder.text("t") == tickets)
    #expect(folder.names == ["a.part", "b.part.run", "hard", "link", "t"])
  }

  @Test func nothingInGivesNothingOut() throws {
    #expect(try shell("avenant batch /dev/null \(Self.options) --output /dev/null").code == 0)
  }

  @Test func aPipeStaysAPipe() throws {
    let outcome = try shell(
      "mkfifo $folder/out; cat $folder/out & \(Self.batch) $folder/out; wait; test -p $folder/out || exit 9"
    )
    #expect(outcome.output == whole)
    #expect(outcome.code == 0)
    #expect(folder.names == ["out"])
  }

  @Test func aLinkStaysALink() throws {
    _ = try shell("echo > $folder/file; ln -s file $folder/out; \(Self.batch) $folder/out")
    #expect(try shell("readlink $folder/out").output == "file\n")
    #expect(try folder.text("file") == whole)
    #expect(folder.names == ["file", "out"])
  }

  @Test func aFileStaysAsOpenAsItWas() throws {
    let outcome = try shell(
      "echo > $folder/out; chmod 600 $folder/out; \(Self.batch) $folder/out; stat -c %a $folder/out"
    )
    #expect(outcome.output == "600\n")
  }

  @Test(arguments: [
    ("ln -s nowhere $folder/out", "out' is a link to a file that is not there, so that"),
    ("mkdir $folder/out", "out' is a folder, so that no decisions are written there"),
    ("ln -s kept $folder/out.part", "out.part' is a link"),
    ("mkfifo $folder/out.part", "out.part' is no file"),
    ("mkdir $folder/out.part", "out.part' cannot be written: Is a directory"),
    ("ln -s kept $folder/out.part.run", "out.part.run' is a link"),
  ])
  func whatIsNoFileIsNotWritten(preparation: String, message: String) throws {
    let outcome = try shell(
      "echo kept > $folder/kept; \(preparation); \(Self.batch) $folder/out")
    #expect(outcome.problems.hasPrefix("error[unwritable-file]: '"))
    #expect(outcome.problems.contains(message))
    #expect(outcome.code == 2)
    #expect(try folder.text("kept") == "kept\n")
  }

  @Test func twoRunsDoNotWriteOneOutput() throws {
    let outcome = try shell(
      """
      mkfifo $folder/in
      avenant batch $folder/in \(Self.options) --output $folder/out & exec 3> $folder/in
      while ! test -s $folder/out.part.run; do sleep 0.05; done
      \(Self.batch) $folder/out && exit 9
      \(Self.batch) $folder/out --resume && exit 9
      cat \(Self.tickets) >&3; exec 3>&-; wait
      """)
    #expect(
      outcome.problems.hasPrefix(
        "error[output-in-use]: another run is writing '\(folder.file("out.part"))'\n"))
    #expect(try folder.text("out") == whole)
    #expect(folder.names == ["in", "out"])
  }
}
