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
    case .mayDivideByZero:
      Diagnostic(
        .mayDivideByZero, "this may divide by zero", at: range,
        help: "give the divisor bounds without zero, or write if … > 0 then … else …")
    }
  }

  static func noSuchDate(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noSuchDay, "there is no day '\(text)'", at: range,
      help: "write a day of the calendar as year, month and day: 2010-06-14")
  }

  static func numberTooLong(_ digits: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .numberTooLong, "the number '\(digits)' has too many digits", at: range,
      help: "at most \(mostDecimals - 2) digits may stand behind the point, and 36 in all")
  }

  static func notAWholeLength(_ number: ExactNumber, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .notAWholeLength, "a length of time is a whole number up to \(mostDaysOrMonths)", at: range,
      help: "count in a smaller unit, such as days")
  }

  static func lengthIsNotWhole(_ length: Expression) -> Diagnostic {
    Diagnostic(
      .lengthIsNotWhole, "this may be a fraction of a day or month, or too long to move a date by",
      at: length.range, help: "round it: round(… to 1 day up)")
  }

  static func monthEndMayBeAmbiguous(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .monthEndMayBeAmbiguous, .warning,
      "the month that this leads to may lack the day, and then there is no answer", at: range,
      help: "state month_end: last_day, next_month or sticky_end in contract.yaml")
  }

  static func moneyWithoutCurrency(_ word: NameSyntax) -> Diagnostic {
    Diagnostic(
      .moneyWithoutCurrency, "nothing says in which currency this is", at: word.range,
      help: "write currency: EUR here, or in contract.yaml for all")
  }

  static func choiceWithoutOptions(_ word: NameSyntax) -> Diagnostic {
    Diagnostic(
      .choiceWithoutOptions, "there is nothing to choose from", at: word.range,
      help: "write choice: { name: the words for it, … }")
  }

  static func boundsOfUnordered(_ range: SourceRange, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .boundsOfUnordered, "\(type.words) has no order, so it cannot have bounds", at: range,
      help: "remove 'in'")
  }

  static func decimalsOutOfRange(_ word: NameSyntax) -> Diagnostic {
    Diagnostic(
      .decimalsOutOfRange, "'\(word.text)' is not a number of decimals that this can have",
      at: word.range, help: "numbers, percentages and money have 0 to 9 decimals")
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
