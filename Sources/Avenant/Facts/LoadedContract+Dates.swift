import AvenantChecking
public import AvenantValues

extension LoadedContract {
  /// The day of a moment in the contract's time zone; in UTC when it has none.
  ///
  /// - Parameter secondsSince1970: The seconds since 1970-01-01T00:00:00Z.
  /// - Returns: The day; the calendar's first or last for a moment outside it.
  public func today(secondsSince1970: Int64) -> CalendarDate {
    guard let moment = Timestamp(secondsSince1970: secondsSince1970) else {
      return secondsSince1970 < 0 ? .earliest : .latest
    }
    return zone?.rules.date(of: moment) ?? moment.dateInUTC
  }
}
