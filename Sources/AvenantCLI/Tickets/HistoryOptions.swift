import ArgumentParser
import Avenant

/// The real tickets that `avenant diff` decides under both versions.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: "A file of tickets, one on each line as JSON, or - for standard input.",
    completion: .file(extensions: ["ndjson", "jsonl"]))
  var tickets: String?

  @OptionGroup var date: DateOptions

  @OptionGroup var threads: ThreadOptions

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "With --tickets, what may change: so many tickets (100), or so much money (500.00 EUR).",
      valueName: "budget"))
  var failOn: [ChangeBudget] = []

  func validate() throws {
    if tickets == nil, date.asOf != nil || !failOn.isEmpty || threads.count != 1 {
      throw ValidationError("--as-of, --fail-on and --threads need --tickets.")
    }
    if let tickets, FileFormat(nameOf: tickets) == .csv {
      throw ValidationError("'\(tickets)' is a table; --tickets reads lines of JSON.")
    }
  }
}
