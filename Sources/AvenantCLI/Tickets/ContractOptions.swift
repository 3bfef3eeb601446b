import ArgumentParser
import Avenant

/// A contract, and what is known of a ticket that comes under it.
struct ContractOptions: ParsableArguments {
  @Argument(help: "The contract: an id beneath ./policies, or a folder.", completion: .directory)
  var contract: String

  @Option(
    help: "What is known of the ticket: a file, .json or YAML, or - for standard input.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var ticket: String?

  @OptionGroup var changes: ChangeOptions

  @OptionGroup var readings: ReadingOptions

  /// Reads the contract; `nil` where it cannot be used.
  func loadedContract(_ problems: inout Problems) throws -> LoadedContract? {
    let choices = try readings.choices(&problems)
    let loaded = try problems.collect {
      try ContractPath.contract(in: ContractPath.folder(of: contract))
    }
    return try loaded.map { try readings.read($0, choices, &problems) }
  }

  /// Reads what is known of the ticket, with the changes; nothing when it is left out.
  func input(_ problems: inout Problems) throws -> FactsInput {
    let known = try problems.collect { try ticket.map(TicketOptions.facts) }
    return try changes.changed((known ?? nil) ?? .empty, &problems)
  }
}
