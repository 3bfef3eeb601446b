import AvenantEvaluation
import AvenantModel

/// Who made the difference, as the evaluator recorded it.
extension Trace {
  /// Why the clause called `name` applies or not: itself, or what overrides it.
  func deciding(_ name: String) -> [DecidingClause] {
    guard let (trace, id) = reading(name) else { return [] }
    return trace.deciding(id)
  }

  /// Whether a clause applies that a scenario names, or a clause for the record that it names;
  /// `nil` where there is no such record.
  func applies(named name: String) -> Certainty? {
    if let (trace, id) = reading(name) { return trace.applies(id) }
    let list = version.clauseID(named: name.withoutItem).flatMap { version[$0].forEach }
    return list.map { facts[version[$0].list] } == .unknown ? .possibly : nil
  }

  /// The clause that a name speaks of, with what was worked out where its record is at hand; `nil`
  /// where there is none.
  private func reading(_ name: String) -> (Trace, ClauseID)? {
    guard let id = version.clauseID(named: name.withoutItem) else { return nil }
    guard name != name.withoutItem else { return (self, id) }
    return OutcomeName(name)?.item.flatMap { entering(record: $0 - 1, of: id) }.map { ($0, id) }
  }

  private func deciding(_ id: ClauseID) -> [DecidingClause] {
    switch applies(id) {
    case .certainly: return [DecidingClause(version[id], .applies)]
    case .possibly: return overriding(id) ?? [DecidingClause(version[id], .mayApply)]
    case .certainlyNot: return overriding(id) ?? [DecidingClause(version[id], .doesNotApply)]
    }
  }

  /// What keeps, or may keep, a clause whose condition is met from applying; `nil` for nothing.
  private func overriding(_ id: ClauseID) -> [DecidingClause]? {
    guard holds(id) != .certainlyNot else { return nil }
    let overriders = overriders(of: id).compactMap { overrider, applies -> DecidingClause? in
      switch applies {
      case .certainly: DecidingClause(version[overrider], .overrides, version[id].name)
      case .possibly: DecidingClause(version[overrider], .mayOverride, version[id].name)
      case .certainlyNot: nil
      }
    }
    return overriders.isEmpty ? nil : overriders
  }

  /// Why an outcome came out as it did.
  func deciding(_ outcome: DecisionOutcome) -> [DecidingClause] {
    switch outcome {
    case .charge(let charge), .credit(let charge): deciding(charge, expecting: [])
    case .entitlement(let entitlement):
      deciding(entitlement, expecting: .undetermined, because: nil)
    case .obligation(let obligation): deciding(obligation.id)
    case .value: []
    }
  }
}

// MARK: - Charges and credits

extension Trace {
  /// Why a charge or credit came out as it did: its waivers, those that were expected in vain, or
  /// its clause.
  func deciding(_ outcome: ChargeOutcome, expecting waivers: [String]) -> [DecidingClause] {
    let certain = outcome.waivedBy.filter { !waivers.contains($0) }
    let possible = outcome.waivedBy.isEmpty ? outcome.mayBeWaivedBy : []
    let missing = waivers.filter { !outcome.waivedBy.contains($0) && !possible.contains($0) }
    let clauses =
      self.clauses(certain, .waives, outcome.clause)
      + self.clauses(possible, .mayWaive, outcome.clause) + missing.flatMap(deciding)
    return clauses.isEmpty ? deciding(outcome.id) : clauses
  }

  private func clauses(
    _ names: [String], _ role: DecidingClause.Role, _ object: String
  ) -> [DecidingClause] {
    names.compactMap { version.clauseID(named: $0) }
      .map { DecidingClause(version[$0], role, object) }
  }
}

// MARK: - Entitlements

extension Trace {
  /// Why an entitlement came out as it did: what made it so, what was expected to in vain, or what
  /// could have made it `status`.
  func deciding(
    _ outcome: EntitlementOutcome, expecting status: EntitlementOutcome.Status,
    because expected: [String]?
  ) -> [DecidingClause] {
    let name = outcome.entitlement
    let made = outcome.because.filter { expected?.contains($0) != true }
      .compactMap { version.clauseID(named: $0) }
      .map { DecidingClause(version[$0], denies($0, name) ? .denies : .grants, name) }
    let missing = (expected ?? []).filter { !outcome.because.contains($0) }.flatMap(deciding)
    if !made.isEmpty || !missing.isEmpty { return made + missing }
    let isOpen = outcome.status == .undetermined || outcome.status == .failed
    let wanted = isOpen ? outcome.status : status
    return version.clauses.indices.map(ClauseID.init)
      .filter { !isOpen || applies($0) == .possibly }
      .filter { couldMake(name, wanted, $0) }
      .flatMap { deciding(version[$0].name) }
  }

  /// Whether a clause has the effect that would make an entitlement `status`.
  private func couldMake(
    _ entitlement: String, _ status: EntitlementOutcome.Status, _ clause: ClauseID
  ) -> Bool {
    switch status {
    case .granted: grants(clause, entitlement)
    case .denied: denies(clause, entitlement)
    case .conflicting, .undetermined, .failed:
      grants(clause, entitlement) || denies(clause, entitlement)
    }
  }

  private func grants(_ clause: ClauseID, _ entitlement: String) -> Bool {
    version[clause].grants.contains { version[$0].name == entitlement }
  }

  private func denies(_ clause: ClauseID, _ entitlement: String) -> Bool {
    version[clause].denies.contains { version[$0].name == entitlement }
  }
}
