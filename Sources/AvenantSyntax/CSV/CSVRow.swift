package import AvenantDiagnostics

/// One row of a table as RFC 4180 writes it: values with commas between them, and double quotes
/// around a value that contains a comma, a quote or a line break; a quote in it is written twice.
package struct CSVRow: Sendable {
  /// A value with the place where it stands.
  package struct Cell: Sendable {
    /// The text; whether quotes stood around it says nothing.
    package let text: String
    /// The place, with the quotes.
    package let range: SourceRange
  }

  /// The values, in their order.
  package private(set) var cells: [Cell] = []

  private let file: SourceFile
  private var place = 0

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - file: The text of the row, without the line break behind it.
  ///   - diagnostics: Takes a byte order mark, what is no UTF-8, and what is wrong with quotes; of
  ///     the latter two the row is not whole.
  package init(_ file: SourceFile, into diagnostics: inout Diagnostics) {
    self.file = file
    let scan = TextScan(file.bytes)
    if scan.hasByteOrderMark {
      diagnostics.report(.byteOrderMark(at: file.range(0, 3)))
      place = 3
    }
    let invalid = scan.invalid
    if let problem = Diagnostic.invalidUTF8(
      invalid.map { file.range($0.lowerBound, $0.upperBound) })
    {
      diagnostics.report(problem)
      return
    }
    repeat {
      guard let cell = cell(into: &diagnostics) else { return }
      cells.append(cell)
      place += 1
    } while place <= file.bytes.count
  }

  /// Reads a value up to its comma or the end; `nil` when the row cannot be read on.
  private mutating func cell(into diagnostics: inout Diagnostics) -> Cell? {
    let start = place
    let bytes = next == .quotationMark ? quoted(into: &diagnostics) : plain()
    guard let bytes else { return nil }
    if let next, next != .comma {
      diagnostics.report(.quoteInTable(at: file.character(at: place)))
      return nil
    }
    return Cell(text: String(decoding: bytes, as: UTF8.self), range: file.range(start, place))
  }

  private var next: UInt8? { place < file.bytes.count ? file.bytes[place] : nil }

  private mutating func plain() -> [UInt8] {
    let start = place
    while let next, next != .comma, next != .quotationMark { place += 1 }
    return Array(file.bytes[start..<place])
  }

  private mutating func quoted(into diagnostics: inout Diagnostics) -> [UInt8]? {
    let start = place
    var bytes: [UInt8] = []
    place += 1
    while let byte = next {
      place += 1
      if byte == .quotationMark {
        if next != .quotationMark { return bytes }
        place += 1
      }
      bytes.append(byte)
    }
    diagnostics.report(.unclosedQuoteInTable(at: file.character(at: start)))
    return nil
  }
}
