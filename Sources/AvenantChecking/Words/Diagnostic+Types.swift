import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// The words for types and units that do not fit.
extension Diagnostic {
  static func wrongType(
    _ expression: Expression, wanted: ValueType, for purpose: String, day: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .wrongType,
      "\(wanted.words) is wanted \(purpose), and this is \(expression.type.words)",
      at: expression.range,
      help: wayOut(from: expression, to: wanted) ?? wayOut(from: expression, to: wanted, day))
  }

  /// How a length of time becomes a date, if that is wanted; `day` is a date that every ticket has.
  private static func wayOut(
    from length: Expression, to wanted: ValueType, _ day: String?
  ) -> String? {
    guard wanted == .date, length.type.isLengthOfTime || length.type == .period else { return nil }
    return "say from which day on it counts: \(day ?? "…") + \(length.bareText)"
  }

  /// How a literal number, or the number that a term has, would be written in the type that is
  /// wanted.
  private static func wayOut(from expression: Expression, to wanted: ValueType) -> String? {
    guard expression.type == .number(unit: nil) else { return nil }
    switch expression.kind {
    case .constant:
      if wanted == .percent { return "write \(percentage(expression))" }
      return wanted.words(forDigits: expression.range.text).map { "write \($0)" }
    case .term:
      let digits = expression.constantNumber?.plainText
      return wanted.words(forDigits: digits ?? "…").map {
        "write \($0) where '\(expression.range.text)' is stated"
      }
    default: return nil
    }
  }

  /// The words for a value in the place of a condition; `presence` is what is meant where it is
  /// that of an optional fact, or its absence.
  static func notACondition(_ expression: Expression, presence: Bool? = nil) -> Diagnostic {
    let text = expression.range.text
    let asked = presence.map { "write \(text) is \($0 ? "present" : "absent"), or " } ?? ""
    return Diagnostic(
      .notACondition, "a condition is wanted here, and this is \(expression.type.words)",
      at: expression.range,
      help: "\(asked)compare it: \(text) \(expression.type.isOrdered ? ">" : "=") …")
  }

  static func cannotCompare(
    _ one: Expression, _ other: Expression, at range: SourceRange
  ) -> Diagnostic {
    if one.type == .period, other.type == .period {
      return Diagnostic(
        .cannotCompare, "lengths in months and days cannot be compared: months differ in length",
        at: range, help: "compare the dates that they lead to")
    }
    return Diagnostic(
      .cannotCompare, "\(one.type.words) cannot be compared with \(other.type.words)", at: range,
      help: wayOut(from: other, to: one.type) ?? wayOut(from: one, to: other.type)
        ?? wayOut(comparing: other, with: one.type) ?? wayOut(comparing: one, with: other.type))
  }

  /// How something of another type would be written to be compared with a value of a type.
  private static func wayOut(
    comparing expression: Expression, with wanted: ValueType
  ) -> String? {
    let isConstant = if case .constant = expression.kind { true } else { false }
    switch (wanted, expression.type) {
    case (.choice, .text) where isConstant, (.date, .text) where isConstant:
      let text = expression.range.text.filter { $0 != "\"" && $0 != "'" }
      if wanted == .date, WrittenDay(whole: text)?.isWellFormed != true {
        let day = WrittenDay(whole: text)?.padded
        return "write a date as year, month and day, without quotes: \(day ?? "2024-03-01")"
      }
      return "write \(text), without quotes"
    case (.number(unit: nil), .days) where isConstant,
      (.number(unit: nil), .months) where isConstant:
      let digits = expression.range.text.prefix { $0.isNumber }
      return digits.isEmpty ? nil : "this counts them: write \(digits) alone"
    case (.days, .months):
      return
        "compare dates: the first of them + \(expression.range.text), or count months_between(…)"
    default: return nil
    }
  }

  static func cannotOrder(_ value: Expression, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .cannotOrder, "\(value.type.words) has no order", at: range,
      help: "compare it with = or !=, or with in (…)")
  }

  static func cannotAdd(
    _ one: Expression, _ operation: Arithmetic, _ other: Expression, at range: SourceRange
  ) -> Diagnostic {
    let message =
      operation == .sum
      ? "\(other.type.words) cannot be added to \(one.type.words)"
      : "\(other.type.words) cannot be taken from \(one.type.words)"
    return Diagnostic(
      .cannotAdd, message, at: range,
      help: (one.type == .date
        ? wayOut(from: other, to: .days) : wayOut(from: other, to: one.type))
        ?? wayOut(from: one, to: other.type) ?? percentOf(one, other))
  }

  /// `price + 10%` is meant as `price + 10% * price`.
  private static func percentOf(_ one: Expression, _ other: Expression) -> String? {
    guard other.type == .percent else { return nil }
    return "write \(one.range.text) * (100% + …) or add a percentage of something"
  }

  static func cannotMultiply(
    _ one: Expression, _ other: Expression, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .cannotMultiply, "\(one.type.words) cannot be multiplied by \(other.type.words)", at: range,
      help: divideByUnit(one) ?? divideByUnit(other)
        ?? "one of the two must be a number without a unit, or a percentage")
  }

  /// `distance * price` is meant as `distance / 1 km * price`.
  private static func divideByUnit(_ expression: Expression) -> String? {
    switch expression.type {
    case .number(let unit?): "write \(expression.range.text) / 1 \(unit.symbol) to have its number"
    case .days: "write \(expression.range.text) / 1 day to have its number"
    case .months: "write \(expression.range.text) / 1 month to have its number"
    case .boolean, .text, .number, .percent, .money, .date, .period, .choice, .list: nil
    }
  }

  static func cannotDivide(
    _ one: Expression, _ other: Expression, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .cannotDivide, "\(one.type.words) cannot be divided by \(other.type.words)", at: range,
      help: "divide by a number without a unit, by a percentage, or by a value of the same kind")
  }

  static func cannotNegate(_ expression: Expression) -> Diagnostic {
    Diagnostic(
      .cannotNegate, "\(expression.type.words) has no sign", at: expression.range,
      help: expression.type == .boolean
        ? "write not \(expression.range.text), or put a blank behind a dash that begins an entry of a list"
        : nil)
  }

  static func differentTypes(_ value: Expression, _ first: Expression) -> Diagnostic {
    Diagnostic(
      .differentTypes,
      "this is \(value.type.words), and the value before it is \(first.type.words)",
      at: value.range, notes: [Note("the value before it", at: first.range)],
      help: wayOut(from: value, to: first.type) ?? wayOut(from: first, to: value.type))
  }

  static func numberBesideShare(_ number: Expression, _ share: Expression) -> Diagnostic {
    if case .constant = number.kind {
      return Diagnostic(
        .numberBesideShare, "'\(number.range.text)' stands beside a percentage without its sign",
        at: number.range, help: "write \(percentage(number))")
    }
    return Diagnostic(
      .numberBesideShare,
      "'\(number.bareText)' is a plain number, beside which 1 stands for 100%", at: number.range,
      notes: [Note("this is a percentage", at: share.range)],
      help: "compare it with a number, declare it as a percentage, or divide it by the whole first")
  }

  /// A literal number as a percentage; one below 1 is mostly the share itself.
  private static func percentage(_ number: Expression) -> String {
    let digits = number.range.text
    guard let share = number.constantNumber, share < Fraction(whole: 1),
      share != Fraction(whole: 0),
      let points = share.multiplied(by: Fraction(whole: 100))?.plainText
    else { return "\(digits)%" }
    return "\(points)%, or \(digits)% where so little is meant"
  }

  static func clauseAsValue(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .clauseAsValue, "'\(name)' is a clause, not a fact, a term or a definition", at: range,
      help: "write applies(\(name)), is_due(\(name)) or amount_of(\(name))")
  }

  static func entitlementAsValue(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .entitlementAsValue, "'\(name)' is an entitlement, which follows and is not read", at: range,
      help: "ask for what grants or denies it: applies(…) of a clause, or its condition")
  }

  static func intervalAsValue(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .intervalAsValue, "'\(name)' is an interval and has no single value", at: range,
      help: "write … in \(name)")
  }

  static func notAnInterval(
    _ name: String, at range: SourceRange, declared: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .notAnInterval, "'\(name)' is one value, and nothing lies in one value", at: range,
      notes: [Note("it is declared here", at: declared)],
      help: "compare with =, or declare the term with from and through")
  }

  static func emptyInterval(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .emptyInterval, "no value lies in this interval", at: range,
      help: "write the lower end first; [ and ] count their end, ( and ) do not")
  }

  static func setWithoutParentheses(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .setWithoutParentheses, "choices behind 'in' stand in parentheses", at: range,
      help: "write in (\(name)), or = \(name)")
  }

  static func wrongArgumentCount(
    _ name: NameSyntax, _ arity: String, given: Int, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .wrongArgumentCount, "'\(name.text)' takes \(arity), not \(given)", at: range)
  }

  static func presenceOfComputedValue(_ operand: Expression) -> Diagnostic {
    Diagnostic(
      .presenceOfComputedValue,
      "only a fact, a term, a definition or an amount can be present or absent",
      at: operand.range, help: "ask it of the names in this expression")
  }

  static func stepOfAnotherType(_ step: Expression, of value: Expression) -> Diagnostic {
    Diagnostic(
      .stepOfAnotherType,
      "\(value.type.words) cannot be rounded to a multiple of \(step.type.words)",
      at: step.range, help: wayOut(from: step, to: value.type))
  }

  static func notAStep(_ step: Expression) -> Diagnostic {
    Diagnostic(
      .notAStep, "'\(step.range.text)' is no step to round to", at: step.range,
      help: "write a number above zero, such as 0.01 EUR or 1")
  }

  static func roundWithoutMode(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .roundWithoutMode, "nothing says how to round here", at: range,
      help: "write round(… to … half_up), or state rounding: half_up in contract.yaml")
  }

  static func notConstant(_ culprit: Expression) -> Diagnostic {
    Diagnostic(
      .notConstant, "'\(culprit.range.text)' differs from ticket to ticket, or with time",
      at: culprit.range,
      help: "only literals and terms can stand here; make it a definition instead")
  }

  static func notLiteral(
    _ name: String, at range: SourceRange, expecting expected: ValueType?
  ) -> Diagnostic {
    Diagnostic(
      .notConstant, "'\(name)' is a name, and a fact is declared without names", at: range,
      help: expected == .boolean
        ? "write true or false"
        : expected == .text
          ? "a text stands in double quotes: \"\(name)\"" : "write the value itself")
  }
}

extension Expression {
  /// The words; of a name without parentheses around it.
  var bareText: String {
    var text = range.text[...]
    while children.isEmpty, text.hasPrefix("("), text.hasSuffix(")") {
      text = text.dropFirst().dropLast().drop { $0.isWhitespace }
      while text.last?.isWhitespace == true { text.removeLast() }
    }
    return String(text)
  }
}
