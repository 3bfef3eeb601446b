import AvenantDiagnostics
import AvenantSyntax
import Testing

struct DocumentLimitsTests {
  typealias Reader = @Sendable (SourceFile, DocumentLimits, inout Diagnostics) -> SyntaxNode?

  static let readers: [Reader] = [
    { readYAML($0, limits: $1, into: &$2) }, { readJSON($0, limits: $1, into: &$2) },
  ]

  @Test(arguments: readers)
  func aTextAsLongAsTheLimitIsReadAndALongerOneIsNot(reader: Reader) {
    let text = MarkedText("1️⃣[\"¶\"]")
    #expect(text.problems(limits: .init(bytes: 6), reader: reader).isEmpty)
    #expect(
      text.problems(limits: .init(bytes: 5), reader: reader) == [
        "1️⃣ file-too-large: the text has more than 5 bytes",
        "help: split it, or leave something out",
      ])
  }

  @Test(arguments: readers)
  func listsAsDeepAsTheLimitAreReadAndDeeperOnesAreNot(reader: Reader) {
    let text = MarkedText("[\"é\", {\"a\": 1️⃣[1️⃣\"b\"]}]")
    #expect(text.problems(limits: .init(depth: 3), reader: reader).isEmpty)
    #expect(
      text.problems(limits: .init(depth: 2), reader: reader) == [
        "1️⃣ too-deep: lists and mappings stand in each other more than 2 deep",
        "help: give the inner ones names of their own, or flatten them",
      ])
  }

  @Test(arguments: readers)
  func asManyNodesAsTheLimitAreReadAndMoreAreNot(reader: Reader) {
    let text = MarkedText("{\"a\": [1, 1️⃣21️⃣]}")
    #expect(text.problems(limits: .init(nodes: 5), reader: reader).isEmpty)
    #expect(
      text.problems(limits: .init(nodes: 4), reader: reader) == [
        "1️⃣ too-many-nodes: the document has more than 4 keys, values and lists",
        "help: split it, or leave something out",
      ])
  }

  @Test(arguments: ["", "\"", "a: 1\n", "a:\n  - b: { "])
  func keysAsLongAsTheLimitAreReadAndLongerOnesAreNot(before: String) {
    func problems(_ length: Int) -> [Diagnostic] {
      let quote = before.suffix(1) == "\"" ? "\"" : ""
      let key = String(repeating: "k", count: length - 2 * quote.count)
      let end = before.hasSuffix("{ ") ? " }" : ""
      var diagnostics = Diagnostics()
      let text = "\(before)\(key)\(quote): 2\(end)\n"
      _ = readYAML(SourceFile(path: "key.yaml", text: text), into: &diagnostics)
      return diagnostics.sorted
    }
    #expect(problems(1_024).isEmpty)
    for length in [1_025, 100_000] {
      let found = problems(length)
      #expect(found.map { "\($0.id)" } == ["key-not-a-word"])
      #expect(
        found.first?.message == "a key has at most 1024 characters, and this one has more")
      #expect(found.first?.range.text.count == length)
    }
  }

  @Test func theStandardIsOneMebibyteSixtyFourLevelsAndAHundredThousandNodes() {
    #expect(DocumentLimits.standard.bytes == 1_048_576)
    #expect(DocumentLimits.standard.depth == 64)
    #expect(DocumentLimits.standard.nodes == 100_000)
  }

  @Test(arguments: readers)
  func nestingDeeperThanTheStackIsRefusedWhateverTheLimit(reader: Reader) {
    let text = MarkedText(String(repeating: "[", count: 100_000))
    let problems = text.problems(limits: .init(depth: .max), reader: reader)
    #expect(problems.first?.contains("too-deep") == true)
  }
}
