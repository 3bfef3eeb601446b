import AvenantDiagnostics

/// Cuts the text of an expression into tokens.
///
/// A piece that no expression can contain becomes a `refused` token that ends the list, so that the
/// parser, which reads from left to right, reports whichever mistake comes first.
struct Lexer {
  private let words: ScalarText
  private let bytes: [UInt8]

  /// The offset of the next byte to be read.
  var position: Int

  /// Begins at the byte `start` of a scalar's text.
  init(_ words: ScalarText, from start: Int) {
    self.words = words
    bytes = Array(words.text.utf8)
    position = start
  }

  /// Returns all tokens; the last one, and only that, is `end` or `refused`.
  mutating func tokens() -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(8)
    while true {
      let token = next()
      tokens.append(token)
      switch token.kind {
      case .end, .refused: return tokens
      case .number, .date, .text, .word, .keyword, .sign: continue
      }
    }
  }

  private mutating func next() -> Token {
    while byte(0)?.isBlankOrBreak == true { position += 1 }
    guard let first = byte(0) else { return token(.end, from: position) }
    if first.isDigit || (first == UInt8(ascii: ".") && byte(1)?.isDigit == true) {
      return number()
    }
    let length = wordLength(at: position)
    if length > 0 { return word(beginningWith: length) }
    if first == .quotationMark { return quoted() }
    return sign(ofLength: 2) ?? foreignSign() ?? sign(ofLength: 1) ?? unexpectedCharacter()
  }

  private mutating func word(beginningWith length: Int) -> Token {
    let start = position
    position += length
    while byte(0) == UInt8(ascii: ".") {
      let length = wordLength(at: position + 1)
      guard length > 0 else { break }
      position += 1 + length
    }
    let keyword = Token.Keyword(word: written(from: start))
    return token(keyword.map { .keyword($0) } ?? .word, from: start)
  }

  private mutating func sign(ofLength length: Int) -> Token? {
    let end = position + length
    guard end <= bytes.count else { return nil }
    let spelling = String(decoding: bytes[position..<end], as: UTF8.self)
    guard let sign = Token.Sign(rawValue: spelling) else { return nil }
    defer { position = end }
    return token(.sign(sign), from: position, through: end)
  }

  private mutating func quoted() -> Token {
    let start = position
    var value: [UInt8] = []
    position += 1
    while let here = byte(0), here != .quotationMark {
      if here == .backslash {
        guard let escaped = byte(1), escaped == here || escaped == .quotationMark else {
          return refused(from: position, to: position + 1, Diagnostic.escapeInText)
        }
        position += 1
      }
      value.append(bytes[position])
      position += 1
    }
    guard position < bytes.count else {
      return refused(from: start, to: start + 1, Diagnostic.unclosedText)
    }
    position += 1
    return token(.text(String(decoding: value, as: UTF8.self)), from: start)
  }

  private mutating func foreignSign() -> Token? {
    let first = bytes[position]
    let sign = ForeignSign.all.first { sign in
      sign.bytes[0] == first && bytes[position...].starts(with: sign.bytes)
    }
    guard let sign else { return nil }
    return refused(from: position, to: position + sign.spelling.utf8.count) {
      .foreignSign(sign, at: $0)
    }
  }

  private mutating func unexpectedCharacter() -> Token {
    let character = String(decoding: bytes[position...], as: UTF8.self).first ?? "?"
    return refused(from: position, to: position + character.utf8.count) {
      .unexpectedCharacter(character, at: $0)
    }
  }
}

extension Lexer {
  /// The byte `distance` places ahead; `nil` behind the end.
  func byte(_ distance: Int) -> UInt8? {
    let index = position + distance
    return index < bytes.count ? bytes[index] : nil
  }

  /// The words from `start` to where the lexer is.
  func written(from start: Int) -> String {
    String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The number of bytes of the letters, digits and underscores at `index`; zero where none begins.
  ///
  /// Letters of every script count, so that a name with an accent is refused whole.
  func wordLength(at index: Int) -> Int {
    guard index < bytes.count, !bytes[index].isDigit else { return 0 }
    var end = index
    while end < bytes.count, bytes[end].isASCIIWord { end += 1 }
    if end == bytes.count || bytes[end] < 0x80 { return end - index }
    let start = words.text.utf8.index(words.text.startIndex, offsetBy: index)
    return words.text[start...].prefix {
      $0.isLetter || $0 == "_" || $0.utf8.first?.isDigit == true
    }
    .utf8.count
  }

  /// A token from `start` to where the lexer is, or to `end`.
  func token(_ kind: Token.Kind, from start: Int, through end: Int? = nil) -> Token {
    let offsets = start..<(end ?? position)
    return Token(
      kind: kind, text: String(decoding: bytes[offsets], as: UTF8.self), offsets: offsets,
      range: words.range(offsets))
  }

  /// A token that cannot stand there, and what to say of it.
  func refused(
    from start: Int, to end: Int, _ diagnostic: (SourceRange) -> Diagnostic
  ) -> Token {
    token(.refused(diagnostic(words.range(start..<end))), from: start, through: end)
  }
}
