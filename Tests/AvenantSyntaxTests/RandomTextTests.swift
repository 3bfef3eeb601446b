import AvenantDiagnostics
import AvenantSyntax
import TestSupport
import Testing

/// Whatever stands in a text, it is read or refused, and every place lies in it.
struct RandomTextTests {
  @Test(arguments: 0..<4)
  func anyBytesAreReadOrRefused(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      readBoth(bytes)
    }
  }

  @Test(arguments: 0..<8)
  func anyPiecesOfYAMLAndJSONAreReadOrRefused(seed: UInt64) {
    let pieces = [
      "a", "b c", ": ", ":", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "\"", "'", "#",
      " # x", "|", ">-", "&x ", "*y", "!z ", "%YAML", "---", "...", "\t", "é", "¶", "\\", "\\u00e9",
      "\\ud800", "?", "<<", "0..5", "(", "1.5e3", "true", "\r\n", "\r", "\u{FEFF}", "\u{202E}",
      "\u{0}", "漢", "\u{85}",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...25, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      readBoth(Array(text.utf8))
    }
  }

  private func readBoth(_ bytes: [UInt8]) {
    for reader in DocumentLimitsTests.readers {
      let file = SourceFile(path: "random", bytes: bytes)
      var diagnostics = Diagnostics()
      let root = reader(file, .standard, &diagnostics)
      #expect(root != nil || diagnostics.containsError, "\(bytes)")
      if let root { expectPlaces(root, isWhole: !diagnostics.containsError) }
      _ = DiagnosticTextRenderer(width: 40).render(diagnostics.sorted)
      _ = DiagnosticJSONRenderer().render(diagnostics.sorted)
    }
  }

  /// Every scalar's text can be matched with the file, and children lie inside their parent.
  private func expectPlaces(_ node: SyntaxNode, isWhole: Bool) {
    switch node.content {
    case .scalar(let scalar):
      guard isWhole, !scalar.text.isEmpty, node.range.lower < node.range.upper else { return }
      let first = node.range(ofText: 0..<0)
      #expect(
        first.lower == first.upper,
        "\(node.range.text.debugDescription) in \(node.range.file.bytes)")
    case .sequence(let items):
      for item in items {
        expect(item.range, inside: node.range)
        expectPlaces(item, isWhole: isWhole)
      }
    case .mapping(let entries):
      for entry in entries {
        expect(entry.keyRange, inside: node.range)
        expect(entry.value.range, inside: node.range)
        expectPlaces(entry.value, isWhole: isWhole)
      }
    }
  }

  private func expect(_ inner: SourceRange, inside outer: SourceRange) {
    #expect(
      outer.lower <= inner.lower && inner.upper <= outer.upper,
      "\(inner) in \(outer) of \(inner.file.bytes)")
  }
}
