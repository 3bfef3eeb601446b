import AvenantDiagnostics
import AvenantSyntax

/// A text with marks such as `1️⃣` for the places that a test speaks of.
///
/// A mark that stands twice is the place between; one that stands once is an empty place.
struct MarkedText {
  /// The text without the marks.
  let file: SourceFile

  /// The offsets of each mark.
  private let places: [Character: Range<Int>]

  init(_ marked: String) {
    var text = ""
    var places: [Character: Range<Int>] = [:]
    for character in marked {
      if character.unicodeScalars.last == "\u{20E3}" {
        let offset = text.utf8.count
        places[character] = (places[character]?.lowerBound ?? offset)..<offset
      } else {
        text.append(character)
      }
    }
    file = SourceFile(path: "marked.yaml", text: text)
    self.places = places
  }

  /// What is wrong with the text, a line for each message, with the mark of its place in front.
  func problems(
    limits: DocumentLimits = .standard,
    reader: (SourceFile, DocumentLimits, inout Diagnostics) -> SyntaxNode? = {
      readYAML($0, limits: $1, into: &$2)
    }
  ) -> [String] {
    var diagnostics = Diagnostics()
    _ = reader(file, limits, &diagnostics)
    return diagnostics.sorted.flatMap { diagnostic in
      ["\(mark(diagnostic.range)) \(diagnostic.id): \(diagnostic.message)"]
        + diagnostic.notes.map { "\($0.range.map(mark) ?? "  ") note: \($0.message)" }
        + (diagnostic.help.map { ["help: \($0)"] } ?? [])
    }
  }

  /// The mark of a place; the place itself where nothing marks it.
  func mark(_ range: SourceRange) -> String {
    let mark = places.first { $0.value == range.lower..<range.upper }?.key
    return mark.map(String.init) ?? "[\(range.lower)..<\(range.upper): \(range.text)]"
  }
}
