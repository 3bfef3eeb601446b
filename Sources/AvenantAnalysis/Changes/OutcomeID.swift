package import AvenantModel

/// One of the outcomes of a decision.
package enum OutcomeID: Hashable, Sendable {
  /// What becomes of a clause's charge or credit; of one for each record, of that for a record,
  /// from 1.
  case charge(ClauseID, item: Int? = nil)
  /// Whether something may be done.
  case entitlement(EntitlementID)
  /// What becomes of a clause's obligation; of one for each record, of that for a record, from 1.
  case obligation(ClauseID, item: Int? = nil)
  /// The value that a definition gives.
  case value(DefinitionID)
}
