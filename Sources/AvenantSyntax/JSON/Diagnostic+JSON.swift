import AvenantDiagnostics

/// The words for what is wrong with JSON.
extension Diagnostic {
  static func expected(_ what: String, at found: SourceRange, help: String? = nil) -> Diagnostic {
    let isEnd = found.lower == found.upper
    let rest = isEnd ? "the text ends here" : "\(found.text.inQuotes) stands here"
    return Diagnostic(.jsonSyntax, "\(what) is expected, but \(rest)", at: found, help: help)
  }

  static func unclosed(_ what: String, at open: SourceRange, end: SourceRange) -> Diagnostic {
    Diagnostic(
      .jsonSyntax, "the \(what) that opens here is not closed", at: open,
      notes: [Note("it goes on to here", at: end)])
  }

  static func noJSONValue(at word: SourceRange) -> Diagnostic {
    Diagnostic(
      .jsonSyntax, "\(word.text.inQuotes) is no value", at: word,
      help: "write true, false or null, or put a text in double quotes")
  }

  static func jsonNumber(at number: SourceRange) -> Diagnostic {
    Diagnostic(
      .jsonNumber, "\(number.text.inQuotes) is not how JSON writes a number", at: number,
      help: "write digits without a leading zero or '+', with digits on both sides of a point")
  }

  static func jsonEscape(at escape: SourceRange) -> Diagnostic {
    Diagnostic(
      .jsonEscape, "\(escape.text.inQuotes) stands for no character", at: escape,
      help: "write a backslash twice")
  }

  static func loneSurrogate(at escape: SourceRange) -> Diagnostic {
    Diagnostic(
      .loneSurrogate, "\(escape.text.inQuotes) is one half of a character", at: escape,
      help: "write both halves, or the character itself")
  }

  static func unescapedControl(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .controlCharacter, "a control character must be escaped inside a string", at: range,
      help: "write '\\n' for a line break and '\\t' for a tab")
  }

  static func trailingComma(at comma: SourceRange) -> Diagnostic {
    Diagnostic(
      .trailingComma, "no value follows this comma", at: comma, help: "remove the comma")
  }

  static func trailingContent(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .trailingContent, "the document ended before this", at: range,
      help: "put several values into a list")
  }
}
