import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Amounts of charges and credits, with their limits.
extension VersionChecker {
  /// The amount of a clause's charge or credit, which is money and is there when the clause
  /// applies.
  mutating func checkedAmount(_ id: ClauseID, neededAt range: SourceRange) -> Expression? {
    reads.note(.clause(id))
    guard let syntax = text.clauses[id.index].content.charge else { return nil }
    return once(\.amounts, at: id.index, as: .charge(id), neededAt: range) { checker in
      _ = checker.checkedCondition(id, neededAt: range)
      checker.checkObligations(leadingTo: id)
      return checker.checking(.charge(id), neededAt: range) { checker in
        checker.assumptions = checker.assumingApplies(id)
        return checker.amount(syntax, of: id)
      }
    }
  }

  private mutating func amount(_ syntax: ChargeSyntax, of id: ClauseID) -> Expression? {
    guard let stated = value(syntax.amount) else { return nil }
    guard case .money(let currency) = stated.type else {
      diagnostics.report(.amountIsNotMoney(stated))
      return nil
    }
    guard let amount = limited(stated, syntax, of: id), hasMinimum(syntax, stated, of: id) else {
      return nil
    }
    if let absence = mayBeAbsent(amount, given: assumptions) {
      diagnostics.report(
        .amountMayBeAbsent(absence, total: total(in: sum(around: absence, in: amount), absence)))
    }
    if let numbers = amount.numbers, numbers.low < Fraction(whole: 0), !assumptions.isDamaged {
      let isAlways = numbers.high < Fraction(whole: 0)
      diagnostics.report(isAlways ? .amountIsNegative(amount) : .amountMayBeNegative(amount))
    }
    let cent = currency.smallestUnit
    _ = shaped(at: amount.range) { () throws(ShapeProblem) in
      try amount.numbers?.rounded(toMultipleOf: cent)
    }
    if rounding == nil, !amount.isWhole(in: currency) {
      diagnostics.report(.amountWithoutRounding(amount, currency))
    }
    return amount
  }

  /// Checks the amount below which nothing is owed; false where it cannot be used.
  private mutating func hasMinimum(
    _ syntax: ChargeSyntax, _ stated: Expression, of id: ClauseID
  ) -> Bool {
    guard let written = syntax.nothingBelow else { return true }
    guard let minimum = value(written, of: stated.type, for: "for nothing_below") else {
      return false
    }
    if let absence = mayBeAbsent(minimum, given: assumptions) {
      diagnostics.report(.amountMayBeAbsent(absence))
    }
    amountRules.minima[id] = minimum
    return true
  }

  /// The amount within its limits: raised first, then lowered, so that `at_most` always holds.
  private mutating func limited(
    _ stated: Expression, _ syntax: ChargeSyntax, of id: ClauseID
  ) -> Expression? {
    let least = syntax.atLeast.map { value($0, of: stated.type, for: "for at_least") }
    let most = syntax.atMost.map { value($0, of: stated.type, for: "for at_most") }
    var amount = stated
    var limits: [AmountLimit] = []
    for (end, bound) in [(AmountLimit.End.atLeast, least), (.atMost, most)] {
      guard let bound else { continue }
      let function: FunctionWord = end == .atLeast ? .max : .min
      guard let bound, let after = extreme(function, [amount, bound], at: stated.range) else {
        return nil
      }
      limits.append(AmountLimit(end: end, bound: bound, before: amount, after: after))
      amount = after
    }
    if let least = least ?? nil, let most = most ?? nil, let low = least.numbers?.low,
      let high = most.numbers?.high, low > high
    {
      diagnostics.report(.leastAboveMost(least, most))
    }
    amountRules.limits[id] = limits
    return amount
  }
}

extension Expression {
  /// Whether every amount is a whole number of the currency's smallest unit.
  func isWhole(in currency: Currency) -> Bool {
    guard let scale = numbers?.scale else { return false }
    return scale <= currency.minorDigits
  }
}
