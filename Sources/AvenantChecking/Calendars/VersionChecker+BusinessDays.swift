import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// What is asked of calendars: dates moved by business days, and the functions.
extension VersionChecker {
  /// `date + 5 business_days in target`.
  mutating func moved(
    _ dateSyntax: ExpressionSyntax, _ operation: ExpressionSyntax.ArithmeticOperator,
    by countSyntax: ExpressionSyntax, in name: NameSyntax, at range: SourceRange
  ) -> Expression? {
    guard operation == .plus || operation == .minus else {
      diagnostics.report(.businessDaysWithoutDate(at: countSyntax.range.through(name.range)))
      return nil
    }
    let date = value(dateSyntax, of: .date, for: "to count business days from")
    let count = value(countSyntax, of: .number(unit: nil), for: "in front of 'business_days'")
    let calendar = self.calendar(name.text, at: name.range)
    guard let date, let count, let calendar else { return nil }
    guard count.wholeBounds != nil else {
      diagnostics.report(.lengthIsNotWhole(count))
      return nil
    }
    let number =
      operation == .plus
      ? count
      : Expression(
        .negated(count), type: count.type, numbers: count.numbers?.negated, at: count.range)
    return answer(.moved, calendar, [date, number], at: range)
  }

  /// `business_days_between(a, b, target)`, `is_business_day(a, target)`,
  /// `roll(a, following, target)`.
  mutating func call(
    _ function: CalendarFunction, _ name: NameSyntax, _ arguments: [ExpressionSyntax],
    at range: SourceRange
  ) -> Expression? {
    guard arguments.count == function.count, let last = arguments.last else {
      diagnostics.report(
        .wrongArgumentCount(name, function.arity, given: arguments.count, at: range))
      return nil
    }
    let dates = arguments.prefix(function == .businessDaysBetween ? 2 : 1).map {
      value($0, of: .date, for: "here")
    }
    let operation: BusinessDayOperation? =
      switch function {
      case .businessDaysBetween: .between
      case .isBusinessDay: .isBusinessDay
      case .roll: convention(arguments[1]).map { .rolled($0) }
      }
    let calendar = calendar(last)
    let known = dates.compactMap { $0 }
    guard known.count == dates.count, let operation, let calendar else { return nil }
    return answer(operation, calendar, known, at: range)
  }

  private mutating func convention(_ syntax: ExpressionSyntax) -> RollConvention? {
    if case .name(let word) = syntax.kind, let convention = RollConvention(rawValue: word) {
      return convention
    }
    let known = RollConvention.allCases.map(\.rawValue)
    diagnostics.report(.unknownRoll(syntax, known: known))
    return nil
  }

  private mutating func calendar(_ syntax: ExpressionSyntax) -> CalendarID? {
    guard case .name(let name) = syntax.kind else {
      diagnostics.report(.notACalendar(syntax))
      return nil
    }
    return calendar(name, at: syntax.range)
  }

  /// The calendar called `name`, which is read from now on.
  private mutating func calendar(_ name: String, at range: SourceRange) -> CalendarID? {
    reads.noteNumbering()
    if let index = calendars.firstIndex(where: { $0.name == name }) { return CalendarID(index) }
    guard let calendar = contractCalendars.byName[name] else {
      if !contractCalendars.damaged.contains(name) {
        let names = contractCalendars.byName.keys.sorted()
        diagnostics.report(.unknownCalendar(name, at: range, known: names))
      }
      return nil
    }
    calendars.append(calendar)
    return CalendarID(calendars.count - 1)
  }

  private func answer(
    _ operation: BusinessDayOperation, _ id: CalendarID, _ operands: [Expression],
    at range: SourceRange
  ) -> Expression {
    let kind = Expression.Kind.businessDays(operation, in: id, operands)
    if operation == .isBusinessDay { return Expression(kind, type: .boolean, at: range) }
    let bounds = calendars[id.index].days.bounds(of: operation, operands)
    return Expression(
      kind, type: operation == .between ? .number(unit: nil) : .date,
      numbers: .whole(from: bounds.lowerBound, through: bounds.upperBound), at: range)
  }
}

/// The functions that ask something of a calendar.
enum CalendarFunction: String, CaseIterable {
  case businessDaysBetween = "business_days_between"
  case isBusinessDay = "is_business_day"
  case roll

  /// How many arguments it takes.
  fileprivate var count: Int { self == .isBusinessDay ? 2 : 3 }

  /// How many arguments it takes, in words.
  fileprivate var arity: String {
    switch self {
    case .businessDaysBetween: "two dates and a calendar"
    case .isBusinessDay: "a date and a calendar"
    case .roll: "a date, a way to find another day and a calendar"
    }
  }
}

extension BusinessDays {
  /// What the answers lie between, wherever there is one.
  ///
  /// The later the date, the later the day arrived at; the same holds for the number of days.
  fileprivate func bounds(
    of operation: BusinessDayOperation, _ operands: [Expression]
  ) -> ClosedRange<Int> {
    let one = within(operands[0])
    switch operation {
    case .moved:
      let counts = operands[1].wholeBounds ?? 0...0
      let low = day(counts.lowerBound, after: one.low) ?? first
      let high = day(counts.upperBound, after: one.high) ?? last
      return low.dayNumber...max(low, high).dayNumber
    case .between:
      let other = within(operands[1])
      let low = count(from: one.high, to: other.low) ?? 0
      return low...max(low, count(from: one.low, to: other.high) ?? 0)
    case .isBusinessDay: return 0...1
    case .rolled:
      let low = rolled(one.low, .preceding) ?? first
      return low.dayNumber...max(low, rolled(one.high, .following) ?? last).dayNumber
    }
  }

  /// The first and the last day that a date may be, as far as the calendar reaches.
  private func within(_ date: Expression) -> (low: CalendarDate, high: CalendarDate) {
    guard let numbers = date.numbers,
      let low = Int(exactly: numbers.low.numerator).flatMap(CalendarDate.init(dayNumber:)),
      let high = Int(exactly: numbers.high.numerator).flatMap(CalendarDate.init(dayNumber:)),
      low <= last, high >= first
    else { return (first, last) }
    return (max(low, first), min(high, last))
  }
}
