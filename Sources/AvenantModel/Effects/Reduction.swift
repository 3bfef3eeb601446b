public import AvenantDiagnostics

/// What a clause takes off another clause's charge or credit; never below zero.
public struct Reduction: Sendable {
  /// What a share is a share of.
  public enum Base: String, Sendable {
    /// What the reductions before have left.
    case rest
    /// The amount before any reduction.
    case whole
  }

  /// The clause whose amount is lowered.
  public let charge: ClauseID
  /// How much: an amount in the same currency, or a share; not below zero.
  public let by: Expression
  /// What a share is of; `nil` for an amount.
  public let base: Base?
  /// Where it stands.
  public let range: SourceRange

  /// Makes a checked reduction; reserved to the checker.
  @_spi(Checking)
  public init(charge: ClauseID, by: Expression, base: Base?, range: SourceRange) {
    self.charge = charge
    self.by = by
    self.base = base
    self.range = range
  }
}
