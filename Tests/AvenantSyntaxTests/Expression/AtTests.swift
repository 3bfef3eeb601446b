import AvenantSyntax
import Testing

/// A term read at a date: `rate at day`.
struct AtTests {
  @Test(arguments: [
    ("rate at day", "(rate at day)"), ("rate at 2020-01-31", "(rate at date 2020-01-31)"),
    ("2 * rate at as_of + 1", "((2 * (rate at as_of)) + 1)"),
    ("rate at (a.day + 1 month)", "(rate at (a.day + 1 month))"),
    ("rate at end_of_month(day)", "(rate at end_of_month(day))"),
    ("rate at day is present", "((rate at day) is present)"),
    ("rate at start at day", "(rate at (start at day))"),
  ])
  func bindsTighterThanAnyOperator(text: String, folded: String) throws {
    #expect(try #require(expression(text)).folded == folded)
  }

  @Test(arguments: [
    ("rate 1️⃣at1️⃣", "1️⃣ missing-operand: a value is missing after 'at'"),
    ("(rate) 1️⃣at1️⃣ day", "1️⃣ unexpected-word: 'at' cannot follow ')'"),
    ("1️⃣at1️⃣ day", "1️⃣ reserved-word: 'at' is a word of the language and cannot be a name"),
  ])
  func needsANameAndADate(text: String, problem: String) {
    #expect(problems(ofExpression: text).first == problem)
  }
}
