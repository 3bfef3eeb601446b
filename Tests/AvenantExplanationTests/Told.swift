import Avenant
import SmallContracts

/// A ticket that was evaluated, ready to be told.
struct Told {
  let contract: LoadedContract
  let evaluation: Evaluation
  let program: Program

  private static let incidentSupport = Result {
    try ContractLibrary(contentsOf: "\(Repository.root)/policies/incident-support").contracts[0]
  }

  /// Evaluates a ticket of the folder `examples/tickets`, with changes as a command line writes
  /// them.
  init(ticket: String, _ changes: [String] = [], asOf: String = "2010-08-20") throws {
    var input = try FactsInput(contentsOf: "\(Repository.root)/examples/tickets/\(ticket)")
    for change in changes { input = try input.changed(by: FactsInput(change: change)) }
    try self.init(Self.incidentSupport.get(), input, asOf)
  }

  /// Evaluates facts in YAML under a contract given as text.
  init(_ contract: SmallContract, _ facts: String, asOf: String = "2024-06-01") throws {
    try self.init(
      contract.loaded(), FactsInput(yaml: SourceFile(path: "<facts>", text: facts)), asOf)
  }

  private init(_ contract: LoadedContract, _ input: FactsInput, _ asOf: String) throws {
    self.contract = contract
    program = Program(contract.contract)
    evaluation = try program.evaluation(
      of: contract.facts(input), asOf: CalendarDate(asOf) ?? .earliest)
  }

  func explanation(about name: String? = nil, cents: Bool = false) throws -> Explanation {
    guard let name else { return Explanation(evaluation, by: program, cents: cents) }
    return try Explanation(evaluation, by: program, about: name, cents: cents)
  }

  func page(about name: String? = nil, cents: Bool = false) throws -> String {
    try explanation(about: name, cents: cents).page()
  }

  /// What becomes of facts in YAML, as a page.
  static func timeline(
    _ contract: SmallContract, _ facts: String, through end: String
  ) throws -> String {
    let loaded = try contract.loaded()
    return try loaded.timeline(
      loaded.facts(FactsInput(yaml: SourceFile(path: "<facts>", text: facts))),
      through: CalendarDate(end)
    ).page()
  }
}

/// The files of the package.
enum Repository {
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
}
