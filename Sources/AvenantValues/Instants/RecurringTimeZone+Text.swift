extension RecurringTimeZone {
  /// Reads a time zone in the form of the variable `TZ`, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
  ///
  /// Daylight saving must state when it begins and ends.
  init?(_ text: String) {
    var reader = ASCIIReader(text)
    guard reader.skipZoneName(), let behind = reader.offsetBehindUTC() else { return nil }
    standardOffset = -behind
    guard !reader.isAtEnd else {
      daylightSaving = nil
      return
    }
    guard let daylightSaving = reader.daylightSaving(standardOffset: standardOffset),
      reader.isAtEnd
    else { return nil }
    self.daylightSaving = daylightSaving
  }
}

extension ASCIIReader {
  fileprivate mutating func daylightSaving(
    standardOffset: Int
  ) -> RecurringTimeZone.DaylightSaving? {
    guard skipZoneName() else { return nil }
    var offset = standardOffset + 3600
    if !take(",") {
      guard let behind = offsetBehindUTC(), take(",") else { return nil }
      offset = -behind
    }
    guard let start = yearlyInstant(), take(","), let end = yearlyInstant() else { return nil }
    return RecurringTimeZone.DaylightSaving(offset: offset, start: start, end: end)
  }

  /// Steps over the abbreviation of a zone: three letters or more, or anything like it in `< >`.
  fileprivate mutating func skipZoneName() -> Bool {
    guard take("<") else { return skip { $0.isASCIILetter } >= 3 }
    let length = skip { byte in
      byte.isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }
    return length >= 3 && take(">")
  }

  /// Reads seconds that count positive west of Greenwich, up to 24 hours and 59 minutes of them.
  fileprivate mutating func offsetBehindUTC() -> Int? {
    signedTime(hours: 0...24)
  }

  /// Reads `hh`, `hh:mm` or `hh:mm:ss`, perhaps with a sign before it, as seconds.
  private mutating func signedTime(hours: ClosedRange<Int>) -> Int? {
    let sign = take("-") ? -1 : 1
    if sign > 0 { _ = take("+") }
    guard let hour = number(upTo: 3), hours.contains(hour) else { return nil }
    var seconds = hour * 3600
    for unit in [60, 1] where take(":") {
      guard let part = number(upTo: 2), part <= 59 else { return nil }
      seconds += part * unit
    }
    return sign * seconds
  }

  private mutating func yearlyInstant() -> YearlyInstant? {
    guard let day = yearlyDay() else { return nil }
    guard take("/") else { return YearlyInstant(day: day, time: 2 * 3600) }
    return signedTime(hours: 0...167).map { YearlyInstant(day: day, time: $0) }
  }

  private mutating func yearlyDay() -> YearlyInstant.Day? {
    if take("M") {
      guard let month = number(upTo: 2), (1...12).contains(month), take("."),
        let week = digit(), (1...5).contains(week), take("."), let day = digit(), day <= 6
      else { return nil }
      return .weekday(day, week: week, month: month)
    }
    if take("J") {
      guard let number = number(upTo: 3), (1...365).contains(number) else { return nil }
      return .withoutLeapDay(number)
    }
    guard let number = number(upTo: 3), number <= 365 else { return nil }
    return .afterNewYear(number)
  }
}

extension UInt8 {
  /// Whether the byte is one of the letters `A` to `Z` and `a` to `z`.
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
