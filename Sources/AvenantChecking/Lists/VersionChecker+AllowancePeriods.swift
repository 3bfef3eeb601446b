import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// The periods of allowances: all are days that come back.
extension VersionChecker {
  /// The period that an allowance states; `nil` after a diagnostic.
  mutating func period(_ syntax: AllowanceSyntax) -> Allowance.Period? {
    switch syntax.period {
    case .day: return .day
    case .week(let begins): return .week(begins: begins)
    case .month: return .month
    case .quarter: return .quarter
    case .year: return .year
    case .counted(let length, let anchorSyntax):
      let anchor = value(anchorSyntax, of: .date, for: "as the first day of the first period")
      let every: Expression? =
        switch length {
        case .word(let word): .length(word.length, at: syntax.periodRange)
        case .interval(let interval): recurringInterval(interval)
        }
      guard let anchor, let every else { return nil }
      warn(ofMonthEnds: anchor, every, at: syntax.periodRange)
      return .counted(every: every, from: anchor)
    }
  }

  /// The first and the last day of the period of a date.
  mutating func days(
    of period: Allowance.Period, at date: Expression, _ syntax: AllowanceSyntax
  ) -> (first: Expression, last: Expression)? {
    let earliest = Expression.day(.earliest, at: syntax.periodRange)
    switch period {
    case .day: return (date, date)
    case .week(let begins):
      // The calendar begins on a Monday: a week that begins later is that of an earlier date.
      let week = Expression.length(Period(days: 7), at: syntax.periodRange)
      return days(week, from: earliest, at: date, lead: (8 - begins) % 7, syntax)
    case .month: return edges(.startOfMonth, .endOfMonth, of: date, syntax)
    case .quarter: return edges(.startOfQuarter, .endOfQuarter, of: date, syntax)
    case .year: return edges(.startOfYear, .endOfYear, of: date, syntax)
    case .counted(let every, let anchor): return days(every, from: anchor, at: date, syntax)
    }
  }

  /// The first and the last day of a month, a quarter or a year of the calendar, the last ones too.
  private func edges(
    _ first: CalendarEdge, _ last: CalendarEdge, of date: Expression, _ syntax: AllowanceSyntax
  ) -> (first: Expression, last: Expression)? {
    guard let first = edge(first, of: date, at: syntax.periodRange),
      let last = edge(last, of: date, at: syntax.range)
    else { return nil }
    return (first, last)
  }

  /// The day that came back last, and the day before the next one.
  ///
  /// Those of the date that lies `lead` days later are found, and moved back as many days.
  private mutating func days(
    _ every: Expression, from anchor: Expression, at date: Expression, lead: Int = 0,
    _ syntax: AllowanceSyntax
  ) -> (first: Expression, last: Expression)? {
    guard let date = moved(date, by: lead, at: syntax.periodRange) else { return nil }
    let first = recurrence(.last, [anchor, every, date], at: syntax.periodRange)
    let next = recurrence(.next, [anchor, every, date], at: syntax.range)
    guard let first = moved(first, by: -lead, at: syntax.periodRange),
      let last = moved(next, by: -1 - lead, at: syntax.range)
    else { return nil }
    return (first, last)
  }

  /// A date moved by days; the date itself where it stays.
  private mutating func moved(
    _ date: Expression, by days: Int, at range: SourceRange
  ) -> Expression? {
    guard days != 0 else { return date }
    let length = Expression.length(Period(days: days), at: range)
    return numeric(.shifted(date, by: length), .date, at: range) { () throws(ShapeProblem) in
      try date.moved(by: LengthBounds(months: 0...0, days: days...days), .lastDay)
    }
  }
}

extension AllowancePeriodSyntax.Word {
  /// How long it is.
  fileprivate var length: Period {
    switch self {
    case .day: Period(days: 1)
    case .week: Period(days: 7)
    case .month: Period(months: 1)
    case .quarter: Period(months: 3)
    case .year: Period(months: 12)
    }
  }
}

extension Expression {
  fileprivate static func day(_ day: CalendarDate, at range: SourceRange) -> Expression {
    Expression(
      .constant(.date(day)), type: .date,
      numbers: .whole(from: day.dayNumber, through: day.dayNumber), at: range)
  }

  /// A number of days or of months.
  fileprivate static func length(_ length: Period, at range: SourceRange) -> Expression {
    let count = length.months == 0 ? length.days : length.months
    return Expression(
      .constant(.period(length)), type: length.months == 0 ? .days : .months,
      numbers: .whole(from: count, through: count), at: range)
  }
}
