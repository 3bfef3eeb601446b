import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// `accrued(rate, from, through)`: the values that a term has day by day, added up.
///
/// It is made of what the language has: of each value of the term, times the days of the stretch on
/// which it holds; both ends count, and from a day to one before it there are none. Each part has a
/// place that tells it from every other: that of the value in the term, or that of the whole where
/// it is read.
extension VersionChecker {
  mutating func accrued(
    _ function: NameSyntax, _ arguments: [ExpressionSyntax], at range: SourceRange
  ) -> Expression? {
    guard arguments.count == 3, case .name(let name) = arguments[0].kind else {
      diagnostics.report(.wrongAccrual(function, at: range))
      return nil
    }
    let from = value(arguments[1], of: .date, for: "as the first day")
    let through = value(arguments[2], of: .date, for: "as the last day")
    let written = NameSyntax(name, at: arguments[0].range)
    guard let id = names.terms[name], let term = checkedTerm(id, neededAt: written.range) else {
      if names.terms[name] == nil, !isDamaged(name) { diagnostics.report(.notDated(written)) }
      return nil
    }
    used.insert(name)
    guard case .dated(let values) = term.content else {
      diagnostics.report(.notDated(written))
      return nil
    }
    guard term.type.isNumeric, term.type != .date else {
      diagnostics.report(.cannotAccrue(written, term.type))
      return nil
    }
    guard let from, let through else { return nil }
    return accrued(values, id, term.type, from, through, at: range)
  }

  private mutating func accrued(
    _ values: DatedValues, _ id: TermID, _ type: ValueType, _ from: Expression,
    _ through: Expression, at range: SourceRange
  ) -> Expression? {
    guard let first = nothing(id, type, on: from, values),
      let last = nothing(id, type, on: through, values)
    else { return nil }
    var total = first
    var steps: [ScaledValue.Step] = []
    for (index, bracket) in values.brackets.enumerated() {
      let place = bracket.value.range
      let begin = latest(from, bracket.from, at: place)
      let end = bracket.lastDay.map { earliest(through, $0, at: place) } ?? through
      let days = days(from: begin, through: end, at: place, range)
      let result = numeric(.arithmetic(days, .product, bracket.value), type, at: range) {
        () throws(ShapeProblem) in
        guard let days = days.numbers, let rate = bracket.value.numbers else { return nil }
        return try days.multiplied(by: rate)
      }
      guard let result, let sum = sum(total, result, type, at: place) else { return nil }
      steps.append(
        .init(
          edition: index, bracket: 0, part: days, condition: nil, result: result, from: begin,
          through: end))
      total = sum
    }
    guard let value = sum(total, last, type, at: through.range) else { return nil }
    let length = Expression(
      .between(from, through, .days), type: .number(unit: nil),
      numbers: .days(from: from, through: through), at: range)
    return Expression(
      .scaled(ScaledValue(term: id, argument: length, steps: steps, value: value)), type: type,
      numbers: value.numbers, at: range)
  }

  private mutating func sum(
    _ one: Expression, _ other: Expression, _ type: ValueType, at range: SourceRange
  ) -> Expression? {
    numeric(.arithmetic(one, .sum, other), type, at: range) { () throws(ShapeProblem) in
      guard let one = one.numbers, let other = other.numbers else { return nil }
      return try one.adding(other)
    }
  }

  /// Nothing of the term on a day: zero where it has a value, and absent where it has none.
  private mutating func nothing(
    _ id: TermID, _ type: ValueType, on day: Expression, _ values: DatedValues
  ) -> Expression? {
    guard let (_, numbers) = common(values.brackets.map(\.value), at: day.range) else { return nil }
    let term = Expression(.termOn(id, date: day), type: type, numbers: numbers, at: day.range)
    let zero = Expression.whole(0, .number(unit: nil), at: day.range)
    return numeric(.arithmetic(term, .product, zero), type, at: day.range) {
      () throws(ShapeProblem) in
      guard let one = term.numbers, let other = zero.numbers else { return nil }
      return try one.multiplied(by: other)
    }
  }

  // MARK: Days

  private func latest(_ day: Expression, _ from: CalendarDate, at place: SourceRange) -> Expression
  {
    let number = from.dayNumber
    return Expression(
      .maximum([day, .whole(number, .date, at: place)]), type: .date,
      numbers: day.days.map { .whole(from: max($0.low, number), through: max($0.high, number)) },
      at: place)
  }

  private func earliest(_ day: Expression, _ last: CalendarDate, at place: SourceRange)
    -> Expression
  {
    let number = last.dayNumber
    return Expression(
      .minimum([day, .whole(number, .date, at: place)]), type: .date,
      numbers: day.days.map { .whole(from: min($0.low, number), through: min($0.high, number)) },
      at: place)
  }

  /// How many days there are from one through another, both counted; none where the second is
  /// first.
  private func days(
    from begin: Expression, through end: Expression, at place: SourceRange, _ range: SourceRange
  ) -> Expression {
    let number = ValueType.number(unit: nil)
    let between = Expression(
      .between(begin, end, .days), type: number, numbers: .days(from: begin, through: end),
      at: range)
    let counted = Expression(
      .arithmetic(between, .sum, .whole(1, number, at: place)), type: number,
      numbers: between.days.map { .whole(from: $0.low + 1, through: $0.high + 1) }, at: place)
    return Expression(
      .maximum([counted, .whole(0, number, at: place)]), type: number,
      numbers: counted.days.map { .whole(from: max($0.low, 0), through: max($0.high, 0)) },
      at: range)
  }
}

extension VersionChecker {
  /// What makes an accrual absent: a day, or that the term has no value on it.
  func mayBeAbsent(
    accrual scaled: ScaledValue, _ whole: Expression, given: Assumptions
  ) -> Absence? {
    guard case .between(let from, let through, _) = scaled.argument.kind else { return nil }
    return mayBeAbsent(scaled.term, on: from, whole, given)
      ?? mayBeAbsent(scaled.term, on: through, whole, given)
  }
}

extension Expression {
  fileprivate static func whole(_ number: Int, _ type: ValueType, at range: SourceRange)
    -> Expression
  {
    let value: Value =
      type == .date
      ? .date(CalendarDate(dayNumber: number) ?? .earliest) : .number(ExactNumber(number))
    return Expression(
      .constant(value), type: type, numbers: .whole(from: number, through: number), at: range)
  }

  /// The bounds of a whole number.
  fileprivate var days: (low: Int, high: Int)? {
    numbers.map { (Int($0.low.numerator), Int($0.high.numerator)) }
  }
}

extension NumberShape {
  /// The days from one date to another.
  fileprivate static func days(from: Expression, through: Expression) -> NumberShape? {
    guard let one = from.days, let other = through.days else { return nil }
    return .whole(from: other.low - one.high, through: other.high - one.low)
  }
}
