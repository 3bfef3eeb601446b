package import AvenantValues

/// The first or the last day of a month, a quarter or a year of the calendar.
public enum CalendarEdge: String, Sendable, CaseIterable {
  /// The first day of the month.
  case startOfMonth = "start_of_month"
  /// The last day of the month.
  case endOfMonth = "end_of_month"
  /// The first day of the quarter.
  case startOfQuarter = "start_of_quarter"
  /// The last day of the quarter.
  case endOfQuarter = "end_of_quarter"
  /// The first day of the year.
  case startOfYear = "start_of_year"
  /// The last day of the year.
  case endOfYear = "end_of_year"

  /// Whether it is a first day.
  public var isFirst: Bool {
    switch self {
    case .startOfMonth, .startOfQuarter, .startOfYear: true
    case .endOfMonth, .endOfQuarter, .endOfYear: false
    }
  }

  /// The edge that belongs to a date.
  package func day(of date: CalendarDate) -> CalendarDate {
    switch self {
    case .startOfMonth: date.startOfMonth
    case .endOfMonth: date.endOfMonth
    case .startOfQuarter: date.startOfQuarter
    case .endOfQuarter: date.endOfQuarter
    case .startOfYear: date.startOfYear
    case .endOfYear: date.endOfYear
    }
  }
}
