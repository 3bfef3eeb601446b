import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What people write as they do elsewhere.
struct SpellingRefusalTests {
  @Test(arguments: refusals)
  func refusesWithAWayOut(refusal: Refusal) {
    #expect(problems(ofExpression: refusal.text) == refusal.problems)
  }

  static let refusals = [
    Refusal(
      "a 1️⃣==1️⃣ b", "1️⃣ equality-sign: '==' is not how '=' is written",
      "help: write '='"),
    Refusal(
      "a 1️⃣===1️⃣ b", "1️⃣ equality-sign: '===' is not how '=' is written",
      "help: write '='"),
    Refusal(
      "a 1️⃣<>1️⃣ b", "1️⃣ inequality-sign: '<>' is not how '!=' is written",
      "help: write '!='"),
    Refusal(
      "a 1️⃣≠1️⃣ b", "1️⃣ inequality-sign: '≠' is not how '!=' is written",
      "help: write '!='"),
    Refusal(
      "a 1️⃣&&1️⃣ b", "1️⃣ and-sign: '&&' is written as a word",
      "help: write 'and'"),
    Refusal(
      "a 1️⃣||1️⃣ b", "1️⃣ or-sign: '||' is written as a word",
      "help: write 'or'"),
    Refusal(
      "1️⃣!1️⃣a", "1️⃣ not-sign: '!' is written as a word",
      "help: write 'not'"),
    Refusal(
      "a 1️⃣=>1️⃣ b", "1️⃣ comparison-sign: '=>' is not how '>=' is written",
      "help: write '>='"),
    Refusal(
      "a 1️⃣=<1️⃣ b", "1️⃣ comparison-sign: '=<' is not how '<=' is written",
      "help: write '<='"),
    Refusal(
      "a 1️⃣≤1️⃣ b", "1️⃣ comparison-sign: '≤' is not how '<=' is written",
      "help: write '<='"),
    Refusal(
      "a 1️⃣×1️⃣ b", "1️⃣ arithmetic-sign: '×' is not how '*' is written",
      "help: write '*'"),
    Refusal(
      "a 1️⃣–1️⃣ b", "1️⃣ arithmetic-sign: '–' is not how '-' is written",
      "help: write '-'"),
    Refusal(
      "a = 1️⃣'1️⃣x'", "1️⃣ quotation-mark: a text stands in straight double quotes",
      "help: write '\"' at both ends of a text, and nothing around a name"),
    Refusal(
      "a = 1️⃣“1️⃣x”", "1️⃣ quotation-mark: a text stands in straight double quotes",
      "help: write '\"' at both ends of a text, and nothing around a name"),
    Refusal(
      "1️⃣20,501️⃣ EUR", "1️⃣ decimal-comma: '20,50' has a comma for a decimal point",
      "help: write '20.50'"),
    Refusal(
      "a + (1️⃣20,051️⃣ EUR)", "1️⃣ decimal-comma: '20,05' has a comma for a decimal point",
      "help: write '20.05'"),
    Refusal(
      "1️⃣1,0001️⃣ EUR", "1️⃣ decimal-comma: '1,000' has a comma for a decimal point",
      "help: write '1 EUR', or '1000 EUR' if the comma groups digits"),
    Refusal(
      "1️⃣1,000.501️⃣ EUR", "1️⃣ grouped-number: '1,000.50' is not one number",
      "help: write the digits without gaps: '1000.50'"),
    Refusal(
      "1️⃣1 0001️⃣", "1️⃣ grouped-number: '1 000' is not one number",
      "help: write the digits without gaps: '1000'"),
    Refusal(
      "a + 1️⃣1 5001️⃣ EUR", "1️⃣ grouped-number: '1 500' is not one number",
      "help: write the digits without gaps: '1500'"),
    Refusal(
      "1️⃣1_0001️⃣", "1️⃣ grouped-number: '1_000' is not one number",
      "help: write the digits without gaps: '1000'"),
    Refusal(
      "1️⃣1'000.501️⃣", "1️⃣ grouped-number: '1'000.50' is not one number",
      "help: write the digits without gaps: '1000.50'"),
    Refusal(
      "1️⃣1.000.0001️⃣ EUR", "1️⃣ grouped-number: '1.000.000' is not one number",
      "help: write the digits without gaps: '1000000'"),
    Refusal(
      "1️⃣€1️⃣20", "1️⃣ currency-sign: '€' is not the code of a currency",
      "help: write the code behind the number: '20 EUR'"),
    Refusal(
      "201️⃣€1️⃣", "1️⃣ currency-sign: '€' is not the code of a currency",
      "help: write the code behind the number: '20 EUR'"),
    Refusal(
      "20 1️⃣$1️⃣", "1️⃣ currency-sign: '$' is not the code of a currency",
      "help: write the code behind the number: '20 USD'"),
    Refusal(
      "a is 1️⃣between1️⃣ 1 and 2",
      "1️⃣ between-word: 'between' does not say whether the ends count",
      "help: write 'in [a..b]', with '(' or ')' at an end that does not count"),
    Refusal(
      "a 1️⃣AND1️⃣ b", "1️⃣ upper-case-word: 'AND' is written in lower case",
      "help: write 'and'"),
    Refusal(
      "1️⃣NOT1️⃣ a", "1️⃣ upper-case-word: 'NOT' is written in lower case",
      "help: write 'not'"),
    Refusal(
      "a > 5 1️⃣AND1️⃣ b", "1️⃣ upper-case-word: 'AND' is written in lower case",
      "help: write 'and'"),
    Refusal(
      "a 1️⃣is not present1️⃣", "1️⃣ presence-wording: 'is not present' is not how presence is asked for",
      "help: write 'is absent'"),
    Refusal(
      "a 1️⃣is null1️⃣", "1️⃣ presence-wording: 'is null' is not how presence is asked for",
      "help: write 'is absent'"),
    Refusal(
      "a 1️⃣is not empty1️⃣", "1️⃣ presence-wording: 'is not empty' is not how presence is asked for",
      "help: write 'is present'"),
    Refusal(
      "a 1️⃣is not absent1️⃣", "1️⃣ presence-wording: 'is not absent' is not how presence is asked for",
      "help: write 'is present'"),
    Refusal(
      "a 1️⃣is1️⃣ provider", "1️⃣ is-for-equals: 'is' asks only whether a fact is present or absent",
      "help: write '=' to compare, or 'is present'"),
    Refusal(
      "a 1️⃣is1️⃣ not provider", "1️⃣ is-for-equals: 'is' asks only whether a fact is present or absent",
      "help: write '!=' to compare, or 'is present'"),
    Refusal(
      "a 1️⃣between1️⃣ 1 and 5", "1️⃣ between-word: 'between' does not say whether the ends count",
      "help: write 'in [a..b]', with '(' or ')' at an end that does not count"),
    Refusal(
      "5 1️⃣between1️⃣ b and c", "1️⃣ between-word: 'between' does not say whether the ends count",
      "help: write 'in [a..b]', with '(' or ')' at an end that does not count"),
    Refusal(
      "1️⃣0071️⃣", "1️⃣ leading-zero: '007' begins with a zero that has no meaning",
      "help: write '7'"),
    Refusal(
      "1️⃣00.51️⃣", "1️⃣ leading-zero: '00.5' begins with a zero that has no meaning",
      "help: write '0.5'"),
    Refusal(
      "1️⃣011️⃣ EUR", "1️⃣ leading-zero: '01' begins with a zero that has no meaning",
      "help: write '1'"),
    Refusal(
      "1️⃣2010-6-141️⃣", "1️⃣ malformed-date: '2010-6-14' is not how a date is written",
      "help: write '2010-06-14', or put spaces around the signs of a calculation"),
    Refusal(
      "1️⃣14.06.20101️⃣", "1️⃣ malformed-date: '14.06.2010' is not how a date is written",
      "help: write the year, the month and the day, and nothing else: '2010-06-14'"),
    Refusal(
      "1️⃣14/06/20101️⃣", "1️⃣ malformed-date: '14/06/2010' is not how a date is written",
      "help: write the year, the month and the day, and nothing else: '2010-06-14'"),
    Refusal(
      "1️⃣2010/06/141️⃣", "1️⃣ malformed-date: '2010/06/14' is not how a date is written",
      "help: write '2010-06-14', or put spaces around the signs of a calculation"),
    Refusal(
      "1️⃣2010-06-14T101️⃣", "1️⃣ malformed-date: '2010-06-14T10' is not how a date is written",
      "help: write the year, the month and the day, and nothing else: '2010-06-14'"),
    Refusal(
      "1️⃣2010-02-301️⃣", "1️⃣ no-such-date: the calendar has no day '2010-02-30'",
      "help: write a day that exists; the year stands first, then the month, then the day"),
    Refusal(
      "1️⃣.51️⃣", "1️⃣ malformed-number: '.5' has no digit on one side of its point",
      "help: write '0.5'"),
    Refusal(
      "1️⃣5.1️⃣ EUR", "1️⃣ malformed-number: '5.' has no digit on one side of its point",
      "help: write '5'"),
    Refusal(
      "1️⃣20EUR1️⃣", "1️⃣ unit-without-space: there is no space between '20' and 'EUR'",
      "help: write '20 EUR'"),
    Refusal(
      "1️⃣1e51️⃣", "1️⃣ unit-without-space: there is no space between '1' and 'e5'",
      "help: write all digits, and a space before a unit"),
    Refusal(
      "1️⃣Diagnosis.fault1️⃣", "1️⃣ malformed-name: 'Diagnosis.fault' is not written as a name",
      "help: write 'diagnosis.fault'"),
    Refusal(
      "1️⃣lateFee1️⃣", "1️⃣ malformed-name: 'lateFee' is not written as a name",
      "help: write 'late_fee'"),
    Refusal(
      "a = 1️⃣EUR1️⃣", "1️⃣ malformed-name: 'EUR' is not written as a name",
      "help: a currency stands directly behind a number: '20 EUR'"),
    Refusal(
      "1️⃣qualité1️⃣", "1️⃣ malformed-name: 'qualité' is not written as a name",
      "help: use the letters a to z, digits and underscores, with a letter first"),
    Refusal(
      "1️⃣a._b1️⃣", "1️⃣ malformed-name: 'a._b' is not written as a name",
      "help: use the letters a to z, digits and underscores, with a letter first"),
    Refusal(
      "applies(1️⃣Late_Fee1️⃣)", "1️⃣ malformed-name: 'Late_Fee' is not written as a name",
      "help: write 'late_fee'"),
    Refusal(
      "1️⃣for1️⃣", "1️⃣ reserved-word: 'for' is a word of the language and cannot be a name",
      "help: choose a name of more than one word"),
    Refusal(
      "a = 1️⃣sum1️⃣(b)", "1️⃣ aggregate-without-items: 'sum' does not say of which list",
      "help: write 'sum(w.amount for w in works where …)'"),
    Refusal(
      "a = 1️⃣count1️⃣", "1️⃣ reserved-word: 'count' is a word of the language and cannot be a name",
      "help: choose a name of more than one word"),
    Refusal(
      "applies(1️⃣all1️⃣)", "1️⃣ reserved-word: 'all' is a word of the language and cannot be a name",
      "help: choose a name of more than one word"),
    Refusal(
      "1️⃣\"1️⃣abc", "1️⃣ unclosed-text: the text that begins here has no closing quote",
      "help: write '\"' at its end, and '\\\"' for a quote inside it"),
    Refusal(
      "\"a1️⃣\\1️⃣nb\"", "1️⃣ escape-in-text: a backslash stands only before a quote or a backslash",
      "help: write '\\\\' for a backslash"),
    Refusal(
      "a 1️⃣#1️⃣ b", "1️⃣ unexpected-character: '#' has no meaning in an expression",
      "help: remove it, or put the text that it belongs to in double quotes"),
    Refusal(
      "a1️⃣.1️⃣", "1️⃣ unexpected-character: '.' has no meaning in an expression",
      "help: remove it, or put the text that it belongs to in double quotes"),
    Refusal(
      "a 1️⃣ 1️⃣b", "1️⃣ unexpected-character: this kind of space has no meaning in an expression",
      "help: write a plain space in its place"),
    Refusal(
      "a = 1️⃣null1️⃣", "1️⃣ null-value: 'null' is not a value",
      "help: write 'is absent' or 'is present' behind the fact"),
  ]
}
