import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What stands where it cannot, or is missing.
struct StructureRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofExpression: refusal.text) == refusal.problems)
  }

  @Test func everyKindOfMistakeInExpressionsIsShownHere() {
    let elsewhere: Set = [
      "malformed-binding", "business-days-without-calendar",
      "expression-not-scalar", "expression-too-deep", "expression-too-long", "interval-expected",
    ]
    let shown = Set((SpellingRefusalTests.refusals + Self.refusals).flatMap(\.ids))
    let all = DiagnosticID.allOfExpressions.map(\.description)
    #expect(shown.union(elsewhere) == Set(all))
    #expect(Set(all).count == all.count)
  }

  @Test func onlyTheFirstMistakeIsReported() {
    #expect(problems(ofExpression: "a == 'x' AND (1️⃣").count == 2)
  }

  static let refusals = [
    Refusal(
      "1️⃣days_in_common1️⃣([a..b])",
      "1️⃣ missing-period: 'days_in_common' is of two periods, each with its ends or by its name",
      "help: write 'days_in_common([a..b], [c..d])', with '(' or ')' for an end that does not count"
    ),
    Refusal(
      "days_in_common(1️⃣(a, b)1️⃣, spring)",
      "1️⃣ missing-period: 'days_in_common' is of two periods, each with its ends or by its name",
      "help: write 'days_in_common([a..b], [c..d])', with '(' or ')' for an end that does not count"
    ),
    Refusal(
      "1️⃣the1️⃣(w in works)", "1️⃣ misplaced-items: 'the' does not say what of each item",
      "help: write 'the(w.amount for w in … where …)'"),
    Refusal(
      "1️⃣count1️⃣(w.amount for w in works)",
      "1️⃣ misplaced-items: 'count' counts items, and takes no value of them",
      "help: write 'count(w in … where …)'"),
    Refusal(
      "1️⃣sum1️⃣(w in works)", "1️⃣ misplaced-items: 'sum' does not say what of each item",
      "help: write 'sum(w.amount for w in … where …)'"),
    Refusal(
      "1️⃣all1️⃣(w in works where w.paid)",
      "1️⃣ misplaced-items: 'all' does not say what of each item",
      "help: write 'all(… for w in …)'"),
    Refusal(
      "1️⃣any1️⃣(w in works)", "1️⃣ misplaced-items: 'any' does not say what of each item",
      "help: write 'any(w in … where …)'"),
    Refusal(
      "a < b 1️⃣<=1️⃣ c", "1️⃣ chained-comparison: '<=' cannot follow '<' in one comparison",
      "help: join two comparisons with 'and', or write 'in [a..b]'"),
    Refusal(
      "a = b 1️⃣in1️⃣ (c)", "1️⃣ chained-comparison: 'in' cannot follow '=' in one comparison",
      "help: join two comparisons with 'and', or write 'in [a..b]'"),
    Refusal(
      "a is present 1️⃣=1️⃣ true", "1️⃣ chained-comparison: '=' cannot follow 'is' in one comparison",
      "help: join two comparisons with 'and', or write 'in [a..b]'"),
    Refusal(
      "1️⃣", "1️⃣ empty-expression: an expression is missing here",
      "help: write a value, a name or a condition"),
    Refusal(
      "1️⃣  1️⃣", "1️⃣ empty-expression: an expression is missing here",
      "help: write a value, a name or a condition"),
    Refusal(
      "a + b1️⃣)1️⃣", "1️⃣ unbalanced-bracket: ')' closes nothing",
      "help: remove it, or write '(' where it begins"),
    Refusal(
      "a1️⃣]1️⃣", "1️⃣ unbalanced-bracket: ']' closes nothing",
      "help: remove it, or write '[' where it begins"),
    Refusal(
      "1️⃣(1️⃣(a + b)", "1️⃣ unbalanced-bracket: '(' is never closed",
      "help: write ')' where it ends"),
    Refusal(
      "min1️⃣(1️⃣a, b", "1️⃣ unbalanced-bracket: '(' is never closed",
      "help: write ')' where it ends"),
    Refusal(
      "a in 1️⃣[1️⃣1..2", "1️⃣ unbalanced-bracket: '[' is never closed",
      "help: write ']' where it ends"),
    Refusal(
      "a in 1️⃣(1️⃣1, 2", "1️⃣ unbalanced-bracket: '(' is never closed",
      "help: write ')' where it ends"),
    Refusal(
      "(a 1️⃣b1️⃣)", "1️⃣ unexpected-word: 'b' cannot follow 'a'",
      "help: join the two with a sign or a word such as '=', '+' or 'and', or remove one"),
    Refusal(
      "a 1️⃣b1️⃣", "1️⃣ unexpected-word: 'b' cannot follow 'a'",
      "help: join the two with a sign or a word such as '=', '+' or 'and', or remove one"),
    Refusal(
      "a 1️⃣51️⃣", "1️⃣ unexpected-word: '5' cannot follow 'a'",
      "help: join the two with a sign or a word such as '=', '+' or 'and', or remove one"),
    Refusal(
      "true 1️⃣false1️⃣", "1️⃣ unexpected-word: 'false' cannot follow 'true'",
      "help: join the two with a sign or a word such as '=', '+' or 'and', or remove one"),
    Refusal(
      "a 1️⃣then1️⃣ b", "1️⃣ unexpected-word: 'then' cannot follow 'a'",
      "help: join the two with a sign or a word such as '=', '+' or 'and', or remove one"),
    Refusal(
      "11️⃣..1️⃣2", "1️⃣ unexpected-word: '..' cannot follow '1'",
      "help: join the two with a sign or a word such as '=', '+' or 'and', or remove one"),
    Refusal(
      "30 1️⃣days_late1️⃣", "1️⃣ unexpected-word: 'days_late' cannot follow '30'",
      "help: join the two with a sign or a word such as '=', '+' or 'and', or remove one; "
        + "a unit is written with letters from a to z alone"),
    Refusal(
      "a 1️⃣+1️⃣", "1️⃣ missing-operand: a value is missing after '+'",
      "help: write a number, a date, a name or an expression in parentheses there"),
    Refusal(
      "a + 1️⃣)1️⃣", "1️⃣ missing-operand: a value is missing after '+'",
      "help: write a number, a date, a name or an expression in parentheses there"),
    Refusal(
      "1️⃣*1️⃣ 3", "1️⃣ missing-operand: a value is missing before '*'",
      "help: write a number, a date, a name or an expression in parentheses there"),
    Refusal(
      "a 1️⃣and1️⃣", "1️⃣ missing-operand: a value is missing after 'and'",
      "help: write a number, a date, a name or an expression in parentheses there"),
    Refusal(
      "1️⃣and1️⃣ a", "1️⃣ missing-operand: a value is missing before 'and'",
      "help: write a number, a date, a name or an expression in parentheses there"),
    Refusal(
      "a 1️⃣=1️⃣ ", "1️⃣ missing-operand: a value is missing after '='",
      "help: write a number, a date, a name or an expression in parentheses there"),
    Refusal(
      "min(a,1️⃣)1️⃣", "1️⃣ missing-operand: a value is missing after ','",
      "help: write a number, a date, a name or an expression in parentheses there"),
    Refusal(
      "(1️⃣)1️⃣", "1️⃣ missing-operand: a value is missing after '('",
      "help: write a number, a date, a name or an expression in parentheses there"),
    Refusal(
      "a = 1️⃣not1️⃣ b", "1️⃣ needs-parentheses: 'not' cannot follow '=' directly",
      "help: put what begins with 'not' in parentheses"),
    Refusal(
      "a + 1️⃣if1️⃣ b then c else d", "1️⃣ needs-parentheses: 'if' cannot follow '+' directly",
      "help: put what begins with 'if' in parentheses"),
    Refusal(
      "a 1️⃣in1️⃣", "1️⃣ missing-collection: an interval, a set or a name is missing after 'in'",
      "help: write '[a..b]', '(x, y)' or the name of a period"),
    Refusal(
      "a in 1️⃣51️⃣", "1️⃣ missing-collection: an interval, a set or a name is missing after 'in'",
      "help: write '[a..b]', '(x, y)' or the name of a period"),
    Refusal(
      "a in 1️⃣min1️⃣(b)", "1️⃣ missing-collection: an interval, a set or a name is missing after 'in'",
      "help: write '[a..b]', '(x, y)' or the name of a period"),
    Refusal(
      "a in 1️⃣[1, 2]1️⃣", "1️⃣ set-in-square-brackets: a set stands in parentheses",
      "help: write '(x, y)' for a set and '[a..b]' for an interval"),
    Refusal(
      "a in 1️⃣[..]1️⃣", "1️⃣ interval-without-ends: the interval has neither a lower nor an upper end",
      "help: state at least one: '[0..]' or '[..100]'"),
    Refusal(
      "a = 1️⃣[1️⃣1..2]", "1️⃣ interval-as-value: an interval stands only behind 'in'",
      "help: write 'x in [a..b]'"),
    Refusal(
      "1️⃣if1️⃣ a then b", "1️⃣ incomplete-conditional: this 'if' has no 'else'",
      "help: write 'if condition then value else value'"),
    Refusal(
      "1️⃣if1️⃣ a", "1️⃣ incomplete-conditional: this 'if' has no 'then'",
      "help: write 'if condition then value else value'"),
    Refusal(
      "if a 1️⃣b1️⃣", "1️⃣ unexpected-word: 'b' cannot follow 'a'",
      "help: join the two with a sign or a word such as '=', '+' or 'and', or remove one"),
    Refusal(
      "1️⃣round1️⃣(a)", "1️⃣ incomplete-rounding: 'round' does not say to what it rounds",
      "help: write 'round(x to 0.01 EUR half_up)'"),
    Refusal(
      "1️⃣round1️⃣(a, 2)", "1️⃣ incomplete-rounding: 'round' does not say to what it rounds",
      "help: write 'round(x to 0.01 EUR half_up)'"),
    Refusal(
      "round(a to1️⃣)1️⃣", "1️⃣ missing-operand: a value is missing after 'to'",
      "help: write a number, a date, a name or an expression in parentheses there"),
    Refusal(
      "round(a to 1 EUR half 1️⃣up1️⃣)", "1️⃣ unexpected-word: 'up' cannot follow 'half'",
      "help: join the two with a sign or a word such as '=', '+' or 'and', or remove one"),
    Refusal(
      "applies(1️⃣)1️⃣", "1️⃣ missing-clause: 'applies' speaks of one clause, by its name",
      "help: write 'applies(name_of_the_clause)'"),
    Refusal(
      "is_due(1️⃣51️⃣)", "1️⃣ missing-clause: 'is_due' speaks of one clause, by its name",
      "help: write 'is_due(name_of_the_clause)'"),
    Refusal(
      "amount_of(a1️⃣,1️⃣ b)", "1️⃣ unexpected-word: ',' cannot follow 'a'",
      "help: join the two with a sign or a word such as '=', '+' or 'and', or remove one"),
  ]
}
