import AvenantModel
import AvenantValues

/// A condition of a table, read once, as it is true or not in each cell of the axes.
indirect enum CellCondition {
  /// Always so, or never.
  case always(Bool)
  /// So where a cell of one axis is one of those that are true.
  case axis(Int, [Bool])
  /// So where all are.
  case all([CellCondition])
  /// So where one is.
  case any([CellCondition])
  /// So where the other is not.
  case not(CellCondition)
  /// So where both are, or neither is.
  case same(CellCondition, CellCondition)

  /// Whether it is true where each axis has the cell of this place.
  func holds(in cell: [Int]) -> Bool {
    switch self {
    case .always(let truth): truth
    case .axis(let axis, let truths): truths[cell[axis]]
    case .all(let members): members.allSatisfy { $0.holds(in: cell) }
    case .any(let members): members.contains { $0.holds(in: cell) }
    case .not(let operand): !operand.holds(in: cell)
    case .same(let one, let other): one.holds(in: cell) == other.holds(in: cell)
    }
  }
}
