package import AvenantDiagnostics

/// Reads a row of a table whose columns have names, as a mapping of those names.
///
/// An empty value says nothing of its name. `?` stands for what is not known. What else stands
/// there is a plain scalar, so that `null` says that there is none.
///
/// - Parameters:
///   - file: The text of the row, without the line break behind it.
///   - columns: The names, in the order of the values.
///   - diagnostics: Takes every problem that is found.
/// - Returns: The mapping; it is whole only if no error was reported.
package func readCSVRow(
  _ file: SourceFile, columns: [String], into diagnostics: inout Diagnostics
) -> SyntaxNode {
  var problems = Diagnostics()
  let cells = CSVRow(file, into: &problems).cells
  let whole = file.range(0, file.bytes.count)
  if !problems.containsError, cells.count != columns.count {
    problems.report(.rowOfOtherLength(cells.count, names: columns.count, at: whole))
  }
  diagnostics.report(contentsOf: problems)
  let entries = zip(columns, cells).compactMap { name, cell -> SyntaxNode.Entry? in
    guard !cell.text.isEmpty else { return nil }
    return SyntaxNode.Entry(key: name, keyRange: cell.range, value: SyntaxNode(cell))
  }
  return SyntaxNode(.mapping(entries), at: whole)
}

extension SyntaxNode {
  fileprivate init(_ cell: CSVRow.Cell) {
    func plain(_ text: String) -> SyntaxNode {
      SyntaxNode(.scalar(.init(text: text, style: .plain)), at: cell.range)
    }
    guard cell.text == "?" else {
      self = plain(cell.text)
      return
    }
    let unknown = Entry(key: "unknown", keyRange: cell.range, value: plain("true"))
    self.init(.mapping([unknown]), at: cell.range)
  }
}
