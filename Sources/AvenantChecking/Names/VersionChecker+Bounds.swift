import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// The bounds of facts, and constants.
extension VersionChecker {
  /// The scale and the bounds of a fact: those stated, else those of its type.
  mutating func bounds(of syntax: TypeSyntax, _ type: ValueType) -> NumberShape? {
    guard let decimals = decimals(of: syntax, type) else { return nil }
    guard let standard = type.standardBounds(decimals: decimals) else { return nil }
    guard let bounds = syntax.bounds else { return standard }
    let low = bounds.interval.lower.map { constant($0, of: type, for: "as a bound here") }
    let high = bounds.interval.upper.map { constant($0, of: type, for: "as a bound here") }
    for end in [low, high] {
      guard let end else { continue }
      guard end != nil else { return nil }
    }
    let stated = Assumptions.Bounds(
      low: low??.constantNumber, high: high??.constantNumber,
      excludesLow: !bounds.interval.includesLower, excludesHigh: !bounds.interval.includesUpper)
    return shape(within: stated, standard, decimals, at: bounds.range, type)
  }

  /// The shape of what lies within the bounds stated; of an end that is left out, the type's.
  private mutating func shape(
    within stated: Assumptions.Bounds, _ standard: NumberShape, _ decimals: Int,
    at range: SourceRange, _ type: ValueType
  ) -> NumberShape? {
    let low = stated.low ?? standard.low
    let high = stated.high ?? standard.high
    guard low <= high || (stated.low != nil && stated.high != nil) else {
      let end = stated.low == nil ? standard.low : standard.high
      diagnostics.report(.boundBeyondStandard(type.words(for: end), at: range))
      return nil
    }
    var bounds = stated
    (bounds.low, bounds.high) = (low, high)
    guard low <= high, bounds.hasValue(scale: decimals) else {
      diagnostics.report(.emptyInterval(at: range))
      return nil
    }
    return shaped(at: range) { () throws(ShapeProblem) in
      try NumberShape.decimal(scale: decimals, low: low, high: high).narrowed(to: bounds)
        .tightened
    }
  }

  /// How many digits may stand behind the point; of a percentage, of its share.
  private mutating func decimals(of syntax: TypeSyntax, _ type: ValueType) -> Int? {
    guard let word = syntax.decimals, type.mayHaveDecimals else { return type.standardDecimals }
    guard let count = Int(word.text), (0...9).contains(count) else {
      diagnostics.report(.decimalsOutOfRange(word))
      return nil
    }
    return type == .percent ? count + 2 : count
  }

  /// Checks an expression of which no fact is a part, and that must be of `type`.
  mutating func constant(
    _ syntax: ExpressionSyntax, of type: ValueType, for purpose: String
  ) -> Expression? {
    value(syntax, of: type, for: purpose).flatMap { requireConstant($0) }
  }

  /// Says so when an expression reads something that is not settled by the text.
  mutating func requireConstant(_ expression: Expression) -> Expression? {
    var culprit: Expression?
    expression.walk { part in
      switch part.kind {
      case .fact, .termOn, .definition, .asOf, .applies, .isDue, .amountOf, .totalOf, .obligationIs:
        culprit = culprit ?? part
      case .term(let term):
        if case .dated = finished(term)?.content { culprit = culprit ?? part }
      default: break
      }
    }
    guard let culprit else { return expression }
    diagnostics.report(.notConstant(culprit))
    return nil
  }
}

extension ValueType {
  /// How many digits may stand behind the point where nothing is said: money as many as its
  /// currency has, a number 6, a percentage 4 of its points, days and months none.
  fileprivate var standardDecimals: Int {
    switch self {
    case .number: 6
    case .percent: 6
    case .money(let currency): currency.minorDigits
    default: 0
    }
  }

  fileprivate var mayHaveDecimals: Bool {
    switch self {
    case .number, .percent, .money: true
    default: false
    }
  }

  /// The bounds where nothing is said: money ±10¹³, a number ±10⁹, a percentage ±10,000 %, a date
  /// from 0001-01-01 through 9899-12-31, days ±36,500, months ±1,200; all ends count.
  fileprivate func standardBounds(decimals: Int) -> NumberShape? {
    let size: Int128
    switch self {
    case .money: size = 10_000_000_000_000
    case .number: size = 1_000_000_000
    case .percent: size = 100
    case .days: size = 36_500
    case .months: size = 1_200
    case .date:
      return .whole(
        from: CalendarDate.earliest.dayNumber, through: CalendarDate.latestEvaluation.dayNumber)
    case .boolean, .text, .period, .choice, .list: return nil
    }
    let limit = Fraction(ExactNumber(mantissa: size, scale: 0))
    return try? .decimal(scale: decimals, low: limit.opposite, high: limit)
  }
}

extension NumberShape {
  /// The same bounds, with no more room than they need.
  var tightened: NumberShape {
    guard let scale else { return self }
    return (try? .decimal(scale: scale, low: low, high: high)) ?? self
  }
}

extension Expression {
  /// Whether a constant lies within a shape and needs no more digits than it has.
  func fits(_ shape: NumberShape) -> Bool {
    guard let number = constantNumber else { return true }
    return number >= shape.low && number <= shape.high && value(for: shape) != nil
  }

  /// The value of a constant at a shape's scale; `nil` where it has more digits.
  func value(for shape: NumberShape?) -> Value? {
    guard type.isNumeric else {
      if case .constant(let value) = kind { return value }
      return nil
    }
    guard let number = constantNumber else { return nil }
    if type == .date {
      return CalendarDate(dayNumber: Int(number.numerator)).map(Value.date)
    }
    let scale = shape?.scale ?? mostDecimals
    let power = ExactNumber.powerOfTen(scale)
    let (scaled, overflow) = number.numerator.multipliedReportingOverflow(by: power)
    guard !overflow, scaled % number.denominator == 0 else { return nil }
    let mantissa = scaled / number.denominator
    switch type {
    case .days: return Int(exactly: mantissa).map { .period(Period(days: $0)) }
    case .months: return Int(exactly: mantissa).map { .period(Period(months: $0)) }
    default: return .number(ExactNumber(mantissa: mantissa, scale: scale))
    }
  }
}
