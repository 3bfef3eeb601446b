import AvenantDiagnostics

/// A text without quotes, which YAML may read as something else than a person meant.
struct YAMLPlainText {
  private let text: String
  private let place: SourceRange

  /// Takes the text as it was read, and its place.
  init(_ text: String, at place: SourceRange) {
    self.text = text
    self.place = place
  }

  /// A comment that follows after one space, where a `#` in the text was meant.
  var commentBehind: Diagnostic? {
    let bytes = place.file.bytes
    let end = place.upper
    guard !text.isEmpty, end + 1 < bytes.count, bytes[end] == .space, bytes[end + 1] == .hash
    else { return nil }
    return .commentCutsText(text, at: place.file.restOfLine(from: end + 1))
  }

  /// The first line behind that of the text's beginning that looks like the entry of a list.
  var listInside: Diagnostic? {
    var rest = place.file.bytes[place.lower..<place.upper]
    while let end = rest.firstIndex(of: .lineFeed) {
      rest = rest[(end + 1)...].drop { $0.isBlankOrBreak }
      guard rest.first == .dash, rest.dropFirst().first?.isBlankOrBreak ?? true else { continue }
      return .listInText(
        at: place.file.restOfLine(from: rest.startIndex),
        textAt: place.file.restOfLine(from: place.lower))
    }
    return nil
  }
}
