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
  ///     list, or for each field of the record that the outcome is of, and of two facts together
  ///     one in all.
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
    let records = recordChanges(of: outcome, status, reach, in: trace)
    guard records.isEmpty else { return records }
    let pairs = PairSearch(
      tickets: self, trace: trace, outcome: outcome, status: status, reach: reach)
    return [pairs.first].compactMap { $0 }
  }

  /// The changes of a value in the records of each list; of the outcome of a record also of each of
  /// its fields, by what that record has.
  private func recordChanges(
    of outcome: OutcomeID, _ status: OutcomeStatus, _ reach: Reach, in trace: Trace
  ) -> [NearestChange] {
    let own = outcome.record.flatMap { id, item -> (list: FactID, reach: Reach)? in
      guard let list = trace.version[id].forEach.map({ trace.version[$0].list }),
        let item = trace.entering(record: item - 1, of: id)
      else { return nil }
      return (list, Reach(of: outcome, in: item))
    }
    let lists = own.map { reach.facts.union([$0.list]) } ?? reach.facts
    return lists.sorted().flatMap { list in
      RecordSearch(
        tickets: self, trace: trace, outcome: outcome, status: status, reach: own?.reach ?? reach,
        list: list, ownRecord: own?.list == list ? outcome.record.map { $0.item - 1 } : nil,
        readsOthers: reach.facts.contains(list)
      ).changes
    }
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

extension OutcomeID {
  /// The clause and the number of the record, from 1; `nil` of what is not of one record.
  fileprivate var record: (clause: ClauseID, item: Int)? {
    switch self {
    case .charge(let id, let item?), .obligation(let id, let item?): (id, item)
    case .charge, .obligation, .entitlement, .value: nil
    }
  }
}
