/// Writes diagnostics for programs: one JSON array, with the same keys in the same order always.
///
/// Each diagnostic is an object on a line of its own, with `id`, `severity`, `message`, `file`,
/// `line`, `column`, `end_line`, `end_column`, `help` and `notes`. Lines and columns count from 1;
/// a column counts Unicode scalars; the end is the place behind the last character. A note has its
/// `message` and a place; what there is none of is `null`.
public struct DiagnosticJSONRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Returns `diagnostics` as the text of a JSON array, in the order given.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    if diagnostics.isEmpty { return "[]" }
    return "[\n" + diagnostics.map(object).joined(separator: ",\n") + "\n]"
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { note in
      "{\"message\":\(JSONText.quoted(note.message)),\(place(note.range))}"
    }
    return "{\"id\":\(JSONText.quoted(diagnostic.id.description))"
      + ",\"severity\":\(JSONText.quoted(diagnostic.severity.rawValue))"
      + ",\"message\":\(JSONText.quoted(diagnostic.message)),\(place(diagnostic.range))"
      + ",\"help\":\(diagnostic.help.map(JSONText.quoted) ?? "null")"
      + ",\"notes\":[\(notes.joined(separator: ","))]}"
  }

  private func place(_ range: SourceRange?) -> String {
    guard let range else {
      return #""file":null,"line":null,"column":null,"end_line":null,"end_column":null"#
    }
    let (start, end) = (range.start, range.end)
    return "\"file\":\(JSONText.quoted(range.file.path))"
      + ",\"line\":\(start.line),\"column\":\(start.column)"
      + ",\"end_line\":\(end.line),\"end_column\":\(end.column)"
  }
}
