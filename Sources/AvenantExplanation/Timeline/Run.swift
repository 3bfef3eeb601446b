import AvenantAnalysis
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// The periods in a row through which a number moves in the same way.
struct Run {
  /// Whether it begins with the period that was asked about, and is longer than a day.
  let isBegun: Bool
  /// The period with which it ends; `nil` where nobody knows of an end.
  let last: Timeline.Period?

  init(of place: Outlook.Place, _ pace: Outlook.Pace, from index: Int, in timeline: Timeline) {
    let periods = timeline.periods
    let end =
      periods.indices.dropFirst(index + 1).prefix { timeline.continues(place, into: $0) }.last
      ?? index
    isBegun =
      !timeline.continues(place, into: index) && periods[index].from < periods[end].through
    last = timeline.isOpen(at: end) ? nil : periods[end]
  }
}

extension Timeline {
  /// Whether a number moves in a period as in the one before, and goes on from where it was.
  func continues(_ place: Outlook.Place, into index: Int) -> Bool {
    guard index > 0, let pace = periods[index].moving[place] else { return false }
    let before = periods[index - 1]
    return before.moving[place] == pace
      && before.first.mayBeOwed(place) == periods[index].first.mayBeOwed(place)
      && periods[index].continues(before, place, pace)
  }

  /// Whether a number moves from one day to another in a period, or to the first of its days.
  func isSeenMoving(_ place: Outlook.Place, at index: Int) -> Bool {
    periods[index].moving[place] != nil
      && (periods[index].from < periods[index].through || continues(place, into: index))
  }

  /// Whether there is no day behind a period.
  fileprivate func isOpen(at index: Int) -> Bool {
    isComplete && index == periods.count - 1 && periods[index].through == .latestEvaluation
  }
}

extension Timeline.Period {
  /// Whether a number goes on from where it was at the end of the period before: by its step, or by
  /// as much as rounding lets it seem.
  fileprivate func continues(
    _ before: Timeline.Period, _ place: Outlook.Place, _ pace: Outlook.Pace
  ) -> Bool {
    guard let step = pace.perDay else { return true }
    guard let was = before.last.number(at: place), let now = first.number(at: place),
      let difference = Fraction(now).subtracting(Fraction(was))?.subtracting(step)?.magnitude,
      let unit = Fraction(1, over: ExactNumber.powerOfTen(now.scale))
    else { return false }
    return difference <= (pace.isRounded ? unit : Fraction(ExactNumber(0)))
  }
}

extension Evaluation {
  /// Whether a place is that of an amount of which it is not known whether it is owed.
  func mayBeOwed(_ place: Outlook.Place) -> Bool {
    guard case .amount(let id, let item) = place, let name = trace?.version[id].name else {
      return false
    }
    return (decision.charges + decision.credits).contains {
      $0.clause == name && $0.recordNumber == item && $0.status == .undetermined
    }
  }
}
