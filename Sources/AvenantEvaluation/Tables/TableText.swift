/// Writes rows of tables as RFC 4180 has them.
package enum TableText {
  private static let (comma, quotationMark) = (UInt8(ascii: ","), UInt8(ascii: "\""))

  /// A row with these values, without a line break.
  package static func row(_ values: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(comma) }
      bytes += cell(value)
    }
    return bytes
  }

  /// A value as it stands in a row: in quotes where it needs them.
  static func cell(_ value: String) -> [UInt8] {
    needsQuotes(value) ? quoted(value) : Array(value.utf8)
  }

  private static func needsQuotes(_ value: String) -> Bool {
    value.utf8.contains {
      $0 == comma || $0 == quotationMark || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
  }

  private static func quoted(_ value: String) -> [UInt8] {
    var bytes: [UInt8] = [quotationMark]
    for byte in value.utf8 {
      if byte == quotationMark { bytes.append(quotationMark) }
      bytes.append(byte)
    }
    return bytes + [quotationMark]
  }
}
