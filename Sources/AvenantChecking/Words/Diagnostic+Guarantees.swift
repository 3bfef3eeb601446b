import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// The kinds of problem with what a contract guarantees.
extension DiagnosticID {
  static let guaranteeOfItems = DiagnosticID("guarantee-of-items")
  static let guaranteeOfCurrencies = DiagnosticID("guarantee-of-several-currencies")
  static let variesNoNumber = DiagnosticID("guarantee-varies-no-number")

  static let allOfGuarantees = [guaranteeOfItems, guaranteeOfCurrencies, variesNoNumber]
}

/// The words for what a contract guarantees.
extension Diagnostic {
  static func guaranteeOfItems(_ clause: NameSyntax, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .guaranteeOfItems,
      "what '\(clause.text)' charges for each item of a list cannot be compared in a guarantee",
      at: range, notes: [Note("the clause is stated here", at: clause.range)],
      help: "name the clauses that charge once a ticket")
  }

  static func guaranteeOfCurrencies(
    _ one: Currency, _ other: Currency, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .guaranteeOfCurrencies,
      "\(one.code) and \(other.code) cannot be added up in one guarantee", at: range,
      help: "state a guarantee for each currency")
  }

  static func variesNoNumber(_ name: NameSyntax, _ fact: Fact) -> Diagnostic {
    Diagnostic(
      .variesNoNumber, "of '\(name.text)' there is no more and no less", at: name.range,
      notes: [Note("it is declared here", at: fact.range)],
      help: "name a fact that is a number, an amount, a date or a length of time")
  }
}
