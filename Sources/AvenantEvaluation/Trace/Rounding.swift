public import AvenantDiagnostics
public import AvenantModel
public import AvenantValues

/// A rounding that happened, with what it dropped.
public struct Rounding: Sendable, Equatable {
  /// Why it happened.
  public enum Reason: Sendable, Equatable {
    /// The end of a clause's amount.
    case amount(ClauseID)
    /// `round(…)` in an expression, and its place.
    case expression(SourceRange)
    /// What a clause lets several charges or credits come to together, which is rounded down.
    case cap(ClauseID)
    /// The tax on what is due by a clause.
    case tax(ClauseID)
  }

  /// Why it happened.
  public let reason: Reason
  /// The exact value before.
  public let exact: Fraction
  /// The value after.
  public let rounded: ExactNumber
  /// The rule.
  public let mode: RoundingMode
}
