import AvenantDiagnostics
import Testing

struct DiagnosticJSONRendererTests {
  @Test func writesEveryKeyInTheSameOrder() {
    let file = SourceFile(path: "a \"b\".yaml", text: "é: 1\né: 2\n")
    let diagnostic = Diagnostic(
      DiagnosticID("duplicate-key"), .error, "'é' stands twice",
      at: SourceRange(file: file, lower: 6, upper: 8),
      notes: [.init("first", at: SourceRange(file: file, lower: 0, upper: 2)), .init("remark")])
    let expected =
      #"{"id":"duplicate-key","severity":"error","message":"'é' stands twice","#
      + #""file":"a \"b\".yaml","line":2,"column":1,"end_line":2,"end_column":2,"#
      + #""help":null,"notes":[{"message":"first","file":"a \"b\".yaml","#
      + #""line":1,"column":1,"end_line":1,"end_column":2},"#
      + #"{"message":"remark","file":null,"line":null,"column":null,"#
      + #""end_line":null,"end_column":null}]}"#
    #expect(DiagnosticJSONRenderer().render([diagnostic]) == "[\n\(expected)\n]")
  }

  @Test func nothingIsAnEmptyArray() {
    #expect(DiagnosticJSONRenderer().render([]) == "[]")
  }

  @Test(arguments: [
    ("", #""""#),
    ("a\"b\\c", #""a\"b\\c""#),
    ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
    ("\0\u{1F}", #""\u0000\u001f""#),
    ("¶ 漢 \u{1F600}/\u{2028}", "\"¶ 漢 \u{1F600}/\u{2028}\""),
  ])
  func escapesWhatJSONDoesNotTakeAndNothingElse(text: String, json: String) {
    #expect(JSONText.quoted(text) == json)
  }
}
