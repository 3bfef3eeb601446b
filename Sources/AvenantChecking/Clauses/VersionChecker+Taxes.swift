import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// What charges and credits say of tax.
extension VersionChecker {
  /// What is said of tax: nothing where the word is left out; `nil` where there is no such word.
  mutating func tax(_ word: NameSyntax?) -> Charge.Tax? {
    guard let word else { return Charge.Tax.none }
    guard let tax = Charge.Tax(rawValue: word.text) else {
      diagnostics.report(.unknownTax(word))
      return nil
    }
    return tax
  }

  /// The rate of the tax on an amount: a percentage that is there wherever the clause applies and
  /// never below zero; `nil` where there is none or it cannot be used.
  mutating func taxRate(_ syntax: ChargeSyntax, of amount: Expression?) -> Expression? {
    guard let written = syntax.taxRate,
      let rate = value(written, of: .percent, for: "as the rate of a tax")
    else { return nil }
    reportUnsaid(syntax, rate)
    if let absence = mayBeAbsent(rate, given: assumptions) {
      diagnostics.report(.taxRateMayBeAbsent(absence))
    }
    let zero = Fraction(whole: 0)
    guard let numbers = rate.numbers, numbers.low >= zero else {
      if !assumptions.isDamaged { diagnostics.report(.taxRateMayBeNegative(rate)) }
      return nil
    }
    guard let sum = amount?.numbers else { return rate }
    let tax = shaped(at: rate.range) { () throws(ShapeProblem) in
      // What reduces and caps an amount leaves it between itself and zero.
      let amount = sum.loweredToZero
      if syntax.tax?.text == Charge.Tax.excluded.rawValue {
        return try amount.multiplied(by: numbers)
      }
      let whole = try numbers.adding(.constant(ExactNumber(1)))
      return try amount.multiplied(by: numbers.divided(by: whole))
    }
    return tax == nil ? nil : rate
  }

  /// Warns of amounts that say nothing of tax in a version that works out the tax on others: they
  /// are taken for amounts on which there is none.
  mutating func warnOfTaxesLeftOut() {
    let charging = text.clauses.map(\.content).filter { $0.charge != nil }
    guard let taxed = charging.first(where: { $0.charge?.taxRate != nil }) else { return }
    for clause in charging where clause.charge?.tax == nil && clause.charge?.taxRate == nil {
      diagnostics.report(.taxLeftOut(clause, beside: taxed))
    }
  }

  /// Says what a rate needs beside it: whether the tax is in the amount, and how it is rounded.
  private mutating func reportUnsaid(_ syntax: ChargeSyntax, _ rate: Expression) {
    if syntax.tax == nil || syntax.tax?.text == Charge.Tax.none.rawValue {
      diagnostics.report(.taxRateWithoutTax(rate, at: syntax.tax?.range))
    }
    if taxRounding == nil { diagnostics.report(.taxWithoutTaxRounding(rate)) }
    if rounding == nil { diagnostics.report(.taxWithoutRounding(rate)) }
  }
}
