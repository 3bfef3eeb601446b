public import AvenantModel

/// One of the outcomes of a decision.
public enum OutcomeID: Hashable, Sendable {
  /// What becomes of a clause's charge or credit.
  case charge(ClauseID)
  /// Whether something may be done.
  case entitlement(EntitlementID)
  /// What becomes of a clause's obligation.
  case obligation(ClauseID)
}
