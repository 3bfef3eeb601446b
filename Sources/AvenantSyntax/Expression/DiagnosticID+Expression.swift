package import AvenantDiagnostics

/// The kinds of mistakes in expressions.
extension DiagnosticID {
  /// An amount with the sign of a currency: `20 €`.
  package static let currencySign = DiagnosticID("currency-sign")
  /// A sign of arithmetic that is not one of `+ - * /`.
  package static let arithmeticSign = DiagnosticID("arithmetic-sign")
  /// `&&` for `and`.
  package static let andSign = DiagnosticID("and-sign")
  /// `||` for `or`.
  package static let orSign = DiagnosticID("or-sign")
  /// `!x` for `not x`.
  package static let notSign = DiagnosticID("not-sign")
  /// `==` for `=`.
  package static let equalitySign = DiagnosticID("equality-sign")
  /// `<>` for `!=`.
  package static let inequalitySign = DiagnosticID("inequality-sign")
  /// `=>` for `>=`.
  package static let comparisonSign = DiagnosticID("comparison-sign")
  /// A text in other than straight double quotes.
  package static let quotationMark = DiagnosticID("quotation-mark")
  /// `x between a and b`.
  package static let betweenWord = DiagnosticID("between-word")
  /// `a < b < c`.
  package static let chainedComparison = DiagnosticID("chained-comparison")
  /// `20,50 EUR`.
  package static let decimalComma = DiagnosticID("decimal-comma")
  /// An expression of nothing.
  package static let emptyExpression = DiagnosticID("empty-expression")
  /// A list or a mapping where an expression belongs.
  package static let expressionNotScalar = DiagnosticID("expression-not-scalar")
  /// An expression that nests too deeply.
  package static let expressionTooDeep = DiagnosticID("expression-too-deep")
  /// An expression with too many bytes or too much arithmetic.
  package static let expressionTooLong = DiagnosticID("expression-too-long")
  /// `1 000`.
  package static let groupedNumber = DiagnosticID("grouped-number")
  /// An `if` without `then` or `else`.
  package static let incompleteConditional = DiagnosticID("incomplete-conditional")
  /// A `round( )` that does not say to what.
  package static let incompleteRounding = DiagnosticID("incomplete-rounding")
  /// Something other than an interval where bounds belong.
  package static let intervalExpected = DiagnosticID("interval-expected")
  /// `x = [a..b]`, or the name of an interval where a value belongs.
  package static let intervalAsValue = DiagnosticID("interval-as-value")
  /// `[..]`.
  package static let intervalWithoutEnds = DiagnosticID("interval-without-ends")
  /// `x is y`.
  package static let isForEquals = DiagnosticID("is-for-equals")
  /// `007`.
  package static let leadingZero = DiagnosticID("leading-zero")
  /// `2010-6-14`.
  package static let malformedDate = DiagnosticID("malformed-date")
  /// A name with capitals, hyphens or the like.
  package static let malformedName = DiagnosticID("malformed-name")
  /// `.5`, `5.`.
  package static let malformedNumber = DiagnosticID("malformed-number")
  /// An `applies( )` without a clause.
  package static let missingClause = DiagnosticID("missing-clause")
  /// An `in` without an interval, a set or a name.
  package static let missingCollection = DiagnosticID("missing-collection")
  /// A `days_in_common( )` without two periods.
  package static let missingPeriod = DiagnosticID("missing-period")
  /// An operator without a value.
  package static let missingOperand = DiagnosticID("missing-operand")
  /// `a + if …`, `a = not b`.
  package static let needsParentheses = DiagnosticID("needs-parentheses")
  /// `2010-02-30`.
  package static let noSuchDate = DiagnosticID("no-such-date")
  /// `null` in an expression.
  package static let nullValue = DiagnosticID("null-value")
  /// `is null`, `is not present`.
  package static let presenceWording = DiagnosticID("presence-wording")
  /// A name that is kept for the language.
  package static let reservedWord = DiagnosticID("reserved-word")
  /// `in [x, y]`.
  package static let setInSquareBrackets = DiagnosticID("set-in-square-brackets")
  /// A bracket without its other half.
  package static let unbalancedBracket = DiagnosticID("unbalanced-bracket")
  /// A text without its closing quote.
  package static let unclosedText = DiagnosticID("unclosed-text")
  /// A character that no expression contains.
  package static let unexpectedCharacter = DiagnosticID("unexpected-character")
  /// Something that continues nothing.
  package static let unexpectedWord = DiagnosticID("unexpected-word")
  /// `20EUR`.
  package static let unitWithoutSpace = DiagnosticID("unit-without-space")
  /// `\n` in a text.
  package static let escapeInText = DiagnosticID("escape-in-text")
  /// `AND`.
  package static let upperCaseWord = DiagnosticID("upper-case-word")
  /// `5 business_days` without the calendar.
  package static let businessDaysWithoutCalendar = DiagnosticID("business-days-without-calendar")

  /// All kinds of mistakes in expressions.
  package static let allOfExpressions: [DiagnosticID] = [
    currencySign, arithmeticSign, andSign, orSign, notSign, equalitySign, inequalitySign,
    comparisonSign, quotationMark, betweenWord, chainedComparison, decimalComma, emptyExpression,
    expressionNotScalar, expressionTooDeep, expressionTooLong, groupedNumber,
    incompleteConditional, incompleteRounding, intervalAsValue, intervalExpected,
    intervalWithoutEnds, isForEquals,
    leadingZero, malformedDate, malformedName, malformedNumber, missingClause, missingCollection,
    missingOperand, needsParentheses, noSuchDate, nullValue, presenceWording, reservedWord,
    setInSquareBrackets, unbalancedBracket, unclosedText, unexpectedCharacter, unexpectedWord,
    unitWithoutSpace, escapeInText, upperCaseWord, aggregateWithoutItems, malformedBinding,
    misplacedItems, businessDaysWithoutCalendar, missingPeriod,
  ]
}
