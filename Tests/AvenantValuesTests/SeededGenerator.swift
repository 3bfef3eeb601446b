import AvenantValues
import Testing

/// The generator SplitMix64: the same values on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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
