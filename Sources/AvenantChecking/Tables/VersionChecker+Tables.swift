import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// Tables, whose rows neither overlap nor leave a gap.
extension VersionChecker {
  mutating func table(_ syntax: TableSyntax) -> Expression? {
    let outside = assumptions
    defer { assumptions = outside }
    var rows: [TableRow] = []
    var others = outside
    for rowSyntax in syntax.rows {
      assumptions = outside
      let condition = condition(rowSyntax.condition)
      if let condition { requireDecided(condition) }
      others = others.and(condition.map { assuming($0, false) } ?? .damaged)
      assumptions = outside.and(condition.map { assuming($0, true) } ?? .damaged)
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
    prove(rows, hasOtherwise: last != nil, at: syntax.range)
    return Expression(
      .table(rows, otherwise: last), type: type, numbers: numbers, at: syntax.range)
  }

  /// Proves that no two rows hold at once and, without `otherwise`, that one always does.
  private mutating func prove(_ rows: [TableRow], hasOtherwise: Bool, at range: SourceRange) {
    let cells = TableCells(rows: rows, checker: self)
    switch cells.examine(wantsNoGap: !hasOtherwise) {
    case .proven: break
    case .tooMany: diagnostics.report(.tableNotProven(at: range))
    case .overlap(let one, let other, let example):
      diagnostics.report(
        .rowsOverlap(rows[one].condition, rows[other].condition, example: example))
    case .gap(let example): diagnostics.report(.tableLeavesGap(example: example, at: range))
    }
  }
}
