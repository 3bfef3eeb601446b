import AvenantDiagnostics
import AvenantSyntax
import Testing

/// Rows of tables as RFC 4180 writes them.
struct CSVRowTests {
  @Test(arguments: [
    ("a,b", ["a", "b"]), ("", [""]), (",", ["", ""]), ("\"a,b\",c", ["a,b", "c"]),
    ("\"a\"\"b\"", ["a\"b"]), ("\"\"", [""]), ("\"a\r\nb\",", ["a\r\nb", ""]),
    (" a , é", [" a ", " é"]),
  ])
  func valuesStandBetweenCommas(row: String, values: [String]) {
    var diagnostics = Diagnostics()
    let read = CSVRow(SourceFile(path: "a", text: row), into: &diagnostics)
    #expect(read.cells.map(\.text) == values)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    Refusal(
      "a,b1️⃣\"1️⃣c\"", "1️⃣ table-quote: quotes stand around the whole of a value, or not at all",
      "help: put the value into double quotes, and write a quote inside it twice"),
    Refusal(
      "\"a\"1️⃣é1️⃣,b", "1️⃣ table-quote: quotes stand around the whole of a value, or not at all",
      "help: put the value into double quotes, and write a quote inside it twice"),
    Refusal(
      "a,1️⃣\"1️⃣b,c", "1️⃣ table-quote: the value that begins here has no closing quote",
      "help: close it, and write a quote inside it twice"),
    Refusal(
      "1️⃣\u{FEFF}1️⃣a,b", "1️⃣ byte-order-mark: the text begins with a byte order mark",
      "help: save the text as UTF-8 without a byte order mark"),
    Refusal(
      "1️⃣a,b,c1️⃣", "1️⃣ table-row: the row has 3 values, and the table 2 names",
      "help: put a value that contains a comma into double quotes"),
    Refusal(
      "1️⃣a1️⃣", "1️⃣ table-row: the row has 1 values, and the table 2 names",
      "help: put a value that contains a comma into double quotes"),
  ])
  func rowsThatCannotBeReadAreRefused(refusal: Refusal) {
    let problems = MarkedText(refusal.text).problems { file, _, diagnostics in
      readCSVRow(file, columns: ["one", "two"], into: &diagnostics)
    }
    #expect(problems == refusal.problems)
  }

  @Test func bytesThatAreNoUTF8AreRefused() {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "a", bytes: Array("a,".utf8) + [0xFF])
    _ = readCSVRow(file, columns: ["one", "two"], into: &diagnostics)
    #expect(diagnostics.sorted.map(\.message) == ["this is not UTF-8"])
  }

  @Test func anEmptyValueSaysNothingAndAQuestionMarkThatItIsNotKnown() {
    var diagnostics = Diagnostics()
    let row = readCSVRow(
      SourceFile(path: "a", text: ",?,null"), columns: ["one", "two", "three"], into: &diagnostics)
    guard case .mapping(let entries) = row.content else {
      Issue.record("a row is a mapping")
      return
    }
    #expect(entries.map(\.key) == ["two", "three"])
    #expect(entries.map(\.value.saysUnknown) == [true, false])
    #expect(entries.map(\.value.isNull) == [false, true])
  }
}
