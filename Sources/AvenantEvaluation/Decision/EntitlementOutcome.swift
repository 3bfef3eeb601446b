/// Whether something may be done.
public struct EntitlementOutcome: Sendable, Equatable {
  /// Whether it may be done.
  public enum Status: String, Sendable {
    /// It may.
    case granted
    /// It may not.
    case denied
    /// One clause grants it, another denies it, and neither overrides the other.
    case conflicting
    /// It depends on something that is not known.
    case undetermined
  }

  /// The id of the entitlement.
  public let entitlement: String
  /// Whether it may be done.
  public let status: Status
  /// The clauses that make it so; empty where the default holds.
  public let because: [String]
}
