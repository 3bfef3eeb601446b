import AvenantEvaluation
@_spi(Checking) import AvenantModel

/// The search for the nearest state of one fact that turns an outcome around.
struct ChangeSearch {
  let program: Program
  let trace: Trace
  let outcome: OutcomeID
  /// What the outcome is.
  let status: OutcomeStatus
  let fact: FactID
  let candidates: Candidates

  /// The changes found; more than one only of a choice.
  var nearest: [NearestChange] {
    guard trace.facts[fact] != .unknown else { return [] }
    let flips = candidates.namesAll ? candidates.directions.joined().map { flip($0) } : [closest]
    let kept = flips.compactMap { $0 }
    guard kept.isEmpty, trace.version[fact].isOptional, trace.facts[fact] != .absent else {
      return kept
    }
    return [flip(.absent)].compactMap { $0 }
  }

  /// The closest flip of all directions.
  private var closest: NearestChange? {
    candidates.directions
      .compactMap { values in values.lazy.compactMap { flip($0) }.first.map { brought(nearer: $0) }
      }
      .min { candidates.distance($0.state) < candidates.distance($1.state) }
  }

  /// A flip brought as near to what the fact is as it stays one, by halving the way.
  private func brought(nearer change: NearestChange) -> NearestChange {
    guard case .known(var stays) = trace.facts[fact] else { return change }
    var best = change
    while case .known(let value) = best.state,
      let middle = candidates.halfway(between: stays, and: value)
    {
      if let closer = flip(middle) { best = closer } else { stays = middle }
    }
    return best
  }

  private func flip(_ value: Value) -> NearestChange? { flip(.known(value)) }

  /// The change, if it makes a difference that is settled.
  private func flip(_ state: Facts.State) -> NearestChange? {
    guard let changed = status(at: state), changed.isSettled, changed.differs(from: status) else {
      return nil
    }
    return NearestChange(fact: fact, state: state, status: changed)
  }

  /// The outcome with another state of the fact; `nil` where no ticket of the version is so.
  private func status(at state: Facts.State) -> OutcomeStatus? {
    let contract = program.contract
    if fact == contract.governedBy {
      guard case .known(.date(let date)) = state,
        contract.versionIndex(inForceOn: date) == trace.facts.versionIndex
      else { return nil }
    }
    let facts = trace.facts.setting(fact, to: state)
    guard program.brokenConsistency(facts, asOf: trace.asOf).isEmpty else { return nil }
    // Only a date of evaluation that is out of range is refused, and this one was not.
    let decision = try? program.evaluate(facts, asOf: trace.asOf)
    return decision?.status(of: outcome, in: trace.version)
  }
}
