import AvenantEvaluation
import AvenantModel

extension ChangedTickets {
  /// Finds the changes of a single fact that would turn an outcome of the ticket around; where
  /// there is none, one of a value in the records of each list; and else one of two facts together.
  ///
  /// For every fact that the outcome reads and that is known, or that there is none of, the values
  /// about which its comparisons turn are tried through the evaluator: of a fact the nearest that
  /// makes a difference is kept, of a choice every option, and that there were none only where no
  /// value makes one. Left out are tickets that no real ticket is like, those that another version
  /// would govern, and facts that can no longer change. What is undetermined has no nearest change:
  /// it waits for an answer.
  ///
  /// - Parameters:
  ///   - outcome: An outcome of the version that governs.
  ///   - limit: The most facts of which a change alone is told; of records there is one for each
  ///     list, and of two facts together one in all.
  /// - Returns: The changes, in the order of the facts; none where the search would take more
  ///   changed tickets than may be decided.
  package func nearestChanges(of outcome: OutcomeID, limit: Int = 4) -> [NearestChange] {
    guard let trace = evaluation.trace,
      let status = statuses[outcome], status.isSettled
    else { return [] }
    let refusalsBefore = refusals
    let reach = reach(of: outcome, in: trace)
    var (changes, count) = ([NearestChange](), 0)
    for fact in reach.facts.sorted() where count < limit && refusals == refusalsBefore {
      let found = ChangeSearch(
        tickets: self, trace: trace, outcome: outcome, status: status, fact: fact,
        candidates: Candidates(for: fact, in: reach, trace)
      ).nearest
      changes += found
      count += found.isEmpty ? 0 : 1
    }
    guard refusals == refusalsBefore else { return [] }
    guard changes.isEmpty else { return changes }
    let records = reach.facts.sorted().compactMap { list in
      RecordSearch(
        tickets: self, trace: trace, outcome: outcome, status: status, reach: reach, list: list
      ).first
    }
    guard records.isEmpty else { return records }
    let pairs = PairSearch(
      tickets: self, trace: trace, outcome: outcome, status: status, reach: reach)
    return [pairs.first].compactMap { $0 }
  }

  /// The change, if it makes a difference that is settled.
  func flip(
    _ outcome: OutcomeID, from status: OutcomeStatus, by steps: [NearestChange.Step]
  ) -> NearestChange? {
    guard let changed = turned(outcome, by: steps), changed.isSettled,
      changed.differs(from: status), isPossible(steps)
    else { return nil }
    return NearestChange(steps: steps, status: changed)
  }
}
