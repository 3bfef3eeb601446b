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

  /// Reads the contract.
  func loadedContract() throws -> LoadedContract {
    try ContractPath.contract(in: ContractPath.folder(of: contract))
      .reading(readings.choices())
  }

  /// Reads what is known of the ticket, with the changes; nothing when it is left out.
  func input() throws -> FactsInput {
    try changes.changed(
      ticket.map(TicketOptions.facts) ?? FactsInput(json: SourceFile(path: "", text: "{}")))
  }
}
