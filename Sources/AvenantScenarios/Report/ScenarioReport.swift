/// What came of scenarios, to be shown as text or JSON.
public struct ScenarioReport: Sendable {
  /// The results, in the order in which they are shown.
  public let results: [ScenarioResult]

  /// Takes results in the order in which they are to be shown.
  public init(_ results: [ScenarioResult]) {
    self.results = results
  }

  /// The results of the scenarios that did not pass.
  public var failures: [ScenarioResult] { results.filter { !$0.passed } }
}
