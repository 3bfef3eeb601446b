public import AvenantDiagnostics

/// What several charges or credits come to at most together, as it was written.
public struct CapSyntax: Sendable {
  /// `together:`, the clauses in the order in which they fill it.
  public let members: [NameSyntax]
  /// `at_most:`, an amount.
  public let atMost: ExpressionSyntax
  /// Where the keyword stands.
  public let range: SourceRange
}
