import AvenantSyntax
import Testing

/// What is written as it is meant.
struct LiteralTests {
  @Test(arguments: [
    ("20", "20"), ("0", "0"), ("0.5", "0.5"), ("0.50", "0.50"), ("100", "100"),
    ("10%", "10 %"), ("10 %", "10 %"), ("99.95%", "99.95 %"),
    ("20.00 EUR", "20.00 EUR"), ("1500 km", "1500 km"), ("30 days", "30 days"),
    ("2 months", "2 months"), ("1 year", "1 year"), ("20  EUR", "20 EUR"),
    ("999999999999999999999999.5 EUR", "999999999999999999999999.5 EUR"),
  ])
  func aUnitStandsDirectlyBehindItsNumber(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: [
    ("2 and b", "all(2; b)"), ("2 or b", "any(2; b)"), ("2 in x", "(2 in x)"),
    ("2 is absent", "(2 is absent)"), ("if a then 2 else 3", "(if a then 2 else 3)"),
    ("2 not in x", "(not (2 in x))"),
  ])
  func aWordOfTheLanguageIsNoUnit(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: [
    ("2010-06-14", "date 2010-06-14"),
    ("2012-02-29", "date 2012-02-29"),
    ("2000-02-29", "date 2000-02-29"),
    ("2010-06-14 + 30 days", "(date 2010-06-14 + 30 days)"),
    ("2010-06-14-30 days", "(date 2010-06-14 - 30 days)"),
    ("2010 - 06.5", nil),
    ("2010 - 6 - 14", "((2010 - 6) - 14)"),
    ("20-6-14", "((20 - 6) - 14)"),
  ])
  func fourDigitsTwoAndTwoAreADate(text: String, fold: String?) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: [
    "2010-02-29", "1900-02-29", "2010-04-31", "2010-13-01", "2010-00-10", "0000-01-01",
  ])
  func aDayThatTheCalendarLacksIsRefused(text: String) {
    #expect(problems(ofExpression: text).first?.contains(" no-such-date: ") == true)
  }

  @Test(arguments: [
    (#""a b""#, "text <a b>"), (#""""#, "text <>"), (#""say \"yes\"""#, "text <say \"yes\">"),
    (#""a\\b""#, #"text <a\b>"#), (#""it's €5 #1""#, "text <it's €5 #1>"),
  ])
  func textsStandInDoubleQuotes(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }

  @Test(arguments: [
    ("true", "true"), ("false", "false"), ("as_of", "as_of"), ("a", "a"), ("a_1", "a_1"),
    ("quote.given_on", "quote.given_on"), ("a.b.c", "a.b.c"), ("ticket.count", "ticket.count"),
    ("trueish", "trueish"), ("a.in", "a.in"),
  ])
  func namesHaveDots(text: String, fold: String) {
    #expect(expression(text)?.folded == fold)
  }
}
