import ArgumentParser
import Avenant

/// How many tickets are decided, and where the decisions go.
struct BatchOptions: ParsableArguments {
  @Option(help: "The contract: an id beneath ./policies, or a folder.", completion: .directory)
  var contract: String?

  @OptionGroup var date: DateOptions

  @OptionGroup var readings: ReadingOptions

  @Option(help: "The file for the decisions; it is there once it is whole.")
  var output: String?

  @Flag(help: "Go on where a run that was stopped has left --output.")
  var resume = false

  @Option(help: "How the tickets stand in the input: ndjson or csv; by its name when left out.")
  var from: FileFormat?

  @Option(help: "How the decisions are written: ndjson or csv; by the name of --output.")
  var to: FileFormat?

  @OptionGroup var threads: ThreadOptions

  @Flag(help: "Stop at the first line that cannot be used.")
  var strict = false

  @Flag(help: "Give each decision a receipt of its own.")
  var receipts = false

  @Flag(name: .customLong("explain"), help: "Add a sentence for each outcome.")
  var explained = false

  @Option(help: "How it is told why nothing is decided: text for people, json for machines.")
  var format: OutputFormat = .text

  func validate() throws {
    if output == "" { throw ValidationError("--output needs the name of a file.") }
  }

  /// Reads the contract; `nil` where it cannot be used.
  func loadedContract(_ problems: inout Problems) throws -> LoadedContract? {
    let choices = try readings.choices(&problems)
    let loaded = try problems.collect {
      try ContractPath.contract(
        in: contract.map { ContractPath.folder(of: $0) } ?? "policies", isNamed: contract != nil)
    }
    return try loaded.map { try readings.read($0, choices, &problems) }
  }

  /// What the library is asked for.
  func batchOptions(input: String, asOf: CalendarDate) -> Batch.Options {
    var options = Batch.Options(asOf: asOf)
    options.name = input == "-" ? "<standard input>" : input
    options.input = (from ?? FileFormat(nameOf: input)).inBatch
    options.output = (to ?? FileFormat(nameOf: output ?? "-")).inBatch
    options.hasReceipts = receipts
    options.isExplained = explained
    options.isStrict = strict
    return options
  }
}

/// How tickets or decisions stand in a file.
enum FileFormat: String, ExpressibleByArgument, CaseIterable {
  /// One JSON object on each line.
  case ndjson
  /// A table.
  case csv

  /// The format that a file's name tells of.
  init(nameOf file: String) { self = file.hasSuffix(".csv") ? .csv : .ndjson }

  /// What the library calls it.
  var inBatch: BatchFormat {
    switch self {
    case .ndjson: .ndjson
    case .csv: .csv
    }
  }
}
