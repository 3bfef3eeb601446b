import AvenantDiagnostics

extension SourceFile {
  /// What is wrong with the quote that stands right before something that is read as not in quotes.
  ///
  /// One that opened on an earlier line is not closed there; one of a typesetter is none for YAML.
  func quoteTrouble(before place: SourceRange) -> Diagnostic? {
    let before = bytes[..<place.lower]
    for quote in ["“", "”", "„", "‘", "’", "«", "»"] where before.ends(with: quote) {
      let sign = range(place.lower - quote.utf8.count, place.lower)
      return .typesetQuote(quote, at: sign)
    }
    guard let sign = before.last, sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'"),
      let opening = before.dropLast().lastIndex(of: sign),
      bytes[opening..<place.lower].contains(.lineFeed)
    else { return nil }
    return .unclosedQuote(at: range(opening, opening + 1))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
