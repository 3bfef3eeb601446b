import AvenantModel
import AvenantValues

/// Whether the days of a calendar reach as far as is asked.
extension VersionChecker {
  /// What makes an answer of a calendar absent although `given` holds.
  func mayBeAbsent(
    _ operation: BusinessDayOperation, _ calendar: CalendarID, _ operands: [Expression],
    _ value: Expression, _ given: Assumptions
  ) -> Absence? {
    guard !given.present.contains(.computed(value.axisKey)) else { return nil }
    for operand in operands {
      if let absence = mayBeAbsent(operand, given: given) { return absence }
    }
    let days = calendars[calendar.index].days
    let dates = operands.filter { $0.type == .date }.map { self.days(of: $0, given: given) }
    let spans = dates.compactMap { $0 }
    guard spans.count == dates.count,
      spans.allSatisfy({ days.covers($0.lowerBound) && days.covers($0.upperBound) })
    else { return Absence(part: value, cause: value) }
    return days.reach(operation, spans[0], operands.last) ? nil : Absence(part: value, cause: value)
  }

  private func days(of date: Expression, given: Assumptions) -> ClosedRange<CalendarDate>? {
    let (low, high) = bounds(of: date, given: given)
    guard let low, let high, low <= high,
      let first = Int(exactly: low.numerator).flatMap(CalendarDate.init(dayNumber:)),
      let last = Int(exactly: high.numerator).flatMap(CalendarDate.init(dayNumber:))
    else { return nil }
    return first...last
  }
}

extension BusinessDays {
  /// Whether there is an answer for every date of a span that the calendar covers.
  fileprivate func reach(
    _ operation: BusinessDayOperation, _ span: ClosedRange<CalendarDate>, _ count: Expression?
  ) -> Bool {
    switch operation {
    case .between, .isBusinessDay: return true
    case .moved:
      // The later the date and the more days, the later the day arrived at.
      guard let counts = count?.wholeBounds else { return false }
      return day(counts.lowerBound, after: span.lowerBound) != nil
        && day(counts.upperBound, after: span.upperBound) != nil
    case .rolled(let convention):
      return (span.lowerBound.dayNumber...span.upperBound.dayNumber).allSatisfy {
        CalendarDate(dayNumber: $0).flatMap { rolled($0, convention) } != nil
      }
    }
  }
}
