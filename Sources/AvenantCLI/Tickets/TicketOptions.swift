import ArgumentParser
import Avenant

/// The ticket that a verb looks at, the contract, and the date.
struct TicketOptions: ParsableArguments {
  @Argument(
    help: "The facts: a file, .json or YAML, or - for standard input.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var facts: String

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

  @Option(help: "The contract: an id beneath ./policies, or a folder.", completion: .directory)
  var contract: String?

  @Option(
    help: "Takes facts and date from this scenario; the facts are then a file of scenarios.")
  var scenario: String?

  @Option(help: "The date of evaluation, such as 2010-08-01; today when left out.")
  var asOf: String?

  func validate() throws {
    if let asOf, CalendarDate(asOf) == nil {
      throw ValidationError("'\(asOf)' is no day of the calendar; write it as 2010-08-01.")
    }
    try Self.validate(changes: changes, readings: readings)
  }

  /// Refuses changes that change nothing, and readings that read nothing.
  static func validate(changes: [String], readings: [String]) throws {
    for change in changes where !change.contains("=") {
      throw ValidationError("'\(change)' changes no fact; write --set diagnosis.fault=customer.")
    }
    for reading in readings where !reading.contains("=") {
      throw ValidationError(
        "'\(reading)' reads no question; write --reading free_period_date=by_ticket.")
    }
  }

  /// Reads the contract and the facts, and settles the date.
  func ticket() throws -> Ticket {
    let scenario = try namedScenario()
    let chosen = try ReadingChoices(arguments: readings)
    let choices = scenario.map { ReadingChoices($0).changed(by: chosen) } ?? chosen
    let contract = try loadedContract().reading(choices)
    var input = try scenario.map { FactsInput($0) } ?? Self.facts(facts)
    for change in changes { input = try input.changed(by: FactsInput(change: change)) }
    return Ticket(
      contract: contract, facts: try contract.facts(input),
      asOf: asOf.flatMap { CalendarDate($0) } ?? scenario?.asOf,
      today: contract.today(secondsSince1970: Clock.secondsSince1970))
  }

  /// Reads facts from a file, or from standard input where it is `-`.
  static func facts(_ path: String) throws -> FactsInput {
    path == "-" ? try FactsInput(text: StandardInput.read()) : try FactsInput(contentsOf: path)
  }

  /// The scenario whose facts and date are wanted.
  private func namedScenario() throws -> Scenario? {
    guard let scenario else { return nil }
    let scenarios = try LoadedContract.scenarios(contentsOf: facts)
    if let named = scenarios.first(where: { $0.name == scenario }) { return named }
    let names = scenarios.map { "  \($0.name)" }.joined(separator: "\n")
    throw Reporting.unusable(
      "there is no scenario '\(scenario)' in \(facts); there are:\n\(names)")
  }

  private func loadedContract() throws -> LoadedContract {
    if let contract {
      return try ContractPath.contract(in: ContractPath.folder(of: contract))
    }
    return try ContractPath.contract(
      in: scenario == nil ? "policies" : ContractPath.folder(above: facts))
  }
}
