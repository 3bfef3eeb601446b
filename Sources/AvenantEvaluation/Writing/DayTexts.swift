import AvenantValues

/// The texts of days as JSON has them, each with a quote and a brace behind it; those that came
/// last are kept.
final class DayTexts: Sendable {
  /// A day, and its text: sixteen bytes, the first of them lowest.
  fileprivate struct Text: Sendable {
    var day = Int.min
    var first: UInt64 = 0
    var last: UInt64 = 0
  }

  private let texts = Room(repeating: Text(), count: 256)

  /// The texts, for as long as this lives.
  var memory: Memory { Memory(texts: texts.start) }
}

extension DayTexts {
  /// The texts, to be read and changed.
  struct Memory {
    fileprivate let texts: UnsafeMutablePointer<Text>
  }
}

extension DayTexts.Memory {
  /// Writes `2010-07-12"}`: sixteen bytes, of which the last four say nothing.
  @inline(__always)
  func write(_ day: CalendarDate, to place: UnsafeMutablePointer<UInt8>) {
    let text = texts + (day.dayNumber & 255)
    if text.pointee.day != day.dayNumber { text.pointee = Self.text(of: day) }
    let place = UnsafeMutableRawPointer(place)
    place.storeBytes(of: text.pointee.first.littleEndian, as: UInt64.self)
    place.storeBytes(of: text.pointee.last.littleEndian, toByteOffset: 8, as: UInt64.self)
  }

  private static func text(of day: CalendarDate) -> DayTexts.Text {
    let (year, month, date) = (day.year, day.month, day.day)
    var text = DayTexts.Text(day: day.dayNumber)
    for digit in [year / 1000, year / 100 % 10, year / 10 % 10, year % 10].reversed() {
      text.first = text.first << 8 | UInt64(0x30 + digit)
    }
    text.first |= UInt64(UInt8(ascii: "-")) << 32 | UInt64(UInt8(ascii: "-")) << 56
    text.first |= UInt64(0x30 + month / 10) << 40 | UInt64(0x30 + month % 10) << 48
    text.last = UInt64(0x30 + date / 10) | UInt64(0x30 + date % 10) << 8
    text.last |= UInt64(UInt8(ascii: "\"")) << 16 | UInt64(UInt8(ascii: "}")) << 24
    return text
  }
}
