import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What is wrong with JSON, with its place.
struct JSONRefusalTests {
  @Test(arguments: refusals)
  func saysWhatWasExpectedAndWhatWasFound(refusal: Refusal) {
    #expect(MarkedText(refusal.text).problems(reader: json) == refusal.problems)
  }

  static let refusals = [
    Refusal("1️⃣", "1️⃣ json-syntax: a value is expected, but the text ends here"),
    Refusal("[\"é\" 1️⃣\"1️⃣b\"]", "1️⃣ json-syntax: ',' or ']' is expected, but '\"' stands here"),
    Refusal("{\"a\": 1 1️⃣]1️⃣", "1️⃣ json-syntax: ',' or '}' is expected, but ']' stands here"),
    Refusal("{\"a\" 1️⃣11️⃣}", "1️⃣ json-syntax: ':' is expected, but '1' stands here"),
    Refusal(
      "{\"¶\": 1, 1️⃣b1️⃣: 2}",
      "1️⃣ json-syntax: a key in double quotes is expected, but 'b' stands here",
      "help: what begins with '{' is read as JSON, whose keys stand in double quotes"),
    Refusal("[1,1️⃣,1️⃣2]", "1️⃣ json-syntax: a value is expected, but ',' stands here"),
    Refusal("[1️⃣,1️⃣1]", "1️⃣ json-syntax: ']' or a value is expected, but ',' stands here"),
    Refusal("[1, 21️⃣", "1️⃣ json-syntax: ',' or ']' is expected, but the text ends here"),
    Refusal("[1️⃣'1️⃣a']", "1️⃣ json-syntax: a value is expected, but ''' stands here"),
    Refusal("[1 1️⃣/1️⃣/ one\n]", "1️⃣ json-syntax: ',' or ']' is expected, but '/' stands here"),
    Refusal(
      "[1️⃣True1️⃣, 2️⃣NaN2️⃣]", "1️⃣ json-syntax: 'True' is no value",
      "help: write true, false or null, or put a text in double quotes",
      "2️⃣ json-syntax: 'NaN' is no value",
      "help: write true, false or null, or put a text in double quotes"),
    Refusal(
      "[1️⃣\"1️⃣a2️⃣\n]", "1️⃣ json-syntax: the string that opens here is not closed",
      "2️⃣ note: it goes on to here"),
    Refusal(
      "{\"fee\": 1️⃣020.501️⃣}", "1️⃣ json-number: '020.50' is not how JSON writes a number",
      "help: write digits without a leading zero or '+', with digits on both sides of a point"),
    Refusal(
      "[\"é1️⃣\\q1️⃣\"]", "1️⃣ json-escape: '\\q' stands for no character",
      "help: write a backslash twice"),
    Refusal(
      "[\"1️⃣\\u001️⃣\"]", "1️⃣ json-escape: '\\u00' stands for no character",
      "help: write a backslash twice"),
    Refusal(
      "[\"1️⃣\\ud8001️⃣\\u0041\", \"2️⃣\\udc002️⃣\"]",
      "1️⃣ lone-surrogate: '\\ud800' is one half of a character",
      "help: write both halves, or the character itself",
      "2️⃣ lone-surrogate: '\\udc00' is one half of a character",
      "help: write both halves, or the character itself"),
    Refusal(
      "[\"a1️⃣\t1️⃣b\"]",
      "1️⃣ control-character: a control character must be escaped inside a string",
      "help: write '\\n' for a line break and '\\t' for a tab"),
    Refusal(
      "[{\"a\": 11️⃣,1️⃣}2️⃣,2️⃣]", "1️⃣ trailing-comma: no value follows this comma",
      "help: remove the comma", "2️⃣ trailing-comma: no value follows this comma",
      "help: remove the comma"),
    Refusal(
      "{} 1️⃣{\"a\": 1}1️⃣\n", "1️⃣ trailing-content: the document ended before this",
      "help: put several values into a list"),
    Refusal(
      "{2️⃣\"é\"2️⃣: 1, 1️⃣\"\\u00e9\"1️⃣: 2}",
      "1️⃣ duplicate-key: 'é' is already a key of this mapping",
      "2️⃣ note: first written here", "help: rename or remove one of the two"),
    Refusal(
      "1️⃣\u{FEFF}1️⃣{}", "1️⃣ byte-order-mark: the text begins with a byte order mark",
      "help: save the text as UTF-8 without a byte order mark"),
  ]

  @Test func everyKindOfProblemIsTested() {
    #expect(
      Set(Self.refusals.flatMap(\.ids)).isSuperset(of: DiagnosticID.allOfJSON.map(\.description)))
  }

  @Test(arguments: [1, 14, 15, 16, 17, 40])
  func aKeyIsFoundAgainHoweverManyStandBetween(count: Int) {
    let others = (1..<count).map { ", \"k\($0)\": \($0)" }.joined()
    let text = "{2️⃣\"a\"2️⃣: 0\(others), 1️⃣\"a\"1️⃣: 1}"
    #expect(
      MarkedText(text).problems(reader: json) == [
        "1️⃣ duplicate-key: 'a' is already a key of this mapping",
        "2️⃣ note: first written here", "help: rename or remove one of the two",
      ])
  }

  @Test func bytesThatAreNoUTF8AreOneProblem() {
    var diagnostics = Diagnostics()
    let bytes = Array("[\"é".utf8) + [0xFF] + Array("\"]".utf8)
    #expect(readJSON(SourceFile(path: "a", bytes: bytes), into: &diagnostics) == nil)
    #expect(diagnostics.sorted.map(\.message) == ["this is not UTF-8"])
    #expect(diagnostics.sorted.map(\.range.lower) == [4])
  }
}

/// Reads JSON, for ``MarkedText/problems(limits:reader:)``.
private func json(
  _ file: SourceFile, _ limits: DocumentLimits, _ diagnostics: inout Diagnostics
) -> SyntaxNode? {
  readJSON(file, limits: limits, into: &diagnostics)
}
