import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// What must hold of every ticket; whether it does, the analysis finds out.
extension VersionChecker {
  /// The guarantees of the contract that concern this version: those from it, or from one before it.
  mutating func guarantees() -> [Guarantee] {
    contract.syntax.guarantees.compactMap { syntax in
      guard concerns(syntax) else { return nil }
      assumptions = Assumptions()
      guard let condition = condition(syntax.always) else { return nil }
      if let absence = mayBeNeither(condition, given: assumptions) {
        diagnostics.report(.conditionMayBeAbsent(absence))
      }
      return Guarantee(
        name: syntax.name.text, says: syntax.says.text, condition: condition,
        range: syntax.name.range)
    }
  }

  private func concerns(_ guarantee: GuaranteeSyntax) -> Bool {
    guard let from = guarantee.from else { return true }
    return contract.firstDays[from.text].map { $0 <= inForce.from } ?? false
  }
}
