/// Writes rows of tables as RFC 4180 has them.
enum TableText {
  /// A row with these values, without a line break.
  static func row(_ values: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(.comma) }
      bytes += needsQuotes(value) ? quoted(value) : Array(value.utf8)
    }
    return bytes
  }

  private static func needsQuotes(_ value: String) -> Bool {
    value.utf8.contains {
      $0 == .comma || $0 == .quotationMark || $0 == .lineFeed || $0 == .carriageReturn
    }
  }

  private static func quoted(_ value: String) -> [UInt8] {
    var bytes: [UInt8] = [.quotationMark]
    for byte in value.utf8 {
      if byte == .quotationMark { bytes.append(.quotationMark) }
      bytes.append(byte)
    }
    return bytes + [.quotationMark]
  }
}
