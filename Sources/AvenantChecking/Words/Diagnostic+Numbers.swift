import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// The words for numbers, dates and bounds.
extension Diagnostic {
  static func shape(_ problem: ShapeProblem, at range: SourceRange) -> Diagnostic {
    switch problem {
    case .mayOverflow:
      Diagnostic(
        .mayOverflow, "this may become too large to be kept exactly", at: range,
        help: "give the facts in it narrower bounds, such as in: \"[0..1000]\", or use round(…)")
    case .tooManyDecimals:
      Diagnostic(
        .tooManyDecimals, "this has more than \(mostDecimals) decimals", at: range,
        help: "round a part of it, or give its facts fewer decimals")
    case .leavesCalendar:
      Diagnostic(
        .leavesCalendar, "this leads to no day of the years 1 to 9999", at: range,
        help: "move the date by less")
    case .mayDivideByZero: divisionByZero("this", at: range)
    }
  }

  static func mayDivideByZero(_ divisor: Expression) -> Diagnostic {
    divisionByZero("'\(divisor.bareText)'", at: divisor.range)
  }

  private static func divisionByZero(_ divisor: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .mayDivideByZero, "\(divisor) may be zero, and nothing can be divided by zero", at: range,
      help: "give the facts in it bounds without zero, or write if … > 0 then … else …")
  }

  static func numberTooLong(_ digits: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .numberTooLong, "the number '\(digits)' has too many digits", at: range,
      help:
        "at most \(mostDecimals - 2) digits may stand behind the point, and \(mostDigits) in all")
  }

  static func notAWholeLength(_ word: LengthWord, at range: SourceRange) -> Diagnostic {
    let smaller: String? =
      switch word {
      case .day, .days: nil
      case .week, .weeks: "days"
      case .month, .months: "days"
      case .year, .years: "months"
      }
    return Diagnostic(
      .notAWholeLength, "a length of time is a whole number up to \(mostDaysOrMonths)", at: range,
      help: smaller.map { "count in \($0)" })
  }

  static func keyOfAnotherType(
    _ key: String, at range: SourceRange, _ owner: String, not type: NameSyntax
  ) -> Diagnostic {
    Diagnostic(
      .keyOfAnotherType, "only \(owner) has '\(key)', and this is of the type \(type.text)",
      at: range, help: "remove '\(key)', or correct the type")
  }

  static func boundBeyondStandard(_ end: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .boundBeyondStandard, "the end that is left out is \(end), and nothing lies between",
      at: range, help: "state both ends")
  }

  static func lengthIsNotWhole(_ length: Expression) -> Diagnostic {
    Diagnostic(
      .lengthIsNotWhole, "this may be a fraction of a day or month, or too long to move a date by",
      at: length.range, help: "round it: round(… to 1 day up)")
  }

  static func monthEndMayBeAmbiguous(
    at range: SourceRange, counting: Bool = false
  ) -> Diagnostic {
    let month = counting ? "a month that is counted" : "the month that this leads to"
    return Diagnostic(
      .monthEndMayBeAmbiguous, .warning,
      "\(month) may lack the day, and then there is no answer", at: range,
      help: "state month_end: last_day, next_month or sticky_end in contract.yaml")
  }

  static func moneyWithoutCurrency(_ word: NameSyntax, others: [NameSyntax]) -> Diagnostic {
    Diagnostic(
      .moneyWithoutCurrency, "nothing says in which currency this is", at: word.range,
      notes: others.map { Note("nor here", at: $0.range) },
      help: "write currency: EUR here, or in contract.yaml for all")
  }

  static func decimalsOutOfRange(_ word: NameSyntax) -> Diagnostic {
    Diagnostic(
      .decimalsOutOfRange, "'\(word.text)' is not a number of decimals that this can have",
      at: word.range, help: "numbers, percentages and money have 0 to 9 decimals")
  }

  static func ambiguousPoint(_ digits: String, _ unit: String, at range: SourceRange) -> Diagnostic
  {
    let decimal =
      digits.hasSuffix("0")
      ? ExactNumber(digits).map { $0.written(as: Currency(unit)) } ?? digits : digits + "0"
    let unit = unit.isEmpty || unit == "%" ? unit : " " + unit
    let whole = digits.filter { $0 != "." }
    return Diagnostic(
      .ambiguousPoint,
      "the point in '\(digits)\(unit)' may stand before decimals, or group a thousand",
      at: range, help: "write '\(decimal)\(unit)' for the one, '\(whole)\(unit)' for the other")
  }

  static func malformedUnit(_ unit: NameSyntax) -> Diagnostic {
    let letters = unit.text.filter { $0.isASCII && $0.isLetter }
    return Diagnostic(
      .malformedUnit,
      "the unit '\(unit.text)' has more than letters, so that it cannot stand behind a number",
      at: unit.range,
      help: "write it with letters from a to z, such as \(letters.isEmpty ? "cbm" : "'\(letters)'")"
    )
  }

  static func reservedUnit(_ unit: NameSyntax) -> Diagnostic {
    Diagnostic(
      .reservedUnit, "'\(unit.text)' has a meaning of its own and cannot be a unit",
      at: unit.range, help: "use the types days, months or money, or another word")
  }

  static func absentButNotOptional(_ name: NameSyntax, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .absentButNotOptional,
      "'\(name.text)' is taken to be absent when nothing is said, but is not optional", at: range,
      notes: [Note("the fact is declared here", at: name.range)], help: "write optional: true")
  }

  static func presumedOutOfBounds(_ range: SourceRange, _ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .presumedOutOfBounds,
      "what is presumed for '\(name.text)' lies outside its bounds or has too many decimals",
      at: range, notes: [Note("the fact is declared here", at: name.range)])
  }
}

extension ExactNumber {
  /// The number without noughts that say nothing; of an amount that is not whole, in whole cents.
  fileprivate func written(as currency: Currency?) -> String {
    let number = reduced
    guard let currency, number.scale > 0, number.scale < currency.minorDigits else {
      return number.description
    }
    return number.rescaled(to: currency.minorDigits)?.description ?? number.description
  }
}
