import AvenantModel
import AvenantValues

/// Splits what the rows of a table read into finitely many cells, in each of which every condition
/// has one truth, and looks at every combination.
///
/// An axis is an expression that the rows compare with constants, a condition, or a pair of
/// expressions compared with each other. Axes are taken to be free of one another, so that what is
/// proven holds; an example may be one that no ticket can show.
struct TableCells {
  /// What was found.
  enum Outcome {
    /// The rows neither overlap nor, where that was asked, leave a gap.
    case proven
    /// The combinations are too many to look at.
    case tooMany
    /// Two rows that both hold, and where.
    case overlap(Int, Int, example: String)
    /// No row holds, and where.
    case gap(example: String)
    /// Wherever a row holds, one of these earlier rows does; the row behind the last is `otherwise`.
    case neverReached(Int, behind: [Int])
  }

  /// The most combinations that are looked at.
  static let limit = 65_536

  private let rows: [TableRow]
  private let checker: VersionChecker
  private let axes: [TableAxis]

  init(rows: [TableRow], checker: VersionChecker) {
    self.rows = rows
    self.checker = checker
    var found = TableAxes(checker: checker)
    for row in rows { found.add(row.condition) }
    axes = found.axes
  }

  /// Looks at every combination of cells; the first trouble found is reported.
  func examine(wantsNoGap: Bool) -> Outcome {
    guard let count else { return .tooMany }
    for number in 0..<count {
      let cell = Cell(number: number, axes: axes)
      let holding = rows.indices.filter { holds(rows[$0].condition, in: cell) }
      if holding.count > 1 {
        return .overlap(holding[0], holding[1], example: cell.description)
      }
      if holding.isEmpty, wantsNoGap { return .gap(example: cell.description) }
    }
    return .proven
  }

  /// Looks for a gap and, where there is none, for the first row that is never the first to hold.
  func examineInOrder(hasOtherwise: Bool) -> Outcome {
    guard let count else { return .tooMany }
    var reached: Set<Int> = []
    var earlier: [Int: Set<Int>] = [:]
    for number in 0..<count {
      let cell = Cell(number: number, axes: axes)
      var holding = rows.indices.filter { holds(rows[$0].condition, in: cell) }
      if holding.isEmpty, !hasOtherwise { return .gap(example: cell.description) }
      if hasOtherwise { holding.append(rows.count) }
      reached.insert(holding[0])
      for row in holding.dropFirst() { earlier[row, default: []].insert(holding[0]) }
    }
    let hidden = earlier.keys.filter { !reached.contains($0) }.min()
    return hidden.map { .neverReached($0, behind: (earlier[$0] ?? []).sorted()) } ?? .proven
  }

  /// How many combinations there are; `nil` where they are too many to look at.
  private var count: Int? {
    var count = 1
    for axis in axes {
      let (product, overflow) = count.multipliedReportingOverflow(by: axis.cells.count)
      guard !overflow, product <= Self.limit else { return nil }
      count = product
    }
    return count
  }

  private func holds(_ condition: Expression, in cell: Cell) -> Bool {
    switch condition.kind {
    case .junction(.all, let members): members.allSatisfy { holds($0, in: cell) }
    case .junction(.any, let members): members.contains { holds($0, in: cell) }
    case .junction(.none, let members): !members.contains { holds($0, in: cell) }
    case .not(let operand): !holds(operand, in: cell)
    case .constant(.boolean(let truth)): truth
    case .definition(let id):
      checker.finished(id).map { holds($0.value, in: cell) } ?? false
    default: cell.holds(condition, checker)
    }
  }
}
