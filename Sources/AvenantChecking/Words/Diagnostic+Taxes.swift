import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

extension DiagnosticID {
  static let unknownTaxRounding = DiagnosticID("unknown-tax-rounding")
  static let taxRateWithoutTax = DiagnosticID("tax-rate-without-tax")
  static let taxRateMayBeAbsent = DiagnosticID("tax-rate-may-be-absent")
  static let taxRateMayBeNegative = DiagnosticID("tax-rate-may-be-negative")
  static let taxWithoutTaxRounding = DiagnosticID("tax-without-tax-rounding")
  static let taxesMixed = DiagnosticID("taxes-mixed")
  static let taxLeftOut = DiagnosticID("tax-left-out")
  static let taxWithoutRounding = DiagnosticID("tax-without-rounding")

  /// Every kind of problem with taxes, but for a word that does not exist.
  static let allOfTaxes: [DiagnosticID] = [
    unknownTaxRounding, taxRateWithoutTax, taxRateMayBeAbsent, taxRateMayBeNegative,
    taxWithoutTaxRounding, taxWithoutRounding, taxesMixed,
    taxLeftOut,
  ]
}

/// The words for taxes.
extension Diagnostic {
  static func unknownTaxRounding(_ name: NameSyntax) -> Diagnostic {
    let known = TaxRounding.allCases.map(\.rawValue)
    return unknown(
      .unknownTaxRounding, "rule for the rounding of taxes", name.text, at: name.range,
      known: known,
      help: "choose \(known.listed(by: "or"))")
  }

  static func taxRateWithoutTax(_ rate: Expression, at word: SourceRange?) -> Diagnostic {
    Diagnostic(
      .taxRateWithoutTax, "nothing says whether the tax comes on top of the amount or is in it",
      at: word ?? rate.range,
      notes: word == nil ? [] : [Note("the rate stands here", at: rate.range)],
      help: "write tax: excluded or tax: included")
  }

  static func taxRateMayBeAbsent(_ absence: Absence) -> Diagnostic {
    Diagnostic(
      .taxRateMayBeAbsent,
      "the clause can apply where '\(absence.words)' is absent, and then there is no rate",
      at: absence.part.range, notes: absence.notes, help: absence.wayOut)
  }

  static func taxRateMayBeNegative(_ rate: Expression) -> Diagnostic {
    Diagnostic(
      .taxRateMayBeNegative, "the rate of a tax may be below zero", at: rate.range,
      help: "give its facts bounds from zero, such as in: \"[0%..100%]\", or use max(…)")
  }

  static func taxWithoutTaxRounding(_ rate: Expression) -> Diagnostic {
    Diagnostic(
      .taxWithoutTaxRounding, "nothing says whether taxes are rounded by line or on the total",
      at: rate.range,
      help: "state tax_rounding: per_line, or tax_rounding: per_total, in contract.yaml")
  }

  static func taxLeftOut(_ clause: ClauseSyntax, beside taxed: ClauseSyntax) -> Diagnostic {
    let effect = clause.charge?.isCredit == true ? "credit" : "charge"
    return Diagnostic(
      .taxLeftOut, .warning,
      "the \(effect) of '\(clause.name.text)' says nothing of tax, so that none is on it",
      at: clause.name.range,
      notes: [Note("that of '\(taxed.name.text)' has a rate", at: taxed.name.range)],
      help: "write tax: excluded or tax: included, or tax: none if that is meant")
  }

  static func taxWithoutRounding(_ rate: Expression) -> Diagnostic {
    Diagnostic(
      .taxWithoutRounding,
      "a tax may have a fraction of the currency's smallest unit, and nothing says how to round",
      at: rate.range, help: "state rounding: half_up, or another rule, in contract.yaml")
  }
}
