package import AvenantDiagnostics

/// What several charges or credits come to at most together, as it was written.
package struct CapSyntax: Sendable {
  /// `together:`, the clauses in the order in which they fill it.
  package let members: [NameSyntax]
  /// `at_most:`, an amount.
  package let atMost: ExpressionSyntax
  /// Where the keyword stands.
  package let range: SourceRange
}
