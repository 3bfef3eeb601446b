/// A character as a terminal shows it, with the bytes that it stands for.
struct DisplayCell {
  /// What is printed: the character, or an escape in place of one that would not be seen.
  let text: String

  /// The number of columns it takes: 0 for a combining mark, 2 for a wide character.
  let width: Int

  /// The offset of its first byte.
  let offset: Int

  /// Splits a stretch of bytes into what is shown for it; what is no UTF-8 comes out as U+FFFD.
  static func cells(of bytes: ArraySlice<UInt8>) -> [DisplayCell] {
    var cells: [DisplayCell] = []
    var column = 0
    var offset = bytes.startIndex
    var input = bytes.makeIterator()
    var decoder = Unicode.UTF8.ForwardParser()
    while true {
      let scalar: Unicode.Scalar
      let length: Int
      switch decoder.parseScalar(from: &input) {
      case .valid(let encoded): (scalar, length) = (Unicode.UTF8.decode(encoded), encoded.count)
      case .error(let bad): (scalar, length) = ("\u{FFFD}", bad)
      case .emptyInput: return cells
      }
      let (text, width) = shown(scalar, column: column)
      cells.append(DisplayCell(text: text, width: width, offset: offset))
      column += width
      offset += length
    }
  }

  /// Returns `text` with every character that a terminal would obey, or not show, as an escape.
  static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += isHarmful($1) ? escape($1) : String($1) }
  }

  private static func shown(_ scalar: Unicode.Scalar, column: Int) -> (text: String, width: Int) {
    if scalar == "\t" {
      let width = 4 - column % 4
      return (String(repeating: " ", count: width), width)
    }
    if isHarmful(scalar) {
      let text = escape(scalar)
      return (text, text.utf8.count)
    }
    return (String(scalar), width(of: scalar))
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// Whether a character is a control or a format character, or breaks lines.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isPlain { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.isPlain { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    return switch scalar.value {
    // The wide blocks of Unicode's East Asian Width, and the pictures of emoji.
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a blank or a character of ASCII that is seen: one column, and nothing to escape.
  fileprivate var isPlain: Bool { 0x20...0x7E ~= value }
}
