/// What must follow from the facts of a scenario.
package enum Expectation: Sendable {
  /// The facts are refused, with exactly these kinds of diagnostics.
  case refused(ExpectedNames)
  /// The ticket cannot be decided at all.
  case undecidable(Expected<RunTimeError>)
  /// A decision.
  case decision(ExpectedDecision)
}
