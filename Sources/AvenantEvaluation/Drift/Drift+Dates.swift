import AvenantModel
import AvenantValues

/// How dates move that are worked out from others.
extension Drift {
  /// A date moved by a length of time.
  ///
  /// While every month has the day, a date that is moved by months moves on like any other.
  mutating func shifted(_ date: Slot, _ months: Slot, _ days: Slot) -> Motion {
    guard [date, months, days].contains(where: { self[$0] != .still }) else { return .still }
    guard [date, months, days].allSatisfy(isKnown) else { return .uneven }
    let sum = self[date] + self[days]
    guard self[months] == .still, let step = sum.wholeStep,
      let start = CalendarDate(dayNumber: Int(memory.words[date.index]))
    else {
      holdToday()
      return .uneven
    }
    if word(months) != 0, self[date] != .still {
      // No month lacks the days until the 27th, nor is one of them its last.
      hold(step == 1 && start.day <= 27 ? Int128(27 - start.day) : 0)
    }
    holdWithinCalendar(word(date) + word(days) + word(months) * 31, step)
    return sum
  }

  /// Says that nothing is vouched for once a day that moves is none of the calendar any more.
  private mutating func holdWithinCalendar(_ day: Int128, _ step: Int128) {
    let first = Int128(CalendarDate.earliest.dayNumber)
    let last = Int128(CalendarDate.latest.dayNumber)
    guard first <= day, day <= last else { return holdToday() }
    hold(daysUnturned(day, by: step, low: first, high: last))
  }

  /// What a calendar says of days that move.
  mutating func asked(
    _ calendar: BusinessDays, _ operation: BusinessDayOperation, _ one: Slot, _ other: Slot
  ) -> Motion {
    // Behind its last day a calendar says nothing, however much later it is.
    let isBehind = (operation == .between ? [one, other] : [one]).contains {
      isKnown($0) && (self[$0].wholeStep ?? -1) > 0 && word($0) > Int128(calendar.last.dayNumber)
    }
    if isBehind { return .still }
    return stepped([one, other], through: 40) {
      operation.answer(calendar, Int($0[0]), Int($0[1])).map(Int64.init)
    }
  }
}
