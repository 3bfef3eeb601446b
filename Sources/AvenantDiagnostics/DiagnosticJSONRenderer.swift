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
    return "[\n" + diagnostics.map { $0.jsonValue.text() }.joined(separator: ",\n") + "\n]"
  }
}

extension Diagnostic {
  /// The object that ``DiagnosticJSONRenderer`` writes.
  package var jsonValue: JSONValue {
    .object(
      [
        ("id", .string(id.description)), ("severity", .string(severity.rawValue)),
        ("message", .string(message)),
      ] + place(range) + [
        ("help", .string(help)),
        (
          "notes",
          .array(notes.map { .object([("message", .string($0.message))] + place($0.range)) })
        ),
      ])
  }

  private func place(_ range: SourceRange?) -> [(key: String, value: JSONValue)] {
    let (start, end) = (range?.start, range?.end)
    return [
      ("file", .string(range?.file.path)), ("line", .number(start?.line)),
      ("column", .number(start?.column)), ("end_line", .number(end?.line)),
      ("end_column", .number(end?.column)),
    ]
  }
}
