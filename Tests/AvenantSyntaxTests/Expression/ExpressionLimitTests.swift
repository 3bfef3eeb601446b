import AvenantDiagnostics
import AvenantSyntax
import Testing

/// How large an expression may be.
struct ExpressionLimitTests {
  /// What nests, with `x` for what is inside.
  static let nests = [
    "(x)", "-x", "not x", "min(x)", "if a then x else b", "if a then b else x",
    "if x then a else b",
    "round(x to 1)",
  ]

  @Test(arguments: nests)
  func sixtyFourLevelsAreReadAndOneMoreIsNot(nest: String) {
    #expect(expression(nested(nest, 64)) != nil)
    #expect(problems(ofExpression: nested(nest, 65)).first?.contains("expression-too-deep") == true)
  }

  @Test(arguments: ["(", "-", "not ", "min(", "if ", "(a in (", "(a in [", "round("])
  func endlessNestingIsRefused(opening: String) {
    let text = String(repeating: opening, count: 4_096 / opening.utf8.count)
    #expect(problems(ofExpression: text).first?.contains("expression-too-deep") == true)
  }

  @Test func fourThousandAndNinetySixBytesAreReadAndOneMoreIsNot() {
    #expect(expression(String(repeating: "a", count: 4_096)) != nil)
    #expect(
      problems(ofExpression: "1️⃣" + String(repeating: "a", count: 4_097) + "1️⃣") == [
        "1️⃣ expression-too-long: the expression is longer than 4096 bytes",
        "help: name parts of it under 'definitions'",
      ])
  }

  @Test(arguments: ["+", "*"])
  func aChainOfTwoHundredAndFiftySixOperatorsIsReadAndALongerOneIsNot(sign: String) {
    let chain = "a" + String(repeating: sign + "a", count: 256)
    #expect(expression(chain) != nil)
    #expect(
      problems(ofExpression: chain + sign + "1️⃣a1️⃣") == [
        "1️⃣ expression-too-long: the expression has more than 256 steps of arithmetic",
        "help: name parts of it under 'definitions'",
      ])
  }

  @Test func conditionsNestSixtyFourLevelsDeep() {
    func problems(depth: Int) -> [String] {
      MarkedText("").problems { file, _, diagnostics in
        let place = SourceRange(file: file, lower: 0, upper: 0)
        var node = SyntaxNode(.scalar(.init(text: "a", style: .plain)), at: place)
        for _ in 0..<depth { node = SyntaxNode(.sequence([node]), at: place) }
        _ = parseCondition(node, into: &diagnostics)
        return nil
      }
    }
    #expect(problems(depth: 64).isEmpty)
    #expect(problems(depth: 65).first?.contains("expression-too-deep") == true)
    #expect(problems(depth: 10_000).first?.contains("expression-too-deep") == true)
  }

  @Test(arguments: 0..<4)
  func anyPiecesAreReadOrRefusedOnce(seed: UInt64) {
    let pieces = [
      "a", "b.c", "20", "0.5", "2010-06-14", "2010-6-1", "EUR", "%", "\"", "\\", "(", ")", "[", "]",
      "..", ".", ",", "=", "!", "<", ">", "+", "-", "*", "/", "if ", "then ", "else ", " and ",
      " or ", "not ", " in ", " is ", "present", "round(", " to ", "applies(", "between", "NULL",
      "null", "€", "≠", "é", "e\u{301}", "\u{301}", "\u{A0}", "漢", "🙂", "_", "'", " ", "\n", "\r\n",
    ]
    var state = seed
    for _ in 0..<2_000 {
      let text = (0..<12).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pieces[Int((state >> 33) % UInt64(pieces.count))]
      }.joined()
      var diagnostics = Diagnostics()
      let file = SourceFile(path: "random", text: text)
      let read = parseExpression(lone(file), into: &diagnostics)
      #expect(diagnostics.sorted.count == (read == nil ? 1 : 0), "\(text)")
    }
  }
}

/// `nest` in itself, `depth` times.
private func nested(_ nest: String, _ depth: Int) -> String {
  (0..<depth).reduce("x") { inner, _ in
    nest.split(separator: "x", omittingEmptySubsequences: false).joined(separator: inner)
  }
}
