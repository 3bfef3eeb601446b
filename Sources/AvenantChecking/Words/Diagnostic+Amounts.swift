import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

extension DiagnosticID {
  static let reducesNoCharge = DiagnosticID("reduces-no-charge")
  static let shareOfNothing = DiagnosticID("share-of-nothing")
  static let amountOfSomething = DiagnosticID("amount-of-something")
  static let reductionMayBeNegative = DiagnosticID("reduction-may-be-negative")
  static let afterNoReduction = DiagnosticID("after-no-reduction")
  static let reductionAfterItself = DiagnosticID("reduction-after-itself")
  static let reductionsWithoutOrder = DiagnosticID("reductions-without-order")
  static let capsNoCharge = DiagnosticID("caps-no-charge")
  static let capsUnlike = DiagnosticID("caps-unlike")
  static let capsInTwoOrders = DiagnosticID("caps-in-two-orders")

  /// Every kind of problem with reductions and caps.
  static let allOfAmounts: [DiagnosticID] = [
    reducesNoCharge, shareOfNothing, amountOfSomething, reductionMayBeNegative, afterNoReduction,
    reductionAfterItself, reductionsWithoutOrder, capsNoCharge, capsUnlike, capsInTwoOrders,
  ]
}

/// The words for reductions and caps.
extension Diagnostic {
  static func reducesNoCharge(_ reduction: ReductionSyntax, declared: ClauseSyntax) -> Diagnostic {
    let name = reduction.charge.text
    let wanted = reduction.isCredit ? "credit" : "charge"
    let other = declared.charge.map { $0.isCredit ? "credit" : "charge" }
    return Diagnostic(
      .reducesNoCharge, "'\(name)' has no \(wanted) to reduce", at: reduction.charge.range,
      notes: [Note("the clause is stated here", at: declared.name.range)],
      help: other.map { "write \($0): \(name)" } ?? "name a clause with a \(wanted)")
  }

  static func shareOfNothing(_ by: Expression) -> Diagnostic {
    Diagnostic(
      .shareOfNothing, "nothing says what this is a share of", at: by.range,
      help:
        "add of: rest, for what the reductions before leave, or of: whole, for the amount before them"
    )
  }

  static func amountOfSomething(_ by: Expression, of base: SourceRange) -> Diagnostic {
    Diagnostic(
      .amountOfSomething, "what is taken off is \(by.type.words), and no share of anything",
      at: base, notes: [Note("it is stated here", at: by.range)], help: "remove of:")
  }

  static func reductionMayBeNegative(_ by: Expression) -> Diagnostic {
    Diagnostic(
      .reductionMayBeNegative, "this may be below zero, and would then raise the amount",
      at: by.range,
      help: "give its facts bounds from zero, such as in: \"[0.00 EUR..]\", or use max(…)")
  }

  static func afterNoReduction(_ name: NameSyntax, of target: NameSyntax) -> Diagnostic {
    Diagnostic(
      .afterNoReduction,
      "'\(name.text)' does not reduce '\(target.text)', so nothing comes after it",
      at: name.range, notes: [Note("what is reduced is stated here", at: target.range)],
      help: "name another reduction of '\(target.text)', or remove 'after'")
  }

  static func reductionAfterItself(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .reductionAfterItself,
      "'\(name.text)' comes after itself, by what stands under 'after'", at: name.range,
      help: "let the first reduction come after none")
  }

  static func reductionsWithoutOrder(
    _ one: ClauseSyntax, _ other: ClauseSyntax, of target: NameSyntax
  ) -> Diagnostic {
    Diagnostic(
      .reductionsWithoutOrder,
      "nothing says whether '\(one.name.text)' or '\(other.name.text)' reduces '\(target.text)' first",
      at: other.reduction?.range ?? other.name.range,
      notes: [Note("the other reduction", at: one.reduction?.range ?? one.name.range)],
      help: "add after: \(one.name.text), or the other way round")
  }

  static func capsNoCharge(_ name: NameSyntax, declared: NameSyntax) -> Diagnostic {
    Diagnostic(
      .capsNoCharge, "'\(name.text)' has neither a charge nor a credit to cap", at: name.range,
      notes: [Note("the clause is stated here", at: declared.range)],
      help: "name clauses with charges, or with credits")
  }

  static func capsUnlike(
    _ name: NameSyntax, _ first: NameSyntax, _ difference: String
  ) -> Diagnostic {
    Diagnostic(
      .capsUnlike, "'\(first.text)' and '\(name.text)' \(difference), so they have no sum",
      at: name.range, notes: [Note("'\(first.text)' is named here", at: first.range)],
      help: "state a cap for each kind")
  }

  static func capsInTwoOrders(
    _ cap: CapSyntax, _ other: NameSyntax, _ earlier: String, _ later: String
  ) -> Diagnostic {
    Diagnostic(
      .capsInTwoOrders,
      "here '\(earlier)' comes before '\(later)', and in '\(other.text)' after it",
      at: cap.range, notes: [Note("the other cap is stated here", at: other.range)],
      help: "let both caps be filled in the same order")
  }
}
