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

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Changes one fact, or works[2].amount of a record: null for none, ? for not known.",
      valueName: "fact=value"))
  var changes: [String] = []

  @Option(
    name: .customLong("reading"),
    help: ArgumentHelp(
      "Reads an open question otherwise than the contract chooses.",
      valueName: "question=reading"))
  var readings: [String] = []

  func validate() throws {
    try TicketOptions.validate(changes: changes, readings: readings)
  }

  /// Reads the contract.
  func loadedContract() throws -> LoadedContract {
    try ContractPath.contract(in: ContractPath.folder(of: contract))
      .reading(ReadingChoices(arguments: readings))
  }

  /// Reads what is known of the ticket, with the changes; nothing when it is left out.
  func input() throws -> FactsInput {
    var input =
      try ticket.map(TicketOptions.facts) ?? FactsInput(json: SourceFile(path: "", text: "{}"))
    for change in changes { input = try input.changed(by: FactsInput(change: change)) }
    return input
  }
}
