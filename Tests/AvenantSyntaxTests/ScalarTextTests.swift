import AvenantDiagnostics
import AvenantSyntax
import Testing

struct ScalarTextTests {
  @Test(arguments: [
    // The file, a stretch of the decoded text, and the place that it has.
    ("a: 1️⃣¶11️⃣ fee", "¶1"),
    ("a: ¶1 1️⃣fee1️⃣", "fee"),
    ("a: one\n  two\n    1️⃣three1️⃣ four", "three"),
    ("a: one1️⃣\n  1️⃣two", " "),
    ("a: one\n\n\n  1️⃣two1️⃣", "two"),
    ("a: 'it1️⃣''1️⃣s due'", "'"),
    ("a: 'it''s 1️⃣due1️⃣'", "due"),
    ("a: \"1️⃣due1️⃣\"", "due"),
    ("a: \"é \\\"1️⃣due1️⃣\\\"\"", "due"),
    ("a: \"x1️⃣\\u00e91️⃣y\"", "é"),
    ("a: \"\\U0001F600\\x41\\N\\L\\t1️⃣due1️⃣\"", "due"),
    ("a: \"one \\\n   two 1️⃣three1️⃣\"", "three"),
    ("a: \"one\n   two 1️⃣three1️⃣\"", "three"),
    ("a: |\n  one\n    two\n\n  1️⃣three1️⃣\n", "three"),
    ("a: |  # why\n\n  one\n  1️⃣two1️⃣\n", "two"),
    ("a: |2\n     one\n    1️⃣two1️⃣\n", "two"),
    ("a: >\n  one\n  two\n\n  1️⃣three1️⃣\n", "three"),
    ("a: >-\n  one\n    more\n  1️⃣two1️⃣\n\n\n", "two"),
    ("a: >\r\n  one\r\n  1️⃣two1️⃣\r\n", "two"),
    ("- a: one\r\n    two 1️⃣three1️⃣\r\n", "three"),
  ])
  func aStretchOfTheTextHasItsPlaceInTheFile(marked: String, words: String) throws {
    let (text, node, scalar) = try read(marked)
    let found = try #require(offsets(of: words, in: scalar.text))
    #expect(text.mark(node.range(ofText: found)) == "1️⃣")
  }

  @Test(arguments: [("a: 'x1️⃣'", 1..<1), ("a: x1️⃣", 1..<1), ("a: '1️⃣x'", 0..<0), ("a: '1️⃣'", 0..<0)])
  func anEmptyStretchIsAPlaceBetweenBytes(marked: String, range: Range<Int>) throws {
    let (text, node, _) = try read(marked)
    #expect(text.mark(node.range(ofText: range)) == "1️⃣")
  }

  @Test func whatExceedsTheTextIsIgnored() throws {
    let (text, node, _) = try read("a: '1️⃣x1️⃣'")
    #expect(text.mark(node.range(ofText: -3..<9)) == "1️⃣")
    #expect(node.range(ofText: 7..<9).lower == 5)
  }

  @Test func aTextThatIsNotTheFilesHasThePlaceOfTheWholeScalar() {
    let file = SourceFile(path: "a", text: "'abc'")
    let range = SourceRange(file: file, lower: 0, upper: 5)
    let node = SyntaxNode(.scalar(.init(text: "xyz", style: .quoted)), at: range)
    #expect(node.range(ofText: 0..<1) == range)
  }

  @Test func aListHasOnePlace() {
    var diagnostics = Diagnostics()
    let node = readYAML(SourceFile(path: "a", text: "[a, b]"), into: &diagnostics)
    #expect(node?.range(ofText: 0..<1).text == "[a, b]")
  }

  @Test func surrogatesInJSONAreOnePlace() throws {
    let text = MarkedText(#"{"a": "1️⃣\ud83d\ude001️⃣ \/2️⃣due2️⃣"}"#)
    var diagnostics = Diagnostics()
    let node = try #require(readJSON(text.file, into: &diagnostics)?.entries.first?.value)
    #expect(text.mark(node.range(ofText: 0..<4)) == "1️⃣")
    #expect(text.mark(node.range(ofText: 6..<9)) == "2️⃣")
  }

  private func read(
    _ marked: String
  ) throws -> (MarkedText, SyntaxNode, SyntaxNode.Scalar) {
    let text = MarkedText(marked)
    var diagnostics = Diagnostics()
    let root = try #require(readYAML(text.file, into: &diagnostics))
    let node = try #require((root.items.first ?? root).entries.first?.value)
    guard case .scalar(let scalar) = node.content else { throw NoScalar() }
    return (text, node, scalar)
  }

  private func offsets(of words: String, in text: String) -> Range<Int>? {
    let (text, words) = (Array(text.utf8), Array(words.utf8))
    let start = text.indices.first { text[$0...].starts(with: words) }
    return start.map { $0..<$0 + words.count }
  }

  private struct NoScalar: Error {}
}
