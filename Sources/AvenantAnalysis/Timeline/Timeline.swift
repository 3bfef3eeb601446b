package import AvenantEvaluation
package import AvenantModel
package import AvenantValues

/// What becomes of one ticket while the date of evaluation moves on.
///
/// Two days belong to one period when they have the same charges, credits, totals, entitlements,
/// obligations, values and allowances, but for numbers that move from day to day.
package struct Timeline: Sendable {
  /// The most days that are evaluated; what lies behind the last of them is not told.
  package static let standardLimit = 10_000
  /// The most periods that are told.
  package static let mostPeriods = 200

  /// A time during which the same follows.
  package struct Period: Sendable {
    /// What is decided on the first day.
    package let first: Evaluation
    /// What is decided on the last day that was looked at; it differs in the numbers that move.
    package internal(set) var last: Evaluation
    /// The last day; it counts.
    package internal(set) var through: CalendarDate
    /// The numbers that move from day to day; each of them on every single day.
    package internal(set) var moving: [Outlook.Place: Outlook.Pace]
    /// Whether one day alone was looked at, so that it is not known yet what of it moves unevenly.
    var isFirstDay = true

    /// The first day.
    package var from: CalendarDate { first.decision.asOf }
  }

  /// The periods, earliest first; each begins on the day after the one before ends.
  package internal(set) var periods: [Period]
  /// Whether every day that was asked for was looked at, and not only so many.
  package internal(set) var isComplete: Bool
}

extension Program {
  /// Finds every day on which the decision for a ticket changes.
  ///
  /// Each period is evaluated on its first day, and vouched for through its last by the tests of
  /// the compiled contract that read the date of evaluation. Where that cannot be done, because a
  /// number that moves in no even steps is compared with something, every single day is evaluated.
  ///
  /// - Parameters:
  ///   - facts: What is known of the ticket, checked against this contract.
  ///   - start: The first day of evaluation.
  ///   - end: The last; it counts.
  ///   - limit: The most days that are evaluated, at least one.
  /// - Returns: The timeline; of the first day alone where `end` lies before it.
  /// - Throws: What ``evaluate(_:asOf:otherReadings:)`` throws.
  package func timeline(
    _ facts: Facts, from start: CalendarDate, through end: CalendarDate,
    limit: Int = Timeline.standardLimit
  ) throws(EvaluationError) -> Timeline {
    var timeline = Timeline(periods: [], isComplete: false)
    var day: CalendarDate? = start
    var count = 0
    while let next = day, count < max(1, limit) {
      let evaluation = try self.evaluation(of: facts, asOf: next)
      count += 1
      let outlook = evaluation.outlook(through: end)
      guard timeline.append(evaluation, outlook) else { break }
      day = outlook.through < end ? CalendarDate(dayNumber: outlook.through.dayNumber + 1) : nil
    }
    timeline.isComplete = day == nil
    timeline.settleFirstDays()
    for index in timeline.periods.indices {
      let period = timeline.periods[index]
      guard period.last.decision.asOf != period.through, !period.moving.isEmpty else { continue }
      timeline.periods[index].last = try evaluation(of: facts, asOf: period.through)
    }
    return timeline
  }
}
