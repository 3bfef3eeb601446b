import AvenantDiagnostics

/// The words for what is wrong with the spelling of an expression.
extension Diagnostic {
  static func foreignSign(_ sign: ForeignSign, at range: SourceRange) -> Diagnostic {
    Diagnostic(sign.id, complaint(about: sign), at: range, help: wayOut(of: sign))
  }

  private static func complaint(about sign: ForeignSign) -> String {
    switch sign.id {
    case .andSign, .orSign, .notSign: "'\(sign.spelling)' is written as a word"
    case .currencySign: "'\(sign.spelling)' is not the code of a currency"
    case .quotationMark: "a text stands in straight double quotes"
    default: "'\(sign.spelling)' is not how '\(sign.replacement)' is written"
    }
  }

  private static func wayOut(of sign: ForeignSign) -> String {
    switch sign.id {
    case .currencySign: "write the code behind the number: '20 \(sign.replacement)'"
    case .quotationMark: "write '\"' at both ends of a text, and nothing around a name"
    default: "write '\(sign.replacement)'"
    }
  }

  static func unexpectedCharacter(_ character: Character, at range: SourceRange) -> Diagnostic {
    character.isWhitespace
      ? Diagnostic(
        .unexpectedCharacter, "this kind of space has no meaning in an expression",
        at: range, help: "write a plain space in its place")
      : Diagnostic(
        .unexpectedCharacter, "'\(character)' has no meaning in an expression", at: range,
        help: character == "^"
          ? "there are no powers: multiply, as in 'a * a'"
          : "remove it, or put the text that it belongs to in double quotes")
  }

  static func unclosedText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unclosedText, "the text that begins here has no closing quote", at: range,
      help: "write '\"' at its end, and '\\\"' for a quote inside it")
  }

  static func escapeInText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .escapeInText, "a backslash stands only before a quote or a backslash", at: range,
      help: "write '\\\\' for a backslash")
  }

  static func malformedDate(
    _ written: String, asDate date: String?, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .malformedDate, "\(written.inQuotes) is not how a date is written", at: range,
      help: date.map { "write '\($0)', or put spaces around the signs of a calculation" }
        ?? "write the year, the month and the day, and nothing else: '2010-06-14'")
  }

  static func noSuchDate(_ written: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noSuchDate, "the calendar has no day \(written.inQuotes)", at: range,
      help: "write a day that exists; the year stands first, then the month, then the day")
  }

  static func malformedNumber(_ written: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .malformedNumber, "\(written.inQuotes) has no digit on one side of its point",
      at: range,
      help: written.hasPrefix(".") ? "write '0\(written)'" : "write '\(written.dropLast())'")
  }

  static func leadingZero(_ written: String, at range: SourceRange) -> Diagnostic {
    let digits = written.drop { $0 == "0" }
    return Diagnostic(
      .leadingZero, "\(written.inQuotes) begins with a zero that has no meaning", at: range,
      help: "write '\(digits.isEmpty || digits.first == "." ? "0" : "")\(digits)'")
  }

  static func unitWithoutSpace(number: String, unit: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unitWithoutSpace,
      "there is no space between \(number.inQuotes) and \(unit.inQuotes)", at: range,
      help: unit.allSatisfy(\.isASCIILetter)
        ? "write '\(number) \(unit)'" : "write all digits, and a space before a unit")
  }

  static func groupedNumber(
    _ written: String, digits: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .groupedNumber, "\(written.inQuotes) is not one number", at: range,
      help: "write the digits without gaps: '\(digits)'")
  }

  /// The words for a comma in a number; `unit` is what stands behind the number, if anything does.
  static func decimalComma(
    whole: String, fraction: String, unit: String, at range: SourceRange
  ) -> Diagnostic {
    // Points before the comma group digits.
    let digits = whole.filter { $0 != "." }
    let isGroup = fraction.count == 3 && digits == whole && !whole.hasPrefix("0")
    let behind = unit.isEmpty || unit == "%" ? unit : " \(unit)"
    return Diagnostic(
      .decimalComma, "'\(whole),\(fraction)' has a comma for a decimal point", at: range,
      help: isGroup
        ? "write '\(decimal(whole, fraction, unit))\(behind)', or '\(whole)\(fraction)\(behind)' "
          + "if the comma groups digits"
        : "write '\(digits).\(fraction)'")
  }

  /// A number with three decimals, as it is written so that nobody takes them for thousands.
  private static func decimal(_ whole: String, _ fraction: String, _ unit: String) -> String {
    let rest = String(fraction.reversed().drop { $0 == "0" }.reversed())
    if rest.isEmpty { return whole }
    let isCurrency = unit.count == 3 && unit.allSatisfy(\.isUppercase)
    return "\(whole).\(rest)\(isCurrency && rest == fraction ? "0" : "")"
  }

  static func upperCaseWord(_ word: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .upperCaseWord, "\(word.inQuotes) is written in lower case", at: range,
      help: "write '\(meant)'")
  }

  static func between(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .betweenWord, "'between' does not say whether the ends count", at: range,
      help: "write 'in [a..b]', with '(' or ')' at an end that does not count")
  }

  static func nullValue(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nullValue, "'null' is not a value", at: range,
      help: "write 'is absent' or 'is present' behind the fact")
  }

  static func presenceWording(_ meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .presenceWording, "\(range.text.inQuotes) is not how presence is asked for",
      at: range,
      help: "write '\(meant)'")
  }

  static func isForEquals(_ sign: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .isForEquals, "'is' asks only whether a fact is present or absent", at: range,
      help: "write '\(sign)' to compare, or 'is present'")
  }

  static func reservedWord(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .reservedWord, "\(word.inQuotes) is a word of the language and cannot be a name",
      at: range,
      help: "choose a name of more than one word")
  }

  static func malformedName(_ name: String, form: NameForm, at range: SourceRange) -> Diagnostic {
    let isCurrency = name.count == 3 && name.allSatisfy(\.isUppercase)
    return Diagnostic(
      .malformedName, "\(name.inQuotes) is not written as a name", at: range,
      help: isCurrency
        ? "a currency stands directly behind a number: '20 \(name)'"
        : form.list(for: name).map { "write a list: \($0)" }
          ?? form.suggestion(for: name).map { "write '\($0)'" }
          ?? "use the letters a to z, digits and underscores, with a letter first")
  }
}
