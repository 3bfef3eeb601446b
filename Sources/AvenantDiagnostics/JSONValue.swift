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
    String(decoding: bytes(pretty: pretty), as: UTF8.self)
  }

  /// Returns the document in UTF-8, as ``text(pretty:)`` does.
  package func bytes(pretty: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: pretty ? 0 : nil)
    return bytes
  }

  /// Writes the value; `indent` is how far a line at its depth is indented, `nil` in a compact
  /// document.
  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .object(let members):
      Self.write(members, between: "{", "}", to: &bytes, indent) { member, bytes, inner in
        JSONText.append(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if inner != nil { bytes.append(UInt8(ascii: " ")) }
        member.value.write(to: &bytes, indent: inner)
      }
    case .array(let elements):
      Self.write(elements, between: "[", "]", to: &bytes, indent) { element, bytes, inner in
        element.write(to: &bytes, indent: inner)
      }
    case .string(let string): JSONText.append(string, to: &bytes)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .boolean(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  private static func write<Part>(
    _ parts: [Part], between open: Unicode.Scalar, _ close: Unicode.Scalar,
    to bytes: inout [UInt8], _ indent: Int?,
    _ writePart: (Part, inout [UInt8], _ inner: Int?) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    let inner = indent.map { $0 + 2 }
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(in: &bytes, inner)
      writePart(part, &bytes, inner)
    }
    if !parts.isEmpty { breakLine(in: &bytes, indent) }
    bytes.append(UInt8(ascii: close))
  }

  private static func breakLine(in bytes: inout [UInt8], _ indent: Int?) {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
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
