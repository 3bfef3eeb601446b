import AvenantChecking
public import AvenantValues

extension LoadedContract {
  /// The day of a moment in the contract's time zone; in UTC when it has none.
  ///
  /// - Parameter secondsSince1970: The seconds since 1970-01-01T00:00:00Z.
  /// - Returns: The day; the calendar's first or last for a moment outside it.
  public func today(secondsSince1970: Int64) -> CalendarDate {
    let seconds = secondsSince1970
    let offset = Int64(zone?.rules.offset(at: seconds) ?? 0)
    let local = seconds.addingReportingOverflow(offset).partialValue
    let days = Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    return CalendarDate(dayNumber: days) ?? (days < 0 ? .earliest : .latest)
  }
}
