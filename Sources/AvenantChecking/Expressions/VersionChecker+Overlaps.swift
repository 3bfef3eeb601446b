import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// The days that two periods have in common.
extension VersionChecker {
  /// `days_in_common([a..b], [c..d))`: a number of whole days.
  mutating func daysInCommon(
    _ one: CollectionSyntax, _ other: CollectionSyntax, at range: SourceRange
  ) -> Expression? {
    let periods = [one, other].map { period($0) }
    guard let one = periods[0], let other = periods[1] else { return nil }
    let firsts = [one, other].compactMap { interval in
      interval.lower.map { day($0, movedBy: interval.includesLower ? 0 : 1) }
    }
    let lasts = [one, other].compactMap { interval in
      interval.upper.map { day($0, movedBy: interval.includesUpper ? 0 : -1) }
    }
    guard !firsts.isEmpty, !lasts.isEmpty else {
      diagnostics.report(.periodsWithoutEnd(at: range, isBeginning: firsts.isEmpty))
      return nil
    }
    guard let first = outermost(.max, firsts, at: range),
      let last = outermost(.min, lasts, at: range),
      let days = count(from: first, through: last, at: range)
    else { return nil }
    return Expression(
      .daysInCommon(PeriodOverlap(one, other, days: days)), type: days.type, numbers: days.numbers,
      at: range)
  }

  /// The period that stands there: an interval of dates.
  private mutating func period(_ syntax: CollectionSyntax) -> Interval? {
    let interval: Interval?
    switch syntax.kind {
    case .set: preconditionFailure("the reader takes no set for a period")
    case .name(let name): interval = namedInterval(name, beside: .date, at: syntax.range)
    case .interval(let syntax):
      let lower = syntax.lower.map { check($0, expecting: .date) }
      let upper = syntax.upper.map { check($0, expecting: .date) }
      let ends = [lower, upper].compactMap { $0 }
      guard ends.allSatisfy({ $0 != nil }) else { return nil }
      interval = Interval(
        lower: lower ?? nil, includesLower: syntax.includesLower, upper: upper ?? nil,
        includesUpper: syntax.includesUpper)
    }
    for end in [interval?.lower, interval?.upper].compactMap({ $0 }) where end.type != .date {
      diagnostics.report(.wrongType(end, wanted: .date, for: "here"))
      return nil
    }
    return interval
  }

  /// A day, or the one beside it where an end does not count.
  private mutating func day(_ date: Expression, movedBy days: Int) -> Expression? {
    guard days != 0 else { return date }
    let length = Expression(
      .constant(.period(Period(days: days))), type: .days,
      numbers: .whole(from: days, through: days), at: date.range)
    return numeric(.shifted(date, by: length), .date, at: date.range) {
      () throws(ShapeProblem) in
      try date.numbers?.adding(.whole(from: days, through: days))
    }
  }

  /// The later of two first days, or the earlier of two last days; the only one where there is one.
  private mutating func outermost(
    _ function: FunctionWord, _ days: [Expression?], at range: SourceRange
  ) -> Expression? {
    let known = days.compactMap { $0 }
    guard known.count == days.count else { return nil }
    return known.count == 1 ? known[0] : extreme(function, known, at: range)
  }

  /// How many days there are from one day through another; none where that comes before.
  private mutating func count(
    from first: Expression, through last: Expression, at range: SourceRange
  ) -> Expression? {
    func number(_ number: Int) -> Expression {
      Expression(
        .constant(.number(ExactNumber(number))), type: .number(unit: nil),
        numbers: .whole(from: number, through: number), at: range)
    }
    guard let from = first.numbers, let through = last.numbers else { return nil }
    let between = numeric(.between(first, last, .days), .number(unit: nil), at: range) {
      () throws(ShapeProblem) in try through.adding(from.negated)
    }
    guard let between else { return nil }
    let all = numeric(.arithmetic(between, .sum, number(1)), .number(unit: nil), at: range) {
      () throws(ShapeProblem) in
      try between.numbers?.adding(.whole(from: 1, through: 1))
    }
    return all.flatMap { extreme(.max, [number(0), $0], at: range) }
  }
}
