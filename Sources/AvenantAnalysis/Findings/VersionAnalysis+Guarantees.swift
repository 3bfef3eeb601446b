import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// What the contract guarantees.
extension VersionAnalysis {
  /// Asks of every guarantee whether there is a ticket of which it is not true.
  func askGuarantees(_ analysis: inout ContractAnalysis) {
    for guarantee in version.guarantees {
      switch guarantee.promise {
      case .always(let condition) where isKeptByACap(condition): break
      case .always(let condition): ask(guarantee, !space.isTrue(condition), &analysis)
      case .granted(let entitlements): ask(guarantee, entitlements, are: .granted, &analysis)
      case .denied(let entitlements): ask(guarantee, entitlements, are: .denied, &analysis)
      case .never(let course, let sum, let fact):
        ask(guarantee, never: course, sum, with: fact, &analysis)
      case .noMoreThan(let other, let charges): ask(guarantee, charges, under: other, &analysis)
      }
    }
  }

  private func ask(
    _ guarantee: Guarantee, _ entitlements: [EntitlementID], are status: EntitlementOutcome.Status,
    _ analysis: inout ContractAnalysis
  ) {
    ask(
      guarantee, .any(entitlements.map { !space.entitlement($0, is: status) }), &analysis)
  }

  /// Looks for a ticket that breaks a guarantee which speaks of one ticket.
  private func ask(
    _ guarantee: Guarantee, _ broken: Goal, _ analysis: inout ContractAnalysis
  ) {
    switch answer(guarantee, broken, in: space, &analysis) {
    case .none: break
    case .found(let witness):
      let breakers = GuaranteeBreakers(guarantee, in: version)
        .breakers(among: program.appliedClauses(of: witness))
      analysis.report(.broken(guarantee, in: version, breakers), witness)
    case .unproven(let reason):
      analysis.report(.notProven(guarantee, in: version, because: .search(reason)))
    }
  }

  /// Looks among the tickets that a guarantee concerns.
  func answer(
    _ guarantee: Guarantee, _ broken: Goal, in space: RegionSpace,
    _ analysis: inout ContractAnalysis
  ) -> SearchAnswer {
    let places = space.isPair ? [0, 1] : [space.tickets.count - 1]
    let concerned = guarantee.condition.map { condition in
      places.map { space.isTrue(condition, in: $0) }
    }
    return analysis.answer(
      .all((concerned ?? []) + [broken]), in: space, isToldElsewhere: true,
      ("whether '\(guarantee.name)' holds", guarantee.range))
  }
}
