import Foundation
import Testing

/// Runs of `avenant batch` that were stopped, and those that go on behind them.
@Suite struct BatchResumeTests {
  private static let good =
    #"{"ticket.opened_on":"2010-07-12","diagnosis.performed_on":"2010-07-15"}"#
    + String(repeating: " ", count: 3_000)
  /// Lines that take several blocks; every tenth cannot be used.
  private static let lines = (0..<300).map { index in
    index % 10 == 3 ? "{" : good.replacing("07-15", with: "07-\(12 + index % 20)")
  }

  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("in.ndjson", Self.lines.joined(separator: "\n"))
  }

  private func batch(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(
      arguments: ["batch", folder.file("in.ndjson"), "--contract", "incident-support"]
        + ["--as-of", "2010-10-15", "--output", folder.file("out.ndjson")] + arguments)
  }

  /// Stops a run at a line, by strictness; the lines before it are decided.
  private func stop(at number: Int) throws {
    var lines = Self.lines.map { $0 == "{" ? Self.good : $0 }
    lines[number - 1] = "[]"
    try folder.write("in.ndjson", lines.joined(separator: "\n"))
    #expect(try batch("--strict").code == 2)
    #expect(folder.names == ["in.ndjson", "out.ndjson.part", "out.ndjson.part.run"])
  }

  /// Kills a run that has got some blocks of tickets and waits for more, while it writes a line.
  private func kill() throws {
    let script = """
      mkfifo $folder/pipe
      $avenant batch $folder/pipe --contract incident-support --as-of 2010-10-15 \
        --output $folder/out.ndjson 2> /dev/null & exec 3> $folder/pipe
      head -c 400000 $folder/in.ndjson >&3
      while ! grep -q '^[0-9]' $folder/out.ndjson.part.run; do sleep 0.05; done
      kill -9 $!; wait $!; test $? = 137 || exit 9
      echo half a line >> $folder/out.ndjson.part; rm $folder/pipe
      """
    #expect(try Command.shell(script, in: folder).code == 0)
  }

  @Test func aRunThatWasKilledIsGoneOnWith() throws {
    try kill()
    let outcome = try batch("--resume")
    #expect(outcome.problems.hasPrefix("Gone on behind ticket "))
    let output = try folder.text("out.ndjson")
    #expect(folder.names == ["in.ndjson", "out.ndjson"])
    #expect(try batch().code == outcome.code)
    #expect(try folder.text("out.ndjson") == output)
  }

  @Test(arguments: ["1", "3"]) func aLineIsPutRightAndTheWorkGoesOn(threads: String) throws {
    try stop(at: 250)
    try folder.write(
      "in.ndjson", folder.text("in.ndjson").replacing("\n[]\n", with: "\n\(Self.good)\n"))
    let outcome = try batch("--resume", "--threads", threads)
    #expect(
      outcome.problems.hasPrefix(
        "Gone on behind ticket 249; the counts are of those behind it.\n51 tickets decided\n"))
    #expect(outcome.code == 0)
    let output = try folder.text("out.ndjson")
    _ = try batch()
    #expect(try folder.text("out.ndjson") == output)
  }

  @Test func whatIsLostOfTheOutputIsDecidedAgain() throws {
    try stop(at: 250)
    let part = try folder.text("out.ndjson.part")
    try folder.write("out.ndjson.part", String(part.prefix(300_000)))
    #expect(try batch("--resume").problems.hasPrefix("Gone on behind ticket "))
    #expect(try folder.text("out.ndjson").hasPrefix(part))
  }

  /// A machine that stops may leave a file as long as it was, and nothing in a part of it.
  @Test(arguments: [5_000, 300_000]) func whatWasNeverStoredIsDecidedAgain(place: Int) throws {
    try stop(at: 250)
    let part = try folder.text("out.ndjson.part")
    let (before, behind) = (part.prefix(place), part.dropFirst(place + 4_096))
    try folder.write(
      "out.ndjson.part", before + String(repeating: "\0", count: 4_096) + behind)
    try folder.write(
      "in.ndjson", folder.text("in.ndjson").replacing("\n[]\n", with: "\n\(Self.good)\n"))
    #expect(try batch("--resume").code == 0)
    #expect(try folder.text("out.ndjson").hasPrefix(part))
    #expect(try !folder.text("out.ndjson").contains("\0"))
  }

  @Test func linesThatCouldNotBeUsedAreNotForgotten() throws {
    let lines = ["{"] + Array(repeating: Self.good, count: 300)
    try folder.write("in.ndjson", lines.joined(separator: "\n"))
    try kill()
    let outcome = try batch("--resume")
    #expect(
      outcome.problems.contains(
        "; the counts are of those behind it, before which 1 line could not be used.\n"))
    #expect(!outcome.problems.contains("not usable"))
    #expect(outcome.code == 1)
  }

  @Test(arguments: [
    (["--explain"], "sentences no", "sentences yes"),
    (["--receipts"], "receipts no", "receipts yes"),
    (["--to", "csv"], "output ndjson", "output csv"),
    (["--reading", "free_period_date=by_ticket"], "versions sha256:", "versions sha256:"),
  ])
  func aRunThatWasBegunOtherwiseIsNotGoneOnWith(
    arguments: [String], old: String, new: String
  ) throws {
    try folder.write("in.ndjson", Self.good + "\n[]\n")
    try #require(try batch("--strict").code == 2)
    try refuse(arguments, "was begun with '\(old)", "', not with '\(new)")
  }

  @Test func aRunOfAnotherDayIsNotGoneOnWith() throws {
    try stop(at: 20)
    try refuse(
      ["--as-of", "2010-10-16"], "was begun with 'date 2010-10-15', not with 'date 2010-10-16'")
  }

  @Test func aRunOverOtherTicketsIsNotGoneOnWith() throws {
    try stop(at: 20)
    try folder.write(
      "in.ndjson", folder.text("in.ndjson").replacing("2010-07-13", with: "2010-07-31"))
    try refuse([], "was made from other tickets: of the first 19, some have changed")
    try folder.write("in.ndjson", "")
    try refuse([], "was made from other tickets: of the first 19, some have changed")
  }

  /// The last line had no end when it was decided, and goes on now.
  @Test func aLineThatWasDecidedBeforeItEndedIsNotGoneOnBehind() throws {
    try stop(at: 20)
    let record = try folder.text("out.ndjson.part.run")
    let mark = try #require(record.split(separator: "\n").last?.split(separator: " "))
    let end = try #require(Int(mark[3])) + 40
    let sum = try Command.shell(
      "head -c \(end) $folder/in.ndjson | sha256sum | cut -d ' ' -f 1", in: folder)
    let identity = sum.output.filter { !$0.isWhitespace }
    let added = "20 0 \(mark[2]) \(end) sha256:\(identity)\n"
    try folder.write("out.ndjson.part.run", record + added)
    try refuse([], "the input goes on in line 20, which was decided for '")
  }

  @Test func whatHasNoRecordIsNotGoneOnWith() throws {
    try folder.write("out.ndjson.part", "{\"contract\":\"another\"}\n")
    try refuse([], "has no record of how it was begun")
  }

  /// Sees that a run is refused, and that nothing of what is there has changed.
  private func refuse(_ arguments: [String], _ words: String...) throws {
    let part = try folder.text("out.ndjson.part")
    let record = try? folder.text("out.ndjson.part.run")
    let outcome = try Command.run(
      arguments: ["batch", folder.file("in.ndjson"), "--contract", "incident-support"]
        + ["--output", folder.file("out.ndjson"), "--resume"]
        + (arguments.contains("--as-of") ? [] : ["--as-of", "2010-10-15"]) + arguments)
    #expect(outcome.code == 2)
    #expect(outcome.problems.hasPrefix("error[output-of-another-run]: "), "\(outcome.problems)")
    for words in words { #expect(outcome.problems.contains(words), "\(outcome.problems)") }
    #expect(try folder.text("out.ndjson.part") == part)
    #expect(try folder.text("out.ndjson.part.run") == record ?? "")
  }
}
