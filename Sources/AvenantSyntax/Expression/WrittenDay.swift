/// Three groups of digits that are a date, or that somebody may have meant as one.
package struct WrittenDay {
  private let groups: [Substring]
  private let separator: Character

  /// Takes the beginning of `text` if it has three groups of digits with `separator` between them,
  /// the first or the last of four digits and the others of one or two.
  init?(_ text: String, separator: Character) {
    self.separator = separator
    var groups: [Substring] = []
    var rest = text.utf8[...]
    while groups.count < 3 {
      let digits = rest.prefix(while: \.isDigit)
      groups.append(Substring(digits))
      rest = rest[digits.endIndex...]
      if groups.count < 3, rest.popFirst() != separator.asciiValue { return nil }
    }
    let counts = groups.map(\.utf8.count)
    let isShort: (Int) -> Bool = { (1...2).contains($0) }
    let isDay =
      isShort(counts[1])
      && (counts[0] == 4 && isShort(counts[2]) || isShort(counts[0]) && counts[2] == 4)
    guard isDay else { return nil }
    self.groups = groups
  }

  /// Takes all of `text`, whichever of hyphens, slashes and points it has.
  package init?(whole text: String) {
    let days = ["-", "/", "."].lazy.compactMap { WrittenDay(text, separator: $0) }
    guard let day = days.first, day.length == text.utf8.count else { return nil }
    self = day
  }

  /// The number of bytes.
  var length: Int { groups.reduce(2) { $0 + $1.count } }

  /// Whether it is written as dates are: four digits, two and two, with hyphens.
  package var isWellFormed: Bool { separator == "-" && groups.map(\.count) == [4, 2, 2] }

  /// The date with its zeros, where the year stands first; `nil` where day and month could be
  /// confused.
  package var padded: String? {
    guard groups[0].count == 4 else { return nil }
    return groups.map { $0.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
  }

  /// Whether the Gregorian calendar has the day; years count from 1.
  package var isInCalendar: Bool {
    let numbers = groups.compactMap { Int($0) }
    guard numbers.count == 3, numbers[0] >= 1, (1...12).contains(numbers[1]) else { return false }
    return (1...Self.days(ofMonth: numbers[1], year: numbers[0])).contains(numbers[2])
  }

  private static func days(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
