import AvenantDiagnostics
import AvenantEvaluation
package import AvenantModel

/// Compares what must follow in a scenario with what does.
///
/// - Parameters:
///   - scenario: The scenario.
///   - outcome: What became of its facts.
///   - parties: The parties of the contract.
/// - Returns: All that came out differently.
package func compare(
  _ scenario: Scenario, with outcome: ScenarioOutcome, parties: [Party]
) -> ScenarioResult {
  var comparison = ScenarioComparison(scenario: scenario, outcome: outcome)
  comparison.compareRefusals()
  comparison.compareErrors()
  if case .decision(let expected) = scenario.expectation, let evaluation = outcome.evaluation {
    comparison.compare(expected, with: evaluation)
    let impossible =
      expected.partiesMissing(among: parties)
      + (evaluation.trace.map { expected.malformedValues(in: $0.version) } ?? [])
    for diagnostic in impossible { comparison.diagnostics.report(diagnostic) }
  }
  return ScenarioResult(
    scenario: scenario, mismatches: comparison.mismatches,
    diagnostics: comparison.diagnostics.sorted)
}

/// What has come out differently so far.
struct ScenarioComparison {
  let scenario: Scenario
  let outcome: ScenarioOutcome
  private(set) var mismatches: [Mismatch] = []
  var diagnostics = Diagnostics()

  init(scenario: Scenario, outcome: ScenarioOutcome) {
    self.scenario = scenario
    self.outcome = outcome
  }

  /// Notes a difference, if it is one.
  mutating func compare(
    _ subject: Mismatch.Subject, _ part: Mismatch.Part? = nil, expected: ScenarioValue,
    actual: ScenarioValue, at range: SourceRange,
    because clauses: @autoclosure () -> [DecidingClause] = []
  ) {
    if expected == actual { return }
    mismatches.append(
      Mismatch(
        subject: subject, part: part, expected: expected, actual: actual, clauses: clauses(),
        range: range))
  }

  /// Notes a difference between two sets of names, if there is one.
  mutating func compare(
    _ subject: Mismatch.Subject, _ part: Mismatch.Part? = nil, expected: ExpectedNames,
    actual: [String], because clauses: @autoclosure () -> [DecidingClause] = []
  ) {
    if Set(expected.values) == Set(actual) { return }
    compare(
      subject, part, expected: .list(expected.values), actual: .list(actual), at: expected.range,
      because: clauses())
  }
}

// MARK: - Without a decision

extension ScenarioComparison {
  /// Compares the kinds of diagnostics with which facts are refused.
  mutating func compareRefusals() {
    let actual = outcome.refusals.map(\.id.description)
    switch scenario.expectation {
    case .refused(let expected):
      compare(.init(.refused), expected: expected, actual: actual.withoutRepetitions)
    case .undecidable, .decision:
      guard !actual.isEmpty else { return }
      compare(
        .init(.refused), expected: .none, actual: .list(actual.withoutRepetitions),
        at: scenario.range)
      for refusal in outcome.refusals { diagnostics.report(refusal) }
    }
  }

  /// Compares what keeps the whole ticket from being decided.
  mutating func compareErrors() {
    let actual = ScenarioValue(outcome.error?.rawValue)
    switch scenario.expectation {
    case .undecidable(let expected):
      compare(
        .init(.error), expected: .word(expected.value.rawValue), actual: actual, at: expected.range)
    case .refused, .decision:
      compare(.init(.error), expected: .none, actual: actual, at: scenario.range)
    }
  }
}

extension [String] {
  fileprivate var withoutRepetitions: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
