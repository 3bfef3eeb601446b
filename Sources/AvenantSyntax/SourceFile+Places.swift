import AvenantDiagnostics

extension SourceFile {
  /// The stretch from `lower` up to `upper`.
  func range(_ lower: Int, _ upper: Int) -> SourceRange {
    SourceRange(file: self, lower: lower, upper: max(lower, upper))
  }

  /// The character at `offset`; nothing at the end of the text.
  func character(at offset: Int) -> SourceRange {
    let lower = min(offset, bytes.count)
    var upper = min(lower + 1, bytes.count)
    while upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return range(lower, upper)
  }

  /// The rest of the line from `offset` on, without blanks at its end.
  func restOfLine(from offset: Int) -> SourceRange {
    let lower = min(offset, bytes.count)
    let end = bytes[lower...].firstIndex(of: .lineFeed) ?? bytes.count
    return range(lower, withoutBlanks(before: end, after: lower))
  }

  /// The end of what stands between two offsets when blanks and line breaks are cut off behind it.
  func withoutBlanks(before upper: Int, after lower: Int) -> Int {
    (bytes[lower..<max(lower, upper)].lastIndex { !$0.isBlankOrBreak } ?? lower - 1) + 1
  }
}
