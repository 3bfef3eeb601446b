import AvenantDiagnostics

/// Walks a scalar as it was written beside the text that it means.
struct ScalarAlignment {
  private let raw: [UInt8]
  private let rawEnd: Int
  private let text: [UInt8]
  private let style: SyntaxNode.Style
  private let quote: UInt8?

  /// The place in the file of each byte of the text that was matched so far.
  private(set) var places: [Range<Int>] = []

  /// The place in the file behind what was matched so far.
  private(set) var cursor: Int

  /// Takes the text of a scalar and where the scalar stands.
  init(of text: [UInt8], style: SyntaxNode.Style, at range: SourceRange) {
    raw = range.file.bytes
    self.text = text
    self.style = style
    let isQuoted = style == .quoted && range.upper - range.lower >= 2
    quote = isQuoted ? raw[range.lower] : nil
    cursor = isQuoted ? range.lower + 1 : range.lower
    rawEnd = isQuoted ? range.upper - 1 : range.upper
    places.reserveCapacity(text.count)
  }

  /// Matches every byte of the text; answers whether all of them and nothing else stand there.
  mutating func align() -> Bool {
    style == .block ? alignBlock() : alignFlow()
  }
}

// MARK: - Plain and quoted scalars

extension ScalarAlignment {
  private mutating func alignFlow() -> Bool {
    while cursor < rawEnd {
      let matched =
        switch raw[cursor] {
        case .backslash where quote == .quotationMark: matchEscape()
        case .apostrophe where quote == .apostrophe: match(width: 2, count: 1)
        case .space, .tab, .lineFeed, .carriageReturn: matchBlank()
        default: matchByte()
        }
      guard matched else { return false }
    }
    return places.count == text.count
  }

  /// Matches the next byte of the text with the one that stands there; a tab may read as a space.
  private mutating func matchByte() -> Bool {
    guard places.count < text.count else { return false }
    let byte = text[places.count]
    guard raw[cursor] == byte || (raw[cursor] == .tab && byte == .space) else { return false }
    return match(width: 1, count: 1)
  }

  /// Matches `count` bytes of the text with `width` bytes of the file.
  private mutating func match(width: Int, count: Int) -> Bool {
    let upper = cursor + width
    guard upper <= rawEnd, places.count + count <= text.count else { return false }
    places.append(contentsOf: repeatElement(cursor..<upper, count: count))
    cursor = upper
    return true
  }

  /// Matches blanks: with a space where one line break is among them, else as they are.
  private mutating func matchBlank() -> Bool {
    let (width, breaks) = blanks(at: cursor)
    if breaks == 0 { return matchByte() }
    return match(width: width, count: max(breaks - 1, 1))
  }

  /// The length of the blanks at `start`, with the number of line breaks among them.
  private func blanks(at start: Int) -> (width: Int, breaks: Int) {
    var end = start
    var breaks = 0
    while end < rawEnd, raw[end].isBlankOrBreak {
      if raw[end] == .lineFeed { breaks += 1 }
      end += 1
    }
    return (end - start, breaks)
  }

  private mutating func matchEscape() -> Bool {
    guard cursor + 1 < rawEnd else { return false }
    switch raw[cursor + 1] {
    case .lineFeed, .carriageReturn:
      let (width, breaks) = blanks(at: cursor + 1)
      return match(width: width + 1, count: breaks - 1)
    case UInt8(ascii: "x"): return matchCode(digits: 2)
    case UInt8(ascii: "u"): return matchCode(digits: 4)
    case UInt8(ascii: "U"): return matchCode(digits: 8)
    case UInt8(ascii: "N"), UInt8(ascii: "_"): return match(width: 2, count: 2)
    case UInt8(ascii: "L"), UInt8(ascii: "P"): return match(width: 2, count: 3)
    default: return match(width: 2, count: 1)
    }
  }

  /// Matches an escape that gives a character by its number; two surrogates are one character.
  private mutating func matchCode(digits: Int) -> Bool {
    guard let code = number(at: cursor + 2, digits: digits) else { return false }
    switch code {
    case ..<0x80: return match(width: 2 + digits, count: 1)
    case ..<0x800: return match(width: 2 + digits, count: 2)
    case 0xD800..<0xDC00: return match(width: 12, count: 4)
    case ..<0x10000: return match(width: 2 + digits, count: 3)
    default: return match(width: 2 + digits, count: 4)
    }
  }

  private func number(at start: Int, digits: Int) -> UInt32? {
    guard start + digits <= rawEnd else { return nil }
    return UInt32(String(decoding: raw[start..<start + digits], as: UTF8.self), radix: 16)
  }
}

// MARK: - Block scalars

extension ScalarAlignment {
  /// Matches line by line behind the header; the text tells which line breaks were folded.
  private mutating func alignBlock() -> Bool {
    skip(while: { $0 != .lineFeed })
    cursor = min(cursor + 1, rawEnd)
    let indent = blockIndent()
    skipIndent(indent)
    while cursor < rawEnd, places.count < text.count {
      let atBreak = raw[cursor] == .lineFeed || raw[cursor] == .carriageReturn
      guard atBreak ? matchBreak(indent) : matchByte() else { return false }
    }
    // The blanks and line breaks that end a block scalar are not part of its place.
    let end = cursor..<cursor
    while places.count < text.count, text[places.count].isBlankOrBreak { places.append(end) }
    return places.count == text.count
  }

  /// How far the lines are indented: what the first line has before the spaces that are text.
  private func blockIndent() -> Int {
    var start = cursor
    var spaces = 0
    while start + spaces < rawEnd, raw[start + spaces].isBlankOrBreak {
      let atBreak = raw[start + spaces] == .lineFeed
      start = atBreak ? start + spaces + 1 : start
      spaces = atBreak ? 0 : spaces + 1
    }
    let meant = text.drop { $0 == .lineFeed }.prefix { $0 == .space }.count
    return max(spaces - meant, 0)
  }

  /// Matches a line break that is kept or folded, and empty lines that a fold leaves out.
  private mutating func matchBreak(_ indent: Int) -> Bool {
    guard text[places.count] == .lineFeed || text[places.count] == .space else { return false }
    let start = cursor
    skipBreak(indent)
    let next = places.count + 1
    if next < text.count, text[next] != .lineFeed {
      while cursor < rawEnd, raw[cursor] == .lineFeed || raw[cursor] == .carriageReturn {
        skipBreak(indent)
      }
    }
    places.append(start..<cursor)
    return true
  }

  private mutating func skipBreak(_ indent: Int) {
    skip(while: { $0 != .lineFeed })
    cursor = min(cursor + 1, rawEnd)
    skipIndent(indent)
  }

  private mutating func skipIndent(_ indent: Int) {
    let end = min(cursor + indent, rawEnd)
    while cursor < end, raw[cursor] == .space || raw[cursor] == .tab { cursor += 1 }
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while cursor < rawEnd, condition(raw[cursor]) { cursor += 1 }
  }
}
