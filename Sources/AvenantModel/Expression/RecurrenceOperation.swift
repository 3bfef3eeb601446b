package import AvenantValues

/// What is asked of days that come back at a fixed interval.
public enum RecurrenceOperation: String, Sendable, CaseIterable {
  /// The first day after a date; operands: the anchor, the interval and the date.
  case next = "next_occurrence"
  /// The last day on or before a date; operands: the anchor, the interval and the date.
  ///
  /// Before the anchor there is none.
  case last = "last_occurrence"
  /// The number of days from one date through another; operands: the anchor, the interval and both.
  case count = "occurrences_between"

  /// What a recurrence answers: a day number, or a count.
  ///
  /// - Parameters:
  ///   - recurrence: The days that come back.
  ///   - one: The date, or the first of two.
  ///   - other: The second of two dates; nobody reads it where the operation has one.
  /// - Returns: The answer; `nil` where there is no such day.
  /// - Throws: ``DateArithmeticError`` as ``Recurrence`` does.
  package func answer(
    _ recurrence: Recurrence, _ one: CalendarDate, _ other: CalendarDate
  ) throws(DateArithmeticError) -> Int? {
    switch self {
    case .next: return try recurrence.next(after: one).dayNumber
    case .last: return try recurrence.last(through: one)?.dayNumber
    case .count:
      guard one <= other else { return 0 }
      let before = try CalendarDate(dayNumber: one.dayNumber - 1)
        .map { day throws(DateArithmeticError) in try recurrence.count(through: day) }
      return try recurrence.count(through: other) - (before ?? 0)
    }
  }
}
