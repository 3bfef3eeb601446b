/// Writes diagnostics for people, each with the line it is about and a mark under the very words.
///
///     error[unknown-term]: 'diagnostic_fe' is not known
///       --> versions/2010-06-14.yaml:12:15
///      12 |       amount: diagnostic_fe
///         |               ^^^^^^^^^^^^^
///     help: did you mean 'diagnostic_fee'
///
///     1 error
///
/// Whatever the texts contain, the terminal is not addressed: control and format characters come
/// out as escapes such as `\u{1B}`.
public struct DiagnosticTextRenderer: Sendable {
  private let usesColour: Bool
  private let width: Int

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - usesColour: Whether severities and marks are coloured, by ANSI escape sequences.
  ///   - width: The number of columns to which excerpts are cut; at least 40 are used.
  public init(usesColour: Bool = false, width: Int = 80) {
    self.usesColour = usesColour
    self.width = max(40, width)
  }

  /// Returns `diagnostics` in the order given, a blank line between them, and their number at last.
  ///
  /// - Parameters:
  ///   - diagnostics: What is rendered.
  ///   - others: How many errors without a place are told beside them, and counted with them.
  /// - Returns: Lines without a final line break; nothing for no diagnostics.
  public func render(_ diagnostics: [Diagnostic], beside others: Int = 0) -> String {
    if diagnostics.isEmpty { return "" }
    let summary = summary(diagnostics, others)
    return (diagnostics.map(paragraph) + [summary]).joined(separator: "\n\n")
  }

  private func paragraph(_ diagnostic: Diagnostic) -> String {
    let ink = Ink(diagnostic.severity)
    let head = coloured("\(diagnostic.severity.rawValue)[\(diagnostic.id)]", ink)
    var lines = ["\(head): \(DisplayCell.harmless(diagnostic.message))"]
    lines += place(diagnostic.range, ink)
    for note in diagnostic.notes {
      lines.append("\(coloured("note", .boldBlue)): \(DisplayCell.harmless(note.message))")
      if let range = note.range { lines += place(range, .boldBlue) }
    }
    if let help = diagnostic.help {
      lines.append("\(coloured("help", .boldGreen)): \(DisplayCell.harmless(help))")
    }
    return lines.joined(separator: "\n")
  }

  /// The lines that show a place: its name, the line of the text, and the marks; of a text without
  /// words, its name alone.
  private func place(_ range: SourceRange, _ ink: Ink) -> [String] {
    let name = "  --> \(DisplayCell.harmless(range.file.path))"
    if range.file.bytes.isEmpty { return [name] }
    let start = range.start
    let number = String(start.line)
    let gutter = String(repeating: " ", count: number.utf8.count)
    let excerpt = Excerpt(of: range, width: width - number.utf8.count - 4)
    let indent = String(repeating: " ", count: excerpt.indent)
    return [
      "\(name):\(start.line):\(start.column)",
      " \(number) |" + (excerpt.text.isEmpty ? "" : " \(excerpt.text)"),
      " \(gutter) | \(indent)" + coloured(String(repeating: "^", count: excerpt.length), ink),
    ]
  }

  private func summary(_ diagnostics: [Diagnostic], _ others: Int) -> String {
    let counts = [Diagnostic.Severity.error, .warning, .note].map { severity in
      let more = severity == .error ? others : 0
      return (
        number: diagnostics.count { $0.severity == severity } + more, noun: severity.rawValue
      )
    }
    let counted = counts.filter { $0.number > 0 }
      .map { "\($0.number) \($0.noun)\($0.number == 1 ? "" : "s")" }
    let isHarmless = others == 0 && diagnostics.allSatisfy { $0.severity == .note }
    return ((isHarmless ? ["no problems"] : []) + counted).joined(separator: ", ")
  }

  private func coloured(_ text: String, _ ink: Ink) -> String {
    usesColour ? ink.on(text) : text
  }
}

extension Ink {
  fileprivate init(_ severity: Diagnostic.Severity) {
    self =
      switch severity {
      case .error: .boldRed
      case .warning: .boldYellow
      case .note: .boldBlue
      }
  }
}
