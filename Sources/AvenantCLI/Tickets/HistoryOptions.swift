import ArgumentParser
import Avenant

/// The real tickets that `avenant diff` decides under both versions.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: "A file of tickets, one on each line as JSON, or - for standard input.",
    completion: .file(extensions: ["ndjson", "jsonl"]))
  var tickets: String?

  @Option(
    name: .customLong("as-of"),
    help: "With --tickets, the date of evaluation, such as 2010-08-01; today when left out.")
  var asOf: String?

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "With --tickets, what may change: so many tickets (100), or so much money (500.00 EUR).",
      valueName: "budget"))
  var failOn: [ChangeBudget] = []

  func validate() throws {
    if tickets == nil, asOf != nil || !failOn.isEmpty {
      throw ValidationError("--as-of and --fail-on need --tickets.")
    }
    if let asOf, CalendarDate(asOf) == nil {
      throw ValidationError("'\(asOf)' is no day of the calendar; write it as 2010-08-01.")
    }
  }

  /// The date of evaluation.
  func day(for contract: LoadedContract) -> CalendarDate {
    if let day = asOf.flatMap({ CalendarDate($0) }) { return day }
    let today = contract.today(secondsSince1970: Clock.secondsSince1970)
    Terminal.warn("As of today, \(today) (--as-of was left out).")
    return today
  }
}
