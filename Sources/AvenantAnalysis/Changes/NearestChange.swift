public import AvenantModel

/// A change of one fact that would turn an outcome around.
public struct NearestChange: Hashable, Sendable {
  /// The fact.
  public let fact: FactID
  /// What it would be.
  public let state: Facts.State
  /// What the outcome would be then.
  public let status: OutcomeStatus
}
