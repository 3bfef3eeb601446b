public import AvenantDiagnostics

/// A scenario, and what came out differently.
public struct ScenarioResult: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// What came out differently, in the order of a decision.
  public let mismatches: [Mismatch]
  /// Names that the governing version does not have; and what facts were unexpectedly refused for.
  public let diagnostics: [Diagnostic]

  /// Whether everything that must follow does.
  public var passed: Bool { mismatches.isEmpty && diagnostics.isEmpty }
}
