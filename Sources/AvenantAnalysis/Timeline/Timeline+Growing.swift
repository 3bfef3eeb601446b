import AvenantEvaluation
import AvenantModel
import AvenantValues

extension Timeline {
  /// Takes what was found of the next days: more of the last period, or a new one; says whether
  /// there was room for it.
  mutating func append(_ evaluation: Evaluation, _ outlook: Outlook) -> Bool {
    let moving = outlook.moving.filter { evaluation.shows($0.key) }
    guard let last = periods.indices.last else { return begin(evaluation, outlook, moving) }
    let moved = moving.filter {
      $1 != .uneven || evaluation.differs(from: periods[last].last, at: $0)
    }
    guard periods[last].goesOn(with: evaluation, moving, moved) else {
      return stop(evaluation, outlook, moving, moved)
    }
    periods[last].moving = moved
    periods[last].isFirstDay = false
    periods[last].last = evaluation
    periods[last].through = outlook.through
    return true
  }

  private mutating func begin(
    _ evaluation: Evaluation, _ outlook: Outlook, _ moving: [Outlook.Place: Outlook.Pace]
  ) -> Bool {
    guard periods.count < Self.mostPeriods else { return false }
    periods.append(
      Period(first: evaluation, last: evaluation, through: outlook.through, moving: moving))
    return true
  }

  /// Begins a new period on the day; or, where a number has come to rest, on the day before, on
  /// which it moved for the last time.
  private mutating func stop(
    _ evaluation: Evaluation, _ outlook: Outlook, _ moving: [Outlook.Place: Outlook.Pace],
    _ moved: [Outlook.Place: Outlook.Pace]
  ) -> Bool {
    let last = periods.count - 1
    let rest = periods[last].last
    var resting = Period(first: rest, last: rest, through: rest.decision.asOf, moving: moving)
    guard !periods[last].isFirstDay, rest.decision.asOf == periods[last].through,
      resting.goesOn(with: evaluation, moving, moved),
      let before = CalendarDate(dayNumber: rest.decision.asOf.dayNumber - 1)
    else { return begin(evaluation, outlook, moving) }
    guard periods.count < Self.mostPeriods else { return false }
    periods[last].through = before
    resting.last = evaluation
    (resting.moving, resting.isFirstDay, resting.through) = (moved, false, outlook.through)
    periods.append(resting)
    return true
  }

  /// Of a single day nothing moves unevenly: what it came to is told.
  mutating func settleFirstDays() {
    for index in periods.indices where periods[index].isFirstDay {
      periods[index].moving = periods[index].moving.filter { $1 != .uneven }
    }
  }
}

extension Timeline.Period {
  /// Whether a later day belongs to it: numbers that move evenly go on from where they were, and
  /// the others move on the same days.
  fileprivate func goesOn(
    with evaluation: Evaluation, _ moving: [Outlook.Place: Outlook.Pace],
    _ moved: [Outlook.Place: Outlook.Pace]
  ) -> Bool {
    // Of a single day nobody has seen a number move: it may have come to rest on that very day.
    let isSingle = isFirstDay && from == through
    guard isSingle || (isFirstDay ? moving : moved) == self.moving else { return false }
    let days = ExactNumber(evaluation.decision.asOf.dayNumber - from.dayNumber)
    return first.isSame(as: evaluation, but: Set(moved.keys))
      && moved.allSatisfy { place, pace in
        switch pace {
        case .uneven: true
        case .steady(let step):
          isReached(
            evaluation.number(at: place).map(Fraction.init),
            from: first.number(at: place).map(Fraction.init), by: step, days)
        case .rounded(let step):
          isReached(evaluation.exact(at: place), from: first.exact(at: place), by: step, days)
        }
      }
  }

  /// Whether a number that moves by `step` every day comes to another in so many days.
  private func isReached(
    _ now: Fraction?, from start: Fraction?, by step: Fraction, _ days: ExactNumber
  ) -> Bool {
    guard let now, let way = step.multiplied(by: Fraction(days)) else { return false }
    return start.flatMap { $0.adding(way) } == now
  }
}

extension Evaluation {
  /// Whether a number is another than it was.
  fileprivate func differs(from other: Evaluation, at place: Outlook.Place) -> Bool {
    switch place {
    case .allowance(let id):
      let name = version?[id].name
      return decision.allowances.first { $0.definition == name }
        != other.decision.allowances.first { $0.definition == name }
    case .amount, .dueOn, .lastDay, .value: return number(at: place) != other.number(at: place)
    }
  }
}
