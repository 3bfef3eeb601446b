package import AvenantEvaluation
package import AvenantModel

/// Something behind an outcome that is otherwise on the day after.
package enum Turn: Sendable {
  /// A condition that has turned out otherwise.
  case condition(Expression)
  /// A term that has another value.
  case term(Expression)
  /// An obligation that leads to a clause and has ceased to be met in time, or to be unmet.
  case obligation(ClauseID)
  /// What has turned where a record is at hand, from 0, of the list that a clause is read for.
  indirect case item(Int, of: ClauseID, [Turn])
}

extension OutcomeID {
  /// What has turned behind the outcome from one day to a later one.
  ///
  /// - Parameters:
  ///   - before: What was worked out on the earlier day, with the record at hand that it is about.
  ///   - after: The same on the later day.
  /// - Returns: What has turned, in the order in which the clauses are read; no condition twice.
  package func turns(from before: Trace, to after: Trace) -> [Turn] {
    var walk = TurnWalk(before: before, after: after, list: list(in: after))
    walk.visit(self)
    return walk.turns
  }

  /// The list of which a record is at hand; `nil` where none is.
  private func list(in trace: Trace) -> FactID? {
    guard trace.recordIndex != nil || trace.isAtAnyRecord else { return nil }
    switch self {
    case .charge(let id, _), .obligation(let id, _):
      return trace.version[id].forEach.map { trace.version[$0].list }
    case .entitlement, .value: return nil
    }
  }
}
