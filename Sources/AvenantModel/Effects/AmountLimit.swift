/// What keeps the amount of a charge or credit from being lower or higher.
public struct AmountLimit: Sendable {
  /// Which end it sets.
  public enum End: String, Sendable {
    /// The amount is at least the bound.
    case atLeast = "at_least"
    /// The amount is at most the bound.
    case atMost = "at_most"
  }

  /// Which end it sets.
  public let end: End
  /// The bound itself; it counts.
  public let bound: Expression
  /// The amount before.
  public let before: Expression
  /// The amount after: the greater, or the lesser, of the amount before and the bound.
  public let after: Expression

  /// Makes a checked limit; reserved to the checker.
  @_spi(Checking)
  public init(end: End, bound: Expression, before: Expression, after: Expression) {
    self.end = end
    self.bound = bound
    self.before = before
    self.after = after
  }
}
