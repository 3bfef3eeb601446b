import AvenantEvaluation
import AvenantModel

/// The search for two facts that turn an outcome around together, where none does it alone.
///
/// Of each fact the nearest values are tried about which its comparisons turn. The pair that is
/// found is the first in the order of the facts, and each value the nearest to what the fact is.
struct PairSearch {
  /// The most values of a fact that are tried.
  private static let mostValues = 6

  let tickets: ChangedTickets
  let trace: Trace
  let outcome: OutcomeID
  /// What the outcome is.
  let status: OutcomeStatus
  let reach: Reach

  /// The first pair that is found; `nil` where there is none, or no more may be tried.
  var first: NearestChange? {
    let facts = reach.facts.sorted().filter {
      trace.facts[$0] != .unknown && !trace.version[$0].isSettled
    }
    let steps = facts.map(steps)
    for one in steps.indices {
      for other in steps.indices.dropFirst(one + 1) {
        if let change = flip(steps[one], steps[other]) { return change }
        guard tickets.takesPairs else { return nil }
      }
    }
    return nil
  }

  /// The pairs of two facts, those first of which both lie near.
  private func flip(
    _ one: [NearestChange.Step], _ other: [NearestChange.Step]
  ) -> NearestChange? {
    for far in 0..<max(0, one.count + other.count - 1) {
      for place in one.indices where other.indices.contains(far - place) {
        let steps = [one[place], other[far - place]]
        if let change = flip(steps) { return brought(change) }
      }
    }
    return nil
  }

  private func flip(_ steps: [NearestChange.Step]) -> NearestChange? {
    tickets.flip(outcome, from: status, by: steps)
  }

  /// A change of which each value is brought as near to what the fact is as it stays one.
  private func brought(_ change: NearestChange) -> NearestChange {
    change.steps.indices.reduce(change) { change, place in
      let fact = change.steps[place].fact
      guard case .known(let now) = trace.facts[fact] else { return change }
      return Nearing(
        candidates: Candidates(for: fact, in: reach, trace), place: place, flip: flip
      ).brought(change, nearerTo: now)
    }
  }

  /// What a fact could be instead, nearest first.
  private func steps(_ fact: FactID) -> [NearestChange.Step] {
    let directions = Candidates(for: fact, in: reach, trace).directions
    var states: [Facts.State] = []
    for rank in 0..<(directions.map(\.count).max() ?? 0) {
      states += directions.filter { $0.indices.contains(rank) }.map { .known($0[rank]) }
    }
    states = Array(states.prefix(Self.mostValues))
    if trace.version[fact].isOptional, trace.facts[fact] != .absent { states.append(.absent) }
    return states.map { NearestChange.Step(fact: fact, state: $0) }
  }
}
