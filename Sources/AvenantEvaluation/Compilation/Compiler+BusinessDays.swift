import AvenantModel

/// What is asked of calendars of business days.
extension Compiler {
  mutating func businessDays(
    _ operation: BusinessDayOperation, _ calendar: CalendarID, _ operands: [Expression]
  ) -> Operand {
    let slots = operands.map { number($0).slot }
    guard let first = slots.first else { preconditionFailure("a calendar is asked about a date") }
    let answer = emit(
      .businessDays(
        operation, first, slots.count > 1 ? slots[1] : .zero, calendar: calendar.index))
    guard operation == .isBusinessDay else { return .number(.day(answer)) }
    return .condition(emit(.difference(answer, .zero, low: 1, high: 1)))
  }
}
