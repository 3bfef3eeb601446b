/// The rows of a table that may hold in each cell of its longest axis, so that not every row is
/// looked at in every cell.
struct RowsByCell {
  /// How many places of rows are kept at most; where there would be more, every row is looked at.
  private static let most = 1 << 20

  /// The place of the axis; `nil` where there is none.
  private let axis: Int?
  private let rows: [[Int]]

  /// Takes the conditions of the rows.
  init(_ conditions: [CellCondition], _ axes: [TableAxis]) {
    let all = Array(conditions.indices)
    axis = axes.indices.max { axes[$0].cells.count < axes[$1].cells.count }
    guard let axis else {
      rows = [all]
      return
    }
    let count = axes[axis].cells.count
    let reach = conditions.map { $0.cells(on: axis) ?? CellSet([0..<count]) }
    guard reach.reduce(0, { $0 + $1.count }) <= Self.most else {
      rows = Array(repeating: all, count: count)
      return
    }
    var found = [[Int]](repeating: [], count: count)
    for (row, cells) in reach.enumerated() {
      for cell in cells.runs.joined() { found[cell].append(row) }
    }
    rows = found
  }

  /// The rows that may hold where each axis has the cell of this place, in their order.
  func rows(in cell: [Int]) -> [Int] { rows[axis.map { cell[$0] } ?? 0] }
}
