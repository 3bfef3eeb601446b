import AvenantDiagnostics

/// Lines of text with a right margin, as they are written one after the other.
struct Page {
  /// What was written.
  private(set) var text = ""

  private let width: Int
  private let usesColour: Bool

  /// Makes an empty page of so many columns.
  init(width: Int, usesColour: Bool) {
    self.width = width
    self.usesColour = usesColour
  }

  /// Writes a line, wrapped beneath itself, with what belongs in the margin at its right end.
  mutating func write(
    _ line: String, indent: Int = 0, mark: Explanation.Line.Mark? = nil, margin: String? = nil,
    _ ink: Ink? = nil
  ) {
    let line = line.harmless
    let room = width - indent - (mark == nil ? 0 : 2)
    let taken = margin.map { $0.columns + 2 } ?? 0
    // Where the margin would leave too little for the text, it comes on a line of its own.
    let isBeside = room - taken >= width / 2 || line.columns + taken <= room
    let lines = line.wrapped(to: isBeside ? room - taken : room)
    for (index, part) in lines.enumerated() {
      let sign = mark.map { index == 0 ? paint($0.sign, $0.ink) + " " : "  " } ?? ""
      text += String(repeating: " ", count: indent) + sign + paint(part, ink)
      if index == 0, isBeside { writeMargin(margin, after: width - room + part.columns) }
      text += "\n"
    }
    if !isBeside {
      writeMargin(margin, after: 0)
      text += "\n"
    }
  }

  /// Writes a line and what it is made of.
  mutating func write(_ line: Explanation.Line, indent: Int, margin: String? = nil) {
    write(line.text, indent: indent, mark: line.mark, margin: margin ?? line.margin)
    for part in line.parts { write(part, indent: indent + 2) }
  }

  /// Writes an empty line.
  mutating func skip() { text += "\n" }

  private mutating func writeMargin(_ margin: String?, after column: Int) {
    guard let margin else { return }
    text += String(repeating: " ", count: max(2, width - column - margin.columns))
    text += paint(margin, .dim)
  }

  private func paint(_ text: String, _ ink: Ink?) -> String {
    guard usesColour, let ink else { return text }
    return ink.on(text)
  }
}
