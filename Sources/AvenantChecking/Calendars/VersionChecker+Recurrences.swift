import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Days that come back at a fixed interval.
extension VersionChecker {
  /// `next_occurrence(anchor, 1 month, date)` and its like.
  mutating func call(
    _ operation: RecurrenceOperation, _ name: NameSyntax, _ arguments: [ExpressionSyntax],
    at range: SourceRange
  ) -> Expression? {
    let count = operation == .count ? 4 : 3
    guard arguments.count == count else {
      let arity = "a first date, an interval and \(operation == .count ? "two dates" : "a date")"
      diagnostics.report(.wrongArgumentCount(name, arity, given: arguments.count, at: range))
      return nil
    }
    let anchor = value(arguments[0], of: .date, for: "to count from")
    let interval = recurringInterval(arguments[1])
    let dates = arguments.dropFirst(2).map { value($0, of: .date, for: "here") }
    let known = dates.compactMap { $0 }
    guard let anchor, let interval, known.count == dates.count else { return nil }
    warn(ofMonthEnds: anchor, interval, at: range)
    return recurrence(operation, [anchor, interval] + known, at: range)
  }

  /// What days that come back answer; the operands are as the operation says.
  func recurrence(
    _ operation: RecurrenceOperation, _ operands: [Expression], at range: SourceRange
  ) -> Expression {
    Expression(
      .recurrence(operation, operands), type: operation == .count ? .number(unit: nil) : .date,
      numbers: operation.shape(operands[0], operands[1], Array(operands.dropFirst(2))), at: range)
  }

  /// Says so where nothing decides for a month that may lack the day of the first date.
  mutating func warn(
    ofMonthEnds anchor: Expression, _ interval: Expression, at range: SourceRange
  ) {
    if monthEnd == .error, interval.type == .months, anchor.mayMissADay(every: interval) {
      diagnostics.report(.monthEndMayBeAmbiguous(at: range, counting: true))
    }
  }

  /// An interval of whole days or whole months, which is above zero.
  mutating func recurringInterval(_ syntax: ExpressionSyntax) -> Expression? {
    guard let interval = check(syntax) else { return nil }
    guard interval.type == .days || interval.type == .months else {
      diagnostics.report(.notAnInterval(interval))
      return nil
    }
    guard let bounds = interval.wholeBounds else {
      diagnostics.report(.lengthIsNotWhole(interval))
      return nil
    }
    guard bounds.lowerBound > 0 else {
      diagnostics.report(.intervalNotPositive(interval))
      return nil
    }
    return interval
  }

  /// What makes the last day that came back absent: the date may lie before the first.
  func mayBeAbsent(
    _ operation: RecurrenceOperation, _ operands: [Expression], _ value: Expression,
    _ given: Assumptions
  ) -> Absence? {
    guard !given.present.contains(.computed(value.axisKey)) else { return nil }
    for operand in operands {
      if let absence = mayBeAbsent(operand, given: given) { return absence }
    }
    guard operation == .last else { return nil }
    let (low, high) = (bounds(of: operands[2], given: given), bounds(of: operands[0], given: given))
    guard let low = low.low, let high = high.high, low >= high else {
      return Absence(part: value, cause: value)
    }
    return nil
  }
}

extension Expression {
  /// Whether a month that whole intervals lead to may lack the day of this date.
  fileprivate func mayMissADay(every interval: Expression) -> Bool {
    if case .calendarEdge(let edge, _) = kind, edge.isFirst { return false }
    guard let date = constantDay else { return true }
    guard let months = interval.wholeBounds, months.count == 1 else { return date.day > 28 }
    // As many intervals as have every month among them, in leap years and in others.
    return (1...48).contains { date.isMissing(after: $0 * months.lowerBound) }
  }

  /// Whether months counted from or to this date may lack a day: not if it is one of the first 27,
  /// and whole years only in February.
  func mayMeetMonthEnd(counting unit: DateUnit) -> Bool {
    if case .calendarEdge(let edge, _) = kind, edge.isFirst { return false }
    guard let date = constantDay else { return unit != .days }
    switch unit {
    case .days: return false
    case .months: return date.day >= 28
    case .years: return date.month == 2 && date.day >= 28
    }
  }

  private var constantDay: CalendarDate? {
    constantNumber.flatMap { Int(exactly: $0.numerator) }.flatMap(CalendarDate.init(dayNumber:))
  }

  /// The first and the last day that a date may be.
  fileprivate var dayBounds: ClosedRange<Int> {
    guard let numbers, let low = Int(exactly: numbers.low.numerator),
      let high = Int(exactly: numbers.high.numerator), low <= high
    else { return CalendarDate.earliest.dayNumber...CalendarDate.latest.dayNumber }
    return low...high
  }
}

extension CalendarDate {
  /// Whether the month that lies so many months later lacks the day.
  fileprivate func isMissing(after months: Int) -> Bool {
    do throws(DateArithmeticError) {
      _ = try adding(Period(months: months), monthEnd: .error)
      return false
    } catch {
      return error == .ambiguousMonthEnd
    }
  }
}

extension RecurrenceOperation {
  /// What the answers lie between.
  fileprivate func shape(
    _ anchor: Expression, _ interval: Expression, _ dates: [Expression]
  ) -> NumberShape {
    let first = anchor.dayBounds
    let steps = interval.wholeBounds ?? 1...1
    switch self {
    case .next:
      let latest = Swift.max(first.upperBound, dates[0].dayBounds.upperBound)
      // A month has at most 31 days, and a day that a month lacks may be one day late.
      let gap = interval.type == .months ? 31 * steps.upperBound + 1 : steps.upperBound
      let last = Swift.min(latest + gap, CalendarDate.latest.dayNumber)
      let least = Swift.max(first.lowerBound, dates[0].dayBounds.lowerBound + 1)
      return .whole(from: Swift.min(least, last), through: last)
    case .last:
      let last = Swift.max(first.lowerBound, dates[0].dayBounds.upperBound)
      return .whole(from: first.lowerBound, through: last)
    case .count:
      let from = Swift.max(first.lowerBound, dates[0].dayBounds.lowerBound)
      let days = Swift.max(0, dates[1].dayBounds.upperBound - from)
      let least = interval.type == .months ? 28 * steps.lowerBound : steps.lowerBound
      return .whole(from: 0, through: days / least + 1)
    }
  }
}
