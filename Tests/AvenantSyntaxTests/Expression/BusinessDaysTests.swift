import AvenantSyntax
import Testing

/// Numbers of business days: `5 business_days in target`.
struct BusinessDaysTests {
  @Test(arguments: [
    ("a.day + 5 business_days in target", "(a.day + (5 business_days in target))"),
    ("a.day - 1 business_day in target", "(a.day - (1 business_days in target))"),
    ("a.day + (n + 1) business_days in target", "(a.day + ((n + 1) business_days in target))"),
    ("x <= a.day + n business_days in target", "(x <= (a.day + (n business_days in target)))"),
    (
      "a.day + 5 business_days in target is present",
      "((a.day + (5 business_days in target)) is present)"
    ),
    ("business_days in (1, 2)", "(business_days in {1, 2})"),
  ])
  func standBehindASign(text: String, folded: String) throws {
    #expect(try #require(expression(text)).folded == folded)
  }

  @Test(arguments: [
    (
      "a.day + 5 1️⃣business_days1️⃣",
      "1️⃣ business-days-without-calendar: 'business_days' does not say in which calendar"
    ),
    (
      "a.day + 5 1️⃣business_days1️⃣ in (target)",
      "1️⃣ business-days-without-calendar: 'business_days' does not say in which calendar"
    ),
    (
      "a.day + 1 1️⃣business_day1️⃣ of target",
      "1️⃣ business-days-without-calendar: 'business_day' does not say in which calendar"
    ),
    (
      "a.day + 5 business_days in 1️⃣Target1️⃣",
      "1️⃣ malformed-name: 'Target' is not written as a name"
    ),
  ])
  func needACalendar(text: String, problem: String) {
    #expect(problems(ofExpression: text).first == problem)
  }
}
