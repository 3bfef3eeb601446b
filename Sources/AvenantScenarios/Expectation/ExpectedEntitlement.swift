public import AvenantEvaluation

/// Whether something may be done, as a scenario expects it.
public struct ExpectedEntitlement: Sendable {
  /// The id of the entitlement.
  public let name: Expected<String>
  /// Whether it may be done.
  public let status: Expected<EntitlementOutcome.Status>
  /// The clauses that make it so, all of them, in any order; `nil` where any may.
  public let because: ExpectedNames?
}
