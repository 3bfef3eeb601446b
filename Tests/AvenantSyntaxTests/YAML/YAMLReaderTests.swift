import AvenantDiagnostics
import AvenantSyntax
import Testing

struct YAMLReaderTests {
  @Test(arguments: [
    ("a: b\n", "{a: b}"),
    ("a:\n  - b c\n  - 'd'\n- e", ""),
    ("a:\n  - b c\n  - 'it''s'\n  - \"\\u00e9\\n\"\n", "{a: [b c, 'it's', 'é\n']}"),
    ("a:\n- b\n-\n- c\nd:\n", "{a: [b, , c], d: }"),
    ("{a: [1, {b: c}], \"d\": ''}", "{a: [1, {b: c}], d: ''}"),
    ("a: |\n  x\n   y\n\nb: >-\n  x\n  y\n", "{a: |x\n y\n, b: |x y}"),
    ("a: one\n  two\n\n  three\n", "{a: one two\nthree}"),
    ("yes: no\nnull: ~\n012: 12:30\n", "{yes: no, null: ~, 012: 12:30}"),
    ("[a: b, c]", "[{a: b}, c]"),
    ("plain", "plain"),
    ("a: b\r\nc: d\r\n", "{a: b, c: d}"),
    ("a: \"x\ty \\\n  z\"\n", "{a: 'x\ty z'}"),
  ])
  func readsEverythingAsText(text: String, outline: String) {
    var diagnostics = Diagnostics()
    let root = readYAML(SourceFile(path: "a.yaml", text: text), into: &diagnostics)
    #expect((root?.outline ?? "") == outline)
    #expect(diagnostics.isEmpty == !outline.isEmpty)
  }

  @Test func placesAreBytesAndEndWithTheLastWord() {
    let text = MarkedText(
      """
      # ¶ é 漢
      1️⃣2️⃣é2️⃣: 3️⃣¶ x3️⃣  # why
      list:
        4️⃣- a

        - 5️⃣'ü'5️⃣4️⃣   # end

      flow: 6️⃣{ a: [ b ] }6️⃣
      block: 7️⃣|
        x
        y7️⃣

      empty:8️⃣1️⃣
      # end
      """)
    var diagnostics = Diagnostics()
    let root = readYAML(text.file, into: &diagnostics)
    #expect(root.map { text.mark($0.range) } == "1️⃣")
    #expect(root?.entries.first.map { text.mark($0.keyRange) } == "2️⃣")
    #expect(
      root?.entries.map { text.mark($0.value.range) } == ["3️⃣", "4️⃣", "6️⃣", "7️⃣", "8️⃣"])
    #expect(root?.entries[1].value.items.map { text.mark($0.range) }.last == "5️⃣")
    #expect(diagnostics.isEmpty)
  }

  @Test func anAnchorIsNoPartOfTheValue() {
    let text = MarkedText("a: &x 1️⃣b1️⃣\nc: !y\n  2️⃣d: e2️⃣\nf: &z 3️⃣[g]3️⃣\n")
    var diagnostics = Diagnostics()
    let root = readYAML(text.file, into: &diagnostics)
    #expect(root?.entries.map { text.mark($0.value.range) } == ["1️⃣", "2️⃣", "3️⃣"])
  }

  @Test func whatIsRefusedStillGivesATree() {
    var diagnostics = Diagnostics()
    let text = "{ a: x, y, z, b: [0..5], b: 2, <<: c, [d]: e, f: !g }"
    let root = readYAML(SourceFile(path: "a.yaml", text: text), into: &diagnostics)
    #expect(root?.outline == "{a: x, y, z, b: [0..5], f: g}")
    #expect(diagnostics.sorted.count == 6)
  }

  @Test(arguments: ["{ a: *b, c: d, c: e }", "{ <<: *a, c: d, c: e }"])
  func whatAnAliasWasToStandForIsNotMissed(text: String) {
    var diagnostics = Diagnostics()
    let root = readYAML(SourceFile(path: "a.yaml", text: text), into: &diagnostics)
    #expect(root == nil)
    #expect(diagnostics.sorted.count == 2)
  }
}

extension SyntaxNode {
  /// The node in one line: a block behind `|`, a quoted scalar in single quotes.
  var outline: String {
    switch content {
    case .scalar(let scalar):
      switch scalar.style {
      case .plain, .number: scalar.text
      case .quoted: "'\(scalar.text)'"
      case .block: "|\(scalar.text)"
      }
    case .sequence(let items): "[" + items.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }

  /// The entries of a mapping.
  var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  /// The items of a list.
  var items: [SyntaxNode] {
    if case .sequence(let items) = content { items } else { [] }
  }
}
