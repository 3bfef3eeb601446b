public import AvenantDiagnostics
public import AvenantValues

/// The place of a calendar among the calendars that its version reads, from 0.
public struct CalendarID: Hashable, Sendable {
  /// The place.
  public let index: Int

  /// Takes a place.
  public init(_ index: Int) { self.index = index }
}

/// The days on which business is done: all but weekends and holidays, within a span of days.
public struct BusinessCalendar: Sendable {
  /// A day on which no business is done, and its name.
  public struct Holiday: Sendable {
    /// The day.
    public let day: CalendarDate
    /// What it is called.
    public let says: String

    /// Makes a holiday.
    public init(day: CalendarDate, says: String) {
      self.day = day
      self.says = says
    }
  }

  /// The name: that of the calendar's file.
  public let name: String
  /// The title, for people.
  public let title: String
  /// The document that names the days.
  public let document: String?
  /// The days of the week on which no business is done, as ISO 8601 counts them.
  public let weekend: Set<Int>
  /// The holidays, earliest first, all of them within the span.
  public let holidays: [Holiday]
  /// The business days, worked out.
  public let days: BusinessDays
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked calendar; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, title: String, document: String?, from: CalendarDate, through: CalendarDate,
    weekend: Set<Int>, holidays: [Holiday], range: SourceRange
  ) {
    self.name = name
    self.title = title
    self.document = document
    self.weekend = weekend
    self.holidays = holidays
    days = BusinessDays(
      from: from, through: through, weekend: weekend, holidays: Set(holidays.map(\.day)))
    self.range = range
  }
}
