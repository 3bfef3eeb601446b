import ArgumentParser
import Avenant

/// The ticket that a verb looks at, the contract, and the date.
struct TicketOptions: ParsableArguments {
  @Argument(
    help: "The facts: a file or a pipe, JSON or YAML, or - for standard input.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var facts: String

  @OptionGroup var changes: ChangeOptions

  @OptionGroup var readings: ReadingOptions

  @Option(help: "The contract: an id beneath ./policies, or a folder.", completion: .directory)
  var contract: String?

  @Option(
    help: "Takes facts and date from this scenario; the facts are then a file of scenarios.")
  var scenario: String?

  @OptionGroup var date: DateOptions

  /// Reads the contract and the facts, and settles the date.
  func ticket() throws -> Ticket {
    let scenario = try namedScenario()
    let chosen = try readings.choices()
    let choices = scenario.map { ReadingChoices($0).changed(by: chosen) } ?? chosen
    let contract = try loadedContract().reading(choices)
    let input = try changes.changed(scenario.map { FactsInput($0) } ?? Self.facts(facts))
    return Ticket(
      contract: contract, facts: try contract.facts(input),
      asOf: date.date ?? scenario?.asOf,
      today: contract.today(secondsSince1970: Clock.secondsSince1970))
  }

  /// Reads facts from a file, a pipe or a device, or from standard input where it is `-`.
  static func facts(_ path: String) throws -> FactsInput {
    if path == "-" { return try FactsInput(text: StandardInput.read()) }
    if StandardInput.isPipe(path) { return try FactsInput(text: StandardInput.read(pipe: path)) }
    return try FactsInput(contentsOf: path)
  }

  /// The scenario whose facts and date are wanted.
  private func namedScenario() throws -> Scenario? {
    guard let scenario else { return nil }
    let scenarios = try LoadedContract.scenarios(contentsOf: facts)
    if let named = scenarios.first(where: { $0.name == scenario }) { return named }
    throw Reporting.unusable(
      "there is no scenario '\(scenario)' in \(facts); there are:", scenarios.map(\.name))
  }

  private func loadedContract() throws -> LoadedContract {
    if let contract {
      return try ContractPath.contract(in: ContractPath.folder(of: contract))
    }
    return try ContractPath.contract(
      in: scenario == nil ? "policies" : ContractPath.folder(above: facts), isNamed: false)
  }
}
