import AvenantEvaluation
import AvenantModel

extension DecidedStatuses {
  /// Goes through what every outcome came to.
  func forEach(_ body: (OutcomeID, OutcomeStatus) -> Void) {
    for owed in owed { body(.charge(owed.clause, item: owed.item), .charge(owed.status)) }
    for (index, status) in entitlements.enumerated() {
      body(.entitlement(EntitlementID(index)), .entitlement(status))
    }
    for duty in obligations {
      body(.obligation(duty.clause, item: duty.item), .obligation(duty.status))
    }
    for value in values { body(.value(value.definition), value.outcome.outcomeStatus) }
  }
}
