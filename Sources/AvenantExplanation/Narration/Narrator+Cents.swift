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
      let charge = version[id].charge, let narrator = entering(outcome.item, of: id)
    else { return nil }
    return CentsExplanation(
      id: outcome.id, label: outcome.label, currency: outcome.currency,
      steps: narrator.roundings(of: id, charge))
  }

  private func cents(of total: Total) -> CentsExplanation? {
    guard let exact = total.exactTax, let tax = total.taxes?.tax else { return nil }
    return CentsExplanation(
      id: total.owedBy, label: "Tax on the total that \(party(total.owedBy)) owes",
      currency: total.currency,
      steps: [.init(what: "the tax", exact: exact, rounded: tax, mode: version.rounding)])
  }

  /// The roundings on the way to an amount, those of the parts first.
  private func roundings(of id: ClauseID, _ charge: Charge) -> [CentsExplanation.Step] {
    let reductions = charge.reductions.filter { trace.applies($0) == .certainly }
      .compactMap { version[$0].reduction?.by }
    let caps = charge.caps.filter { trace.applies($0) == .certainly }
    let parts = [charge.amount] + reductions + caps.compactMap { version[$0].cap?.atMost }
    let wanted: [(Rounding.Reason, String)] =
      [(.amount(id), "the amount")] + caps.map { (.cap($0), "what all may come to together") }
      + [(.tax(id), "the tax")]
    return parts.flatMap { roundings(in: $0) }
      + wanted.flatMap { reason, what in
        trace.roundings.filter { $0.reason == reason }.map {
          .init(what: what, exact: $0.exact, rounded: $0.rounded, mode: $0.mode)
        }
      }
  }

  /// The roundings of money in an expression, through the definitions that it reads and the records that
  /// it is made of; of what is chosen by a condition, only where it is chosen.
  private func roundings(in expression: Expression) -> [CentsExplanation.Step] {
    switch expression.kind {
    case .definition(let id):
      let value = version[id].value
      return roundings(in: value, called: version[id].says)
    case .aggregate(let aggregate):
      return trace.items(of: expression).flatMap { item -> [CentsExplanation.Step] in
        if let filter = aggregate.filter, item.truth(of: filter) != .yes { return [] }
        let narrator = Narrator(contract: contract, decision: decision, trace: item)
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
    default: return expression.children.flatMap { roundings(in: $0) }
    }
  }

  /// The roundings in an expression that has a name.
  private func roundings(
    in expression: Expression, called name: String
  ) -> [CentsExplanation.Step] {
    guard case .rounded(let value, _, let mode) = expression.kind else {
      return roundings(in: expression)
    }
    let before = roundings(in: value)
    guard case .money = expression.type, let exact = fraction(of: value),
      case .known(.number(let rounded)) = trace.value(of: expression)
    else { return before }
    return before + [.init(what: name, exact: exact, rounded: rounded, mode: mode)]
  }

  private func fraction(of expression: Expression) -> Fraction? {
    switch trace.value(of: expression) {
    case .known(.number(let number)): Fraction(number)
    case .fraction(let fraction): fraction
    case .known, .absent, .unknown, .failed: nil
    }
  }
}
