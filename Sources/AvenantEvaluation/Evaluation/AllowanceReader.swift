import AvenantModel
import AvenantValues

/// Reads off a trace what is left of allowances.
struct AllowanceReader {
  let trace: Trace

  var outcomes: [AllowanceOutcome] {
    trace.version.definitions.compactMap { definition in
      definition.allowance.map { outcome(of: $0, definition) }
    }
  }

  private func outcome(of allowance: Allowance, _ definition: Definition) -> AllowanceOutcome {
    let first = day(of: allowance.first)
    // Nothing was taken in a period that there is not.
    let uses = first.flatMap { _ in number(of: allowance.uses) }
    return AllowanceOutcome(
      definition: definition.name, type: definition.value.type, first: first,
      last: first.flatMap { _ in day(of: allowance.last) }, amount: number(of: allowance.amount),
      used: first.flatMap { _ in number(of: allowance.used) }, left: number(of: definition.value),
      use: uses.flatMap { Int(exactly: $0.mantissa) }.map { $0 + 1 })
  }

  private func day(of expression: Expression) -> CalendarDate? {
    if case .known(.date(let day)) = trace.value(of: expression) { day } else { nil }
  }

  private func number(of expression: Expression) -> ExactNumber? {
    switch trace.value(of: expression) {
    case .known(.number(let number)): return number
    case .known(.period(let period)):
      return ExactNumber(period.months == 0 ? period.days : period.months)
    case .known, .fraction, .absent, .unknown, .failed: return nil
    }
  }
}
