import AvenantModel
import AvenantValues

/// Splits what the rows of a table read into finitely many cells, in each of which every condition
/// has one truth, and looks at every combination.
///
/// An axis is an expression that the rows compare with constants, a condition, or a pair of
/// expressions compared with each other. Axes are taken to be free of one another, but for what
/// comparisons of two values exclude, so that what is proven holds; an example may be one that no
/// ticket can show.
struct TableCells {
  /// What may be wrong with a table.
  enum Trouble {
    /// The combinations are too many to look at.
    case tooMany
    /// Two rows that both hold, and where.
    case overlap(Int, Int, example: String)
    /// No row holds, and where.
    case gap(example: String)
    /// Wherever a row holds, one of these earlier rows does; the row behind the last is
    /// `otherwise`.
    case neverReached(Int, behind: [Int])
  }

  /// The most combinations that are looked at.
  static let limit = 65_536

  private let checker: VersionChecker
  private let axes: [TableAxis]
  /// The conditions of the rows.
  private let rows: [CellCondition]

  init(rows: [TableRow], checker: VersionChecker) {
    var found = TableAxes(checker: checker)
    for row in rows { found.add(row.condition) }
    axes = found.axes
    self.checker = checker
    let reader = CellReader(axes: axes, checker: checker)
    self.rows = rows.map { reader.read($0.condition) }
  }

  /// Looks at every combination of cells.
  ///
  /// - Returns: For each row the first earlier one that holds beside it, and the first gap; where
  ///   there may be gaps, that there is none.
  func examine(wantsNoGap: Bool) -> [Trouble] {
    guard let count else { return [.tooMany] }
    let candidates = RowsByCell(rows, axes)
    var overlaps: [Int: Trouble] = [:]
    var gap: Trouble?
    var hasGap = false
    var cell = axes.map { _ in 0 }
    for _ in 0..<count {
      defer { advance(&cell) }
      let holding = candidates.rows(in: cell).filter { rows[$0].holds(in: cell) }
      if holding.isEmpty {
        guard !hasGap, isPossible(cell) else { continue }
        hasGap = true
        if wantsNoGap { gap = .gap(example: words(for: cell)) }
      }
      let found = holding.dropFirst().filter { overlaps[$0] == nil }
      guard !found.isEmpty, isPossible(cell) else { continue }
      for row in found {
        overlaps[row] = .overlap(holding[0], row, example: words(for: cell))
      }
    }
    let isWhole = !wantsNoGap && !hasGap && overlaps.isEmpty
    return rows.indices.compactMap { overlaps[$0] } + (gap.map { [$0] } ?? [])
      + (isWhole ? [.neverReached(rows.count, behind: Array(rows.indices))] : [])
  }

  /// Looks for the first gap, and for the rows that are never the first to hold.
  func examineInOrder(hasOtherwise: Bool) -> [Trouble] {
    guard let count else { return [.tooMany] }
    let candidates = RowsByCell(rows, axes)
    let last = hasOtherwise ? rows.count : nil
    var hidden = Set(rows.indices).union(last.map { [$0] } ?? [])
    var gap: Trouble?
    forEachCell(count) { cell in
      if let first = candidates.rows(in: cell).first(where: { rows[$0].holds(in: cell) }) ?? last {
        hidden.remove(first)
      } else if gap == nil, isPossible(cell) {
        gap = .gap(example: words(for: cell))
      }
    }
    return neverReached(hidden, hasOtherwise, candidates, count) + (gap.map { [$0] } ?? [])
  }

  /// Rows that are never the first to hold, and those before which they would be: few of them, most
  /// often none, so that the others are not looked at again.
  private func neverReached(
    _ hidden: Set<Int>, _ hasOtherwise: Bool, _ candidates: RowsByCell, _ count: Int
  ) -> [Trouble] {
    guard !hidden.isEmpty else { return [] }
    var earlier: [Int: Set<Int>] = [:]
    forEachCell(count) { cell in
      let holding =
        candidates.rows(in: cell).filter { rows[$0].holds(in: cell) }
        + (hasOtherwise ? [rows.count] : [])
      guard let first = holding.first else { return }
      for row in holding.dropFirst() where hidden.contains(row) {
        earlier[row, default: []].insert(first)
      }
    }
    return earlier.keys.sorted().map { .neverReached($0, behind: (earlier[$0] ?? []).sorted()) }
  }

  /// Goes through the combinations of cells.
  private func forEachCell(_ count: Int, _ body: ([Int]) -> Void) {
    var cell = axes.map { _ in 0 }
    for _ in 0..<count {
      body(cell)
      advance(&cell)
    }
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

  /// Whether a ticket may have these cells, as far as comparisons of two values tell.
  private func isPossible(_ cell: [Int]) -> Bool {
    CellBounds.arePossible(axes, cell) { checker.bounded($0)?.numbers }
  }

  /// Goes on to the next combination, counting the first axis fastest.
  private func advance(_ cell: inout [Int]) {
    for (place, axis) in axes.enumerated() {
      cell[place] += 1
      if cell[place] < axis.cells.count { return }
      cell[place] = 0
    }
  }

  /// A combination in words: *flight.distance is 1500 km and order.kind is retail*.
  private func words(for cell: [Int]) -> String {
    zip(axes, cell).map { axis, place in axis.words(for: axis.cells[place]) }
      .joined(separator: " and ")
  }
}
