import AvenantSyntax
import Testing

/// How tightly operators bind, and to which side.
struct OperatorTests {
  @Test(arguments: [
    ("a + b * c", "(a + (b * c))"),
    ("a * b + c", "((a * b) + c)"),
    ("a - b - c", "((a - b) - c)"),
    ("a / b / c", "((a / b) / c)"),
    ("a - (b - c)", "(a - (b - c))"),
    ("-a * b", "((- a) * b)"),
    ("a - -b", "(a - (- b))"),
    ("- - a", "(- (- a))"),
    ("a+b", "(a + b)"),
    ("a = -1", "(a = (- 1))"),
    ("a=-1", "(a = (- 1))"),
  ])
  func arithmeticBindsAsInSchool(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: ["=", "!=", "<", "<=", ">", ">="])
  func comparisonsAreLooserThanArithmetic(sign: String) {
    #expect(expression("a + 1 \(sign) b * 2")?.folded == "((a + 1) \(sign) (b * 2))")
  }

  @Test(arguments: [
    ("not a = b", "(not (a = b))"),
    ("not not a", "(not (not a))"),
    ("not a and b", "all((not a); b)"),
    ("a and b and c", "all(a; b; c)"),
    ("a or b or c", "any(a; b; c)"),
    ("a and b or c and d", "any(all(a; b); all(c; d))"),
    ("a and (b or c)", "all(a; any(b; c))"),
    ("(a and b) and c", "all(all(a; b); c)"),
    ("a = 1 or b is absent", "any((a = 1); (b is absent))"),
  ])
  func conditionsJoinFromNotThroughAndToOr(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: [
    ("if a then b else c", "(if a then b else c)"),
    ("if a then b else c or d", "(if a then b else any(c; d))"),
    ("if a then b else if c then d else e", "(if a then b else (if c then d else e))"),
    ("if a then if b then c else d else e", "(if a then (if b then c else d) else e)"),
    ("(if a then b else c) + d", "((if a then b else c) + d)"),
    ("if a or b then c + 1 else d", "(if any(a; b) then (c + 1) else d)"),
  ])
  func elseExtendsRight(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: [
    ("a is present", "(a is present)"),
    ("quote.amount is absent", "(quote.amount is absent)"),
    ("not a is present", "(not (a is present))"),
    ("present is present", "(present is present)"),
  ])
  func presenceIsAComparison(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: [
    "a < b < c", "a = b = c", "a in (x) = b", "a is present = true", "a < b in (x)",
    "a = b is absent", "a not in (x) not in (y)",
  ])
  func comparisonsAreNeverChained(text: String) {
    #expect(problems(ofExpression: text).first?.contains(" chained-comparison: ") == true)
  }

  @Test func lineBreaksAndTabsSeparateLikeSpaces() {
    #expect(expression(" a\n  and\tb ")?.folded == "all(a; b)")
  }
}
