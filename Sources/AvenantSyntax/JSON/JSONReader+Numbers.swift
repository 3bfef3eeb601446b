import AvenantDiagnostics

extension JSONReader {
  /// Reads a number, `true`, `false` or `null`; another word is reported and read as text.
  mutating func numberOrWord() -> SyntaxNode {
    let start = cursor
    while let next, next.isNumberOrWord { cursor += 1 }
    let word = file.range(start, cursor)
    let text = word.text
    if file.bytes[start].isLetter {
      if !["true", "false", "null"].contains(text) { diagnostics.report(.noJSONValue(at: word)) }
      return SyntaxNode(.scalar(.init(text: text, style: .plain)), at: word)
    }
    if !isNumber(file.bytes[start..<cursor]) { diagnostics.report(.jsonNumber(at: word)) }
    return SyntaxNode(.scalar(.init(text: text, style: .number)), at: word)
  }

  /// Whether this is a number as in RFC 8259, section 6.
  private func isNumber(_ number: ArraySlice<UInt8>) -> Bool {
    var rest = number
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = digits(&rest)
    guard whole == 1 || (whole > 1 && number.first { $0.isDigit } != UInt8(ascii: "0")) else {
      return false
    }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Takes the digits off the beginning; answers how many.
  private func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let count = rest.prefix { $0.isDigit }.count
    rest.removeFirst(count)
    return count
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter or an underscore.
  fileprivate var isLetter: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || self == .underscore
  }

  /// Whether a number, or a word that stands where one could, goes on with this.
  var isNumberOrWord: Bool {
    switch self {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: isDigit || isLetter
    }
  }
}
