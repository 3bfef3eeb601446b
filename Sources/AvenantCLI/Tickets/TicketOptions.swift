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

  /// Reads the contract and the facts, and settles the date, on which it remarks where that is
  /// today.
  ///
  /// - Parameter outcome: The id of what is asked about, if anything is.
  /// - Returns: The ticket.
  /// - Throws: ``Refusal`` with all that cannot be used of any of them.
  func ticket(about outcome: String? = nil) throws -> Ticket {
    var problems = Problems()
    let scenario = try problems.collect { try namedScenario() } ?? nil
    let chosen = try readings.choices(&problems)
    let loaded = try problems.collect { try loadedContract() }
    let input = try input(scenario, &problems)
    let contract = try loaded.map {
      try readings.read(
        $0, scenario.map { ReadingChoices($0).changed(by: chosen) } ?? chosen, &problems)
    }
    let facts = try problems.collect { try contract?.facts(input) } ?? nil
    let asOf = date.asOf == nil ? scenario?.asOf : nil
    let day = asOf ?? date.day(for: contract, &problems)
    try problems.requireDecidable(input, under: contract, on: day)
    if let contract, let outcome {
      _ = try problems.collect {
        try Refusal.naming("--about") { try contract.contract.requireOutcome(named: outcome) }
      }
    }
    try problems.throwIfAny()
    guard let contract, let facts else { preconditionFailure("what is not there was refused") }
    if asOf == nil { date.remarkOnToday(day) }
    return Ticket(contract: contract, facts: facts, asOf: day)
  }

  /// The facts, with the changes; of those that cannot be read, which is reported, the changes
  /// alone.
  private func input(_ scenario: Scenario?, _ problems: inout Problems) throws -> FactsInput {
    let nothing = try FactsInput(json: SourceFile(path: "", text: "{}"))
    // Where the scenario is missing, the file is none of facts.
    let read = self.scenario == nil ? try problems.collect { try Self.facts(facts) } : nil
    let known = scenario.map { FactsInput($0) } ?? read
    return try changes.changed(known ?? nothing, lists: known != nil, &problems)
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
    throw Refusal(
      diagnostics: [.unknownScenario(scenario, in: facts, among: scenarios)])
  }

  private func loadedContract() throws -> LoadedContract {
    if let contract {
      return try ContractPath.contract(in: ContractPath.folder(of: contract))
    }
    return try ContractPath.contract(
      in: scenario == nil ? "policies" : ContractPath.folder(above: facts), isNamed: false)
  }
}
