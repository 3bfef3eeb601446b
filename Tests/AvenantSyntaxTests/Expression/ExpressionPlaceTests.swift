import AvenantDiagnostics
import AvenantSyntax
import Testing

/// Every part of an expression knows its very words.
struct ExpressionPlaceTests {
  @Test(arguments: [
    "a + b * c", "(a + b) * c", "not (a)", "if a then b else (c)", "x not in [a..b)", "-(a)",
    "round(x to 1 EUR half_up)", "applies(a)", "a is present", "a and (b or c)", "\"é\"", "10 %",
  ])
  func anExpressionIsAsLongAsItsWords(text: String) {
    #expect(expression("  \(text) ")?.range.text == text)
  }

  @Test func partsHaveTheirOwnWords() throws {
    let parts = try #require(expression("\"é\" = (a + 20.00 EUR) * b")).parts
    #expect(
      parts == [
        "\"é\" = (a + 20.00 EUR) * b", "\"é\"", "(a + 20.00 EUR) * b", "(a + 20.00 EUR)", "a",
        "20.00 EUR", "b",
      ])
  }

  @Test func aModeThatLooksLikeAUnitLeavesTheNumberItsOwnWords() throws {
    let rounding = try #require(expression("round(x to 1 up)"))
    guard case .round(_, let step, let mode) = rounding.kind else {
      Issue.record("a rounding")
      return
    }
    #expect(step.range.text == "1")
    #expect(mode?.range.text == "up")
  }

  @Test func quotesAndFoldsOfTheFileDoNotMovePlaces() throws {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "a.yaml", text: "- 'a = \"it''s\" and b'\n- a =\n    b and c\n")
    let root = try #require(readYAML(file, into: &diagnostics))
    let condition = try #require(parseCondition(root, into: &diagnostics))
    #expect(diagnostics.isEmpty)
    #expect(
      condition.parts == [
        "- 'a = \"it''s\" and b'\n- a =\n    b and c", "a = \"it''s\" and b", "a = \"it''s\"", "a",
        "\"it''s\"", "b", "a =\n    b and c", "a =\n    b", "a", "b", "c",
      ])
  }
}

extension ExpressionSyntax {
  /// The words of the expression and of its parts, from the outside in.
  fileprivate var parts: [String] {
    let inner: [ExpressionSyntax] =
      switch kind {
      case .arithmetic(let left, _, let right), .comparison(let left, _, let right): [left, right]
      case .junction(_, let members): members
      default: []
      }
    return [range.text] + inner.flatMap(\.parts)
  }
}
