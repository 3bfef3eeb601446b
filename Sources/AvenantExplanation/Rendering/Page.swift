import AvenantDiagnostics

/// Lines of text with a right margin, as they are written one after the other.
struct Page {
  /// What was written.
  private(set) var text = ""

  private var told = ToldLines()

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
    // What lies very deep stands no further in, so that half of the page is left for its words.
    let indent = min(indent, width / 2)
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

  /// Writes an empty line.
  mutating func skip() { text += "\n" }

  // MARK: Lines with reasons

  /// Writes a line and what it is made of; of what was told before, the line alone.
  mutating func write(_ line: Explanation.Line, indent: Int, margin: String? = nil) {
    let margin = margin ?? line.margin
    if let words = reference(to: line) {
      return write("\(line.text), \(words)", indent: indent, mark: line.mark, margin: margin)
    }
    write(line.text, indent: indent, mark: line.mark, margin: margin)
    for part in line.parts { write(part, indent: indent + 2) }
    for line in [line] + line.sources { told.insert(line) }
  }

  /// Writes the conditions of a clause; of one that was told with the same ones before, that it
  /// was.
  mutating func write(conditionsOf clause: ClauseExplanation, indent: Int) {
    // One line more is said sooner than what refers to it.
    if told.insert(conditionsOf: clause), clause.conditions.count > 1 {
      return write("as explained above", indent: indent)
    }
    for line in clause.conditions { write(line, indent: indent) }
  }

  /// How to refer to what stands beneath a line, where all of it was told before.
  private func reference(to line: Explanation.Line) -> String? {
    if line.parts.isEmpty {
      return told.explains(line) ? "as explained above" : nil
    }
    // What is made of other conditions is no sentence by itself.
    guard !line.text.hasSuffix(":") else { return nil }
    let values = line.sources
    let isWorkedOut = !values.isEmpty && line.parts.count > 1 && values.allSatisfy(told.contains)
    return isWorkedOut || told.contains(line) ? "as explained above" : nil
  }

  /// Takes steps, and those that lead to them, as told.
  mutating func remember(_ steps: [Explanation.Line]) {
    for step in steps where !step.derivation.isEmpty {
      remember(step.derivation)
      told.insert(step)
    }
  }

  /// Writes steps one after the other, each once; of a value that was worked out before, no steps.
  mutating func write(steps: [Explanation.Line], indent: Int) {
    var said: Set<Explanation.Line> = []
    write(steps: steps, indent: indent, &said)
  }

  private mutating func write(
    steps: [Explanation.Line], indent: Int, _ said: inout Set<Explanation.Line>
  ) {
    for step in steps {
      let plain = step.withoutDerivation
      // One step more is said sooner than what refers to it.
      let isLong = step.derivation.inOrder.count > 1
      if isLong, told.contains(steps: step.derivation) {
        guard said.insert(plain).inserted else { continue }
        write("\(step.text), as explained above", indent: indent, margin: step.margin)
        continue
      }
      write(steps: step.derivation, indent: indent, &said)
      if !step.derivation.isEmpty { told.insert(step) }
      guard said.insert(plain).inserted else { continue }
      write(plain, indent: indent)
    }
  }

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
