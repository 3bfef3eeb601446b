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
    Self.array(diagnostics.map(\.jsonValue))
  }

  /// An array with each value on a line of its own.
  package static func array(_ values: [JSONValue]) -> String {
    values.isEmpty ? "[]" : "[\n" + values.map { $0.text() }.joined(separator: ",\n") + "\n]"
  }
}

extension Diagnostic {
  /// The object that ``DiagnosticJSONRenderer`` writes.
  package var jsonValue: JSONValue {
    Self.jsonValue(id.description, severity, message, at: range, notes: notes, help: help)
  }

  /// The same object for an error that has no place in any text.
  package static func jsonValue(_ id: String, _ message: String, help: String?) -> JSONValue {
    jsonValue(id, .error, message, at: nil, notes: [], help: help)
  }

  private static func jsonValue(
    _ id: String, _ severity: Severity, _ message: String, at range: SourceRange?, notes: [Note],
    help: String?
  ) -> JSONValue {
    .object(
      [
        ("id", .string(id)), ("severity", .string(severity.rawValue)),
        ("message", .string(message)),
      ] + place(range) + [
        ("help", .string(help)),
        (
          "notes",
          .array(notes.map { .object([("message", .string($0.message))] + place($0.range)) })
        ),
      ])
  }

  private static func place(_ range: SourceRange?) -> [(key: String, value: JSONValue)] {
    let (start, end) = (range?.start, range?.end)
    return [
      ("file", .string(range?.file.path)), ("line", .number(start?.line)),
      ("column", .number(start?.column)), ("end_line", .number(end?.line)),
      ("end_column", .number(end?.column)),
    ]
  }
}
