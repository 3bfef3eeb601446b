import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// The function that adds up what a term is day by day.
let accrual = "accrued"

/// The functions of the language.
extension VersionChecker {
  mutating func call(
    _ name: NameSyntax, _ arguments: [ExpressionSyntax], at range: SourceRange,
    expecting expected: ValueType?
  ) -> Expression? {
    if let function = CalendarFunction(rawValue: name.text) {
      return call(function, name, arguments, at: range)
    }
    if let operation = RecurrenceOperation(rawValue: name.text) {
      return call(operation, name, arguments, at: range)
    }
    if name.text == accrual { return accrued(name, arguments, at: range) }
    guard let function = FunctionWord(rawValue: name.text) else {
      diagnostics.report(
        names.terms[name.text] == nil ? .unknownFunction(name) : .termAsFunction(name))
      return nil
    }
    guard function.accepts(arguments.count) else {
      diagnostics.report(
        .wrongArgumentCount(name, function.arity, given: arguments.count, at: range))
      return nil
    }
    let wanted = function.takesDates ? ValueType.date : expected
    let checked = arguments.map { check($0, expecting: wanted) }
    let values = checked.compactMap { $0 }
    guard values.count == arguments.count else { return nil }
    switch function {
    case .min, .max: return extreme(function, values, at: range)
    case .abs: return absolute(values, at: range)
    case .daysBetween, .monthsBetween, .yearsBetween:
      return between(function, values, at: range)
    case .year, .month, .day, .weekday: return datePart(function, values, at: range)
    case .startOfMonth, .endOfMonth, .startOfQuarter, .endOfQuarter, .startOfYear, .endOfYear:
      return calendarEdge(function, values, at: range)
    }
  }

  /// `min(a, b)` and `max(a, b)`: of values that are alike and can be ordered.
  mutating func extreme(
    _ function: FunctionWord, _ values: [Expression], at range: SourceRange
  ) -> Expression? {
    guard let (type, shape) = common(values, at: range) else { return nil }
    guard type.isOrdered, let shape else {
      values.first.map { diagnostics.report(.cannotOrder($0, at: range)) }
      return nil
    }
    let lows = values.compactMap { $0.numbers?.low }
    let highs = values.compactMap { $0.numbers?.high }
    let numbers =
      function == .min
      ? shape.narrowed(low: nil, high: highs.min()) : shape.narrowed(low: lows.max(), high: nil)
    return Expression(
      function == .min ? .minimum(values) : .maximum(values), type: type, numbers: numbers,
      at: range)
  }

  private mutating func absolute(_ values: [Expression], at range: SourceRange) -> Expression? {
    guard let value = values.first else { return nil }
    guard value.type.isNumeric, value.type != .date else {
      diagnostics.report(.cannotNegate(value))
      return nil
    }
    return Expression(
      .absolute(value), type: value.type, numbers: value.numbers?.magnitude, at: range)
  }

  /// The days, or whole months or years, between two dates: as a number.
  private mutating func between(
    _ function: FunctionWord, _ values: [Expression], at range: SourceRange
  ) -> Expression? {
    guard areDates(values), let unit = DateUnit(rawValue: function.rawValue),
      let from = values[0].numbers, let through = values[1].numbers
    else { return nil }
    let orders = knownOrders
    if monthEnd == .error, values.allSatisfy({ $0.mayMeetMonthEnd(counting: unit) }) {
      diagnostics.report(.monthEndMayBeAmbiguous(at: range, counting: true))
    }
    return numeric(.between(values[0], values[1], unit), .number(unit: nil), at: range) {
      () throws(ShapeProblem) in
      if unit == .days, let days = values[0].daysWithin(through: values[1]) { return days }
      let days = try orders.narrowing(
        through.adding(from.negated), of: values[1], minus: values[0])
      guard let days else { return nil }
      guard unit != .days else { return days }
      let least = unit == .months ? 28 : 365
      let step = NumberShape.whole(from: least, through: least)
      return try days.divided(by: step).rounded(toMultipleOf: ExactNumber(mantissa: 1, scale: 0))
    }
  }

  private mutating func datePart(
    _ function: FunctionWord, _ values: [Expression], at range: SourceRange
  ) -> Expression? {
    guard areDates(values), let part = DatePart(rawValue: function.rawValue) else { return nil }
    let bounds =
      switch part {
      case .year: 1...9999
      case .month: 1...12
      case .day: 1...31
      case .weekday: 1...7
      }
    return Expression(
      .datePart(part, of: values[0]), type: .number(unit: nil),
      numbers: .whole(from: bounds.lowerBound, through: bounds.upperBound), at: range)
  }

