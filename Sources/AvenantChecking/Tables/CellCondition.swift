import AvenantModel
import AvenantValues

/// A condition of a table, read once, as it is true or not in each cell of the axes.
indirect enum CellCondition {
  /// Always so, or never.
  case always(Bool)
  /// So where a cell of one axis is one of those that are true.
  case axis(Int, CellSet)
  /// So where all are.
  case all([CellCondition])
  /// So where one is.
  case any([CellCondition])
  /// So where the other is not.
  case not(CellCondition)
  /// So where both are, or neither is.
  case same(CellCondition, CellCondition)

  /// The cells of one axis outside of which it is never true; `nil` where it may be true in all of
  /// them.
  func cells(on axis: Int) -> CellSet? {
    switch self {
    case .always(let truth): truth ? nil : CellSet([])
    case .axis(axis, let cells): cells
    case .axis, .not, .same: nil
    case .all(let members): members.compactMap { $0.cells(on: axis) }.intersection
    case .any(let members): members.map { $0.cells(on: axis) }.union
    }
  }

  /// Whether it is true where each axis has the cell of this place.
  func holds(in cell: [Int]) -> Bool {
    switch self {
    case .always(let truth): truth
    case .axis(let axis, let cells): cells.contains(cell[axis])
    case .all(let members): members.allSatisfy { $0.holds(in: cell) }
    case .any(let members): members.contains { $0.holds(in: cell) }
    case .not(let operand): !operand.holds(in: cell)
    case .same(let one, let other): one.holds(in: cell) == other.holds(in: cell)
    }
  }
}

extension [CellSet] {
  /// The cells that are in all of them; `nil` for none.
  fileprivate var intersection: CellSet? {
    first.map { first in dropFirst().reduce(first) { $0.intersection($1) } }
  }
}

extension [CellSet?] {
  /// The cells that are in one of them; `nil` where one is not known.
  fileprivate var union: CellSet? {
    reduce(CellSet([])) { union, cells in union.flatMap { union in cells.map(union.union) } }
  }
}
