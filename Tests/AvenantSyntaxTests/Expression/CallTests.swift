import AvenantSyntax
import Testing

/// Functions, and the words that speak of outcomes.
struct CallTests {
  @Test(arguments: [
    ("min(a, b + 1)", "min(a, (b + 1))"),
    ("max(a, if b then c else d)", "max(a, (if b then c else d))"),
    ("abs(-a)", "abs((- a))"), ("today()", "today()"), ("min (a, b)", "min(a, b)"),
    ("days_between(a, b) > 3", "(days_between(a, b) > 3)"), ("min(1,2)", "min(1, 2)"),
  ])
  func anyWordBeforeAParenthesisIsAFunction(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: [
    ("applies(diagnostic_charge)", "applies<diagnostic_charge>"),
    ("is_due(a) and not applies(b)", "all(is_due<a>; (not applies<b>))"),
    ("amount_of(a) * 10%", "(amount_of<a> * 10 %)"),
    ("applies", "applies"),
  ])
  func outcomesAreOfAClause(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: [
    ("round(a to 0.01 EUR half_up)", "round(a to 0.01 EUR by half_up)"),
    ("round(a * b to 1)", "round((a * b) to 1 by rule)"),
    ("round(a to 1 up)", "round(a to 1 by up)"),
    ("round(a to 1 km up)", "round(a to 1 km by up)"),
    ("round(a to 0.05 CHF)", "round(a to 0.05 CHF by rule)"),
    ("round(a to 0.5 floor)", "round(a to 0.5 by floor)"),
    ("round(a to b half_even)", "round(a to b by half_even)"),
  ])
  func roundingSaysToWhatAndMaySayHow(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }
}