  private mutating func calendarEdge(
    _ function: FunctionWord, _ values: [Expression], at range: SourceRange
  ) -> Expression? {
    guard areDates(values), let edge = CalendarEdge(rawValue: function.rawValue) else { return nil }
    return self.edge(edge, of: values[0], at: range)
  }

  /// The first or the last day of the month, the quarter or the year in which a date lies.
  func edge(_ edge: CalendarEdge, of date: Expression, at range: SourceRange) -> Expression? {
    guard let numbers = date.numbers,
      let low = CalendarDate(dayNumber: Int(numbers.low.numerator)),
      let high = CalendarDate(dayNumber: Int(numbers.high.numerator))
    else { return nil }
    return Expression(
      .calendarEdge(edge, of: date), type: .date,
      numbers: .whole(from: edge.day(of: low).dayNumber, through: edge.day(of: high).dayNumber),
      at: range)
  }

  private mutating func areDates(_ values: [Expression]) -> Bool {
    for value in values where value.type != .date {
      diagnostics.report(.wrongType(value, wanted: .date, for: "here"))
      return false
    }
    return true
  }

  /// `round(x to 0.01 EUR half_up)`; without a mode, by the contract's rule.
  mutating func round(
    _ valueSyntax: ExpressionSyntax, to stepSyntax: ExpressionSyntax, _ mode: NameSyntax?,
    at range: SourceRange
  ) -> Expression? {
    let checkedValue = check(valueSyntax)
    let checkedStep = check(stepSyntax, expecting: checkedValue?.type)
    let rule = roundingMode(mode, at: range)
    guard let value = checkedValue, let step = checkedStep, let rule else { return nil }
    guard value.type.isNumeric, value.type != .date, value.type == step.type else {
      diagnostics.report(.stepOfAnotherType(step, of: value))
      return nil
    }
    guard let digits = step.stepNumber, digits.mantissa > 0 else {
      diagnostics.report(.notAStep(step))
      return nil
    }
    return numeric(.rounded(value, toMultipleOf: digits, rule), value.type, at: range) {
      () throws(ShapeProblem) in try value.numbers?.rounded(toMultipleOf: digits, rule)
    }
  }

  private mutating func roundingMode(_ mode: NameSyntax?, at range: SourceRange) -> RoundingMode? {
    guard let mode else {
      if let rounding { return rounding }
      diagnostics.report(.roundWithoutMode(at: range))
      return nil
    }
    guard let known = RoundingMode(rawValue: mode.text) else {
      diagnostics.report(.unknownRounding(mode))
      return nil
    }
    return known
  }
}

/// The names of the functions.
enum FunctionWord: String, CaseIterable {
  case min, max, abs
  case daysBetween = "days_between"
  case monthsBetween = "months_between"
  case yearsBetween = "years_between"
  case year, month, day, weekday
  case startOfMonth = "start_of_month"
  case endOfMonth = "end_of_month"
  case startOfQuarter = "start_of_quarter"
  case endOfQuarter = "end_of_quarter"
  case startOfYear = "start_of_year"
  case endOfYear = "end_of_year"

  /// How many arguments it takes, in words.
  var arity: String {
    switch self {
    case .min, .max: "two values or more"
    case .daysBetween, .monthsBetween, .yearsBetween: "two dates"
    case .abs: "one value"
    case .year, .month, .day, .weekday, .startOfMonth, .endOfMonth, .startOfQuarter, .endOfQuarter,
      .startOfYear, .endOfYear:
      "one date"
    }
  }

  /// Whether it is of one date alone, such as `month`.
  var isOfOneDate: Bool { takesDates && accepts(1) }

  /// Whether its arguments are dates.
  fileprivate var takesDates: Bool {
    switch self {
    case .min, .max, .abs: false
    case .daysBetween, .monthsBetween, .yearsBetween, .year, .month, .day, .weekday,
      .startOfMonth, .endOfMonth, .startOfQuarter, .endOfQuarter, .startOfYear, .endOfYear:
      true
    }
  }

  fileprivate func accepts(_ count: Int) -> Bool {
    switch self {
    case .min, .max: count >= 2
    case .daysBetween, .monthsBetween, .yearsBetween: count == 2
    case .abs, .year, .month, .day, .weekday, .startOfMonth, .endOfMonth, .startOfQuarter,
      .endOfQuarter, .startOfYear, .endOfYear:
      count == 1
    }
  }
}

extension Expression {
  /// The number of a literal step: `0.01 EUR`, `1 day`.
  fileprivate var stepNumber: ExactNumber? {
    switch kind {
    case .constant(.number(let number)): number
    case .constant(.period(let period)):
      ExactNumber(mantissa: Int128(type == .months ? period.months : period.days), scale: 0)
    default: nil
    }
  }
}
