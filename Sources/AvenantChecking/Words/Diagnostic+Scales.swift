import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

/// The kinds of problem that scales can have.
extension DiagnosticID {
  static let amountOfASlice = DiagnosticID("amount-of-a-slice")
  static let bracketsOutOfOrder = DiagnosticID("brackets-out-of-order")
  static let startsMix = DiagnosticID("starts-mix")
  static let cannotScale = DiagnosticID("cannot-scale")
  static let rateDoesNotFit = DiagnosticID("rate-does-not-fit")
  static let notAScale = DiagnosticID("not-a-scale")
  static let scaleAsValue = DiagnosticID("scale-as-value")
  static let belowTheScale = DiagnosticID("below-the-scale")
  static let wrongAccrual = DiagnosticID("wrong-accrual")
  static let notDated = DiagnosticID("not-dated")
  static let cannotAccrue = DiagnosticID("cannot-accrue")

  /// Every kind of problem that scales can have.
  static let allOfScales: [DiagnosticID] = [
    amountOfASlice, bracketsOutOfOrder, startsMix, cannotScale, rateDoesNotFit, notAScale,
    scaleAsValue, belowTheScale, wrongAccrual, notDated, cannotAccrue,
  ]
}

/// The words for what is wrong with scales.
extension Diagnostic {
  static func amountOfASlice(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .amountOfASlice, "a slice has a rate, and not an amount for the whole", at: range,
      help: "write 'rate', or 'scale: slab' where one amount holds for the whole")
  }

  static func bracketsOutOfOrder(_ start: Expression) -> Diagnostic {
    Diagnostic(
      .bracketsOutOfOrder, "this bracket does not begin above the one before it", at: start.range,
      help: "order the brackets by where they begin, the lowest first")
  }

  static func startsMix(_ start: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .startsMix, "the starts of a scale's brackets are stated by one word, 'above' or 'from'",
      at: start, notes: [Note("the first bracket uses the other", at: first)],
      help: "'above: 100 EUR' leaves 100 EUR to the bracket below, 'from: 100 EUR' takes it")
  }

  static func cannotScale(_ start: Expression) -> Diagnostic {
    Diagnostic(
      .cannotScale, "\(start.type.words) has no scale", at: start.range,
      help: "scale a number, money, a percentage, days or months")
  }

  static func rateDoesNotFit(_ rate: Expression, _ input: ValueType) -> Diagnostic {
    Diagnostic(
      .rateDoesNotFit,
      "\(rate.type.words) is no rate of \(input.words), or not like the rates before it",
      at: rate.range,
      help:
        "write a percentage of the value, or money for each unit of a number, all brackets alike")
  }

  static func unknownScale(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      .unknownName, "term", name.text, at: name.range, known: known,
      help: "only a term with 'scale' and 'brackets' has a value 'of' another")
  }

  static func notAScale(_ name: NameSyntax, known: [String]) -> Diagnostic {
    let closest = Suggestion.closest(to: name.text, among: known)
    return Diagnostic(
      .notAScale, "'\(name.text)' is not a scale", at: name.range,
      help: closest.map { "did you mean '\($0)'?" }
        ?? "only a term with 'scale' and 'brackets' has a value 'of' another")
  }

  static func scaleAsValue(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .scaleAsValue, "'\(name)' is a scale, and has a value for another value only", at: range,
      help: "write '\(name) of …'")
  }

  static func wrongAccrual(_ name: NameSyntax, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongAccrual, "'\(name.text)' takes the name of a term, a first day and a last day",
      at: range, help: "write \(name.text)(rate, first_day, last_day); both days count")
  }

  static func notDated(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .notDated, "'\(name.text)' is no term that changes with time", at: name.range,
      help: "name a term with 'dated_by' and 'values', or multiply by the number of days")
  }

  static func cannotAccrue(_ name: NameSyntax, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .cannotAccrue, "'\(name.text)' is \(type.words), and has no sum over days", at: name.range,
      help: "name a term whose values are percentages, money or numbers")
  }

  static func belowTheScale(_ argument: Expression, _ start: Expression) -> Diagnostic {
    Diagnostic(
      .belowTheScale,
      "this may lie below the scale, whose first bracket begins at \(start.bareText)",
      at: argument.range, notes: [Note("the first bracket begins here", at: start.range)],
      help: "give its facts bounds from there, use max(…), or add a bracket that begins lower")
  }
}
