public import AvenantDiagnostics

/// The kinds of mistakes in expressions.
extension DiagnosticID {
  /// An amount with the sign of a currency: `20 €`.
  public static let currencySign = DiagnosticID("currency-sign")
  /// A sign of arithmetic that is not one of `+ - * /`.
  public static let arithmeticSign = DiagnosticID("arithmetic-sign")
  /// `&&` for `and`.
  public static let andSign = DiagnosticID("and-sign")
  /// `||` for `or`.
  public static let orSign = DiagnosticID("or-sign")
  /// `!x` for `not x`.
  public static let notSign = DiagnosticID("not-sign")
  /// `==` for `=`.
  public static let equalitySign = DiagnosticID("equality-sign")
  /// `<>` for `!=`.
  public static let inequalitySign = DiagnosticID("inequality-sign")
  /// `=>` for `>=`.
  public static let comparisonSign = DiagnosticID("comparison-sign")
  /// A text in other than straight double quotes.
  public static let quotationMark = DiagnosticID("quotation-mark")
  /// `x between a and b`.
  public static let betweenWord = DiagnosticID("between-word")
  /// `a < b < c`.
  public static let chainedComparison = DiagnosticID("chained-comparison")
  /// `20,50 EUR`.
  public static let decimalComma = DiagnosticID("decimal-comma")
  /// An expression of nothing.
  public static let emptyExpression = DiagnosticID("empty-expression")
  /// A list or a mapping where an expression belongs.
  public static let expressionNotScalar = DiagnosticID("expression-not-scalar")
  /// An expression that nests too deeply.
  public static let expressionTooDeep = DiagnosticID("expression-too-deep")
  /// An expression with too many bytes or too much arithmetic.
  public static let expressionTooLong = DiagnosticID("expression-too-long")
  /// `1 000`.
  public static let groupedNumber = DiagnosticID("grouped-number")
  /// An `if` without `then` or `else`.
  public static let incompleteConditional = DiagnosticID("incomplete-conditional")
  /// A `round( )` that does not say to what.
  public static let incompleteRounding = DiagnosticID("incomplete-rounding")
  /// Something other than an interval where bounds belong.
  public static let intervalExpected = DiagnosticID("interval-expected")
  /// `x = [a..b]`, or the name of an interval where a value belongs.
  public static let intervalAsValue = DiagnosticID("interval-as-value")
  /// `[..]`.
  public static let intervalWithoutEnds = DiagnosticID("interval-without-ends")
  /// `x is y`.
  public static let isForEquals = DiagnosticID("is-for-equals")
  /// `007`.
  public static let leadingZero = DiagnosticID("leading-zero")
  /// `2010-6-14`.
  public static let malformedDate = DiagnosticID("malformed-date")
  /// A name with capitals, hyphens or the like.
  public static let malformedName = DiagnosticID("malformed-name")
  /// `.5`, `5.`.
  public static let malformedNumber = DiagnosticID("malformed-number")
  /// An `applies( )` without a clause.
  public static let missingClause = DiagnosticID("missing-clause")
  /// An `in` without an interval, a set or a name.
  public static let missingCollection = DiagnosticID("missing-collection")
  /// A `days_in_common( )` without two periods.
  public static let missingPeriod = DiagnosticID("missing-period")
  /// An operator without a value.
  public static let missingOperand = DiagnosticID("missing-operand")
  /// `a + if …`, `a = not b`.
  public static let needsParentheses = DiagnosticID("needs-parentheses")
  /// `2010-02-30`.
  public static let noSuchDate = DiagnosticID("no-such-date")
  /// `null` in an expression.
  public static let nullValue = DiagnosticID("null-value")
  /// `is null`, `is not present`.
  public static let presenceWording = DiagnosticID("presence-wording")
  /// A name that is kept for the language.
  public static let reservedWord = DiagnosticID("reserved-word")
  /// `in [x, y]`.
  public static let setInSquareBrackets = DiagnosticID("set-in-square-brackets")
  /// A bracket without its other half.
  public static let unbalancedBracket = DiagnosticID("unbalanced-bracket")
  /// A text without its closing quote.
  public static let unclosedText = DiagnosticID("unclosed-text")
  /// A character that no expression contains.
  public static let unexpectedCharacter = DiagnosticID("unexpected-character")
  /// Something that continues nothing.
  public static let unexpectedWord = DiagnosticID("unexpected-word")
  /// `20EUR`.
  public static let unitWithoutSpace = DiagnosticID("unit-without-space")
  /// `\n` in a text.
  public static let escapeInText = DiagnosticID("escape-in-text")
  /// `AND`.
  public static let upperCaseWord = DiagnosticID("upper-case-word")
  /// `5 business_days` without the calendar.
  public static let businessDaysWithoutCalendar = DiagnosticID("business-days-without-calendar")

  /// All kinds of mistakes in expressions.
  public static let allOfExpressions: [DiagnosticID] = [
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
