import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// Tables, whose rows leave no gap, and do not overlap unless the first that holds counts.
extension VersionChecker {
  mutating func table(_ syntax: TableSyntax) -> Expression? {
    let outside = assumptions
    defer { assumptions = outside }
    var rows: [TableRow] = []
    var others = outside
    for rowSyntax in syntax.rows {
      let before = syntax.isFirstMatch ? others : outside
      assumptions = before
      let condition = condition(rowSyntax.condition)
      if let condition { requireDecided(condition) }
      others = others.and(condition.map { assuming($0, false) } ?? .damaged)
      assumptions = before.and(condition.map { assuming($0, true) } ?? .damaged)
      guard let value = check(rowSyntax.value), let condition else { continue }
      rows.append(TableRow(condition: condition, value: value))
    }
    assumptions = others
    let otherwise = syntax.otherwise.map { check($0) }
    guard rows.count == syntax.rows.count, otherwise.map({ $0 != nil }) ?? true else { return nil }
    let last = otherwise ?? nil
    let values = rows.map(\.value) + (last.map { [$0] } ?? [])
    guard let (type, numbers) = common(values, at: syntax.range) else { return nil }
    assumptions = outside
    prove(rows, otherwise: last, isFirstMatch: syntax.isFirstMatch, at: syntax.range)
    return Expression(
      .table(rows, otherwise: last, isFirstMatch: syntax.isFirstMatch), type: type,
      numbers: numbers, at: syntax.range)
  }

  /// Proves that one row always holds, unless there is an `otherwise`; and that no two hold at once
  /// or, where the first counts, that each is the first somewhere as far as can be seen.
  private mutating func prove(
    _ rows: [TableRow], otherwise: Expression?, isFirstMatch: Bool, at range: SourceRange
  ) {
    let cells = TableCells(rows: rows, checker: self)
    let troubles =
      isFirstMatch
      ? cells.examineInOrder(hasOtherwise: otherwise != nil)
      : cells.examine(wantsNoGap: otherwise == nil)
    for trouble in troubles {
      switch trouble {
      case .tooMany:
        if !isFirstMatch || otherwise == nil { diagnostics.report(.tableNotProven(at: range)) }
      case .overlap(let one, let other, let example):
        diagnostics.report(
          .rowsOverlap(rows[one].condition, rows[other].condition, example: example))
      case .gap(let example): diagnostics.report(.tableLeavesGap(example: example, at: range))
      case .neverReached(let row, let earlier):
        guard let part = row < rows.count ? rows[row].condition : otherwise,
          isFirstMatch || !diagnostics.containsError
        else { continue }
        diagnostics.report(
          .rowNeverReached(
            part, isLast: row == rows.count, earlier: earlier.map { rows[$0].condition },
            severity: isFirstMatch ? .error : .warning))
      }
    }
  }
}
