import AvenantDiagnostics
import Testing

struct DiagnosticTextRendererTests {
  @Test func showsTheLineAMarkUnderTheWordsNotesHelpAndTheNumber() {
    let file = SourceFile(path: "a.yaml", text: "fee: 1\nfee: 2\n")
    let diagnostic = Diagnostic(
      "duplicate-key", "'fee' stands here twice", in: file, 7..<10,
      notes: [.init("first defined here", at: SourceRange(file: file, lower: 0, upper: 3))],
      help: "remove one of them")
    #expect(
      DiagnosticTextRenderer().render([diagnostic]) == """
        error[duplicate-key]: 'fee' stands here twice
          --> a.yaml:2:1
         2 | fee: 2
           | ^^^
        note: first defined here
          --> a.yaml:1:1
         1 | fee: 1
           | ^^^
        help: remove one of them

        1 error
        """)
  }

  @Test func nothingIsRenderedAsNothing() {
    #expect(DiagnosticTextRenderer().render([]).isEmpty)
  }

  @Test func countsErrorsAndWarningsApart() {
    let file = SourceFile(path: "a.yaml", text: "abc")
    let text = DiagnosticTextRenderer().render([
      Diagnostic("one", "first", in: file, 0..<1),
      Diagnostic("two", "second", in: file, 1..<2, severity: .warning),
      Diagnostic("one", "third", in: file, 2..<3),
    ])
    #expect(text.hasSuffix("\n\n2 errors, 1 warning"))
    #expect(text.contains("^\n\nwarning[two]: second\n"))
  }

  @Test(arguments: [
    ("é: ¶", 4..<6, "é: ¶", "   ^"),
    ("a\u{301}: x", 5..<6, "a\u{301}: x", "   ^"),
    ("漢字: x", 8..<9, "漢字: x", "      ^"),
    ("\ta", 1..<2, "    a", "    ^"),
    ("ab", 2..<2, "ab", "  ^"),
    ("ab\ncd", 1..<5, "ab", " ^"),
    ("a\u{1B}[31mb", 1..<2, "a\\u{1B}[31mb", " ^^^^^^"),
    ("a\u{202E}b", 4..<5, "a\\u{202E}b", "         ^"),
  ])
  func marksTheColumnsThatTheWordsTake(
    text: String, range: Range<Int>, line: String, marks: String
  ) {
    let lines = DiagnosticTextRenderer().render([
      Diagnostic("x", "m", in: SourceFile(path: "a", text: text), range)
    ]).split(separator: "\n")
    #expect(lines[2] == " 1 | \(line)")
    #expect(lines[3] == "   | \(marks)")
  }

  @Test func aTextWithoutWordsIsShownByItsName() {
    let file = SourceFile(path: "a", text: "")
    let text = DiagnosticTextRenderer().render([Diagnostic("x", "m", in: file, 0..<0)])
    #expect(text == "error[x]: m\n  --> a\n\n1 error")
  }

  @Test func whatIsNoUTF8IsShownAsAReplacement() {
    let file = SourceFile(path: "a", bytes: [0x61, 0xE9, 0x62])
    let text = DiagnosticTextRenderer().render([Diagnostic("x", "m", in: file, 1..<2)])
    #expect(text.contains(" 1 | a\u{FFFD}b\n   |  ^\n"))
  }

  @Test func cutsALongLineAroundTheWords() {
    let words = String(repeating: "abcde ", count: 40)
    let file = SourceFile(path: "a", text: words + "HERE " + words)
    let lines = DiagnosticTextRenderer(width: 40)
      .render([Diagnostic("x", "m", in: file, 240..<244)]).split(separator: "\n")
    #expect(lines[2] == " 1 | …e abcde HERE abcde abcde abcde ab…")
    #expect(lines[3] == "   |          ^^^^")
    #expect(lines[2].count == 40)
  }

  @Test func cutsTheEndOfALongLine() {
    let file = SourceFile(path: "a", text: "fee: " + String(repeating: "x", count: 100))
    let lines = DiagnosticTextRenderer(width: 40)
      .render([Diagnostic("x", "m", in: file, 5..<105)]).split(separator: "\n")
    #expect(lines[2] == " 1 | fee: " + String(repeating: "x", count: 29) + "…")
    #expect(lines[3] == "   |      " + String(repeating: "^", count: 29))
  }

  @Test func coloursOnlyWhenAsked() {
    let file = SourceFile(path: "a", text: "abc")
    let diagnostic = Diagnostic("x", "m", in: file, 0..<1)
    #expect(!DiagnosticTextRenderer().render([diagnostic]).contains("\u{1B}"))
    #expect(
      DiagnosticTextRenderer(usesColour: true).render([diagnostic])
        .hasPrefix("\u{1B}[1;31merror[x]\u{1B}[0m: m\n"))
  }

  @Test func noTextAddressesTheTerminal() {
    let file = SourceFile(path: "a\u{1B}]0;b", text: "abc")
    let text = DiagnosticTextRenderer().render([
      Diagnostic(
        "x", "'\u{1B}[2J' is not known", in: file, 0..<1, notes: [.init("\u{202E}")],
        help: "\u{7}")
    ])
    #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{7}", "\u{202E}"].contains($0) })
    #expect(text.contains("'\\u{1B}[2J' is not known"))
  }
}

extension Diagnostic {
  fileprivate init(
    _ id: String, _ message: String, in file: SourceFile, _ range: Range<Int>,
    severity: Severity = .error, notes: [Note] = [], help: String? = nil
  ) {
    self.init(
      DiagnosticID(id), severity, message,
      at: SourceRange(file: file, lower: range.lowerBound, upper: range.upperBound),
      notes: notes, help: help)
  }
}
