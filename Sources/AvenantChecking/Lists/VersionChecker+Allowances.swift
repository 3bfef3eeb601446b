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
    let period = self.period(syntax)
    guard let amount, let date, let period,
      let days = days(of: period, at: date, syntax),
      let taken = taken(syntax, of: amount.type, from: days.first, through: date),
      let left = left(of: amount, after: taken.used, from: days.first, at: syntax)
    else { return nil }
    let allowance = Allowance(
      amount: amount, period: period, date: date, use: taken.use, days: days, used: taken.used,
      uses: taken.uses)
    return (left, allowance)
  }

  /// What there may be so much of.
  private mutating func allowed(_ amount: Expression) -> Expression? {
    guard amount.type.isNumeric, amount.type != .date else {
      diagnostics.report(.cannotAggregate(amount, by: .sum))
      return nil
    }
    if case .fraction = amount.numbers?.form {
      diagnostics.report(.allowanceWithoutEnd(amount))
      return nil
    }
    return amount
  }

  /// What the uses of the period have taken, and how many there were.
  private mutating func taken(
    _ syntax: AllowanceSyntax, of type: ValueType, from first: Expression, through date: Expression
  ) -> (use: Allowance.Use, used: Expression, uses: Expression)? {
    binding(syntax.uses) { checker, id in
      guard let use = checker.use(syntax, id, of: type) else { return nil }
      let filter = Expression(
        .junction(
          .all,
          [
            Expression(
              .comparison(first, .lessOrEqual, use.date), type: .boolean, at: syntax.periodRange),
            Expression(
              .comparison(use.date, .lessOrEqual, date), type: .boolean, at: use.date.range),
          ]), type: .boolean, at: syntax.uses.variable.range)
      let uses = checker.made(.count, of: nil, syntax, id, where: filter)
      let used = use.takes.map { checker.made(.sum, of: $0, syntax, id, where: filter) } ?? uses
      guard let used, let uses else { return nil }
      return (use, used, uses)
    }
  }

  /// The date of a use and what it takes; a use always has a date.
  private mutating func use(
    _ syntax: AllowanceSyntax, _ id: BindingID, of type: ValueType
  ) -> Allowance.Use? {
    let date = value(syntax.useDate, of: .date, for: "as the day of a use")
    let takes = syntax.takes.map { value($0, of: type, for: "for takes, as 'of' is one") }
    guard let date, takes.map({ $0 != nil }) ?? true else { return nil }
    if let absence = mayBeAbsent(date, given: assumptions) {
      diagnostics.report(.conditionMayBeAbsent(absence))
      return nil
    }
    guard takes != nil || type == .number(unit: nil) else {
      diagnostics.report(.allowanceOfWhat(syntax.amount.range, type))
      return nil
    }
    return Allowance.Use(binding: id, date: date, takes: takes ?? nil)
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

  /// What there is less what was taken, and never less than nothing; absent where there is no
  /// period.
  private mutating func left(
    of amount: Expression, after used: Expression, from first: Expression,
    at syntax: AllowanceSyntax
  ) -> Expression? {
    let rest = numeric(.arithmetic(amount, .difference, used), amount.type, at: amount.range) {
      () throws(ShapeProblem) in
      guard let one = amount.numbers, let other = used.numbers else { return nil }
      return try one.adding(other.negated)
    }
    guard let rest else { return nil }
    // No times the amount: nothing of it, wherever the period begins on some day.
    let none = Expression(
      .between(first, first, .days), type: .number(unit: nil), numbers: .whole(from: 0, through: 0),
      at: syntax.periodRange)
    let nothing = Expression(
      .arithmetic(none, .product, amount), type: amount.type,
      numbers: amount.numbers?.nothing ?? .whole(from: 0, through: 0), at: syntax.periodRange)
    return Expression(
      .maximum([rest, nothing]), type: amount.type, numbers: rest.numbers?.raisedToZero,
      at: syntax.range)
  }
}
