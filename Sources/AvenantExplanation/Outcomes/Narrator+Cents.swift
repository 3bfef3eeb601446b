import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Where every fraction of a cent went.
extension Narrator {
  /// The roundings of what is due, outcome by outcome, then those of taxes on totals.
  ///
  /// - Parameter ids: The outcomes that are told.
  /// - Returns: An entry for each charge and credit that is due, and for each tax on a total.
  func cents(of ids: Set<String>) -> [CentsExplanation] {
    let lines = (decision.charges + decision.credits).filter { ids.contains($0.id) }
    return lines.compactMap(cents) + (lines.isEmpty ? [] : decision.totals.compactMap(cents))
  }

  private func cents(of outcome: ChargeOutcome) -> CentsExplanation? {
    guard outcome.status == .due, let id = version.clauseID(named: outcome.clause),
      let charge = version[id].charge, let narrator = entering(outcome.recordNumber, of: id)
    else { return nil }
    return CentsExplanation(
      id: outcome.id, label: outcome.label + narrator.atHand(id), currency: outcome.currency,
      steps: narrator.roundings(of: id, charge) + [share(outcome, charge)].compactMap { $0 })
  }

  /// The part of a line in the tax on its total.
  private func share(_ outcome: ChargeOutcome, _ charge: Charge) -> CentsExplanation.Step? {
    guard version.taxRounding == .perTotal, let taxes = outcome.taxes, let tax = taxes.tax,
      let rate = taxes.rate, let amount = outcome.amount,
      let whole = Fraction(ExactNumber(1)).adding(rate),
      let exact = Fraction(amount).multiplied(by: rate),
      let total = total(of: outcome, charge), let all = total.exactTax,
      let rounded = total.taxes?.tax
    else { return nil }
    let own = outcome.tax == .included ? exact.divided(by: whole) : exact
    // What the lines share is the tax once it is rounded.
    let part =
      all == Fraction(ExactNumber(0))
      ? own : own?.multiplied(by: Fraction(rounded))?.divided(by: all)
    return part.map {
      .init(
        what: "its part of the tax on the total", exact: $0, rounded: tax, mode: nil, isTax: true)
    }
  }

  /// The total to which a line belongs.
  private func total(of outcome: ChargeOutcome, _ charge: Charge) -> Total? {
    let debtor = contract.debtor(charge.direction)
    return decision.totals.first {
      $0.owedBy == debtor && $0.currency == outcome.currency && $0.tax == outcome.tax
        && $0.taxes?.rate == outcome.taxes?.rate
    }
  }

  private func cents(of total: Total) -> CentsExplanation? {
    guard total.isComplete || total.amount.mantissa != 0, let exact = total.exactTax,
      let tax = total.taxes?.tax
    else { return nil }
    let rate = total.taxes?.rate.map { " of \($0.words(as: .percent))" } ?? ""
    return CentsExplanation(
      id: total.owedBy, label: "Tax\(rate) on the total that \(party(total.owedBy)) owes",
      currency: total.currency,
      steps: [
        .init(what: CentsExplanation.Step.tax, exact: exact, rounded: tax, mode: version.rounding)
      ])
  }

  /// The roundings on the way to an amount, those of the parts first.
  private func roundings(of id: ClauseID, _ charge: Charge) -> [CentsExplanation.Step] {
    let reductions = charge.reductions.filter { trace.applies($0) == .certainly }
      .compactMap { version[$0].reduction?.by }
    let caps = bindingCaps(of: id)
    let parts = [charge.amount] + reductions + caps.compactMap { version[$0].cap?.atMost }
    // What a cap leaves of an amount says nothing of how the amount was rounded.
    let wanted: [(Rounding.Reason, String)] =
      (caps.isEmpty ? [(.amount(id), CentsExplanation.Step.amount)] : [])
      + caps.map { (.cap($0), "what all may come to together") }
      + [(.tax(id), CentsExplanation.Step.tax)]
    return parts.flatMap { roundings(in: $0) }
      + wanted.flatMap { reason, what in
        trace.roundings(because: reason).map {
          .init(
            what: what, exact: $0.exact, rounded: $0.rounded, mode: $0.mode,
            isTax: reason == .tax(id))
        }
      }
  }

  /// The caps that leave less of an amount than there was.
  private func bindingCaps(of id: ClauseID) -> [ClauseID] {
    trace.amountSteps(of: id).filter { step in
      guard case .capped = step.kind, step.after.isThere else { return false }
      return step.before.fraction != step.after.fraction
    }.map(\.clause)
  }

  /// The roundings of money in an expression, through the definitions that it reads and the records
  /// that it is made of; of what is chosen by a condition, only where it is chosen.
  private func roundings(in expression: Expression) -> [CentsExplanation.Step] {
    switch expression.kind {
    case .definition(let id):
      let value = version[id].value
      return roundings(in: value, called: version[id].says)
    case .aggregate(let aggregate):
      return trace.records(of: expression).flatMap { item -> [CentsExplanation.Step] in
        if let filter = aggregate.filter, item.truth(of: filter) != .yes { return [] }
        let narrator = telling(item, as: aggregate.binding)
        return aggregate.value.map { narrator.roundings(in: $0) } ?? []
      }
    case .conditional(let condition, let one, let other):
      switch trace.truth(of: condition) {
      case .yes: return roundings(in: condition) + roundings(in: one)
      case .no: return roundings(in: condition) + roundings(in: other)
      case .neither, .undetermined: return []
      }
    case .table(let rows, let otherwise, _):
      let row = rows.first { trace.truth(of: $0.condition) == .yes }
      return (row?.value ?? otherwise).map { roundings(in: $0) } ?? []
    case .rounded: return roundings(in: expression, called: noun(of: expression))
    case .part(let id, _): return allocated(expression, version[id])
    default: return expression.children.flatMap { roundings(in: $0) }
    }
  }

  /// What a record got of what is shared out, by the largest remainder.
  private func allocated(
    _ part: Expression, _ definition: Definition
  ) -> [CentsExplanation.Step] {
    let before = definition.allocation.map { roundings(in: $0.amount) } ?? []
    guard case .money = part.type, let item = trace.recordIndex,
      let share = trace.parts(behind: part).first(where: { $0.recordIndex == item })?.share,
      case .known(.number(let got)) = trace.value(of: part)
    else { return before }
    return before + [.init(what: definition.says, exact: share, rounded: got, mode: nil)]
  }

  /// The roundings in an expression that has a name.
  private func roundings(
    in expression: Expression, called name: String
  ) -> [CentsExplanation.Step] {
    guard case .rounded(let value, _, let mode) = expression.kind else {
      return roundings(in: expression)
    }
    let before = roundings(in: value)
    guard case .money = expression.type, let exact = number(of: value),
      case .known(.number(let rounded)) = trace.value(of: expression)
    else { return before }
    return before + [.init(what: name, exact: exact, rounded: rounded, mode: mode)]
  }
}
