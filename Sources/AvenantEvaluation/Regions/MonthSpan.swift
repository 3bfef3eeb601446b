import AvenantModel
package import AvenantValues

/// How many whole spans of months lie from one day to another, each so many days from the value of
/// a variable.
package struct MonthSpan: Hashable, Sendable {
  /// The variable of the day from which spans are counted, and the days that are added to it.
  package let start: Int
  package let startOffset: Int64
  /// The same of the day on which they are counted.
  package let end: Int
  package let endOffset: Int64
  /// The months of a span.
  package let months: Int
  package let rule: MonthEndRule

  /// The spans where the variables have these values; `nil` where that cannot be told.
  fileprivate func count(from first: Int64, to last: Int64) -> Int64? {
    let (from, to) = (first + startOffset, last + endOffset)
    return (try? CalendarDate.spans(ofMonths: months, from: from, to: to, by: rule))
      .map { Int64($0) }
  }

  /// The fewest days that the second variable lies behind the first where there are so many spans.
  func fewestDays(spans: Int64) -> Int128 {
    days(spans > 0 ? Self.fewest(in: Int128(spans) * Int128(months)) : -most(below: 1 - spans))
  }

  /// The most days.
  func mostDays(spans: Int64) -> Int128 {
    days(spans < 0 ? -Self.fewest(in: Int128(-spans) * Int128(months)) : most(below: spans + 1))
  }

  private func days(_ apart: Int128) -> Int128 { apart + Int128(startOffset) - Int128(endOffset) }

  /// The most days that are less than so many spans.
  private func most(below spans: Int64) -> Int128 {
    let (years, rest) = (Int128(spans) * Int128(months)).quotientAndRemainder(dividingBy: 12)
    return 366 * years + 31 * rest + 2
  }

  /// The fewest days that make so many months, whatever their days.
  private static func fewest(in months: Int128) -> Int128 {
    let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
    return 365 * years + max(0, 30 * rest - 3) - 1
  }

  /// Whether it counts the same spans, but perhaps on another day.
  fileprivate func isCounted(like other: MonthSpan) -> Bool {
    (start, startOffset, end, months) == (other.start, other.startOffset, other.end, other.months)
      && rule == other.rule
  }

  /// All that there may be.
  fileprivate static let all: ClosedRange<Int64> = -119_987...119_987
}

/// What the days of a region have in common that lie months apart.
extension Region {
  /// How many spans there may be: no fewer than on an earlier day, and no more than on a later one;
  /// `nil` where no number is left.
  func count(of span: MonthSpan) -> ClosedRange<Int64>? {
    var (low, high) = (MonthSpan.all.lowerBound, MonthSpan.all.upperBound)
    for (other, count) in spans where span.isCounted(like: other) {
      if other.endOffset <= span.endOffset { low = max(low, count.lowerBound) }
      if other.endOffset >= span.endOffset { high = min(high, count.upperBound) }
    }
    return low <= high ? low...high : nil
  }

  /// Whether months are counted from a day: how many days they have depends on it.
  func isStart(_ variable: Int) -> Bool { spans.keys.contains { $0.start == variable } }

  /// How many spans there are lies between these.
  mutating func restrict(_ span: MonthSpan, _ low: Int128?, _ high: Int128?) -> Bool {
    guard let known = count(of: span) else { return false }
    let low = max(known.lowerBound, Int64(clamping: low ?? Int128(known.lowerBound)))
    let high = min(known.upperBound, Int64(clamping: high ?? Int128(known.upperBound)))
    guard low <= high else { return false }
    spans[span] = low...high
    guard spans.keys.allSatisfy({ count(of: $0) != nil }) else { return false }
    let fewest = low > MonthSpan.all.lowerBound ? span.fewestDays(spans: low) : nil
    let most = high < MonthSpan.all.upperBound ? span.mostDays(spans: high) : nil
    return narrowed(by: Constraint(.difference(span.end, span.start, low: fewest, high: most)))
  }

  /// What a day may be where the other one is known; `nil` where nothing more is known of it.
  func values(of variable: Int, by span: MonthSpan) -> ClosedRange<Int64>?? {
    guard let count = count(of: span), case .numbers(let low, let high) = domains[variable].values,
      low < high
    else { return nil }
    let growth = Growth(LinearForm(0), within: low...high)
    let counted: Growth
    if variable == span.end, let start = pinned(span.start) {
      counted = growth.then { span.count(from: start, to: $0) }
    } else if variable == span.start, let end = pinned(span.end) {
      counted = growth.then(falling: true) { span.count(from: $0, to: end) }
    } else {
      return nil
    }
    guard let sums = counted.sums(from: Int128(count.lowerBound), through: Int128(count.upperBound))
    else { return nil }
    let (first, last) = (Int64(clamping: sums.low), Int64(clamping: sums.high))
    return .some(first <= last ? first...last : nil)
  }
}

