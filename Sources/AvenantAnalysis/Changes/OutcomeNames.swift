import AvenantEvaluation
import AvenantModel

/// What the names in a decision stand for in the version that governs.
struct OutcomeNames {
  private(set) var clauses: [String: ClauseID] = [:]
  private(set) var outcomes: [String: DefinitionID] = [:]

  /// Looks at the names of a version once; of no version, there are none.
  init(of version: Version?) {
    guard let version else { return }
    for (index, clause) in version.clauses.enumerated() { clauses[clause.name] = ClauseID(index) }
    for id in version.outcomes { outcomes[version[id].name] = id }
  }
}

extension Decision {
  /// What every outcome came to.
  func statuses(of names: OutcomeNames) -> [OutcomeID: OutcomeStatus] {
    var statuses: [OutcomeID: OutcomeStatus] = [:]
    for charge in charges + credits {
      guard let id = names.clauses[charge.clause] else { continue }
      statuses[.charge(id, item: charge.recordNumber)] = .charge(charge.status)
    }
    for (index, entitlement) in entitlements.enumerated() {
      statuses[.entitlement(EntitlementID(index))] = .entitlement(entitlement.status)
    }
    for obligation in obligations {
      guard let id = names.clauses[obligation.clause] else { continue }
      statuses[.obligation(id, item: obligation.recordNumber)] = .obligation(obligation.status)
    }
    for value in values {
      guard let id = names.outcomes[value.definition] else { continue }
      statuses[.value(id)] = value.outcomeStatus
    }
    return statuses
  }
}
