import AvenantModel
import AvenantValues

/// Days that come back, found one by one from the first.
extension ReferenceEvaluator {
  /// What is asked of them; `nil` inside where there is no such day, and outside where it failed.
  func recurrence(
    _ operation: RecurrenceOperation, _ operands: [ReferenceValue], _ interval: ValueType
  ) -> ReferenceValue?? {
    guard let anchor = operands[0].day,
      case .period(let months, let days)? = operands[1].period(interval),
      let date = operands[2].day
    else { return .none }
    func count(_ day: Int, _ rule: MonthEndRule) -> Int? {
      occurrences(anchor, months, days, through: day, rule)
    }
    func count(_ day: Int) -> Int? {
      guard version.monthEnd == .error else { return count(day, version.monthEnd) }
      let early = count(day, .lastDay)
      return early == count(day, .nextMonth) ? early : nil
    }
    func occurrence(_ place: Int) -> ReferenceValue?? {
      ReferenceCalendar.move(anchor, months: months * place, days: days * place, version.monthEnd)
        .map { .some(.date($0)) }
    }
    switch operation {
    case .next: return count(date).flatMap(occurrence)
    case .last:
      guard let count = count(date) else { return .none }
      return count == 0 ? .some(.none) : occurrence(count - 1)
    case .count:
      guard let last = operands[3].day else { return .none }
      guard date <= last else { return Self.whole(0) }
      guard let before = count(date - 1), let through = count(last) else { return .none }
      return Self.whole(through - before)
    }
  }

  private func occurrences(
    _ anchor: Int, _ months: Int, _ days: Int, through day: Int, _ rule: MonthEndRule
  ) -> Int? {
    guard anchor <= day else { return 0 }
    if months == 0 { return (day - anchor) / days + 1 }
    var count = 0
    while let next = ReferenceCalendar.move(anchor, months: months * count, days: 0, rule),
      next <= day
    {
      count += 1
    }
    return count
  }
}

extension Found {
  /// What `work` makes of several values, all of which must be there: a value, nothing, or a
  /// failure.
  static func combiningMaybe(
    _ all: [Found], _ work: ([ReferenceValue]) -> ReferenceValue??
  ) -> Found {
    if all.contains(.absent) { return .absent }
    var values: [ReferenceValue] = []
    for case .value(let value) in all { values.append(value) }
    guard values.count == all.count, let result = work(values) else { return .failed }
    return result.map(Found.value) ?? .absent
  }
}
