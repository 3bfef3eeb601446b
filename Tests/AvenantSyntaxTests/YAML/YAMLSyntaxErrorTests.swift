import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What is no YAML at all, in plain words.
struct YAMLSyntaxErrorTests {
  @Test(arguments: refusals)
  func saysWhatIsWrongInPlainWords(refusal: Refusal) {
    #expect(MarkedText(refusal.text).problems() == refusal.problems)
  }

  static let refusals = [
    Refusal(
      "a: \"x\" 1️⃣y z1️⃣\n",
      "1️⃣ yaml-syntax: nothing may stand behind the value that ends here",
      "help: put the whole text in quotes"),
    Refusal(
      "a: 1️⃣[1️⃣1, 2\nb2️⃣:2️⃣ 3\n", "1️⃣ yaml-syntax: '[' is not closed, or a comma is missing",
      "2️⃣ note: noticed here", "help: close it where the last entry ends"),
    Refusal(
      "a: 1️⃣{1️⃣ b: c2️⃣", "1️⃣ yaml-syntax: '{' is not closed, or a comma is missing",
      "2️⃣ note: noticed here", "help: close it where the last entry ends"),
    Refusal(
      "2️⃣{2️⃣ a: f 1️⃣[1️⃣x] }\n", "1️⃣ yaml-syntax: a ',' or '}' is expected before this",
      "2️⃣ note: inside the brackets that open here",
      "help: put a text that has brackets, commas or colons in quotes"),
    Refusal(
      "a: 1️⃣'1️⃣it is\nb: c\n", "1️⃣ yaml-syntax: the quote that opens here is not closed",
      "help: close it; an apostrophe inside single quotes is written twice"),
    Refusal(
      "a: 1️⃣\"1️⃣it is\nb: c\n", "1️⃣ yaml-syntax: the quote that opens here is not closed",
      "help: close it"),
    Refusal(
      "a: \"é1️⃣\\q1️⃣\"\n", "1️⃣ yaml-syntax: '\\q' stands for no character",
      "help: write a backslash twice, or use single quotes, in which it needs no escape"),
    Refusal(
      "a: \"1️⃣\\ud8001️⃣\"\n", "1️⃣ yaml-syntax: '\\ud800' stands for no character",
      "help: write a backslash twice, or use single quotes, in which it needs no escape"),
    Refusal(
      "a: 1️⃣@1️⃣b\n", "1️⃣ yaml-syntax: a value is expected, which cannot begin with '@'",
      "help: put the text in quotes"),
    Refusal(
      "a: 1️⃣*1️⃣ b\n", "1️⃣ yaml-syntax: a value is expected, which cannot begin with '*'",
      "help: put the text in quotes"),
    Refusal(
      "[1️⃣,1️⃣]", "1️⃣ yaml-syntax: a value is expected, which cannot begin with ','",
      "help: put the text in quotes"),
    Refusal(
      "a: b\n1️⃣é c1️⃣\nd: e\n",
      "1️⃣ yaml-syntax: this line is no entry, because it has no colon",
      "help: write 'key: value', or '- value' with a space, or indent it under its text"),
    Refusal(
      "{ a: 1️⃣?1️⃣ , b: c }\n", "1️⃣ yaml-syntax: a value is expected, and a question mark is none",
      "help: write { unknown: true } of a fact that is not known; put a text in quotes"),
    Refusal(
      "a: 1️⃣?1️⃣\n", "1️⃣ yaml-syntax: a value is expected, and a question mark is none",
      "help: write { unknown: true } of a fact that is not known; put a text in quotes"),
    Refusal(
      "a: 1️⃣-1️⃣ b\n", "1️⃣ yaml-syntax: a list cannot begin on the line of its key",
      "help: begin it on the next line; if a text is meant, put it in quotes"),
    Refusal(
      "a: >1️⃣b c1️⃣\n", "1️⃣ yaml-syntax: nothing may follow '|' or '>' on its line",
      "help: begin the text on the next line; if it begins with '|' or '>', put it in quotes"),
    Refusal(
      "  a: 1\n1️⃣b: 21️⃣\n", "1️⃣ yaml-syntax: this does not belong to the document above",
      "help: begin all entries in the same column; a text of several parts goes in quotes"),
    Refusal(
      "a: |1️⃣01️⃣\n  b\n",
      "1️⃣ yaml-syntax: this is no YAML: found an indentation indicator equal to 0"),
  ]

  @Test func whatWasFoundBeforeIsReportedToo() {
    let text = MarkedText("1️⃣fee1️⃣: 1\n2️⃣fee2️⃣: 3️⃣&a3️⃣ 2\nsays: x4️⃣:4️⃣ y\n")
    #expect(
      text.problems().filter { !$0.hasPrefix("help") }.map { $0.prefix { $0 != ":" } } == [
        "2️⃣ duplicate-key", "1️⃣ note", "3️⃣ anchor", "4️⃣ colon-in-sentence",
      ])
  }

  @Test func nothingIsReadFromWhatIsNoYAML() {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "a.yaml", text: "a: b\nc: [")
    #expect(readYAML(file, into: &diagnostics) == nil)
  }
}
