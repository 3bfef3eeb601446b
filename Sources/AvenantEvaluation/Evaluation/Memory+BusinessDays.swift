import AvenantModel
import AvenantValues

/// What calendars say.
extension Memory {
  /// Puts what the days of a calendar answer into a slot; absent where they do not reach.
  mutating func ask(
    _ days: BusinessDays, _ operation: BusinessDayOperation, _ one: Slot, _ other: Slot,
    into slot: Slot
  ) {
    let state = max(states[one.index], states[other.index])
    states[slot.index] = state
    guard state == .known else {
      if state.isOpen { loseCertainty() }
      return
    }
    let answer = operation.answer(days, Int(words[one.index]), Int(words[other.index]))
    guard let answer else {
      states[slot.index] = .absent
      return
    }
    set(slot, to: Int64(answer))
  }
}
