import AvenantModel
import AvenantValues

/// What a program asks of days that come back, and where the operands lie.
struct RecurrenceProgram: Hashable, Sendable {
  let operation: RecurrenceOperation
  let anchor: Slot
  let months: Slot
  let days: Slot
  let one: Slot
  let other: Slot

  /// All operands.
  var slots: [Slot] { [anchor, months, days, one, other] }
}

extension Memory {
  /// Puts what a recurrence answers into a slot; failed where the month-end rule does not say.
  mutating func ask(_ recurrence: RecurrenceProgram, into slot: Slot, by rule: MonthEndRule) {
    let state = recurrence.slots.map { states[$0.index] }.max() ?? .unknown
    states[slot.index] = state
    guard state == .known else {
      if state.isOpen { loseCertainty() }
      return
    }
    do {
      guard let answer = try answer(of: recurrence, by: rule) else {
        states[slot.index] = .absent
        return
      }
      set(slot, to: Int64(answer))
    } catch {
      states[slot.index] = .failed
      loseCertainty()
    }
  }

  /// What a recurrence answers, its operands being known; `nil` where there is no such day.
  func answer(
    of recurrence: RecurrenceProgram, by rule: MonthEndRule
  ) throws(DateArithmeticError) -> Int? {
    guard let anchor = day(recurrence.anchor), let one = day(recurrence.one),
      let other = day(recurrence.other),
      let days = Recurrence(
        from: anchor, months: Int(words[recurrence.months.index]),
        days: Int(words[recurrence.days.index]), monthEnd: rule)
    else { throw .outOfRange }
    return try recurrence.operation.answer(days, one, other)
  }

  /// Puts the whole spans of months between two dates into a slot.
  mutating func countSpans(
    ofMonths months: Int, _ one: Slot, _ other: Slot, into slot: Slot, by rule: MonthEndRule
  ) {
    let state = max(states[one.index], states[other.index])
    states[slot.index] = state
    guard state == .known else {
      if state.isOpen { loseCertainty() }
      return
    }
    do {
      set(slot, to: Int64(try spans(ofMonths: months, from: one, to: other, by: rule)))
    } catch {
      states[slot.index] = .failed
      loseCertainty()
    }
  }

  /// The whole spans of months between two dates that are known.
  func spans(
    ofMonths months: Int, from one: Slot, to other: Slot, by rule: MonthEndRule
  ) throws(DateArithmeticError) -> Int {
    guard let start = day(one), let end = day(other) else { throw .outOfRange }
    return try CalendarDate.fullSpans(
      ofMonths: months, from: start, to: end, monthEnd: rule)
  }

  private func day(_ slot: Slot) -> CalendarDate? {
    CalendarDate(dayNumber: Int(words[slot.index]))
  }
}
