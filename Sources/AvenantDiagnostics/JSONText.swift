/// Writes pieces of JSON (RFC 8259).
public enum JSONText {
  /// Returns `text` as a JSON string, in quotes.
  ///
  /// Quotes, backslashes and the control characters U+0000 through U+001F are escaped; every other
  /// character stays as it is.
  ///
  ///     JSONText.quoted("say \"¶1\"")  // "say \"¶1\""
  ///
  /// - Parameter text: Any text.
  /// - Returns: The string with its quotes.
  public static func quoted(_ text: String) -> String {
    if !text.utf8.contains(where: isEscaped) { return "\"\(text)\"" }
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case "\u{8}": json += "\\b"
      case "\u{C}": json += "\\f"
      case "\0"..<" ":
        json += scalar.value < 0x10 ? "\\u000" : "\\u00"
        json += String(scalar.value, radix: 16)
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
