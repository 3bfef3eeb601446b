/// Why a text is not a timestamp.
public enum TimestampError: Error {
  /// The text does not have the form of RFC 3339, such as `2010-06-30T23:30:00+02:00`.
  case malformed
  /// The text ends where the offset from UTC should stand, so it says no instant.
  case missingOffset
  /// The calendar has no such day.
  case noSuchDate
  /// The clock has no such time; a second 60 is one only at the end of a month in UTC.
  case noSuchTime
  /// The offset has an hour above 23 or a minute above 59.
  case noSuchOffset
  /// The fraction of the second has a digit other than zero beyond the eighteenth.
  case tooPrecise
  /// The instant does not lie in the years 1 to 9999 in UTC.
  case outOfRange
}
