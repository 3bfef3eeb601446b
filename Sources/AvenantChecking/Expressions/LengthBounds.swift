@_spi(Checking) import AvenantModel
import AvenantValues

/// The least and greatest numbers of months and of days that a length of time may have.
struct LengthBounds {
  var months: ClosedRange<Int>
  var days: ClosedRange<Int>

  /// The most months or days by which a date may be moved.
  static let limit = 120_000_000

  init(months: ClosedRange<Int>, days: ClosedRange<Int>) {
    self.months = months
    self.days = days
  }

  /// The bounds of `length`; `nil` where it may have a fraction of a day or month.
  init?(
    of length: Expression, terms: (TermID) -> Term?, definitions: (DefinitionID) -> Definition?
  ) {
    switch length.type {
    case .days:
      guard let days = length.wholeBounds else { return nil }
      self.init(months: 0...0, days: days)
    case .months:
      guard let months = length.wholeBounds else { return nil }
      self.init(months: months, days: 0...0)
    default:
      guard let bounds = Self.mixed(length, terms, definitions) else { return nil }
      self = bounds
    }
  }

  /// The bounds of a length in months and days, worked out over what it is made of.
  private static func mixed(
    _ length: Expression, _ terms: (TermID) -> Term?, _ definitions: (DefinitionID) -> Definition?
  ) -> LengthBounds? {
    func bounds(_ part: Expression) -> LengthBounds? {
      LengthBounds(of: part, terms: terms, definitions: definitions)
    }
    switch length.kind {
    case .term(let id), .termOn(let id, _):
      switch terms(id)?.content {
      case .value(let value): return bounds(value)
      case .dated(let values): return joined(values.brackets.map { bounds($0.value) })
      case .interval, .scale, nil: return nil
      }
    case .definition(let id): return definitions(id).flatMap { bounds($0.value) }
    case .negated(let operand): return bounds(operand)?.scaled(by: -1...(-1))
    case .arithmetic(let one, .sum, let other): return bounds(one)?.adding(bounds(other))
    case .arithmetic(let one, .difference, let other):
      return bounds(one)?.adding(bounds(other)?.scaled(by: -1...(-1)))
    case .arithmetic(let one, .product, let other):
      let (count, length) = one.type.isLengthOfTime ? (other, one) : (one, other)
      guard let factor = count.wholeBounds else { return nil }
      return bounds(length)?.scaled(by: factor)
    case .conditional(_, let one, let other): return joined([bounds(one), bounds(other)])
    case .table(let rows, let otherwise, _):
      return joined(rows.map { bounds($0.value) } + (otherwise.map { [bounds($0)] } ?? []))
    default: return nil
    }
  }

  private static func joined(_ all: [LengthBounds?]) -> LengthBounds? {
    guard var result = all.first ?? nil else { return nil }
    for next in all.dropFirst() {
      guard let next else { return nil }
      result.months = result.months.joined(with: next.months)
      result.days = result.days.joined(with: next.days)
    }
    return result
  }

  private func adding(_ other: LengthBounds?) -> LengthBounds? {
    guard let other else { return nil }
    return checked(
      months.lowerBound + other.months.lowerBound, months.upperBound + other.months.upperBound,
      days.lowerBound + other.days.lowerBound, days.upperBound + other.days.upperBound)
  }

  private func scaled(by factor: ClosedRange<Int>) -> LengthBounds? {
    guard factor.lowerBound >= -Self.limit, factor.upperBound <= Self.limit else { return nil }
    let moved = [months.lowerBound, months.upperBound].flatMap {
      [$0 * factor.lowerBound, $0 * factor.upperBound]
    }
    let passed = [days.lowerBound, days.upperBound].flatMap {
      [$0 * factor.lowerBound, $0 * factor.upperBound]
    }
    return checked(
      moved.min() ?? 0, moved.max() ?? 0, passed.min() ?? 0, passed.max() ?? 0)
  }

  private func checked(
    _ fewestMonths: Int, _ mostMonths: Int, _ fewestDays: Int, _ mostDays: Int
  ) -> LengthBounds? {
    let all = [fewestMonths, mostMonths, fewestDays, mostDays]
    guard all.allSatisfy({ abs($0) <= Self.limit }) else { return nil }
    return LengthBounds(months: fewestMonths...mostMonths, days: fewestDays...mostDays)
  }
}

extension Expression {
  /// The least and greatest value of a whole number of moderate size.
  var wholeBounds: ClosedRange<Int>? {
    guard let numbers, numbers.scale == 0, let low = Int(exactly: numbers.low.numerator),
      let high = Int(exactly: numbers.high.numerator),
      low >= -LengthBounds.limit, high <= LengthBounds.limit
    else { return nil }
    return low...high
  }

  /// The shape of this date when it is moved, as far as it stays in the calendar.
  ///
  /// A date of the first or the last centuries may leave it, which is an error of that ticket; what
  /// always leaves it is an error of the contract.
  ///
  /// An earlier date never overtakes a later one, whatever the rule for month ends.
  func moved(
    by lengths: LengthBounds, _ rule: MonthEndRule
  ) throws(ShapeProblem) -> NumberShape? {
    guard let numbers, let low = Int(exactly: numbers.low.numerator),
      let high = Int(exactly: numbers.high.numerator),
      let earliest = CalendarDate(dayNumber: low), let latest = CalendarDate(dayNumber: high)
    else { return nil }
    let first = Period(months: lengths.months.lowerBound, days: lengths.days.lowerBound)
    let last = Period(months: lengths.months.upperBound, days: lengths.days.upperBound)
    let from = try? earliest.adding(first, monthEnd: rule)
    let through = try? latest.adding(last, monthEnd: rule)
    let others = [
      try? earliest.adding(last, monthEnd: rule), try? latest.adding(first, monthEnd: rule),
    ]
    guard ([from, through] + others).contains(where: { $0 != nil }) else { throw .leavesCalendar }
    return .whole(
      from: (from ?? .earliest).dayNumber, through: (through ?? .latest).dayNumber)
  }
}

extension ClosedRange<Int> {
  /// The least range that holds both.
  fileprivate func joined(with other: ClosedRange<Int>) -> ClosedRange<Int> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
