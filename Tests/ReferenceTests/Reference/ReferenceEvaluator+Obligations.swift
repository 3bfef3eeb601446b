import AvenantModel
import AvenantValues

/// What became of obligations, and what follows where they are not met in time.
extension ReferenceEvaluator {
  /// Whether one of the obligations that name a clause under `otherwise` is not met in time.
  func isLedTo(_ clause: ClauseID) -> Truth {
    let leading = version.clauses.indices.map { ClauseID($0) }.filter {
      version[$0].obligation?.otherwise.contains(clause) ?? false
    }
    guard !leading.isEmpty else { return .yes }
    return Truth.any(leading.flatMap { [isIn(.breached, $0), isIn(.fulfilledLate, $0)] })
  }

  /// Whether a clause's obligation is owed and in a state; it is or is not, whatever is absent.
  func isIn(_ state: Obligation.Fulfilment, _ clause: ClauseID) -> Truth {
    guard let obligation = version[clause].obligation else { return .no }
    let applies = applies(clause)
    enter(clause)
    let last = lastDay(of: obligation)
    let done = obligation.doneOn.map(value) ?? .absent
    let today = Found.value(.date(asOf.dayNumber))
    let tooLate = last.map { $0.day.map { .date($0 + 1) } }
    let isDone = isReached(done, by: today)
    let isOver = isReached(tooLate, by: today)
    let isLate = isReached(tooLate, by: done)
    let state =
      switch state {
      case .fulfilled: Truth.all([isDone, isLate.negated])
      case .fulfilledLate: Truth.all([isDone, isLate])
      case .breached: Truth.all([isDone.negated, isOver])
      }
    return Truth.all([applies, state])
  }

  /// Whether a day lies on another or before it; a day that is not there is never reached.
  private func isReached(_ day: Found, by other: Found) -> Truth {
    if day == .absent || other == .absent { return .no }
    guard case .value(.date(let day)) = day, case .value(.date(let other)) = other else {
      return .unknown
    }
    return day <= other ? .yes : .no
  }

  func lastDay(of obligation: Obligation) -> Found {
    switch obligation.deadline {
    case .by(let date): value(date)
    case .before(let date): value(date).map { $0.day.map { .date($0 - 1) } }
    case nil: .absent
    }
  }
}
