import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What a calendar says, and which of its days do not count.
extension Narrator {
  /// What is asked of a calendar, the dates called by `naming`.
  func businessDays(
    _ operation: BusinessDayOperation, _ operands: [Expression],
    naming: (Expression) -> String
  ) -> String {
    let date = naming(operands[0])
    switch operation {
    case .moved:
      if case .negated(let count) = operands[1].kind {
        return "\(businessDays(count)) before \(date)"
      }
      return "\(businessDays(operands[1])) after \(date)"
    case .between: return "the business days from \(date) to \(naming(operands[1]))"
    case .isBusinessDay: return "whether \(date) is a business day"
    case .rolled(let convention): return "\(date), \(convention.words)"
    }
  }

  /// A number of business days, said by its value.
  private func businessDays(_ count: Expression) -> String {
    let number = value(of: count)
    return "\(number) business day\(number == "1" ? "" : "s")"
  }

  /// The steps to what a calendar says: the days that do not count, or that it does not reach.
  func businessDaySteps(
    _ operation: BusinessDayOperation, _ id: CalendarID, _ operands: [Expression],
    _ whole: Expression
  ) -> [Explanation.Line] {
    let days = operands.compactMap { trace.value(of: $0).day }
    // Without a date or a number of days the calendar is not asked.
    guard let first = days.first, operands.allSatisfy({ trace.value(of: $0).isThere }) else {
      return []
    }
    guard trace.value(of: whole).isThere else {
      let isOutside = trace.value(of: whole) == .absent
      return isOutside ? [.init(reach(of: id), margin: version[id].name)] : []
    }
    switch operation {
    case .isBusinessDay: return [.init(standing(of: first, in: id), margin: version[id].name)]
    case .moved, .rolled:
      return trace.value(of: whole).day.map { skipped(from: first, to: $0, in: id) } ?? []
    case .between: return days.last.map { skipped(from: first, to: $0, in: id) } ?? []
    }
  }

  /// Why there is no value: a calendar does not reach, or a record lacks its own.
  func reach(behind value: Expression) -> [Explanation.Line] {
    switch value.kind {
    case .businessDays:
      calendar(endingBefore: value).map { [.init(reach(of: $0), margin: version[$0].name)] } ?? []
    case .recurrence(.last, let operands):
      trace.value(of: value) == .absent ? [beforeTheFirst(operands)].compactMap { $0 } : []
    case .aggregate(let aggregate):
      trace.value(of: value) == .absent ? missing(in: value, aggregate) : []
    case .definition(let id):
      version[id].allowance.map { reach(behind: $0.first) } ?? reach(behind: version[id].value)
    default: []
    }
  }

  /// That a day cannot be told because a calendar does not reach it; `nil` where that is not why.
  func dayOutside(_ day: Expression?) -> String? {
    guard let day, let calendar = calendar(endingBefore: day) else { return nil }
    let (days, title) = (version[calendar].days, version[calendar].title.quoted)
    return "a day that cannot be told, because the calendar \(title) knows the days from "
      + "\(days.first.words) through \(days.last.words) only"
  }

  /// The calendar that does not reach far enough to tell a value; of records it is not looked for.
  private func calendar(endingBefore value: Expression) -> CalendarID? {
    // Parts of what has a place may have none: the work is done without them.
    guard !trace.knows(value) || trace.value(of: value) == .absent else { return nil }
    switch value.kind {
    case .aggregate: return nil
    case .businessDays(_, let calendar, let operands):
      return operands.lazy.compactMap { self.calendar(endingBefore: $0) }.first
        ?? (operands.allSatisfy { trace.knows($0) && trace.value(of: $0).isThere } ? calendar : nil)
    case .definition(let id): return calendar(endingBefore: version[id].value)
    default: return value.children.lazy.compactMap { calendar(endingBefore: $0) }.first
    }
  }

