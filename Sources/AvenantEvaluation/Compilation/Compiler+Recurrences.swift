import AvenantDiagnostics
import AvenantModel

/// Days that come back at a fixed interval.
extension Compiler {
  mutating func recurrence(
    _ operation: RecurrenceOperation, _ operands: [Expression], at range: SourceRange
  ) -> Operand {
    let (months, days) = length(operands[1])
    let dates = operands.dropFirst(2).map { number($0).slot }
    let program = RecurrenceProgram(
      operation: operation, anchor: number(operands[0]).slot, months: months, days: days,
      one: dates[0], other: dates.count > 1 ? dates[1] : dates[0])
    return .number(.day(emit(.recurrence(program, place: place(range)))))
  }
}
