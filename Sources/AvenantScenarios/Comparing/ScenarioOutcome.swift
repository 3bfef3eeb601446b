package import AvenantDiagnostics
package import AvenantEvaluation

/// What became of the facts of a scenario.
package enum ScenarioOutcome: Sendable {
  /// They were decided.
  case evaluation(Evaluation)
  /// They cannot be decided at all.
  case error(EvaluationError)
  /// They were refused; at least one of the diagnostics is an error.
  case refused([Diagnostic])

  /// The decision with its trace, if there is one.
  var evaluation: Evaluation? {
    if case .evaluation(let evaluation) = self { evaluation } else { nil }
  }

  /// Why the ticket cannot be decided at all, if so.
  var error: RunTimeError? {
    if case .error(let error) = self { RunTimeError(error) } else { nil }
  }

  /// Why the facts were refused, if so.
  var refusals: [Diagnostic] {
    guard case .refused(let diagnostics) = self else { return [] }
    return diagnostics.filter { $0.severity == .error }
  }
}
