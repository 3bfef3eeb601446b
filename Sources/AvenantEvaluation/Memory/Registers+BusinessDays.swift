import AvenantModel
import AvenantValues

/// What calendars say.
extension Registers {
  /// Puts what the days of a calendar answer into a slot; absent where they do not reach.
  mutating func ask(
    _ days: BusinessDays, _ operation: BusinessDayOperation, _ one: Slot, _ other: Slot,
    into slot: Slot
  ) {
    let state = max(states[one.index], states[other.index])
    guard state == .known else { return set(slot.index, state) }
    if let answer = operation.answer(days, Int(words[one.index]), Int(words[other.index])) {
      set(slot.index, to: Int64(answer))
    } else {
      set(slot.index, .absent)
    }
  }
}
