import AvenantModel
import AvenantValues

/// What becomes of charges and entitlements.
extension Compiler {
  /// What became of a clause, once every clause is compiled.
  mutating func outcome(_ id: ClauseID) -> ClauseProgram {
    ClauseProgram(
      holds: holds[id.index], applies: applies[id.index],
      appliesAnywhere: appliesAnywhere[id.index],
      charge: version[id].charge.flatMap { charge($0, id) },
      obligation: obligations[id.index])
  }

  func waivers(of id: ClauseID) -> [ClauseID] {
    version.clauses(waiving: id)
  }

  private mutating func charge(_ charge: Charge, _ id: ClauseID) -> ChargeProgram? {
    guard let amount = amounts[id.index], let stages = stages[id.index] else { return nil }
    let dueOn = charge.due.map { number($0).slot }
    return ChargeProgram(
      waivers: waivers(of: id), waived: any(waivers(of: id).map { applies[$0.index].yes }),
      below: below[id.index], due: due[id.index], stages: stages,
      amount: told(amount, of: id, uncapped: stages),
      tax: tax(on: amount, of: charge, id), dueOn: dueOn,
      payment: charge.paidOn.map { payment(paidOn: number($0).slot, dueOn: dueOn) })
  }

  /// The amount that is told: of what is below the minimum, and fills no cap, the amount before
  /// caps.
  private mutating func told(
    _ amount: Operand, of id: ClauseID, uncapped stages: [AmountStage]
  ) -> Operand {
    let capped = stages.first { stage in
      if case .capped = stage.kind { true } else { false }
    }
    guard version[id].charge?.minimum != nil, let capped else { return amount }
    let isBelow = below[id.index].yes
    return select(Condition(yes: isBelow, no: complement(isBelow)), capped.before, amount)
  }

  private mutating func payment(paidOn: Slot, dueOn: Slot?) -> PaymentProgram {
    let paid = happened(on: paidOn)
    let (paidInTime, paidLate) = met(by: dueOn, on: paidOn)
    let (open, overdue) = met(by: dueOn, on: .asOf)
    let hasNoDate = dueOn.map { emit(.presence($0)).no } ?? .always
    return PaymentProgram(cases: [
      (.paid, all([paid.yes, any([hasNoDate, paidInTime])])),
      (.paidLate, all([paid.yes, paidLate])),
      (.noDueDate, all([paid.no, hasNoDate])),
      (.open, all([paid.no, open])),
      (.overdue, all([paid.no, overdue])),
    ])
  }

  mutating func entitlement(_ id: EntitlementID) -> EntitlementProgram {
    let granting = version.clauses.indices.filter { version.clauses[$0].grants.contains(id) }
    let denying = version.clauses.indices.filter { version.clauses[$0].denies.contains(id) }
    let granted = applied(granting)
    let denied = applied(denying)
    let isGranted = version[id].isGrantedByDefault
    return EntitlementProgram(
      grantedBy: granting.map { ClauseID($0) }, deniedBy: denying.map { ClauseID($0) },
      cases: [
        (.granted, isGranted ? denied.no : all([granted.yes, denied.no])),
        (.denied, isGranted ? all([granted.no, denied.yes]) : granted.no),
        (.conflicting, all([granted.yes, denied.yes])),
      ])
  }

  private mutating func applied(_ clauses: [Int]) -> Condition {
    Condition(
      yes: any(clauses.map { appliesAnywhere[$0].yes }),
      no: all(clauses.map { appliesAnywhere[$0].no }))
  }
}
