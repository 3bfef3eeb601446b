import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

/// Definitions whose values are outcomes.
extension VersionChecker {
  /// Checks that a value can be told: it ends, and its name is its own.
  mutating func checkOutcome(_ definition: Definition) {
    used.insert(definition.name)
    if case .fraction = definition.value.numbers?.form {
      diagnostics.report(.outcomeWithoutEnd(definition))
    }
    if let clause = names.clauses[definition.name] {
      let name = text.clauses[clause.index].content.name
      diagnostics.report(.outcomeSharesName(definition, with: "a clause", at: name.range))
    } else if let entitlement = names.entitlements[definition.name] {
      diagnostics.report(
        .outcomeSharesName(
          definition, with: "an entitlement", at: entitlements[entitlement.index].range))
    }
  }
}