/// Days that lie months apart, as a run meets them.
extension RegionRun {
  /// How many spans there have to be for a test to be true; `nil` of another test.
  func spans(
    testedBy one: Slot, _ other: Slot, _ low: Int64, _ high: Int64
  ) -> (span: MonthSpan, low: Int128?, high: Int128?)? {
    let (low, high) = (Self.reached(Int128(low)), Self.reached(Int128(high)))
    return spans(from: other, to: one, low, high)
      ?? spans(from: one, to: other, high.map { -$0 }, low.map { -$0 })
  }

  /// The same where a number is at least so much, and at most so much, above another one.
  private func spans(
    from base: Slot, to one: Slot, _ low: Int128?, _ high: Int128?
  ) -> (span: MonthSpan, low: Int128?, high: Int128?)? {
    if let span = span(countedIn: one), let base = form(base)?.onlyConstant {
      return (span, low.map { $0 + base }, high.map { $0 + base })
    }
    switch (low, high) {
    case (let low?, nil): return span(from: base, to: one, later: low).map { ($0, $1, nil) }
    case (nil, let high?):
      return span(from: base, to: one, later: high + 1).map { ($0, nil, $1 - 1) }
    case (_?, _?), (nil, nil): return nil
    }
  }

  /// What no two days lie apart.
  private static let farthest: Int128 = 4_000_000

  /// A bound that numbers of days and of spans may reach.
  private static func reached(_ bound: Int128) -> Int128? {
    abs(bound) < farthest ? bound : nil
  }

  /// The spans that an instruction counts.
  private func span(countedIn slot: Slot) -> MonthSpan? {
    guard let instruction = program.origins.instruction(writing: .slot(slot)),
      case .number(.spans(let months, let one, let other, _), _) = instruction,
      !program.mayFail(instruction)
    else { return nil }
    return span(of: months, from: one, to: other, later: 0)
  }

  /// A day that lies at least so many days behind another one, moved by months: on the day so many
  /// days before it the months are over.
  private func span(
    from moved: Slot, to day: Slot, later days: Int128
  ) -> (span: MonthSpan, count: Int128)? {
    guard let instruction = program.origins.instruction(writing: .slot(moved)),
      case .number(.shifted(let start, let months, let more, _), _) = instruction,
      !program.mayFail(instruction), let count = form(months)?.onlyConstant, count > 0,
      let more = form(more)?.onlyConstant.flatMap({ Int64(exactly: $0) }),
      abs(more) < Int64(Self.farthest),
      let span = span(of: 1, from: start, to: day, later: Int64(days) + more)
    else { return nil }
    return (span, count)
  }

  private func span(
    of months: Int, from one: Slot, to other: Slot, later days: Int64
  ) -> MonthSpan? {
    guard let (start, before) = day(one), let (end, after) = day(other), start != end,
      case .numbers = region.domains[start].values, case .numbers = region.domains[end].values
    else { return nil }
    return MonthSpan(
      start: start, startOffset: before, end: end, endOffset: after - days, months: months,
      rule: program.version.monthEnd)
  }

  /// A variable moved by days.
  private func day(_ slot: Slot) -> (variable: Int, offset: Int64)? {
    guard let form = form(slot), let (variable, factor) = form.onlyVariable, factor == 1,
      let offset = Int64(exactly: form.constant), abs(offset) < Int64(Self.farthest)
    else { return nil }
    return (variable, offset)
  }
}

extension Region {
  /// What it may come to that the number of spans lies between these.
  func outcomes(of span: MonthSpan, _ low: Int128?, _ high: Int128?) -> TestOutcomes {
    guard let count = count(of: span),
      let apart = LinearForm(variable: span.end).adding(
        LinearForm(variable: span.start), times: -1
      ).flatMap({ range(of: $0) })
    else { return [.yes, .no] }
    /// Whether there may be such a number.
    func mayBe(from low: Int128, through high: Int128) -> Bool {
      let first = max(Int128(count.lowerBound), low)
      let last = min(Int128(count.upperBound), high)
      guard first <= last else { return false }
      return span.fewestDays(spans: Int64(first)) <= apart.upperBound
        && apart.lowerBound <= span.mostDays(spans: Int64(last))
    }
    let (least, most) = (Int128(MonthSpan.all.lowerBound), Int128(MonthSpan.all.upperBound))
    var outcomes: TestOutcomes = mayBe(from: low ?? least, through: high ?? most) ? .yes : []
    let isLess = low.map { mayBe(from: least, through: $0 - 1) } ?? false
    let isMore = high.map { mayBe(from: $0 + 1, through: most) } ?? false
    if isLess || isMore { outcomes.insert(.no) }
    return outcomes
  }
}

extension Split {
  /// Fewer spans than a test asks for, as many, and more.
  init?(_ span: MonthSpan, low: Int128?, high: Int128?, in region: Region) {
    let either = [span.start, span.end].first(where: region.mayBeEither)
    if let either {
      self.init(presenceOf: either)
    } else {
      guard region.outcomes(of: span, low, high) == [.yes, .no] else { return nil }
      self.init(
        [
          low.map { Constraint(.spans(span, low: nil, high: $0 - 1)) },
          Constraint(.spans(span, low: low, high: high)),
          high.map { Constraint(.spans(span, low: $0 + 1, high: nil)) },
        ].compactMap { $0 })
    }
  }
}
