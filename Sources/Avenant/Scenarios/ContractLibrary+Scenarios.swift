public import AvenantDiagnostics
import AvenantEvaluation
public import AvenantScenarios
import AvenantSyntax

extension ContractLibrary {
  /// Runs the scenarios of contracts: what must follow, against what does.
  ///
  /// - Parameter paths: Folders of a contract, or of contracts.
  /// - Returns: What came out, scenario by scenario, in the order of the files.
  /// - Throws: ``DiagnosticsError`` with every problem of contracts and of scenario files, and when
  ///   there is no scenario at all.
  public static func test(_ paths: [String]) throws(DiagnosticsError) -> ScenarioReport {
    var diagnostics = Diagnostics()
    var results: [ScenarioResult] = []
    for files in files(paths, into: &diagnostics) {
      guard let contract = load(files, into: &diagnostics) else { continue }
      results += files.scenarios(into: &diagnostics).map {
        compare($0, with: contract.outcome(of: $0), parties: contract.contract.parties)
      }
    }
    if results.isEmpty, let path = paths.first, !diagnostics.containsError {
      diagnostics.report(.nothingToTest(path))
    }
    try diagnostics.throwIfAnyError()
    return ScenarioReport(results)
  }
}

extension LoadedContract {
  /// Reads a file of scenarios.
  ///
  /// - Parameter path: The path.
  /// - Returns: The scenarios, in the order of the file.
  /// - Throws: ``DiagnosticsError`` with every problem of the file.
  public static func scenarios(
    contentsOf path: String
  ) throws(DiagnosticsError) -> [Scenario] {
    var diagnostics = Diagnostics()
    let scenarios = SourceFile.reading(path, into: &diagnostics)
      .map { Self.scenarios(in: $0, into: &diagnostics) }
    try diagnostics.throwIfAnyError()
    guard let scenarios else { preconditionFailure("a file without problems was read") }
    return scenarios
  }

  private static func scenarios(
    in file: SourceFile, into diagnostics: inout Diagnostics
  ) -> [Scenario] {
    guard let document = readYAML(file, into: &diagnostics) else { return [] }
    return parseScenarios(
      document, reading: { SourceFile(contentsOf: $0) }, into: &diagnostics)
  }

  /// Says what a scenario names that there is not: facts, readings, and what must follow.
  ///
  /// Nothing is decided.
  func reportMissing(in scenario: Scenario, into diagnostics: inout Diagnostics) {
    do {
      let read = try reading(ReadingChoices(scenario))
      let facts = try read.facts(FactsInput(scenario))
      guard let index = facts.versionIndex else { return }
      let (version, parties) = (read.contract.versions[index], read.contract.parties)
      for missing in scenario.namesMissing(in: version, parties) {
        diagnostics.report(missing)
      }
    } catch {
      // What is expected to be refused may be.
      if case .refused = scenario.expectation { return }
      for refusal in error.diagnostics where refusal.severity == .error {
        diagnostics.report(refusal)
      }
    }
  }

  /// Decides the ticket of a scenario.
  fileprivate func outcome(of scenario: Scenario) -> ScenarioOutcome {
    do {
      let read = try reading(ReadingChoices(scenario))
      let facts = try read.facts(FactsInput(scenario))
      do {
        return .evaluation(
          try read.program.evaluation(of: facts, asOf: scenario.asOf, otherReadings: true))
      } catch {
        return .error(error)
      }
    } catch {
      return .refused(error.diagnostics)
    }
  }
}

extension FactsInput {
  /// Takes the facts of a scenario.
  public init(_ scenario: Scenario) {
    self.init(scenario.facts)
  }
}
