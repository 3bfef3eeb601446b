import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

/// Tickets that stand in a table.
extension Batch {
  /// Takes the first row, which has the names of the facts, off a block.
  static func takeNames(
    off block: inout BatchBlock, for contract: Contract, _ options: Options
  ) throws(DiagnosticsError) -> [String] {
    guard options.input == .csv else { return [] }
    var lines = BatchLines(block, .csv)
    guard let line = lines.next() else { return [] }
    var diagnostics = Diagnostics()
    let file = SourceFile(path: options.name, bytes: Array(block.bytes[line.range]))
    let cells = CSVRow(file, into: &diagnostics).cells
    let facts = contract.versions.flatMap(\.facts)
    var seen: Set<String> = []
    for cell in cells {
      let fact = facts.first { $0.name == cell.text }
      if fact == nil {
        diagnostics.report(
          .unknownColumn(cell.text, at: cell.range, known: facts.map(\.name)))
      } else if fact?.type == .list {
        diagnostics.report(.columnOfList(cell.text, at: cell.range))
      } else if !seen.insert(cell.text).inserted {
        diagnostics.report(.columnTwice(cell.text, at: cell.range))
      }
    }
    try diagnostics.throwIfAnyError()
    block = lines.rest
    return cells.map(\.text)
  }
}

extension FactsInput {
  /// Takes a row of a table: an empty value says nothing, `null` that there is none, `?` that it is
  /// not known.
  init(row file: SourceFile, columns: [String]) throws(DiagnosticsError) {
    var diagnostics = Diagnostics()
    let row = readCSVRow(file, columns: columns, into: &diagnostics)
    try diagnostics.throwIfAnyError()
    self.init(row)
  }
}
