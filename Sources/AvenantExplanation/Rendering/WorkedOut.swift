/// The outcomes of records that were told in full, to which later ones refer.
struct WorkedOut {
  private var told:
    [OutcomeExplanation.Working: [(outcome: OutcomeExplanation, steps: Set<String>)]] =
      [:]

  /// The first outcome that was worked out alike; of this one, what differs is then enough to tell.
  ///
  /// The same clauses act on it, and nothing that was told of it is missing in this one. Where
  /// there is none, this one is it for later ones.
  mutating func reference(for outcome: OutcomeExplanation) -> OutcomeExplanation? {
    guard let working = OutcomeExplanation.Working(of: outcome) else { return nil }
    let steps = outcome.steps.shapes
    if let first = told[working]?.first(where: { $0.steps.isSubset(of: steps) }) {
      return first.outcome
    }
    told[working, default: []].append((outcome, steps))
    return nil
  }
}
