public import AvenantDiagnostics

/// What a clause takes off another clause's charge or credit, as it was written.
public struct ReductionSyntax: Sendable {
  /// What a share is a share of.
  public enum Base: String, Sendable, CaseIterable {
    /// What the reductions before have left.
    case rest
    /// The amount before any reduction.
    case whole
  }

  /// Whether the clause stands under `credit:`.
  public let isCredit: Bool
  /// `charge:` or `credit:`, the clause whose amount is lowered.
  public let charge: NameSyntax
  /// `by:`, an amount or a share.
  public let by: ExpressionSyntax
  /// `of:`, what a share is of, with its place.
  public let base: (word: Base, range: SourceRange)?
  /// `after:`, the reductions that come before.
  public let after: [NameSyntax]
  /// Where the keyword stands.
  public let range: SourceRange
}
