import AvenantModel
import AvenantValues

/// Allowances, from what was stated: the period of a date, the uses in it, and what they take.
///
/// Periods are found day by day in the calendar, or one after another from the first. Nothing is
/// read of the value that the checker made of them.
extension ReferenceEvaluator {
  /// What is found of an allowance.
  struct AllowanceFound {
    var first: Found
    var last: Found
    var amount: Found
    var used = Found.failed
    var uses = Found.failed
    var left = Found.failed
  }

  func find(_ allowance: Allowance) -> AllowanceFound {
    let date = value(allowance.date)
    let days = days(of: allowance.period, at: date)
    var found = AllowanceFound(first: days.first, last: days.last, amount: value(allowance.amount))
    let list = value(of: version[allowance.use.binding].list)
    guard case .value(.date(let first)) = days.first, case .value(.date(let last)) = date,
      case .value(.list(let items)) = list
    else {
      found.left = Found.combining([days.first, date, found.amount, list]) { _ in nil }
      (found.used, found.uses) = (.absent, .absent)
      return found
    }
    let taken = taken(by: items, of: allowance.use, in: first...max(first, last))
    found.used = sum(taken.map { ($0.counts, $0.takes) })
    found.uses = sum(taken.map { ($0.counts, Self.once) })
    found.left = Found.combining([found.amount, found.used]) { operands in
      guard case .number(let amount) = operands[0], case .number(let used) = operands[1] else {
        return nil
      }
      let rest = amount.subtracting(used)
      return rest.map { .number(max($0, Fraction(ExactNumber(0)))) }
    }
    return found
  }

  private static let once = Found.value(whole(1))

  /// Whether each use lies among the days, and what it takes.
  private func taken(
    by items: [Record], of use: Allowance.Use, in days: ClosedRange<Int>
  ) -> [(counts: Truth, takes: Found)] {
    let outside = fields
    defer { fields = outside }
    return items.enumerated().map { place, item in
      bind(version[use.binding], to: item, at: place)
      let takes = use.takes.map(value) ?? Self.once
      switch value(use.date) {
      case .value(.date(let day)): return (days.contains(day) ? .yes : .no, takes)
      case .absent: return (.neither, takes)
      case .value, .failed: return (.unknown, takes)
      }
    }
  }

  // MARK: Periods

  /// The first and the last day of the period in which a date lies.
  private func days(of period: Allowance.Period, at date: Found) -> (first: Found, last: Found) {
    if case .counted(let every, let anchor) = period {
      return counted(every, from: value(anchor), at: date)
    }
    guard case .value(.date(let day)) = date else { return (date, date) }
    switch period {
    case .day: return (date, date)
    case .week(let begins):
      var first = day
      while ReferenceCalendar.part(.weekday, of: first) ?? begins != begins { first -= 1 }
      return (found(first), found(first + 6))
    case .month: return calendar(months: 1, day)
    case .quarter: return calendar(months: 3, day)
    case .year: return calendar(months: 12, day)
    case .counted: preconditionFailure("found above")
    }
  }

  /// The day that has this number, if the calendar has one.
  private func found(_ day: Int?) -> Found {
    day.flatMap { CalendarDate(dayNumber: $0) }.map { .value(.date($0.dayNumber)) } ?? .failed
  }

  private func calendar(months: Int, _ day: Int) -> (first: Found, last: Found) {
    guard let date = CalendarDate(dayNumber: day) else { return (.failed, .failed) }
    let month = (date.month - 1) / months * months + 1
    let end = CalendarDate.length(ofMonth: month + months - 1, inYear: date.year)
    let first = CalendarDate(year: date.year, month: month, day: 1)
    let last = CalendarDate(year: date.year, month: month + months - 1, day: end)
    return (found(first?.dayNumber), found(last?.dayNumber))
  }

  /// Goes from period to period until the date lies in one.
  private func counted(
    _ every: Expression, from anchor: Found, at date: Found
  ) -> (first: Found, last: Found) {
    let length = value(every)
    guard case .value(.date(let anchor)) = anchor, case .value(.date(let day)) = date,
      case .value(let some) = length, case .period(let months, let days)? = some.period(every.type)
    else {
      let none = Found.combining([anchor, length, date]) { _ in nil }
      return (none, none)
    }
    guard day >= anchor else { return (.absent, .absent) }
    func start(_ place: Int, _ rule: MonthEndRule) -> Int? {
      ReferenceCalendar.move(anchor, months: months * place, days: days * place, rule)
    }
    let (early, late): (MonthEndRule, MonthEndRule) =
      version.monthEnd == .error ? (.lastDay, .nextMonth) : (version.monthEnd, version.monthEnd)
    var place = days == 0 ? 0 : (day - anchor) / days
    while let next = start(place + 1, early), next <= day {
      // The day lies in the one period or in the other, as the months' ends are read.
      guard let next = start(place + 1, late), next <= day else { return (.failed, .failed) }
      place += 1
    }
    return (
      found(start(place, version.monthEnd)),
      found(start(place + 1, version.monthEnd).map { $0 - 1 })
    )
  }
}

// MARK: - What a decision says of them

extension ReferenceEvaluator {
  /// What is said of every allowance, in the order of the keys.
  var allowanceFacets: [Facet] {
    version.definitions.compactMap(\.allowance).flatMap { allowance -> [Facet] in
      let found = find(allowance)
      var facets: [Facet] = [Facet(found.first), Facet(found.last)]
      let hasPeriod = facets[0] != .nothing
      if !hasPeriod { facets[1] = .nothing }
      return facets + [
        Facet(found.amount), hasPeriod ? Facet(found.used) : .nothing, Facet(found.left),
        hasPeriod ? Facet(found.uses) : .nothing,
      ]
    }
  }

  /// Whether there may be nothing left of something because there is no period, date or list.
  func mayBeAbsent(_ allowance: Allowance) -> Bool {
    var read = [allowance.amount, allowance.date, allowance.use.date]
    read += allowance.use.takes.map { [$0] } ?? []
    if case .counted(let every, let anchor) = allowance.period {
      if mayComeBefore(allowance.date, anchor) { return true }
      read += [every, anchor]
    }
    return version[version[allowance.use.binding].list].isOptional
      || read.contains(where: mayBeAbsent)
  }
}

extension Facet {
  /// A number or a day that was found; nothing for all else.
  init(_ found: Found) {
    switch found {
    case .value(.date(let day)): self.init(CalendarDate(dayNumber: day))
    case .value(.number(let number)): self.init(fraction: number)
    case .value, .absent, .failed: self = .nothing
    }
  }

  /// A number, however many decimals it is written with; nothing for one that has no end.
  init(fraction number: Fraction) {
    var rest = number.denominator
    for factor: Int128 in [2, 5] { while rest % factor == 0 { rest /= factor } }
    self = rest == 1 ? .word("\(number.numerator)/\(number.denominator)") : .nothing
  }
}
