import AvenantEvaluation
import AvenantModel

/// The search for the nearest state of one fact that turns an outcome around.
struct ChangeSearch {
  let tickets: ChangedTickets
  let trace: Trace
  let outcome: OutcomeID
  /// What the outcome is.
  let status: OutcomeStatus
  let fact: FactID
  let candidates: Candidates

  /// The changes found; more than one only of a choice.
  var nearest: [NearestChange] {
    guard trace.facts[fact] != .unknown, !trace.version[fact].isSettled else { return [] }
    let flips = candidates.namesAll ? candidates.directions.joined().map { flip($0) } : [closest]
    let kept = flips.compactMap { $0 }
    guard kept.isEmpty, trace.version[fact].isOptional, trace.facts[fact] != .absent else {
      return kept
    }
    return [flip(.absent)].compactMap { $0 }
  }

  /// The closest flip of all directions.
  private var closest: NearestChange? {
    candidates.directions.compactMap(first).min {
      candidates.distance($0.steps[0].state) < candidates.distance($1.steps[0].state)
    }
  }

  /// The first flip among values that lie ever further away, brought nearer.
  private func first(among values: [Value]) -> NearestChange? {
    var nearer: Value?
    if case .known(let value) = trace.facts[fact] { nearer = value }
    for value in values {
      if let change = flip(value) { return brought(nearer: change, to: nearer) }
      if nearer != nil { nearer = value }
    }
    return nil
  }

  /// A flip brought as near to a value that is none as it stays one.
  private func brought(nearer change: NearestChange, to value: Value?) -> NearestChange {
    Nearing(candidates: candidates, place: 0) {
      tickets.flip(outcome, from: status, by: $0)
    }.brought(change, nearerTo: value)
  }

  private func flip(_ value: Value) -> NearestChange? { flip(.known(value)) }

  /// The change, if it makes a difference that is settled.
  private func flip(_ state: Facts.State) -> NearestChange? {
    tickets.flip(outcome, from: status, by: [NearestChange.Step(fact: fact, state: state)])
  }
}
