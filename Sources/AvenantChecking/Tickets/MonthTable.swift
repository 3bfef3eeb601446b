import AvenantValues

/// The months that days of tickets lay in, by the text that they begin with: `"2010-07`.
final class MonthTable: Sendable {
  private struct Month: Sendable {
    /// The eight bytes from the quote on; 0 where there is none.
    var text: UInt64 = 0
    /// The number of the day before the first.
    var before: Int64 = 0
    var length: Int64 = 0
  }

  private let months = PlainMemory(Array(repeating: Month(), count: 64))

  /// The number of the day that is written in quotes at a place, as `"YYYY-MM-DD"`; `nil` where
  /// there is none.
  @inline(__always)
  func day(at place: Int, of text: TicketText) -> Int64? {
    let start = text.word(at: place)
    let index = Int(truncatingIfNeeded: (start &* 0x9E37_79B9_7F4A_7C15) &>> 58)
    let month = months.start + index
    if month.pointee.text != start {
      guard let found = Self.month(start) else { return nil }
      month.pointee = found
    }
    let end = text.word(at: place + 8)
    let (tens, ones) = (end &>> 8 & 0xFF ^ 0x30, end &>> 16 & 0xFF ^ 0x30)
    let day = Int64(truncatingIfNeeded: tens &* 10 &+ ones)
    guard end & 0xFF00_00FF == 0x2200_002D, tens < 10, ones < 10, day >= 1,
      day <= month.pointee.length
    else { return nil }
    return month.pointee.before &+ day
  }

  /// The month that begins with a quote and is written `YYYY-MM`.
  private static func month(_ text: UInt64) -> Month? {
    func digit(_ place: Int) -> Int? {
      let byte = UInt8(truncatingIfNeeded: text >> UInt64(8 * place))
      return (0x30...0x39).contains(byte) ? Int(byte - 0x30) : nil
    }
    guard UInt8(truncatingIfNeeded: text) == UInt8(ascii: "\""),
      UInt8(truncatingIfNeeded: text >> 40) == UInt8(ascii: "-"),
      let thousands = digit(1), let hundreds = digit(2), let tens = digit(3), let ones = digit(4),
      let tenMonths = digit(6), let oneMonth = digit(7),
      let first = CalendarDate(
        year: thousands * 1000 + hundreds * 100 + tens * 10 + ones,
        month: tenMonths * 10 + oneMonth, day: 1)
    else { return nil }
    return Month(
      text: text, before: Int64(first.dayNumber) - 1,
      length: Int64(first.endOfMonth.dayNumber - first.dayNumber) + 1)
  }
}