  /// Which days the calendar knows.
  private func reach(of id: CalendarID) -> String {
    let days = version[id].days
    return "the calendar \(version[id].title.quoted) knows the days from "
      + "\(days.first.words) through \(days.last.words) only"
  }

  /// The days between two that do not count: holidays by their names, weekends by their number.
  private func skipped(
    from one: CalendarDate, to other: CalendarDate, in id: CalendarID
  ) -> [Explanation.Line] {
    let calendar = version[id]
    let span = min(one, other)...max(one, other)
    let holidays = calendar.holidays.filter {
      span.contains($0.day) && !calendar.weekend.contains($0.day.weekday)
    }
    let weekends = (span.lowerBound.dayNumber...span.upperBound.dayNumber).count { number in
      CalendarDate(dayNumber: number).map { calendar.weekend.contains($0.weekday) } ?? false
    }
    let named = holidays.prefix(Self.mostHolidays).map { "\($0.day.words) (\($0.says))" }
    let others = [
      (holidays.count - named.count, "more holiday"), (weekends, "day of the weekend"),
    ]
    let counted = others.filter { $0.0 > 0 }.map { count, noun in
      count == 1 ? "1 \(noun)" : "\(count) \(noun.plural)"
    }
    let all = named + counted
    // From a day to itself nothing is counted.
    guard !all.isEmpty, one != other else { return [] }
    let isOne = holidays.count + weekends == 1
    return [
      .init("\(all.listed(by: "and")) \(isOne ? "does" : "do") not count", margin: calendar.name)
    ]
  }

  /// How many holidays are named before the rest is counted.
  private static let mostHolidays = 6

  /// Whether a day is a business day, in a sentence that says why not.
  private func standing(of day: CalendarDate, in id: CalendarID) -> String {
    let calendar = version[id]
    if let holiday = calendar.holidays.first(where: { $0.day == day }) {
      return "\(day.words) is no business day: \(holiday.says)"
    }
    return calendar.weekend.contains(day.weekday)
      ? "\(day.words) is no business day: it lies on the weekend"
      : "\(day.words) is a business day"
  }

  /// That a date is a business day, or why it is none; `nil` where something else is asked.
  func isBusinessDay(_ expression: Expression) -> String? {
    guard case .businessDays(.isBusinessDay, let calendar, let operands) = expression.kind,
      let day = trace.value(of: operands[0]).day
    else { return nil }
    if case .constant = operands[0].kind { return standing(of: day, in: calendar) }
    return "\(noun(of: operands[0])): \(standing(of: day, in: calendar))"
  }

  /// Whether a date is a business day, as a condition.
  func businessDay(
    _ id: CalendarID, _ date: Expression, _ condition: Expression, _ wanted: Bool,
    _ mark: Explanation.Line.Mark
  ) -> Explanation.Line {
    guard let day = trace.value(of: date).day, trace.value(of: condition).isThere else {
      let parts = businessDaySteps(.isBusinessDay, id, [date], condition)
      return .init(mark, answer(condition, wanted, mark), parts: parts)
    }
    let tail = mark == .met ? "" : "; it would have to be \(wanted ? "one" : "none")"
    let name = if case .constant = date.kind { "" } else { "\(noun(of: date)): " }
    return .init(mark, name + standing(of: day, in: id) + tail, margin: version[id].name)
  }
}

extension RollConvention {
  /// The day that stands in, in words.
  fileprivate var words: String {
    switch self {
    case .following: "or the next business day"
    case .modifiedFollowing: "or the next business day of the same month, or else the one before"
    case .preceding: "or the business day before"
    case .modifiedPreceding: "or the business day before in the same month, or else the next"
    }
  }
}

extension TracedValue {
  /// The day that it is.
  fileprivate var day: CalendarDate? {
    if case .known(.date(let day)) = self { day } else { nil }
  }
}

extension String {
  /// The noun for several: `days of the weekend`.
  fileprivate var plural: String {
    hasPrefix("day ") ? "days" + dropFirst(3) : "\(self)s"
  }
}
