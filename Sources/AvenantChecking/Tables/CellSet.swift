/// Some of the cells of an axis, as runs of neighbours, so that a comparison takes no room for each
/// cell.
struct CellSet {
  /// The runs, in their order; none is empty, and no two meet.
  let runs: [Range<Int>]

  /// Takes runs in the order of their beginnings; those that meet become one.
  init(_ runs: [Range<Int>]) {
    var joined: [Range<Int>] = []
    for run in runs where !run.isEmpty {
      if let last = joined.last, run.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
      } else {
        joined.append(run)
      }
    }
    self.runs = joined
  }

  /// Takes the cells of an axis that a test is true of.
  init(of axis: TableAxis, where isTrue: (TableAxis.Cell) -> Bool) {
    self.init(axis.cells.indices.filter { isTrue(axis.cells[$0]) }.map { $0..<$0 + 1 })
  }

  /// How many cells there are.
  var count: Int { runs.reduce(0) { $0 + $1.count } }

  /// Whether a cell is one of them.
  func contains(_ cell: Int) -> Bool { runs.contains { $0.contains(cell) } }

  /// The cells that are in both.
  func intersection(_ other: CellSet) -> CellSet {
    CellSet(runs.flatMap { run in other.runs.map { $0.clamped(to: run) } })
  }

  /// The cells that are in one of them.
  func union(_ other: CellSet) -> CellSet {
    CellSet((runs + other.runs).sorted { $0.lowerBound < $1.lowerBound })
  }
}
