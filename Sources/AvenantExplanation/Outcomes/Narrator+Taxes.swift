import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// The tax on what is due.
extension Narrator {
  /// What is owed, with its tax: `24.00 EUR, with 4.00 EUR of tax`.
  func taxed(_ outcome: ChargeOutcome, _ amount: ExactNumber) -> String {
    let money = Money(amount: amount, currency: outcome.currency).description
    guard let taxes = outcome.taxes, let tax = taxes.tax, let net = taxes.net,
      let gross = taxes.gross
    else {
      let open = outcome.taxes?.missing ?? []
      let reason =
        open.isEmpty
        ? "which is worked out on a total that is not complete"
        : "which waits for \(awaited(open))"
      return outcome.tax == .included
        ? "\(money) including its tax, \(reason)" : "\(money) and tax, \(reason)"
    }
    let words = { Money(amount: $0, currency: outcome.currency).description }
    return outcome.tax == .included
      ? "\(words(gross)), of which \(words(tax)) is tax"
      : "\(words(gross)), which is \(words(net)) and \(words(tax)) of tax"
  }

  /// Where the rate comes from, and how the tax comes about.
  func taxSteps(
    _ outcome: ChargeOutcome, _ id: ClauseID, _ charge: Charge
  ) -> [Explanation.Line] {
    guard let rate = charge.taxRate, let taxes = outcome.taxes, taxes.rate != nil else { return [] }
    let percentage = value(of: rate)
    let source = steps(to: rate)
    guard let tax = taxes.tax else { return source }
    let money = { Money(amount: $0, currency: outcome.currency).description }
    guard case .known(.number(let amount)) = trace.amount(of: id) else { return source }
    // A part of what was rounded as a whole is no product.
    guard version.taxRounding != .perTotal else {
      return source + [.init("its part of the tax of \(percentage) on the total: \(money(tax))")]
    }
    let whole =
      charge.tax == .included
      ? "tax of \(percentage) in \(money(amount)): \(money(tax))"
      : "tax of \(percentage) on \(money(amount)): \(money(tax))"
    return source + [.init(whole)] + roundingOfTax(id, charge)
  }

  /// What a tax dropped when it was rounded.
  private func roundingOfTax(_ id: ClauseID, _ charge: Charge) -> [Explanation.Line] {
    trace.roundings(because: .tax(id)).compactMap { words(for: $0, as: charge.amount.type) }
  }
}
