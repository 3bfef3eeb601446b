import AvenantModel
import AvenantValues

/// Business days, day by day.
extension ReferenceEvaluator {
  func businessDays(
    _ operation: BusinessDayOperation, _ calendar: BusinessCalendar, _ operands: [Found],
    _ type: ValueType
  ) -> Found {
    var numbers: [Int] = []
    let all = Found.combining(operands) { values in
      numbers = values.compactMap(\.wholeNumber)
      return values[0]
    }
    guard case .value = all else { return all }
    let walk = CalendarWalk(calendar: calendar)
    guard let answer = walk.answer(operation, numbers) else { return .absent }
    switch type {
    case .boolean: return .value(.boolean(answer != 0))
    case .date: return .value(.date(answer))
    default: return .value(Self.whole(answer))
    }
  }
}

extension ReferenceValue {
  /// The number of a day, or a whole number.
  fileprivate var wholeNumber: Int? {
    if case .number(let number) = self { Int(number.numerator) } else { day }
  }
}

/// A walk through a calendar, one day at a time.
private struct CalendarWalk {
  let calendar: BusinessCalendar

  /// What the calendar says; `nil` where the walk leaves it.
  func answer(_ operation: BusinessDayOperation, _ operands: [Int]) -> Int? {
    guard let start = operands.first, isKnown(start) else { return nil }
    switch operation {
    case .isBusinessDay: return isBusinessDay(start) ? 1 : 0
    case .between: return isKnown(operands[1]) ? count(from: start, to: operands[1]) : nil
    case .moved: return move(start, by: operands[1])
    case .rolled(let convention): return roll(start, convention)
    }
  }

  private func isKnown(_ day: Int) -> Bool {
    calendar.days.first.dayNumber <= day && day <= calendar.days.last.dayNumber
  }

  private func isBusinessDay(_ day: Int) -> Bool {
    let weekday = ((day + 3) % 7 + 7) % 7 + 1  // 1970-01-01 is a Thursday.
    return !calendar.weekend.contains(weekday)
      && !calendar.holidays.contains { $0.day.dayNumber == day }
  }

  private func count(from start: Int, to end: Int) -> Int {
    let step = start <= end ? 1 : -1
    var (day, count) = (start, 0)
    while day != end {
      day += step
      if isBusinessDay(day) { count += step }
    }
    return count
  }

  private func move(_ start: Int, by count: Int) -> Int? {
    var (day, left) = (start, abs(count))
    while left > 0 {
      day += count > 0 ? 1 : -1
      guard isKnown(day) else { return nil }
      if isBusinessDay(day) { left -= 1 }
    }
    return day
  }

  private func roll(_ start: Int, _ convention: RollConvention) -> Int? {
    switch convention {
    case .following: return next(from: start, step: 1)
    case .preceding: return next(from: start, step: -1)
    case .modifiedFollowing: return next(from: start, step: 1, orElse: -1)
    case .modifiedPreceding: return next(from: start, step: -1, orElse: 1)
    }
  }

  private func next(from start: Int, step: Int) -> Int? {
    var day = start
    while isKnown(day) {
      if isBusinessDay(day) { return day }
      day += step
    }
    return nil
  }

  /// The next business day of the same month, or the one in the other direction.
  private func next(from start: Int, step: Int, orElse back: Int) -> Int? {
    var day = start
    while CalendarDate(dayNumber: day)?.month == CalendarDate(dayNumber: start)?.month {
      guard isKnown(day) else { return nil }
      if isBusinessDay(day) { return day }
      day += step
    }
    return next(from: start, step: back)
  }
}
