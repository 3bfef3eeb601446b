import AvenantModel
import AvenantValues

/// Dates and roundings, as the contract language describes them, one step at a time.
enum ReferenceCalendar {
  /// Moves a day by months and then by days; `nil` where the month lacks the day and `rule`
  /// refuses, and where the day arrived at is not in the calendar.
  static func move(_ day: Int, months: Int, days: Int, _ rule: MonthEndRule) -> Int? {
    moved(day, months: months, days: days, rule)
      .flatMap { CalendarDate(dayNumber: $0)?.dayNumber }
  }

  private static func moved(_ day: Int, months: Int, days: Int, _ rule: MonthEndRule) -> Int? {
    guard months != 0 else { return day + days }
    guard let date = CalendarDate(dayNumber: day) else { return nil }
    let monthsSinceYearZero = 12 * date.year + date.month - 1 + months
    let (year, month) = (monthsSinceYearZero / 12, monthsSinceYearZero % 12 + 1)
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let length = CalendarDate.length(ofMonth: month, inYear: year)
    let isLast = date.day == CalendarDate.length(ofMonth: date.month, inYear: date.year)
    let moved: Int
    switch rule {
    case .error where date.day > length: return nil
    case .lastDay where date.day > length: moved = length
    case .nextMonth where date.day > length: moved = length + 1
    case .stickyEnd where date.day > length || isLast: moved = length
    default: moved = date.day
    }
    return first.dayNumber + moved - 1 + days
  }

  /// The whole spans of months from one day to another: the most by which the first can be moved by
  /// the rule without passing the second.
  ///
  /// Where the rule refuses, what the last day and the first of the next month agree on; else
  /// `nil`.
  static func wholeSpans(
    of months: Int, from start: Int, to end: Int, _ rule: MonthEndRule
  ) -> Int? {
    guard start <= end else {
      return wholeSpans(of: months, from: end, to: start, rule).map { -$0 }
    }
    guard rule != .error else {
      let early = wholeSpans(of: months, from: start, to: end, .lastDay)
      return early == wholeSpans(of: months, from: start, to: end, .nextMonth) ? early : nil
    }
    var spans = 0
    while let next = move(start, months: months * (spans + 1), days: 0, rule), next <= end {
      spans += 1
    }
    return spans
  }

  /// A part of a date.
  static func part(_ part: DatePart, of day: Int) -> Int? {
    guard let date = CalendarDate(dayNumber: day) else { return nil }
    switch part {
    case .year: return date.year
    case .month: return date.month
    case .day: return date.day
    case .weekday: return ((day + 3) % 7 + 7) % 7 + 1  // 1970-01-01 is a Thursday.
    }
  }

  /// The first or the last day of a month, a quarter or a year, found by going from day to day.
  static func edge(_ edge: CalendarEdge, of day: Int) -> Int? {
    guard CalendarDate(dayNumber: day) != nil else { return nil }
    func unit(_ day: Int) -> Int? {
      guard let date = CalendarDate(dayNumber: day) else { return nil }
      switch edge {
      case .startOfMonth, .endOfMonth: return date.year * 12 + date.month
      case .startOfQuarter, .endOfQuarter: return date.year * 4 + (date.month + 2) / 3
      case .startOfYear, .endOfYear: return date.year
      }
    }
    let step = edge.isFirst ? -1 : 1
    var last = day
    while unit(last + step) == unit(day) { last += step }
    return last
  }

  /// The multiple of `step` that a number becomes.
  static func round(_ number: Fraction, to step: Fraction, _ mode: RoundingMode) -> Fraction? {
    guard let steps = number.divided(by: step) else { return nil }
    let (whole, rest) = steps.numerator.quotientAndRemainder(dividingBy: steps.denominator)
    let floor = rest < 0 ? whole - 1 : whole
    let isWhole = rest == 0
    let above = steps.numerator - floor * steps.denominator
    let half = 2 * above - steps.denominator
    let goesUp: Bool
    switch mode {
    case .floor: goesUp = false
    case .ceiling: goesUp = true
    case .down: goesUp = floor < 0
    case .up: goesUp = floor >= 0
    case .halfUp: goesUp = half > 0 || (half == 0 && floor >= 0)
    case .halfDown: goesUp = half > 0 || (half == 0 && floor < 0)
    case .halfEven: goesUp = half > 0 || (half == 0 && floor % 2 != 0)
    }
    return Fraction(floor + (!isWhole && goesUp ? 1 : 0), over: 1)?.multiplied(by: step)
  }
}
