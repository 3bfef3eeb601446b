package import AvenantDiagnostics

/// What a clause takes off another clause's charge or credit, as it was written.
package struct ReductionSyntax: Sendable {
  /// What a share is a share of.
  package enum Base: String, Sendable, CaseIterable {
    /// What the reductions before have left.
    case rest
    /// The amount before any reduction.
    case whole
  }

  /// Whether the clause stands under `credit:`.
  package let isCredit: Bool
  /// `charge:` or `credit:`, the clause whose amount is lowered.
  package let charge: NameSyntax
  /// `by:`, an amount or a share.
  package let by: ExpressionSyntax
  /// `of:`, what a share is of, with its place.
  package let base: (word: Base, range: SourceRange)?
  /// `after:`, the reductions that come before.
  package let after: [NameSyntax]
  /// Where the keyword stands.
  package let range: SourceRange
}
