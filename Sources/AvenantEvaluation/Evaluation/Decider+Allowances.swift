import AvenantModel
import AvenantValues

/// What is left of allowances.
extension Decider {
  var allowanceOutcomes: [AllowanceOutcome] {
    version.definitions.compactMap { definition in
      guard let allowance = definition.allowance else { return nil }
      let uses = number(of: allowance.uses).flatMap { Int(exactly: $0.mantissa) }
      return AllowanceOutcome(
        definition: definition.name, type: definition.value.type,
        amount: number(of: allowance.amount), used: number(of: allowance.used),
        left: number(of: definition.value), use: uses.map { $0 + 1 })
    }
  }

  private func number(of expression: Expression) -> ExactNumber? {
    let trace = Trace(program: program, memory: memory, facts: facts, asOf: asOf)
    switch trace.value(of: expression) {
    case .known(.number(let number)): return number
    case .known(.period(let period)):
      return ExactNumber(period.months == 0 ? period.days : period.months)
    case .known, .fraction, .absent, .unknown, .failed: return nil
    }
  }
}
