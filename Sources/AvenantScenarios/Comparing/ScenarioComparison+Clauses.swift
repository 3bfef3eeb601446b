import AvenantEvaluation
import AvenantModel

/// What a scenario says of clauses, and of whatever has a name.
extension ScenarioComparison {
  /// Compares whether a clause applies.
  mutating func compare(
    _ clause: Expected<String>, applies expected: Certainty, _ trace: Trace?
  ) {
    guard isKnown(clause, as: .clause, trace) else { return }
    // While nothing governs, nobody knows.
    let actual = trace.map { $0.applies(named: clause.value) } ?? .possibly
    compare(
      .init(.clause, clause.value), expected: .word(expected.words), actual: .init(actual?.words),
      at: clause.range, because: trace?.deciding(clause.value) ?? [])
  }

  /// Compares whether an outcome of this name, or else a clause, is undetermined.
  mutating func compareUndetermined(_ name: Expected<String>, _ evaluation: Evaluation) {
    guard isKnown(name, as: .any, evaluation.trace) else { return }
    let outcomes = evaluation.decision.outcomes.filter { $0.name.speaks(of: name.value) }
    if outcomes.contains(where: { $0.status == undetermined }) { return }
    guard let outcome = outcomes.first else {
      compare(name, applies: .possibly, evaluation.trace)
      return
    }
    compare(
      outcome.subject, .status, expected: .word(undetermined), actual: .word(outcome.status),
      at: name.range, because: evaluation.trace?.deciding(outcome) ?? [])
  }

  /// Notes what is due, and what cannot be worked out, where the scenario says nothing of it.
  ///
  /// Where it expects an error it need not list what is due all the same.
  mutating func compareWhatIsNotListed(_ expected: ExpectedDecision, _ evaluation: Evaluation) {
    let listed = expected.subjects
    let undetermined = expected.undetermined.map(\.value)
    for outcome in evaluation.decision.outcomes
    where !listed.contains(outcome.subject)
      && !(outcome.status == self.undetermined && undetermined.contains(where: outcome.name.speaks))
    {
      let hasFailed = outcome.failure != nil && outcome.failure != expected.error?.value
      guard hasFailed || outcome.isDue && expected.error == nil else { continue }
      compare(
        outcome.subject, .status, expected: .none, actual: .word(outcome.status),
        at: scenario.range, because: evaluation.trace?.deciding(outcome) ?? [])
    }
    compareFailure(expected.error, evaluation.decision)
  }

  /// Compares what keeps some outcome from being worked out.
  private mutating func compareFailure(_ expected: Expected<RunTimeError>?, _ decision: Decision) {
    guard let expected else { return }
    let failures = decision.outcomes.compactMap(\.failure)
    if failures.contains(expected.value) { return }
    compare(
      .init(.error), expected: .word(expected.value.rawValue),
      actual: .init(failures.first?.rawValue), at: expected.range)
  }

  private var undetermined: String { ChargeOutcome.Status.undetermined.rawValue }
}

extension String {
  /// Whether an outcome of this name is what `name` speaks of: `call_out` of each `call_out[2]`.
  fileprivate func speaks(of name: String) -> Bool { self == name || withoutItem == name }
}

extension ExpectedDecision {
  /// The outcomes that it lists.
  fileprivate var subjects: Set<Mismatch.Subject> {
    Set(
      charges.map { .init(.charge, $0.clause.value) }
        + credits.map { .init(.credit, $0.clause.value) }
        + entitlements.map { .init(.entitlement, $0.name.value) }
        + obligations.map { .init(.obligation, $0.clause.value) }
        + values.map { .init(.value, $0.name.value) })
  }
}

extension Certainty {
  /// The words of it in a table.
  fileprivate var words: String {
    switch self {
    case .certainly: "applies"
    case .certainlyNot: "does not apply"
    case .possibly: "undetermined"
    }
  }
}
