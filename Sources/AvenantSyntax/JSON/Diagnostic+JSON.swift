import AvenantDiagnostics

/// The words for what is wrong with JSON.
extension Diagnostic {
  static func expected(_ what: String, at found: SourceRange) -> Diagnostic {
    let isEnd = found.lower == found.upper
    let rest = isEnd ? "the text ends here" : "\(found.text.inQuotes) stands here"
    return Diagnostic(.jsonSyntax, .error, "\(what) is expected, but \(rest)", at: found)
  }

  static func unclosed(_ what: String, at open: SourceRange, end: SourceRange) -> Diagnostic {
    Diagnostic(
      .jsonSyntax, .error, "the \(what) that opens here is not closed", at: open,
      notes: [Note("it goes on to here", at: end)])
  }

  static func noJSONValue(at word: SourceRange) -> Diagnostic {
    Diagnostic(
      .jsonSyntax, .error, "\(word.text.inQuotes) is no value", at: word,
      help: "write true, false or null, or put a text in double quotes")
  }

  static func jsonNumber(at number: SourceRange) -> Diagnostic {
    Diagnostic(
      .jsonNumber, .error, "\(number.text.inQuotes) is not how JSON writes a number", at: number,
      help: "write digits without a leading zero or '+', with digits on both sides of a point")
  }

  static func jsonEscape(at escape: SourceRange) -> Diagnostic {
    Diagnostic(
      .jsonEscape, .error, "\(escape.text.inQuotes) stands for no character", at: escape,
      help: "write a backslash twice")
  }

  static func loneSurrogate(at escape: SourceRange) -> Diagnostic {
    Diagnostic(
      .loneSurrogate, .error, "\(escape.text.inQuotes) is one half of a character", at: escape,
      help: "write both halves, or the character itself")
  }

  static func unescapedControl(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .controlCharacter, .error, "a control character must be escaped inside a string", at: range,
      help: "write '\\n' for a line break and '\\t' for a tab")
  }

  static func trailingComma(at comma: SourceRange) -> Diagnostic {
    Diagnostic(
      .trailingComma, .error, "no value follows this comma", at: comma, help: "remove the comma")
  }

  static func trailingContent(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .trailingContent, .error, "the document ended before this", at: range,
      help: "put several values into a list")
  }
}
