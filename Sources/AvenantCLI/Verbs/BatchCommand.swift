import ArgumentParser
import Avenant

/// Decides many tickets.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Decide many tickets: a line in, a line out.",
    discussion: """
      Each line of the input is a ticket as JSON, or a row of a table; each line of the output is \
      its decision, in the same order. A line that cannot be used gives its errors, and the rest \
      goes on. A summary is printed on standard error.

      Exits with 0 when every line was decided, with 1 when some could not be used, and with 2 \
      when the input as a whole cannot be used, or --strict has stopped at a line.

      Example: avenant batch examples/tickets/tickets.ndjson --contract incident-support \
      --as-of 2010-10-15 --output decisions.ndjson
      """)

  @Argument(
    help: "The tickets: a file, or - for standard input.",
    completion: .file(extensions: ["ndjson", "jsonl", "csv"]))
  var input = "-"

  @OptionGroup var options: BatchOptions

  func validate() throws {
    if options.resume, options.output == nil || input == "-" {
      throw ValidationError("--resume needs a file of tickets, and --output.")
    }
  }

  func run() async throws {
    do {
      var run = try BatchRun(input: input, options)
      try await run.decideAll()
    } catch {
      guard let refusal = Refusal(error) else { throw error }
      // The output is lines of decisions, and no place for an array.
      Terminal.warn(options.format == .json ? refusal.json : refusal.text)
      throw refusal.code
    }
  }
}
