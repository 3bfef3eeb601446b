/// A JSON document that is about to be written; objects keep the order of their keys.
///
///     JSONValue.object([("amount", .string("20.00")), ("paid", .null)]).text()
///     // {"amount":"20.00","paid":null}
public enum JSONValue: Sendable {
  /// Keys with their values, in the order in which they are written.
  case object([(key: String, value: JSONValue)])
  /// Values.
  case array([JSONValue])
  /// A text.
  case string(String)
  /// A number, as the text that stands in the document.
  case number(String)
  /// True or false.
  case boolean(Bool)
  /// Nothing.
  case null

  /// Returns the document as text, without a line break at its end.
  ///
  /// - Parameter pretty: Whether every key and element has a line of its own, indented by two
  ///   spaces; else there is no white space at all.
  /// - Returns: The text.
  public func text(pretty: Bool = false) -> String {
    var text = ""
    write(to: &text, lineBreak: pretty ? "\n" : "")
    return text
  }

  /// Writes the value; `lineBreak` is what begins a line at its depth, empty in a compact document.
  private func write(to text: inout String, lineBreak: String) {
    switch self {
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &text, lineBreak) { member, text, inner in
        text += JSONText.quoted(member.key) + (inner.isEmpty ? ":" : ": ")
        member.value.write(to: &text, lineBreak: inner)
      }
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &text, lineBreak) { element, text, inner in
        element.write(to: &text, lineBreak: inner)
      }
    case .string(let string): text += JSONText.quoted(string)
    case .number(let digits): text += digits
    case .boolean(let truth): text += truth ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func write<Part>(
    _ parts: [Part], between brackets: (open: String, close: String), to text: inout String,
    _ lineBreak: String, _ writePart: (Part, inout String, _ inner: String) -> Void
  ) {
    text += brackets.open
    let inner = lineBreak.isEmpty ? "" : lineBreak + "  "
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? "" : ",") + inner
      writePart(part, &text, inner)
    }
    text += (parts.isEmpty ? "" : lineBreak) + brackets.close
  }
}

extension JSONValue {
  /// A text, or nothing.
  package static func string(_ text: String?) -> JSONValue {
    text.map { JSONValue.string($0) } ?? .null
  }

  /// A whole number, or nothing.
  package static func number(_ number: Int?) -> JSONValue {
    number.map { JSONValue.number("\($0)") } ?? .null
  }

  /// An array of texts.
  package static func strings(_ texts: [String]) -> JSONValue {
    .array(texts.map { JSONValue.string($0) })
  }
}
