import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// What is left of so much in each period, after the uses that a list tells of.
///
/// It is made of what the language has: a sum over the uses of the period, and a difference that
/// never falls below zero.
extension VersionChecker {
  mutating func allowance(_ syntax: AllowanceSyntax) -> (left: Expression, Allowance)? {
    let amount = check(syntax.amount).flatMap { allowed($0) }
    let date = value(syntax.date, of: .date, for: "as the day whose period counts")
    guard let amount, let date,
      let (used, uses) = taken(syntax, of: amount.type, in: date),
      let left = left(of: amount, after: used, at: syntax)
    else { return nil }
    let period = Allowance.Period(rawValue: syntax.period.rawValue) ?? .month
    return (
      left, Allowance(amount: amount, period: period, date: date, used: used, uses: uses)
    )
  }

  /// What there may be so much of.
  private mutating func allowed(_ amount: Expression) -> Expression? {
    guard amount.type.isNumeric, amount.type != .date else {
      diagnostics.report(.cannotAggregate(amount, by: .sum))
      return nil
    }
    return amount
  }

  /// What the uses of the period have taken, and how many there were.
  private mutating func taken(
    _ syntax: AllowanceSyntax, of type: ValueType, in date: Expression
  ) -> (used: Expression, uses: Expression)? {
    binding(syntax.uses) { checker, id in
      let useDate = checker.value(syntax.useDate, of: .date, for: "as the day of a use")
      let takes = syntax.takes.map { checker.value($0, of: type, for: "for takes, as 'of' is one") }
      guard let useDate, takes.map({ $0 != nil }) ?? true else { return nil }
      if let absence = checker.mayBeAbsent(useDate, given: checker.assumptions) {
        checker.diagnostics.report(.conditionMayBeAbsent(absence))
        return nil
      }
      let filter = checker.filter(syntax, useDate, date)
      let uses = checker.made(.count, of: nil, syntax, id, where: filter)
      guard let takes = takes ?? nil else {
        guard type == .number(unit: nil) else {
          checker.diagnostics.report(.allowanceOfWhat(syntax.amount.range, type))
          return nil
        }
        return uses.map { ($0, $0) }
      }
      let used = checker.made(.sum, of: takes, syntax, id, where: filter)
      guard let used, let uses else { return nil }
      return (used, uses)
    }
  }

  /// That a use lies in the period of the date, and not after the date.
  private func filter(
    _ syntax: AllowanceSyntax, _ useDate: Expression, _ date: Expression
  ) -> Expression {
    let periods = [useDate, date].map { period(syntax.period, of: $0) }
    let isInPeriod = Expression(
      .comparison(periods[0], .equal, periods[1]), type: .boolean, at: syntax.periodRange)
    let isPast = Expression(
      .comparison(useDate, .lessOrEqual, date), type: .boolean, at: useDate.range)
    return Expression(
      .junction(.all, [isInPeriod, isPast]), type: .boolean, at: syntax.uses.variable.range)
  }

  /// What tells the period of a date from all others.
  private func period(_ period: AllowanceSyntax.Period, of date: Expression) -> Expression {
    switch period {
    case .day: date
    case .month:
      Expression(
        .monthEdge(.start, of: date), type: .date, numbers: date.numbers, at: date.range)
    case .year:
      Expression(
        .datePart(.year, of: date), type: .number(unit: nil),
        numbers: .whole(from: 1, through: 9999), at: date.range)
    }
  }

  private mutating func made(
    _ function: Aggregate.Function, of value: Expression?, _ syntax: AllowanceSyntax,
    _ id: BindingID, where filter: Expression
  ) -> Expression? {
    let list = Expression(.fact(bindings[id.index].list), type: .list, at: syntax.uses.list.range)
    let maxItems = facts[bindings[id.index].list.index].list?.maxItems ?? 0
    let kind = Expression.Kind.aggregate(
      Aggregate(function, of: value, in: list, binding: id, where: filter))
    guard let value else {
      return Expression(
        kind, type: .number(unit: nil), numbers: .whole(from: 0, through: maxItems),
        at: syntax.uses.list.range)
    }
    return sum(kind, of: value, atMost: maxItems, at: value.range)
  }

  /// What there is less what was taken, and never less than nothing.
  private mutating func left(
    of amount: Expression, after used: Expression, at syntax: AllowanceSyntax
  ) -> Expression? {
    let zero = Fraction(whole: 0)
    let rest = numeric(.arithmetic(amount, .difference, used), amount.type, at: amount.range) {
      () throws(ShapeProblem) in
      guard let one = amount.numbers, let other = used.numbers else { return nil }
      return try one.adding(other.negated)
    }
    guard let rest else { return nil }
    let nothing = Expression(
      .arithmetic(amount, .difference, amount), type: amount.type,
      numbers: amount.numbers?.narrowed(low: zero, high: zero) ?? .whole(from: 0, through: 0),
      at: syntax.periodRange)
    return Expression(
      .maximum([rest, nothing]), type: amount.type,
      numbers: rest.numbers?.narrowed(low: zero, high: nil), at: syntax.range)
  }
}
