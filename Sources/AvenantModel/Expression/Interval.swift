/// An interval with stated ends.
public struct Interval: Sendable {
  /// The lower end; `nil` when there is none.
  public let lower: Expression?
  /// Whether the lower end itself belongs to it.
  public let includesLower: Bool
  /// The upper end; `nil` when there is none.
  public let upper: Expression?
  /// Whether the upper end itself belongs to it.
  public let includesUpper: Bool
  /// The term that states it, where it has a name.
  public let term: TermID?

  /// Makes an interval; reserved to the checker.
  @_spi(Checking)
  public init(
    lower: Expression?, includesLower: Bool, upper: Expression?, includesUpper: Bool,
    term: TermID? = nil
  ) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
    self.term = term
  }
}
