import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// Values that are outcomes.
extension Narrator {
  /// What a value came to, and how.
  func outcome(
    of outcome: ValueOutcome, _ id: DefinitionID, _ nearest: [NearestChange]
  ) -> OutcomeExplanation {
    let answer = answer(to: outcome, id)
    return OutcomeExplanation(
      kind: .value, id: outcome.definition, status: outcome.status.rawValue, weight: .full,
      answer: answer.text, clauses: [], place: answer.place,
      derivation: steps(outcome, id), failure: outcome.failure.map(failure),
      changes: nearest.map(change), otherwise: otherwise(nearest) { $0.wouldBe("") })
  }

  /// What a value came to, and where the contract says so.
  func answer(to outcome: ValueOutcome, _ id: DefinitionID) -> OutcomeAnswer {
    let definition = version[id]
    return OutcomeAnswer(
      text: "\(outcome.says): \(answer(outcome))".capitalized,
      place: definition.cite.map {
        .init(
          cite: $0.text, version: definition.statedIn, location: definition.range.location)
      })
  }

  /// A value that there is, as a person says it.
  func words(of outcome: ValueOutcome) -> String {
    outcome.value?.words(as: outcome.type) ?? "none"
  }

  private func answer(_ outcome: ValueOutcome) -> String {
    switch outcome.status {
    case .known: return words(of: outcome)
    case .absent where outcome.type == .boolean: return "neither yes nor no"
    case .absent: return "there is none"
    case .undetermined:
      return "not yet known"
        + (outcome.missing.isEmpty ? "" : "; it waits for \(awaited(outcome.missing))")
    case .failed: return "cannot be worked out: \(outcome.failure?.words ?? "")"
    }
  }

  /// How it was worked out; of a condition, what it is made of.
  private func steps(_ outcome: ValueOutcome, _ id: DefinitionID) -> [Explanation.Line] {
    let value = version[id].value
    guard value.type == .boolean else { return derivation(of: id) }
    return lines(of: value, wanted: outcome.value != .boolean(false))
  }
}
