public import AvenantEvaluation
@_spi(Checking) import AvenantModel
import AvenantValues

extension Program {
  /// Finds the changes of a single fact that would turn an outcome around.
  ///
  /// For every fact that the outcome reads and that is known, or that there is none of, the values
  /// about which its comparisons turn are tried through the evaluator: of a fact the nearest that
  /// makes a difference is kept, of a choice every option, and that there were none only where no
  /// value makes one. Left out are tickets that no real ticket is like, and those that another
  /// version would govern. What is undetermined has no nearest change: it waits for an answer.
  ///
  /// - Parameters:
  ///   - outcome: An outcome of the version that governs.
  ///   - evaluation: The ticket, evaluated by this program.
  ///   - limit: The most facts that are changed.
  /// - Returns: The changes, in the order of the facts.
  public func nearestChanges(
    of outcome: OutcomeID, in evaluation: Evaluation, limit: Int = 4
  ) -> [NearestChange] {
    guard let trace = evaluation.trace,
      let status = evaluation.decision.status(of: outcome, in: trace.version), status.isSettled
    else { return [] }
    let reach = Reach(of: outcome, in: trace)
    let changes = reach.facts.sorted().lazy.map { fact in
      let candidates = Candidates(for: fact, in: reach, trace)
      return flips(outcome, from: status, in: trace, by: fact, to: candidates)
    }
    return changes.filter { !$0.isEmpty }.prefix(limit).flatMap { $0 }
  }

  private func flips(
    _ outcome: OutcomeID, from status: OutcomeStatus, in trace: Trace, by fact: FactID,
    to candidates: Candidates
  ) -> [NearestChange] {
    guard trace.facts[fact] != .unknown else { return [] }
    func flip(_ state: Facts.State) -> NearestChange? {
      guard let changed = self.status(of: outcome, in: trace, with: fact, at: state),
        changed.isSettled, changed.differs(from: status)
      else { return nil }
      return NearestChange(fact: fact, state: state, status: changed)
    }
    let flips = candidates.values.lazy.compactMap { flip(.known($0)) }
    let kept = candidates.namesAll ? Array(flips) : Array(flips.prefix(1))
    guard kept.isEmpty, trace.version[fact].isOptional, trace.facts[fact] != .absent else {
      return kept
    }
    return [flip(.absent)].compactMap { $0 }
  }

  /// The outcome with another state of one fact; `nil` where no ticket of the version is so.
  private func status(
    of outcome: OutcomeID, in trace: Trace, with fact: FactID, at state: Facts.State
  ) -> OutcomeStatus? {
    if fact == contract.governedBy {
      guard case .known(.date(let date)) = state,
        contract.versionIndex(inForceOn: date) == trace.facts.versionIndex
      else { return nil }
    }
    let facts = trace.facts.setting(fact, to: state)
    guard brokenConsistency(facts, asOf: trace.asOf).isEmpty else { return nil }
    return (try? evaluate(facts, asOf: trace.asOf))?.status(of: outcome, in: trace.version)
  }
}
