/// Whether something may be done.
public struct EntitlementOutcome: Sendable, Equatable {
  /// Whether it may be done.
  public enum Status: String, Sendable, CaseIterable {
    /// It may.
    case granted
    /// It may not.
    case denied
    /// One clause grants it, another denies it, and neither overrides the other.
    case conflicting
    /// It depends on something that is not known.
    case undetermined
    /// It cannot be worked out; `failure` says why.
    case failed
  }

  /// The id of the entitlement.
  public let entitlement: String
  /// Whether it may be done.
  public let status: Status
  /// The clauses that make it so; empty where the default holds.
  public let because: [String]
  /// Why it cannot be worked out; only with the status `failed`.
  public let failure: EvaluationFailure?
}
