public import AvenantValues

/// What is asked of a calendar of business days.
public enum BusinessDayOperation: Hashable, Sendable {
  /// A date moved by a number of business days; operands: the date and the number.
  case moved
  /// The business days from one date to another; operands: the two dates.
  case between
  /// Whether a date is a business day; operand: the date.
  case isBusinessDay
  /// The business day that stands in for a date; operand: the date.
  case rolled(RollConvention)

  /// The word for it.
  public var name: String {
    switch self {
    case .moved: "business_days"
    case .between: "business_days_between"
    case .isBusinessDay: "is_business_day"
    case .rolled(let convention): "roll_\(convention.rawValue)"
    }
  }

  /// What the days of a calendar answer: a day number, a count, or 1 for yes and 0 for no.
  ///
  /// - Parameters:
  ///   - days: The calendar's days.
  ///   - one: The number of the first day.
  ///   - other: The number of the other day, or of the days to move by; nobody reads it where the
  ///     operation has one operand.
  /// - Returns: The answer; `nil` where a day that it takes lies outside the calendar.
  package func answer(_ days: BusinessDays, _ one: Int, _ other: Int) -> Int? {
    guard let day = CalendarDate(dayNumber: one) else { return nil }
    switch self {
    case .moved: return days.day(other, after: day)?.dayNumber
    case .between: return CalendarDate(dayNumber: other).flatMap { days.count(from: day, to: $0) }
    case .isBusinessDay: return days.contains(day).map { $0 ? 1 : 0 }
    case .rolled(let convention): return days.rolled(day, convention)?.dayNumber
    }
  }
}
