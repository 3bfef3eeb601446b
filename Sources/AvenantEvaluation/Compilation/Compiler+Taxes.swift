import AvenantModel
import AvenantValues

/// The taxes on what is due.
extension Compiler {
  /// The tax on a final amount: `amount · rate` on top of it, or `amount · rate / (1 + rate)` in
  /// it.
  mutating func tax(on amount: Operand, of charge: Charge, _ id: ClauseID) -> TaxProgram? {
    guard let written = charge.taxRate, let rounding = version.taxRounding else { return nil }
    let rate = operand(written)
    let exact = product(amount, charge.tax == .included ? share(of: rate) : rate)
    guard rounding == .perLine else { return TaxProgram(rate: rate, exact: exact, onLine: nil) }
    var isNarrow = false
    if case .number = exact { isNarrow = true }
    let step = charge.currency.smallestUnit
    let onLine = rounded(
      exact, charge.amount, to: step, version.rounding, reason: .tax(id), isNarrow: isNarrow)
    return TaxProgram(rate: rate, exact: exact, onLine: onLine)
  }

  /// Which part of an amount is tax, where it is in it.
  private mutating func share(of rate: Operand) -> Operand {
    let one = Operand.number(Number(slot: constant(1), scale: 0, limit: 1))
    let whole = sum(rate, one, .sum, .sum)
    return .wide(emit(.binary(.quotient, widened(rate), widened(whole))))
  }
}
