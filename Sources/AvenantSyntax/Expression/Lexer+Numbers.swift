import AvenantDiagnostics

/// How numbers and dates are cut.
extension Lexer {
  /// The number or the date that begins here with a digit, or with a point before one.
  mutating func number() -> Token {
    if let date = dateToken() { return date }
    let start = position
    skipDigits()
    let whole = written(from: start)
    if byte(0) == UInt8(ascii: "."), byte(1)?.isDigit == true {
      position += 1
      skipDigits()
    } else if byte(0) == UInt8(ascii: "."), byte(1) != UInt8(ascii: ".") {
      position += 1
    }
    return numberToken(from: start, whole: whole)
  }

  /// The number from `start` to where the lexer is, unless its spelling is refused.
  private mutating func numberToken(from start: Int, whole: String) -> Token {
    let number = written(from: start)
    skipGroups()
    let grouped = written(from: start)
    if grouped != number {
      return refused(from: start, to: position) {
        .groupedNumber(grouped, digits: ungrouped(grouped), at: $0)
      }
    }
    position += wordLength(at: position)
    let unit = String(written(from: start).dropFirst(number.count))
    if !unit.isEmpty {
      return refused(from: start, to: position) {
        .unitWithoutSpace(number: number, unit: unit, at: $0)
      }
    }
    if number.hasPrefix(".") || number.hasSuffix(".") {
      return refused(from: start, to: position) { .malformedNumber(number, at: $0) }
    }
    if whole.hasPrefix("0"), whole != "0" {
      return refused(from: start, to: position) { .leadingZero(number, at: $0) }
    }
    return token(.number, from: start)
  }

  /// The number without the signs that group its digits; one point alone is a decimal point, and so
  /// is the last one where no three digits stand behind it.
  private func ungrouped(_ written: String) -> String {
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
      .map { $0.filter(\.isNumber) }
    guard parts.count > 1, parts.count == 2 || parts[parts.count - 1].count != 3 else {
      return parts.joined()
    }
    return parts.dropLast().joined() + "." + parts[parts.count - 1]
  }

  /// Passes further digits behind a sign that groups them elsewhere: `1_000`, `1.000.000`.
  private mutating func skipGroups() {
    let separators = [UInt8(ascii: "_"), .apostrophe, UInt8(ascii: ".")]
    while let separator = byte(0), separators.contains(separator), byte(1)?.isDigit == true {
      position += 1
      skipDigits()
    }
  }

  private mutating func skipDigits() {
    while byte(0)?.isDigit == true { position += 1 }
  }

  /// The date that begins here, or what only looks like one; `nil` where neither does.
  private mutating func dateToken() -> Token? {
    guard let separator = dateSignAhead, let day = WrittenDay(ahead, separator: separator) else {
      return nil
    }
    let start = position
    position += day.length
    let clock = wordLength(at: position)
    position += clock
    let written = written(from: start)
    if !day.isWellFormed || clock > 0 {
      return refused(from: start, to: position) {
        .malformedDate(written, asDate: clock > 0 ? nil : day.padded, at: $0)
      }
    }
    if !day.isInCalendar {
      return refused(from: start, to: position) { .noSuchDate(written, at: $0) }
    }
    return token(.date, from: start)
  }

  /// The sign that follows the digits, if it is one that stands within dates.
  private var dateSignAhead: Character? {
    var distance = 0
    while let here = byte(distance), here.isDigit { distance += 1 }
    switch byte(distance) {
    case UInt8(ascii: "-"): return "-"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "."): return "."
    default: return nil
    }
  }

  /// The text from where the lexer is, as far as a date can reach.
  private var ahead: String {
    String(decoding: (0..<11).compactMap { byte($0) }, as: UTF8.self)
  }
}
