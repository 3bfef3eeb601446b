package import AvenantDiagnostics

/// Reads a condition: an expression, a list of conditions, or a mapping with exactly one of `all`,
/// `any` and `none`, nested at most 64 levels deep.
///
/// - Parameters:
///   - node: What stands where a condition belongs.
///   - diagnostics: Where mistakes are reported, one for each expression.
/// - Returns: The condition; `nil` after a diagnostic.
package func parseCondition(
  _ node: SyntaxNode, into diagnostics: inout Diagnostics
) -> ExpressionSyntax? {
  ConditionParser(depth: 0).condition(node, into: &diagnostics)
}

/// Reads conditions at one level of nesting.
private struct ConditionParser {
  let depth: Int

  func condition(
    _ node: SyntaxNode, into diagnostics: inout Diagnostics
  ) -> ExpressionSyntax? {
    switch node.content {
    case .scalar(let scalar):
      if scalar.text.allSatisfy(\.isWhitespace) {
        diagnostics.report(.emptyCondition(at: node.range))
        return nil
      }
      return parseExpression(node, into: &diagnostics)
    case .sequence(let items):
      return junction(.all, of: items, at: node.range, into: &diagnostics)
    case .mapping(let entries):
      return mapping(entries, at: node.range, into: &diagnostics)
    }
  }

  private func mapping(
    _ entries: [SyntaxNode.Entry], at range: SourceRange, into diagnostics: inout Diagnostics
  ) -> ExpressionSyntax? {
    guard let first = entries.first else {
      diagnostics.report(.emptyCondition(at: range))
      return nil
    }
    if let other = entries.first(where: { ExpressionSyntax.Junction(rawValue: $0.key) == nil }) {
      diagnostics.report(.mappingAsCondition(other))
      return nil
    }
    if entries.count > 1 {
      diagnostics.report(.exclusiveKeys(first, entries[1]))
      return nil
    }
    guard case .sequence(let items) = first.value.content,
      let kind = ExpressionSyntax.Junction(rawValue: first.key)
    else {
      diagnostics.report(.conditionNotAList(first))
      return nil
    }
    return junction(kind, of: items, at: range, into: &diagnostics)
  }

  /// Every item is read, so that the mistakes of all are reported.
  private func junction(
    _ kind: ExpressionSyntax.Junction, of items: [SyntaxNode], at range: SourceRange,
    into diagnostics: inout Diagnostics
  ) -> ExpressionSyntax? {
    guard depth < ExpressionParser.deepestNesting else {
      diagnostics.report(.expressionTooDeep(at: range))
      return nil
    }
    guard !items.isEmpty else {
      diagnostics.report(.emptyCondition(at: range))
      return nil
    }
    let deeper = ConditionParser(depth: depth + 1)
    let conditions = items.compactMap { deeper.condition($0, into: &diagnostics) }
    guard conditions.count == items.count else { return nil }
    return ExpressionSyntax(.junction(kind, conditions), at: range)
  }
}
