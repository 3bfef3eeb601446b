import AvenantDiagnostics
import AvenantSyntax
import Testing

struct JSONReaderTests {
  @Test func placesAreBytesQuotesAndBracketsIncluded() throws {
    let text = MarkedText("\n1️⃣{2️⃣\"é\"2️⃣: 3️⃣\"¶\"3️⃣, \"b\": 4️⃣[ 5️⃣-1.50e25️⃣ ]4️⃣ }1️⃣\r\n")
    var diagnostics = Diagnostics()
    let root = try #require(readJSON(text.file, into: &diagnostics))
    #expect(text.mark(root.range) == "1️⃣")
    #expect(root.entries.first.map { text.mark($0.keyRange) } == "2️⃣")
    #expect(root.entries.map { text.mark($0.value.range) } == ["3️⃣", "4️⃣"])
    #expect(root.entries.last?.value.items.map { text.mark($0.range) } == ["5️⃣"])
    #expect(diagnostics.isEmpty)
  }

  @Test func noDigitOfANumberIsLost() {
    #expect(
      outline("[0.10, 1E400, -0, 12345678901234567890.000]")
        == "[0.10, 1E400, -0, 12345678901234567890.000]")
  }

  // The categories are those of the public conformance suites: what every reader must accept (y),
  // what it must refuse (n), and what is left to it (i).

  @Test(arguments: [
    ("[]", "[]"), ("{}", "{}"), (" [ ] ", "[]"), ("[[], {}]", "[[], {}]"),
    ("\t[1\r\n,2]", "[1, 2]"),
    ("0", "0"), ("-0", "-0"), ("[1e2, 1E+2, 1e-2, 0.5, -1.5]", "[1e2, 1E+2, 1e-2, 0.5, -1.5]"),
    ("0e1", "0e1"), ("true", "true"), ("[false, null]", "[false, null]"), ("\"\"", "''"),
    ("{\"\": 1}", "{: 1}"), ("{\"a\": {\"a\": 1}}", "{a: {a: 1}}"),
    (#""\"\\\/\b\f\n\r\t""#, "'\"\\/\u{8}\u{C}\n\r\t'"), (#""\u0041\u00e9\uD83D\uDe00""#, "'Aé😀'"),
    (#""\u0000""#, "'\0'"), ("\"\u{7F}\u{2028}\u{FFFF}\"", "'\u{7F}\u{2028}\u{FFFF}'"),
    ("\"/* no comment */\"", "'/* no comment */'"), (#""\\u00zz""#, "'\\u00zz'"),
  ])
  func acceptsWhatEveryReaderMust(text: String, expected: String) {
    #expect(outline(text) == expected)
  }

  @Test(arguments: [
    "", " ", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1,,2]", "[1:2]", "[\"a\"",
    "[1}", "{\"a\":1", "{\"a\"", "{\"a\":", "{\"a\":}", "{\"a\",1}", "{a:1}", "{'a':1}", "{1:1}",
    "{\"a\":1,}", "{,}", "{\"a\":1 \"b\":2}", "{\"a\"::1}", "{\"a\":1}}", "[]]", "[] []", "1 2",
    "01", "-01", "1.", ".5", "-", "+1", "1e", "1e+", "1.e1", "-.5", "0x1F", "1_000", "1.2.3", "--1",
    "Infinity", "-Infinity", "NaN", "True", "nul", "truefalse", "nulL", "undefined", "\"", "\"a",
    "\"\\\"", "\"\\", "\"\\a\"", "\"\\x41\"", "\"\\'\"", "\"\\u\"", "\"\\u12\"", "\"\\u12G4\"",
    "\"\\U0041\"", "'a'", "\"a\nb\"", "\"\t\"", "\"\u{0}\"", "// a\n1", "1 // a", "/**/1", "#1",
    "\u{A0}1", "[1\u{C}]", "\u{FEFF}1", "\u{2060}[]", "<a>", "[*]", "$", "{\"a\":1,\"a\":1}", "é",
  ])
  func refusesWhatIsNoJSON(text: String) {
    #expect(problemCount(text) == 1, "\(text.debugDescription)")
  }

  @Test(arguments: [
    #""\ud800""#, #""\udc00""#, #""\ud800\ud800\udc00""#, #""\ud800x""#, #""\ud800\n""#,
  ])
  func refusesHalvesOfCharactersWhichIsLeftToTheReader(text: String) {
    #expect(problemCount(text) == 1)
  }

  @Test(arguments: ["1e999999", "-1e-999999", "0.10000000000000000000000000000000001"])
  func acceptsNumbersOfAnySizeWhichIsLeftToTheReader(text: String) {
    #expect(outline(text) == text)
  }

  private func outline(_ text: String) -> String? {
    var diagnostics = Diagnostics()
    let root = readJSON(SourceFile(path: "a.json", text: text), into: &diagnostics)
    return diagnostics.isEmpty ? root?.outline : nil
  }

  private func problemCount(_ text: String) -> Int {
    var diagnostics = Diagnostics()
    _ = readJSON(SourceFile(path: "a.json", text: text), into: &diagnostics)
    return diagnostics.sorted.count
  }
}
