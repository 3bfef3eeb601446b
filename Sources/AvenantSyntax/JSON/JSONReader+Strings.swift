import AvenantDiagnostics

extension JSONReader {
  /// Reads a string, from its quote to the quote that closes it.
  mutating func string() throws(Stopped) -> SyntaxNode {
    let start = cursor
    cursor += 1
    let plain = file.bytes[cursor...].prefix {
      $0 != .quotationMark && $0 != .backslash && $0 >= .space
    }
    var text = Array(plain)
    cursor = plain.endIndex
    while let byte = next, byte != .quotationMark {
      if byte == .backslash {
        if let scalar = escape() { text.append(contentsOf: Array(String(scalar).utf8)) }
      } else if byte == .lineFeed || byte == .carriageReturn {
        break
      } else {
        if byte < .space { diagnostics.report(.unescapedControl(at: file.character(at: cursor))) }
        text.append(byte)
        cursor += 1
      }
    }
    guard next == .quotationMark else {
      let open = file.character(at: start)
      throw stop(.unclosed("string", at: open, end: file.range(cursor, cursor)))
    }
    cursor += 1
    let scalar = SyntaxNode.Scalar(text: String(decoding: text, as: UTF8.self), style: .quoted)
    return SyntaxNode(.scalar(scalar), at: file.range(start, cursor))
  }

  /// Reads a backslash and what belongs to it; what stands for no character is reported.
  private mutating func escape() -> Unicode.Scalar? {
    let start = cursor
    let letter = file.character(at: start + 1)
    cursor = letter.upper
    switch letter.text {
    case "\"", "\\", "/": return Unicode.Scalar(file.bytes[letter.lower])
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return codeUnits(from: start)
    default:
      // A string that ends behind a backslash is reported as one that is not closed.
      if letter.lower == letter.upper || letter.text == "\n" || letter.text == "\r" {
        cursor = letter.lower
      } else {
        diagnostics.report(.jsonEscape(at: file.range(start, cursor)))
      }
      return nil
    }
  }

  /// Reads the digits of `\uXXXX`, and the second half if they are the first half of a pair.
  private mutating func codeUnits(from start: Int) -> Unicode.Scalar? {
    guard let first = hexDigits() else {
      diagnostics.report(.jsonEscape(at: file.range(start, cursor)))
      return nil
    }
    if let scalar = Unicode.Scalar(first) { return scalar }
    let end = cursor
    if first < 0xDC00, file.bytes[cursor...].starts(with: [.backslash, UInt8(ascii: "u")]) {
      cursor += 2
      if let second = hexDigits(), 0xDC00...0xDFFF ~= second {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      }
      cursor = end
    }
    diagnostics.report(.loneSurrogate(at: file.range(start, cursor)))
    return nil
  }

  /// Reads four hexadecimal digits; with fewer, goes behind those that are there.
  private mutating func hexDigits() -> UInt32? {
    let digits = file.bytes[cursor...].prefix(4).prefix { $0.isHexDigit }
    cursor = digits.endIndex
    guard digits.count == 4 else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
