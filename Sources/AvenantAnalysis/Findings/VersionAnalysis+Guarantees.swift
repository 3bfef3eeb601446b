import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// What the contract guarantees.
extension VersionAnalysis {
  /// Asks of every guarantee whether there is a ticket of which it is not true.
  func askGuarantees(_ analysis: inout ContractAnalysis) {
    for guarantee in version.guarantees {
      switch guarantee.promise {
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
      let names = version.names(speakingFor: guarantee)
      let clauses = program.clauses(of: witness) { names.contains($0.name) }
      analysis.report(.broken(guarantee, in: version, clauses), witness)
    case .open(let reason):
      analysis.report(.notProven(guarantee, in: version, because: reason.words))
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

extension Version {
  /// The clauses of whose outcomes a guarantee speaks.
  fileprivate func names(speakingFor guarantee: Guarantee) -> Set<String> {
    switch guarantee.promise {
    case .always(let condition): Set(condition.clauses.map { self[$0].name })
    case .granted(let ids), .denied(let ids):
      Set(clauses.filter { !Set($0.grants + $0.denies).isDisjoint(with: ids) }.map(\.name))
    case .never(_, let sum, _): Set(sum.clauses.map { self[$0].name })
    case .noMoreThan(_, let ids): Set((ids ?? []).map { self[$0].name })
    }
  }
}

extension Expression {
  /// The clauses whose outcomes it reads.
  fileprivate var clauses: [ClauseID] {
    var clauses: [ClauseID] = []
    walk { part in
      switch part.kind {
      case .applies(let id), .isDue(let id), .amountOf(let id), .totalOf(let id),
        .obligationIs(let id, _):
        clauses.append(id)
      default: break
      }
    }
    return clauses
  }
}
