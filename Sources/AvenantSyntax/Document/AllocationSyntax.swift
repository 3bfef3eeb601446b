package import AvenantDiagnostics

/// An amount that is shared out over the records of a list, as it was written.
package struct AllocationSyntax: Sendable {
  /// `of:`, what is shared out.
  package let amount: ExpressionSyntax
  /// `by:`, the weight of the record at hand.
  package let weight: ExpressionSyntax
  /// Where it stands.
  package let range: SourceRange
}

extension SyntaxNode.Entry {
  private enum AllocationKey: String, CaseIterable {
    case of, by
  }

  /// Returns the allocation that stands here; `nil` after a diagnostic.
  func allocation(into diagnostics: inout Diagnostics) -> AllocationSyntax? {
    guard let fields = fields(AllocationKey.self, into: &diagnostics) else { return nil }
    let amount = fields.required(.of, into: &diagnostics)?.expression(into: &diagnostics)
    let weight = fields.required(.by, into: &diagnostics)?.expression(into: &diagnostics)
    guard let amount, let weight else { return nil }
    return AllocationSyntax(amount: amount, weight: weight, range: value.range)
  }
}
