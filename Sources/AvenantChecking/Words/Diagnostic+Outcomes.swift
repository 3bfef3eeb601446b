import AvenantDiagnostics
import AvenantModel

/// The kinds of problem of values that are outcomes.
extension DiagnosticID {
  static let outcomeWithoutEnd = DiagnosticID("outcome-without-end")
  static let outcomeSharesName = DiagnosticID("outcome-shares-name")

  /// Every kind of problem of values that are outcomes.
  static let allOfOutcomes = [outcomeWithoutEnd, outcomeSharesName]
}

/// The words for values that are outcomes.
extension Diagnostic {
  static func outcomeWithoutEnd(_ definition: Definition) -> Diagnostic {
    Diagnostic(
      .outcomeWithoutEnd,
      "'\(definition.name)' may have decimals without end, and nothing says where they are cut off",
      at: definition.value.range,
      help: "round it to as many as the contract gives, such as round(… to 0.01 half_up)")
  }

  static func allowanceWithoutEnd(_ amount: Expression) -> Diagnostic {
    Diagnostic(
      .outcomeWithoutEnd,
      "this may have decimals without end, and a decision says how much there is and is left",
      at: amount.range,
      help: "round it to as many as the contract gives, such as round(… to 0.01 half_up)")
  }

  static func outcomeSharesName(
    _ definition: Definition, with thing: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .outcomeSharesName,
      "\(thing) is called '\(definition.name)' as well, and each outcome has a name of its own",
      at: definition.range, notes: [Note("it is stated here", at: range)],
      help: "give one of them another name")
  }
}
