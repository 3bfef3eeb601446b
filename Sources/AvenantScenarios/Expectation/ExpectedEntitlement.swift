package import AvenantEvaluation

/// Whether something may be done, as a scenario expects it.
package struct ExpectedEntitlement: Sendable {
  /// The id of the entitlement.
  package let name: Expected<String>
  /// Whether it may be done.
  package let status: Expected<EntitlementOutcome.Status>
  /// The clauses that make it so, all of them, in any order; `nil` where any may.
  package let because: ExpectedNames?
}
