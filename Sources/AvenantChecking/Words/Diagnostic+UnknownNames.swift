import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

/// What people write where a name belongs, and mean something else by.
extension Diagnostic {
  static func unknownName(
    _ name: String, at range: SourceRange, known: [String], fields: [String] = [],
    expecting expected: ValueType?
  ) -> Diagnostic {
    if let help = wayOut(ofWord: name, expecting: expected) ?? known.only(endingWith: name, fields)
    {
      return Diagnostic(
        .unknownName, "there is no fact, term or definition '\(name)'", at: range, help: help)
    }
    let help =
      expected == .text
      ? "a text stands in double quotes: \"\(name)\""
      : "declare it under facts, terms or definitions"
    return unknown(
      .unknownName, "fact, term or definition", name, at: range, known: fields + known, help: help)
  }

  /// What to write in the place of a word that is no name; `nil` where it is just not declared.
  private static func wayOut(ofWord word: String, expecting expected: ValueType?) -> String? {
    switch word {
    case "today", "now", "current_date": "write as_of, the date of evaluation"
    case "absent", "present": "write is \(word) behind the fact, without a sign of comparison"
    case "yes", "no", "on",
      "off" where expected == .boolean:
      "write true or false"
    case "always", "otherwise",
      "else" where expected == .boolean:
      "leave the condition out: what has none always holds"
    default:
      if case .number(unit: nil) = expected, let number = word.numberOfDayOrMonth {
        "write \(number): weekdays count from Monday, months from January"
      } else {
        functions.contains(word) ? "it is a function: write \(word)(…)" : nil
      }
    }
  }

  static func partOfDate(
    _ name: String, _ part: FunctionWord, of date: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .unknownName, "there is no fact, term or definition '\(name)'", at: range,
      help: "write \(part.rawValue)(\(date))")
  }

  static func repealedName(
    _ id: DiagnosticID, _ name: String, at range: SourceRange, repealed: NameSyntax
  ) -> Diagnostic {
    Diagnostic(
      id, "'\(name)' is repealed, and read here all the same", at: range,
      notes: [Note("it is repealed here", at: repealed.range)],
      help: "replace what reads it as well, or do not repeal it")
  }

  static func optionsAlone(
    _ options: [String], behind comparison: Expression, means whole: String?, at range: SourceRange
  ) -> Diagnostic {
    let words = options.map { "'\($0)'" }.listed(by: "and")
    return Diagnostic(
      .notACondition,
      options.count == 1
        ? "\(words) is an option, and no condition" : "\(words) are options, and no conditions",
      at: range, notes: [Note("it is compared only here", at: comparison.range)],
      help: whole.map { "write \($0)" } ?? "compare each by itself")
  }

  static func unknownFunction(_ name: NameSyntax) -> Diagnostic {
    unknown(
      .unknownFunction, "function", name.text, at: name.range,
      known: name.text == "amount" ? ["amount_of"] : functions,
      help: name.text == "amount"
        ? "write amount_of(…)" : "functions: \(functions.joined(separator: ", "))")
  }

  /// The names of all functions.
  private static let functions: [String] = {
    let named =
      [accrual] + FunctionWord.allCases.map(\.rawValue) + CalendarFunction.allCases.map(\.rawValue)
      + RecurrenceOperation.allCases.map(\.rawValue) + ["days_in_common"]
    let all =
      named + AggregateSyntax.Word.allCases.map(\.rawValue)
      + ExpressionSyntax.OutcomeWord.allCases.map(\.rawValue) + ["round"]
    return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
  }()
}

extension [String] {
  /// The question after the only name that ends with `.name`, of a record at hand before all
  /// others.
  fileprivate func only(endingWith name: String, _ fields: [String]) -> String? {
    for names in [fields, self] {
      let endings = names.filter { $0.hasSuffix(".\(name)") }
      if endings.count == 1 { return "did you mean '\(endings[0])'?" }
    }
    return nil
  }
}

extension String {
  /// The number that a weekday or a month has: 6 of `saturday`, 1 of `january`.
  fileprivate var numberOfDayOrMonth: Int? {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let place = days.firstIndex(of: lowercased()) ?? months.firstIndex(of: lowercased())
    return place.map { $0 + 1 }
  }
}
