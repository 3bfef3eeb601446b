import AvenantValues
import TestSupport
import Testing

extension SeededGenerator {
  /// A day of the years 1000 to 8999, so that a period of some centuries stays in the calendar;
  /// every second one is the last of its month.
  mutating func date() throws -> CalendarDate {
    let number = Int.random(in: -354_285...2_567_000, using: &self)
    let date = try #require(CalendarDate(dayNumber: number))
    return Bool.random(using: &self) ? date : date.endOfMonth
  }

  /// A number of any length up to 127 bits.
  mutating func wideNumber() -> Int128 {
    Int128.random(in: .min ... .max, using: &self) >> Int.random(in: 0...126, using: &self)
  }
}
