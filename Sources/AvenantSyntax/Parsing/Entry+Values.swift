package import AvenantDiagnostics

/// What stands under a key, read as what can be computed.
extension SyntaxNode.Entry {
  /// Returns the scalar as an expression.
  package func expression(into diagnostics: inout Diagnostics) -> ExpressionSyntax? {
    if isEmpty {
      diagnostics.report(.emptyValue(of: Subject(self)))
      return nil
    }
    return parseExpression(value, into: &diagnostics)
  }

  /// Returns the scalar, list or mapping as a condition.
  package func condition(into diagnostics: inout Diagnostics) -> ExpressionSyntax? {
    if isEmpty {
      diagnostics.report(.emptyCondition(at: keyRange))
      return nil
    }
    return parseCondition(value, into: &diagnostics)
  }

  /// Returns the list of conditions that stands here; those that can be read.
  package func conditions(into diagnostics: inout Diagnostics) -> [ExpressionSyntax] {
    guard case .sequence(let items) = value.content else {
      diagnostics.report(.conditionNotAList(self))
      return []
    }
    return items.compactMap { parseCondition($0, into: &diagnostics) }
  }

  /// Returns the interval that stands here.
  func bounds(into diagnostics: inout Diagnostics) -> BoundsSyntax? {
    parseInterval(value, into: &diagnostics)
  }

  /// Returns an expression, or a table under the key `table`.
  func amount(into diagnostics: inout Diagnostics) -> ValueSyntax? {
    guard case .mapping = value.content else {
      return expression(into: &diagnostics).map { .expression($0) }
    }
    guard let fields = fields(TableKey.self, into: &diagnostics) else { return nil }
    return fields.required(.table, into: &diagnostics)?
      .table(inOrder: fields[.firstMatch], into: &diagnostics).map { .table($0) }
  }

  /// Returns the rows of a table; `firstMatch` says whether they are tried in order.
  func table(
    inOrder firstMatch: SyntaxNode.Entry?, into diagnostics: inout Diagnostics
  ) -> TableSyntax? {
    let isFirstMatch = firstMatch.map { $0.flag(into: &diagnostics) ?? false } ?? false
    let items = items(into: &diagnostics)
    var rows: [RowSyntax] = []
    var otherwise: ExpressionSyntax?
    for (index, item) in items.enumerated() {
      guard let row = item.tableRow(into: &diagnostics) else { continue }
      switch row {
      case .conditional(let row): rows.append(row)
      case .otherwise(let value, let key):
        otherwise = value
        if index < items.count - 1 { diagnostics.report(.otherwiseNotLast(at: key)) }
      }
    }
    if rows.isEmpty, !diagnostics.containsError {
      diagnostics.report(.tableWithoutRows(at: keyRange))
    }
    return rows.isEmpty
      ? nil
      : TableSyntax(
        rows: rows, otherwise: otherwise, isFirstMatch: isFirstMatch, range: value.range)
  }

  private enum TableKey: String, CaseIterable {
    case table
    case firstMatch = "first_match"
  }
}

extension SyntaxNode {
  private enum RowKey: String, CaseIterable {
    case when, then, otherwise
  }

  /// A row with a condition, or the last one without.
  fileprivate enum TableRow {
    case conditional(RowSyntax)
    case otherwise(ExpressionSyntax, key: SourceRange)
  }

  fileprivate func tableRow(into diagnostics: inout Diagnostics) -> TableRow? {
    let subject = Subject("this row", at: range)
    guard let fields = MappingReader<RowKey>(self, of: subject, into: &diagnostics) else {
      return nil
    }
    if let last = fields[.otherwise] {
      if let other = fields[.when] ?? fields[.then] {
        diagnostics.report(.exclusiveKeys(other, last))
        return nil
      }
      return last.expression(into: &diagnostics).map { .otherwise($0, key: last.keyRange) }
    }
    guard fields.lacks(.otherwise) else { return nil }
    let condition = fields.required(.when, into: &diagnostics)?.condition(into: &diagnostics)
    let value = fields.required(.then, into: &diagnostics)?.expression(into: &diagnostics)
    guard let condition, let value else { return nil }
    return .conditional(RowSyntax(condition: condition, value: value, range: range))
  }
}
