import AvenantDiagnostics

/// What no contract has a use for in its text, found before the text is read; in order of places.
///
/// What stands side by side is one place.
struct TextScan {
  /// Bytes that are no UTF-8.
  private(set) var invalid: [Range<Int>] = []

  /// Control characters, line breaks other than LF and CR LF, and characters that are none.
  private(set) var controls: [Range<Int>] = []

  /// Characters that change the direction of the text around them.
  private(set) var directional: [Range<Int>] = []

  /// Tabs.
  private(set) var tabs: [Range<Int>] = []

  /// Whether the text begins with a byte order mark, which is three bytes long.
  private(set) var hasByteOrderMark = false

  private let bytes: [UInt8]

  /// Where the tabs begin that have nothing but blanks before them on their line.
  private var indenting: Set<Int> = []

  /// Looks at every character.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      // What is printed in ASCII is nothing that is looked for, and nearly all that there is.
      offset += byte &- 0x20 < 0x5F || byte == .lineFeed ? 1 : look(at: offset)
    }
  }

  /// Looks at the character at an offset; answers how many bytes it has.
  private mutating func look(at offset: Int) -> Int {
    var input = bytes[offset...].makeIterator()
    var decoder = Unicode.UTF8.ForwardParser()
    switch decoder.parseScalar(from: &input) {
    case .valid(let encoded):
      note(Unicode.UTF8.decode(encoded), at: offset..<offset + encoded.count)
      return encoded.count
    case .error(let length):
      invalid.append(joining: offset..<offset + length)
      return length
    case .emptyInput: preconditionFailure("there is a byte at the offset")
    }
  }

  private mutating func note(_ scalar: Unicode.Scalar, at place: Range<Int>) {
    switch scalar {
    case "\t":
      tabs.append(joining: place)
      if hasBlanksAlone(before: place.lowerBound) { indenting.insert(place.lowerBound) }
    case "\u{FEFF}" where place.lowerBound == 0: hasByteOrderMark = true
    case "\r" where place.upperBound < bytes.count && bytes[place.upperBound] == .lineFeed: break
    case _ where scalar.isControl: controls.append(joining: place)
    case _ where scalar.isDirectional: directional.append(joining: place)
    default: break
    }
  }

  /// Whether nothing but blanks stands before a tab on its line; the tabs before it were looked at.
  private func hasBlanksAlone(before tab: Int) -> Bool {
    let last = bytes[..<tab].lastIndex { $0 != .space }
    guard let last, bytes[last] != .lineFeed else { return true }
    return indenting.contains(last)
  }

  /// The tabs that begin before `end` and stand in none of the places `quoted`; both in order.
  func tabs(before end: Int, outside quoted: [Range<Int>]) -> [Range<Int>] {
    var quoted = quoted[...]
    return tabs.prefix { $0.lowerBound < end }.filter { tab in
      quoted = quoted.drop { $0.upperBound <= tab.lowerBound }
      return !(quoted.first?.contains(tab.lowerBound) ?? false)
    }
  }

  /// Whether nothing but blanks stands before a tab on its line.
  func isIndentation(_ tab: Range<Int>) -> Bool {
    indenting.contains(tab.lowerBound)
  }

  /// The text with the same offsets, in which tabs are spaces and libyaml can read on.
  var readable: [UInt8] {
    var readable = bytes
    for place in tabs { for offset in place { readable[offset] = .space } }
    for place in invalid + controls { for offset in place { readable[offset] = .underscore } }
    return readable
  }
}

extension Unicode.Scalar {
  /// Whether this is a control character, a separator of lines, or no character at all.
  var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: value == 0xFEFF || value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether this changes the direction of the text around it.
  var isDirectional: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension [Range<Int>] {
  /// Appends a place, or lengthens the last one if it ends where `place` begins.
  fileprivate mutating func append(joining place: Range<Int>) {
    if let last, last.upperBound == place.lowerBound {
      self[count - 1] = last.lowerBound..<place.upperBound
    } else {
      append(place)
    }
  }
}
