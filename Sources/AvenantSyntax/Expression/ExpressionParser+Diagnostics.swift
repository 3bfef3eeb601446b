import AvenantDiagnostics

/// The words for what is wrong with the structure of an expression.
extension Diagnostic {
  static func expressionNotScalar(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .expressionNotScalar, "an expression is one line of text, not a list or a mapping",
      at: range,
      help: "put an expression that contains ': ' or begins with '[' or '{' in quotes")
  }

  static func listInBlock(_ dash: SourceRange, sign whole: SourceRange) -> Diagnostic {
    Diagnostic(
      .listInText, "this '-' begins no list, because the sign above makes a text of this line",
      at: dash.file.restOfLine(from: dash.lower),
      notes: [.init("the sign stands here", at: whole.file.restOfLine(from: whole.lower))],
      help: "remove the sign, and the lines below it are a list")
  }

  static func expressionTooLong(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .expressionTooLong,
      "the expression is longer than \(ExpressionParser.longestText) bytes", at: range,
      help: "name parts of it under 'definitions'")
  }

  static func tooMuchArithmetic(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .expressionTooLong,
      "the expression has more than \(ExpressionParser.mostArithmetic) steps of arithmetic",
      at: range, help: "name parts of it under 'definitions'")
  }

  static func expressionTooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .expressionTooDeep,
      "the expression nests more than \(ExpressionParser.deepestNesting) levels deep", at: range,
      help: "name parts of it under 'definitions'")
  }

  static func emptyExpression(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .emptyExpression, "an expression is missing here", at: range,
      help: "write a value, a name or a condition")
  }

  /// The words for ends without brackets; `quote` stands around an interval where it is a whole
  /// text.
  static func intervalWithoutBrackets(
    _ ends: String, quote: String = "", at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .intervalExpected, "nothing says whether the ends of \(ends.inQuotes) count", at: range,
      help: "write \(quote)[\(ends)]\(quote), with '(' or ')' at an end that does not count")
  }

  static func shareOf(_ value: String?, share: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unexpectedWord, "'of' cannot follow '%'", at: range,
      help: "a share of something is a product: write '\(share) * \(value ?? "…")'")
  }

  static func intervalExpected(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .intervalExpected, "\(range.text.inQuotes) is not an interval", at: range,
      help: "write both ends with two dots between them: '[0..100]'")
  }

  static func intervalWithoutEnds(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .intervalWithoutEnds, "the interval has neither a lower nor an upper end", at: range,
      help: "state at least one: '[0..]' or '[..100]'")
  }

  static func chainedComparison(
    first: String, second: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .chainedComparison,
      "\(second.inQuotes) cannot follow \(first.inQuotes) in one comparison",
      at: range,
      help: "join two comparisons with 'and', or write 'in [a..b]'")
  }

  static func missingValue(after word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingOperand, "a value is missing after \(word.inQuotes)", at: range,
      help: "write a number, a date, a name or an expression in parentheses there")
  }

  static func missingFirstValue(before word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingOperand, "a value is missing before \(word.inQuotes)", at: range,
      help: "write a number, a date, a name or an expression in parentheses there")
  }

  static func missingCollection(after word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingCollection, "an interval, a set or a name is missing after \(word.inQuotes)",
      at: range,
      help: "write '[a..b]', '(x, y)' or the name of a period")
  }

  static func missingPeriod(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingPeriod, "'days_in_common' is of two periods, each with its ends or by its name",
      at: range,
      help:
        "write 'days_in_common([a..b], [c..d])', with '(' or ')' for an end that does not count")
  }

  static func missingClause(of function: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingClause, "'\(function)' speaks of one clause, by its name", at: range,
      help: "write '\(function)(name_of_the_clause)'")
  }

  static func needsParentheses(
    _ word: String, after other: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .needsParentheses, "\(word.inQuotes) cannot follow \(other.inQuotes) directly",
      at: range,
      help: "put what begins with \(word.inQuotes) in parentheses")
  }

  static func intervalAsValue(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .intervalAsValue, "an interval stands only behind 'in'", at: range,
      help: "write 'x in [a..b]'")
  }

  static func incompleteConditional(lacks word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .incompleteConditional, "this 'if' has no \(word.inQuotes)", at: range,
      help: "write 'if condition then value else value'")
  }

  static func incompleteRounding(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .incompleteRounding, "'round' does not say to what it rounds", at: range,
      help: "write 'round(x to 0.01 EUR half_up)'")
  }

  static func businessDaysWithoutCalendar(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .businessDaysWithoutCalendar, "\(word.inQuotes) does not say in which calendar", at: range,
      help: "write 'date + 5 business_days in a_calendar'")
  }

  static func unclosed(_ bracket: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unbalancedBracket, "'\(bracket)' is never closed", at: range,
      help: "write '\(bracket == "(" ? ")" : "]")' where it ends")
  }

  static func unopened(_ bracket: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unbalancedBracket, "'\(bracket)' closes nothing", at: range,
      help: "remove it, or write '\(bracket == ")" ? "(" : "[")' where it begins")
  }

  static func setInSquareBrackets(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .setInSquareBrackets, "a set stands in parentheses", at: range,
      help: "write '(x, y)' for a set and '[a..b]' for an interval")
  }

  static func unexpectedWord(
    _ word: String, after other: String, at range: SourceRange
  ) -> Diagnostic {
    let help: String? =
      switch (word, other) {
      case ("working_days", _), ("workdays", _), ("weekdays", _):
        "write 'business_days in' and the calendar"
      case ("days", "business"), ("day", "business"): "write 'business_days in' and the calendar"
      default: nil
      }
    let isBehindNumber = other.allSatisfy { $0.isNumber || $0 == "." }
    let unit = "a unit is written with letters from a to z alone"
    let join = "join the two with a sign or a word such as '=', '+' or 'and', or remove one"
    let meant =
      if isBehindNumber, word.first?.isLetter == true, word.contains(where: \.isNumber) {
        "\(unit): call it otherwise, also where it is declared"
      } else if isBehindNumber, word.contains("_") {
        "\(join); \(unit)"
      } else {
        join
      }
    return Diagnostic(
      .unexpectedWord, "\(word.inQuotes) cannot follow \(other.inQuotes)", at: range,
      help: help ?? meant)
  }
}
