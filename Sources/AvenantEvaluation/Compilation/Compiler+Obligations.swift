import AvenantModel

/// What becomes of obligations, and what follows where they are not met in time.
extension Compiler {
  /// What becomes of a clause's obligation.
  mutating func obligation(_ id: ClauseID) {
    obligations[id.index] = version[id].obligation.map { compiled($0, applies[id.index]) }
  }

  /// Whether an obligation is in a state; it is or is not, whatever is absent.
  mutating func obligation(_ id: ClauseID, is state: Obligation.Fulfilment) -> Condition {
    let yes = literal(that: id, is: state)
    return Condition(yes: yes, no: complement(yes))
  }

  /// That one of the obligations that lead to a clause is not met in time; always, without any.
  mutating func isLedTo(_ id: ClauseID) -> Literal {
    let leading = version.obligations(leadingTo: id)
    guard !leading.isEmpty else { return .always }
    return any(
      leading.flatMap { [literal(that: $0, is: .breached), literal(that: $0, is: .fulfilledLate)] })
  }

  private func literal(that id: ClauseID, is state: Obligation.Fulfilment) -> Literal {
    let status: ObligationOutcome.Status =
      switch state {
      case .fulfilled: .fulfilled
      case .fulfilledLate: .fulfilledLate
      case .breached: .breached
      }
    guard let found = obligations[id.index]?.cases.first(where: { $0.0 == status }) else {
      preconditionFailure("a version's order puts what is needed first")
    }
    return found.1
  }

  /// Without a day on which it was done it is taken as not done, of which the checker warned.
  private mutating func compiled(
    _ obligation: Obligation, _ applies: Condition
  ) -> ObligationProgram {
    let lastDay = obligation.deadline.map { self.lastDay($0) }
    let doneOn = obligation.doneOn.map { number($0).slot }
    let done = doneOn.map { happened(on: $0) } ?? .never
    let hasNoDate = lastDay.map { emit(.presence($0)).no } ?? .always
    let (inTime, late) = met(by: lastDay, on: doneOn ?? .asOf)
    let (open, over) = met(by: lastDay, on: .asOf)
    return ObligationProgram(
      lastDay: lastDay,
      cases: [
        (.notOwed, applies.no),
        (.pending, all([applies.yes, done.no, any([hasNoDate, open])])),
        (.fulfilled, all([applies.yes, done.yes, any([hasNoDate, inTime])])),
        (.fulfilledLate, all([applies.yes, done.yes, late])),
        (.breached, all([applies.yes, done.no, over])),
      ])
  }

  private mutating func lastDay(_ deadline: Obligation.Deadline) -> Slot {
    switch deadline {
    case .by(let date): number(date).slot
    case .before(let date): emit(.binary(.difference, number(date).slot, constant(1)))
    }
  }

  /// Whether something has happened by the date of evaluation; what is absent has not.
  mutating func happened(on day: Slot) -> Condition {
    let byNow = emit(.difference(day, .asOf, low: .min, high: 0))
    return Condition(yes: byNow.yes, no: any([byNow.no, emit(.presence(day)).no]))
  }

  /// That a day is the last day or before it, and that it is behind it; both need a last day.
  mutating func met(by lastDay: Slot?, on day: Slot) -> (inTime: Literal, late: Literal) {
    guard let lastDay else { return (.never, .never) }
    let inTime = emit(.difference(day, lastDay, low: .min, high: 0))
    return (inTime.yes, inTime.no)
  }
}
