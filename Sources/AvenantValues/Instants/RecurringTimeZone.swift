/// A time zone whose clocks do the same every year, as the footer of a TZif file states it.
///
/// Source: POSIX.1-2017, Base Definitions, 8.3 `TZ`, with the hours from -167 to 167 of RFC 8536
/// section 3.3.1.
struct RecurringTimeZone: Sendable {
  /// The offset from UTC in seconds, positive east of Greenwich, while there is no daylight saving.
  let standardOffset: Int

  /// The months with another offset; `nil` where the offset is always the same.
  let daylightSaving: DaylightSaving?

  /// When clocks are changed, and to what.
  struct DaylightSaving: Sendable {
    /// The offset from UTC in seconds, positive east of Greenwich.
    let offset: Int
    /// When it begins, in standard time.
    let start: YearlyInstant
    /// When it ends, in daylight saving time.
    let end: YearlyInstant
  }

  /// Returns how far local time is ahead of UTC, in seconds.
  func offset(at secondsSince1970: Int64) -> Int {
    guard let daylightSaving else { return standardOffset }
    // The calendar repeats after 400 years, weekdays included, which keeps the numbers small.
    let cycle: Int64 = 146_097 * 86_400
    let seconds = Int((secondsSince1970 % cycle + cycle) % cycle)
    let year = CalendarDate(unchecked: seconds / 86_400).year
    // An instant at most a week outside its year is governed by one of these changes; where an end
    // and the next start fall together, daylight saving goes on.
    var lastChange = (instant: Int.min, offset: standardOffset)
    for year in year - 2...year + 1 {
      let end = daylightSaving.end.seconds(in: year) - daylightSaving.offset
      let start = daylightSaving.start.seconds(in: year) - standardOffset
      for change in [(end, standardOffset), (start, daylightSaving.offset)]
      where (lastChange.instant...seconds).contains(change.0) {
        lastChange = change
      }
    }
    return lastChange.offset
  }
}
