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

  /// What is answered, the operands being known.
  ///
  /// - Parameters:
  ///   - rule: What becomes of a month that lacks a day.
  ///   - word: The value in a slot.
  /// - Returns: A day or a number; `nil` where there is no such day.
  /// - Throws: ``DateArithmeticError`` outside the calendar, or where the rule does not say.
  func answer(
    by rule: MonthEndRule, _ word: (Slot) -> Int64
  ) throws(DateArithmeticError) -> Int? {
    guard let anchor = CalendarDate(word: word(anchor)), let one = CalendarDate(word: word(one)),
      let other = CalendarDate(word: word(other)),
      let recurrence = Recurrence(
        from: anchor, months: Int(word(months)), days: Int(word(days)), monthEnd: rule)
    else { throw .outOfRange }
    return try operation.answer(recurrence, one, other)
  }
}

extension Registers {
  /// Puts what a recurrence answers into a slot; failed where the month-end rule does not say.
  mutating func ask(_ recurrence: RecurrenceProgram, into slot: Slot, by rule: MonthEndRule) {
    let state = recurrence.slots.map { states[$0.index] }.max() ?? .unknown
    guard state == .known else { return set(slot.index, state) }
    do {
      if let answer = try recurrence.answer(by: rule, { words[$0.index] }) {
        set(slot.index, to: Int64(answer))
      } else {
        set(slot.index, .absent)
      }
    } catch {
      set(slot.index, .failed)
    }
  }

  /// Puts the whole spans of months between two dates into a slot.
  mutating func countSpans(
    ofMonths months: Int, _ one: Slot, _ other: Slot, into slot: Slot, by rule: MonthEndRule
  ) {
    let state = max(states[one.index], states[other.index])
    guard state == .known else { return set(slot.index, state) }
    do {
      let spans = try CalendarDate.spans(
        ofMonths: months, from: words[one.index], to: words[other.index], by: rule)
      set(slot.index, to: Int64(spans))
    } catch {
      set(slot.index, .failed)
    }
  }
}

extension CalendarDate {
  /// The day that a word in a slot counts; `nil` outside the calendar.
  init?(word: Int64) { self.init(dayNumber: Int(word)) }

  /// The whole spans of months between two days.
  static func spans(
    ofMonths months: Int, from one: Int64, to other: Int64, by rule: MonthEndRule
  ) throws(DateArithmeticError) -> Int {
    guard let start = CalendarDate(word: one), let end = CalendarDate(word: other) else {
      throw .outOfRange
    }
    return try fullSpans(ofMonths: months, from: start, to: end, monthEnd: rule)
  }
}
