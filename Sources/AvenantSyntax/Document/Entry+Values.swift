public import AvenantDiagnostics

/// What stands under a key, read as what can be computed.
extension SyntaxNode.Entry {
  /// Returns the scalar as an expression.
  public func expression(into diagnostics: inout Diagnostics) -> ExpressionSyntax? {
    parseExpression(value, into: &diagnostics)
  }

  /// Returns the scalar, list or mapping as a condition.
  public func condition(into diagnostics: inout Diagnostics) -> ExpressionSyntax? {
    parseCondition(value, into: &diagnostics)
  }

  /// Returns the list of conditions that stands here; those that can be read.
  public func conditions(into diagnostics: inout Diagnostics) -> [ExpressionSyntax] {
    guard case .sequence(let items) = value.content else {
      diagnostics.report(.conditionNotAList(self))
      return []
    }
    return items.compactMap { parseCondition($0, into: &diagnostics) }
  }

  /// Returns the interval that stands here in quotes.
  func bounds(into diagnostics: inout Diagnostics) -> BoundsSyntax? {
    if case .scalar = value.content { return parseInterval(value, into: &diagnostics) }
    diagnostics.report(.intervalWithoutQuotes(at: value.range))
    return nil
  }

  /// Returns an expression, or a table under the key `table`.
  func amount(into diagnostics: inout Diagnostics) -> ValueSyntax? {
    guard case .mapping = value.content else {
      return expression(into: &diagnostics).map { .expression($0) }
    }
    return fields(TableKey.self, into: &diagnostics)?
      .required(.table, into: &diagnostics)?
      .table(into: &diagnostics).map { .table($0) }
  }

  /// Returns the rows of a table.
  func table(into diagnostics: inout Diagnostics) -> TableSyntax? {
    let items = items(into: &diagnostics)
    var rows: [RowSyntax] = []
    var otherwise: ExpressionSyntax?
    for (index, item) in items.enumerated() {
      let subject = Subject("this row", at: item.range)
      let isLast = index == items.count - 1
      if case .mapping(let keys) = item.content, keys.contains(where: { $0.key == "otherwise" }) {
        let fields = MappingReader<OtherwiseKey>(item, of: subject, into: &diagnostics)
        otherwise = fields?[.otherwise]?.expression(into: &diagnostics)
        if let key = fields?[.otherwise], !isLast {
          diagnostics.report(.otherwiseNotLast(at: key.keyRange))
        }
      } else if let row = row(item, of: subject, into: &diagnostics) {
        rows.append(row)
      }
    }
    if rows.isEmpty, !diagnostics.containsError {
      diagnostics.report(.tableWithoutRows(at: keyRange))
    }
    return rows.isEmpty ? nil : TableSyntax(rows: rows, otherwise: otherwise, range: value.range)
  }

  private func row(
    _ node: SyntaxNode, of subject: Subject, into diagnostics: inout Diagnostics
  ) -> RowSyntax? {
    guard let fields = MappingReader<RowKey>(node, of: subject, into: &diagnostics) else {
      return nil
    }
    let condition = fields.required(.when, into: &diagnostics)?.condition(into: &diagnostics)
    let value = fields.required(.then, into: &diagnostics)?.expression(into: &diagnostics)
    guard let condition, let value else { return nil }
    return RowSyntax(condition: condition, value: value, range: node.range)
  }

  private enum TableKey: String, CaseIterable {
    case table
  }

  private enum RowKey: String, CaseIterable {
    case when, then
  }

  private enum OtherwiseKey: String, CaseIterable {
    case otherwise
  }
}
