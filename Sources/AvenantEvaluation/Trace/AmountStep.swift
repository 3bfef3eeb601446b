public import AvenantModel

/// What another clause did to the amount of a charge or credit.
public struct AmountStep: Sendable {
  /// What it did.
  public enum Kind: Sendable, Equatable {
    /// It lowered it.
    case reduced
    /// It capped it, together with others: what those before have used, and what all may come to.
    case capped(used: TracedValue, limit: TracedValue)
  }

  /// The clause.
  public let clause: ClauseID
  /// What it did.
  public let kind: Kind
  /// The amount before.
  public let before: TracedValue
  /// The amount after.
  public let after: TracedValue
}
