import AvenantModel
import AvenantValues

extension NumberOperation.Unary {
  /// The result; `nil` where it does not fit, or a day lies outside the calendar.
  @inline(__always)
  func apply(_ word: Int64) -> Int64? {
    switch self {
    case .negated: return word == .min ? nil : -word
    case .magnitude: return word == .min ? nil : abs(word)
    case .part(let part):
      guard let date = CalendarDate(dayNumber: Int(word)) else { return nil }
      return Int64(part.of(date))
    case .edge(let edge):
      guard let date = CalendarDate(dayNumber: Int(word)) else { return nil }
      return Int64(edge.day(of: date).dayNumber)
    }
  }
}

extension NumberOperation.Binary {
  /// The result; `nil` where it does not fit.
  @inline(__always)
  func apply(_ one: Int64, _ other: Int64) -> Int64? {
    switch self {
    case .sum: fitting(one.addingReportingOverflow(other))
    case .difference: fitting(one.subtractingReportingOverflow(other))
    case .product: one.multiplied(by: other)
    case .least: min(one, other)
    case .greatest: max(one, other)
    }
  }
}

extension WideOperation.Binary {
  /// The result; `nil` where it does not fit, or the divisor is zero.
  func apply(_ one: Fraction, _ other: Fraction) -> Fraction? {
    switch self {
    case .sum: one.adding(other)
    case .difference: one.subtracting(other)
    case .product: one.multiplied(by: other)
    case .quotient: one.divided(by: other)
    case .least: min(one, other)
    case .greatest: max(one, other)
    }
  }
}

extension RoundingRule {
  /// The multiple of the step that a number in a slot rounds to; `nil` where it does not fit.
  func apply(_ word: Int64) -> Int64? {
    let (scaled, overflow) = Int128(word)
      .multipliedReportingOverflow(by: ExactNumber.powerOfTen(step.scale))
    let (divisor, divisorOverflow) = ExactNumber.powerOfTen(sourceScale)
      .multipliedReportingOverflow(by: step.mantissa)
    guard !overflow, !divisorOverflow else { return nil }
    let (mantissa, tooLarge) = mode.divide(scaled, by: divisor)
      .multipliedReportingOverflow(by: step.mantissa)
    return tooLarge ? nil : Int64(exactly: mantissa)
  }
}

extension DatePart {
  /// The part of a day.
  func of(_ date: CalendarDate) -> Int {
    switch self {
    case .year: date.year
    case .month: date.month
    case .day: date.day
    case .weekday: date.weekday
    }
  }
}

/// The result of an operation; `nil` where it does not fit.
@inline(__always)
private func fitting(_ result: (partialValue: Int64, overflow: Bool)) -> Int64? {
  result.overflow ? nil : result.partialValue
}

extension Int64 {
  /// The product; `nil` where it does not fit.
  @inline(__always)
  func multiplied(by other: Int64) -> Int64? { fitting(multipliedReportingOverflow(by: other)) }
}
