package import AvenantModel
import AvenantValues

/// A part of a day that lies so many days from the value of a variable: its weekday, its month.
package struct DayPart: Hashable, Sendable {
  /// The variable, a number of days.
  package let variable: Int
  /// The days that are added to it.
  package let offset: Int64
  /// The part; never the year, which grows with the day.
  package let part: DatePart

  /// All that it may be, as bits.
  package var all: UInt64 {
    switch part {
    case .month: 0b1_1111_1111_1110
    case .weekday: 0b1111_1110
    case .day: 0xFFFF_FFFE
    case .year: .max
    }
  }

  /// Its bit where the variable has this value; `nil` outside of the calendar.
  fileprivate func bit(where value: Int64) -> UInt64? {
    let (day, overflow) = value.addingReportingOverflow(offset)
    guard !overflow, let date = CalendarDate(word: day) else { return nil }
    return 1 << UInt64(part.of(date))
  }
}

/// What the days of a region have in common that come back.
extension Region {
  /// What a part of a day may be, as bits.
  package func values(of part: DayPart) -> UInt64 { parts[part] ?? part.all }

  /// What a part of a day may be lies among these.
  mutating func restrict(_ part: DayPart, to among: UInt64) -> Bool {
    let left = values(of: part) & among
    parts[part] = left
    return left != 0
  }

  /// Whether every variable may still have a value with such parts.
  var hasDays: Bool {
    Set(parts.keys.map(\.variable)).allSatisfy { variable in
      guard case .numbers(let low, _) = domains[variable].values else { return true }
      return !isContradictory(variable) && day(of: variable, nearest: low) != nil
    }
  }

  /// A value with such parts, from a preferred one on or else before it; `nil` where none is found.
  func day(of variable: Int, nearest preferred: Int64) -> Int64? {
    guard case .numbers(let low, let high) = domains[variable].values, low <= high else {
      return nil
    }
    let first = min(max(preferred, low), high)
    let masks = parts.filter { $0.key.variable == variable }
    func fits(_ value: Int64) -> Bool {
      masks.allSatisfy { part, among in part.bit(where: value).map { $0 & among != 0 } ?? false }
    }
    if let day = (first...min(high, first + Self.reach)).first(where: fits) { return day }
    return first == low ? nil : (max(low, first - Self.reach)...first).last(where: fits)
  }

  /// How many days are gone through: the calendar comes back after them.
  private static let reach: Int64 = 146_097

  /// Whether no month has the day that is asked for.
  private func isContradictory(_ variable: Int) -> Bool {
    parts.contains { day, days in
      guard day.variable == variable, day.part == .day else { return false }
      let month = DayPart(variable: variable, offset: day.offset, part: .month)
      return values(of: month).bits.allSatisfy { days & Self.days(ofMonth: $0) == 0 }
    }
  }

  /// The days that a month has in some year.
  private static func days(ofMonth month: Int) -> UInt64 {
    let length = month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31
    return (1 << UInt64(length + 1)) - 2
  }
}

/// Parts of days, as a run meets them.
extension RegionRun {
  /// The part of a day that is in a slot; `nil` where something else is, or a part of a day that is
  /// no variable moved by days.
  func dayPart(_ slot: Slot) -> DayPart? {
    guard
      case .number(.unary(.part(let part), let day), _)? =
        program.origins.instruction(writing: .slot(slot)),
      part != .year, let form = form(day), let (variable, factor) = form.onlyVariable, factor == 1,
      case .numbers = region.domains[variable].values,
      let offset = Int64(exactly: form.constant)
    else { return nil }
    return DayPart(variable: variable, offset: offset, part: part)
  }

  /// What a part of a day has to be among for a test to be true; `nil` of another test.
  func dayPart(
    testedBy one: Slot, _ other: Slot, _ low: Int64, _ high: Int64
  ) -> (part: DayPart, among: UInt64)? {
    guard let part = dayPart(one), let base = form(other)?.onlyConstant else { return nil }
    let among = (0..<64).reduce(into: UInt64(0)) { among, value in
      let difference = Int128(value) - base
      if Int128(low) <= difference, difference <= Int128(high) { among |= 1 << UInt64(value) }
    }
    return (part, among & part.all)
  }

  /// The one value of a part of a day that is there; `nil` where there may be several, or none.
  func word(ofPartIn slot: Slot) -> Int64? {
    guard !absences[slot.index], let part = dayPart(slot) else { return nil }
    let values = region.values(of: part)
    return values.nonzeroBitCount == 1 ? Int64(values.trailingZeroBitCount) : nil
  }

  /// Where a part of a day lies.
  func range(ofPart part: DatePart, _ slot: Slot) -> ClosedRange<Int128>? {
    let always: ClosedRange<Int128>? =
      switch part {
      case .month: 1...12
      case .day: 1...31
      case .weekday: 1...7
      case .year: nil
      }
    guard let days = range(slot), let low = CalendarDate(number: days.lowerBound),
      let high = CalendarDate(number: days.upperBound)
    else { return always }
    let isWithin =
      switch part {
      case .year: true
      case .month: low.year == high.year
      case .day: low.year == high.year && low.month == high.month
      case .weekday: days.upperBound - days.lowerBound < 7 && low.weekday <= high.weekday
      }
    return isWithin ? Int128(part.of(low))...Int128(part.of(high)) : always
  }
}

extension CalendarDate {
  /// The day of a number; `nil` outside of the calendar.
  init?(number: Int128) {
    guard let word = Int64(exactly: number) else { return nil }
    self.init(word: word)
  }
}
