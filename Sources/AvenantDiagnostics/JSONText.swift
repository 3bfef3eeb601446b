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
    var json: [UInt8] = []
    append(text, to: &json)
    return String(decoding: json, as: UTF8.self)
  }

  /// Adds `text` as a JSON string in UTF-8, in quotes.
  static func append(_ text: String, to json: inout [UInt8]) {
    json.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      if hasEscaped(bytes) {
        for byte in bytes { append(byte, to: &json) }
      } else {
        json.append(contentsOf: bytes)
      }
    }
    json.append(UInt8(ascii: "\""))
  }

  private static func append(_ byte: UInt8, to json: inout [UInt8]) {
    guard isEscaped(byte) else { return json.append(byte) }
    json.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): json.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): json.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): json.append(UInt8(ascii: "t"))
    case 0x08: json.append(UInt8(ascii: "b"))
    case 0x0C: json.append(UInt8(ascii: "f"))
    case 0x00..<0x20:
      json += Array("u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
    default: json.append(byte)
    }
  }

  /// Whether a byte is escaped; all are looked at, many at a time.
  private static func hasEscaped(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in bytes { found |= isEscaped(byte) ? 1 : 0 }
    return found != 0
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
