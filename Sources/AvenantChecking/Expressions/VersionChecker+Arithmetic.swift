import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Sums, products, quotients, and dates that are moved.
extension VersionChecker {
  mutating func arithmetic(
    _ oneSyntax: ExpressionSyntax, _ operation: ExpressionSyntax.ArithmeticOperator,
    _ otherSyntax: ExpressionSyntax, at range: SourceRange
  ) -> Expression? {
    if case .businessDays(let count, let calendar) = otherSyntax.kind {
      return moved(oneSyntax, operation, by: count, in: calendar, at: range)
    }
    let first = check(oneSyntax)
    let second = check(otherSyntax)
    guard let one = first, let other = second else { return nil }
    switch operation {
    case .plus: return sum(one, .sum, other, at: range)
    case .minus: return sum(one, .difference, other, at: range)
    case .times: return product(one, other, at: range)
    case .over: return quotient(one, other, at: range)
    }
  }

  mutating func negated(_ syntax: ExpressionSyntax, at range: SourceRange) -> Expression? {
    guard let operand = check(syntax) else { return nil }
    switch operand.type {
    case .number, .percent, .money, .days, .months:
      return Expression(
        .negated(operand), type: operand.type, numbers: operand.numbers?.negated, at: range)
    case .period: return Expression(.negated(operand), type: .period, at: range)
    case .boolean, .text, .date, .choice, .list:
      diagnostics.report(.cannotNegate(operand))
      return nil
    }
  }

  /// a + b or a − b: alike with alike; a date with a length of time; two dates.
  private mutating func sum(
    _ one: Expression, _ operation: Arithmetic, _ other: Expression, at range: SourceRange
  ) -> Expression? {
    let orders = knownOrders
    switch (one.type, other.type) {
    case (.date, .date) where operation == .difference:
      return numeric(.between(other, one, .days), .days, at: range) {
        () throws(ShapeProblem) in
        if let days = other.daysWithin(through: one) { return days }
        return try orders.narrowing(one.difference(other), of: one, minus: other)
      }
    case (.date, _) where other.type.isLengthOfTime:
      return shifted(one, operation, other, at: range)
    case (_, .date) where one.type.isLengthOfTime && operation == .sum:
      return shifted(other, operation, one, at: range)
    case (_, _) where one.type.isLengthOfTime && other.type.isLengthOfTime:
      return lengthSum(one, operation, other, at: range)
    default:
      guard let type = sumType(one.type, other.type) else {
        diagnostics.report(.cannotAdd(one, operation, other, at: range))
        return nil
      }
      checkTaxes(of: one, and: other, at: range)
      return numeric(.arithmetic(one, operation, other), type, at: range) {
        () throws(ShapeProblem) in
        try operation == .sum
          ? one.sum(other) : orders.narrowing(one.difference(other), of: one, minus: other)
      }
    }
  }

  /// The type of a sum: alike with alike; a number with a share is a number.
  private func sumType(_ one: ValueType, _ other: ValueType) -> ValueType? {
    switch (one, other) {
    case (.number(unit: nil), .percent), (.percent, .number(unit: nil)): .number(unit: nil)
    case (.number, .number), (.money, .money), (.percent, .percent): one == other ? one : nil
    default: nil
    }
  }

  private mutating func lengthSum(
    _ one: Expression, _ operation: Arithmetic, _ other: Expression, at range: SourceRange
  ) -> Expression? {
    let orders = knownOrders
    let kind = Expression.Kind.arithmetic(one, operation, other)
    guard one.type == other.type, one.type != .period else {
      return Expression(kind, type: .period, at: range)
    }
    return numeric(kind, one.type, at: range) { () throws(ShapeProblem) in
      try operation == .sum
        ? one.sum(other) : orders.narrowing(one.difference(other), of: one, minus: other)
    }
  }

  /// a · b: one of them is a number without a unit, or a share.
  private mutating func product(
    _ one: Expression, _ other: Expression, at range: SourceRange
  ) -> Expression? {
    let type: ValueType
    if one.type.isFactor, other.type.isScalable, other.type != .number(unit: nil) {
      type = other.type
    } else if other.type.isFactor, one.type.isScalable {
      type = one.type
    } else {
      diagnostics.report(.cannotMultiply(one, other, at: range))
      return nil
    }
    let kind = Expression.Kind.arithmetic(one, .product, other)
    guard type != .period else { return Expression(kind, type: .period, at: range) }
    return numeric(kind, type, at: range) { () throws(ShapeProblem) in
      guard let left = one.numbers, let right = other.numbers else { return nil }
      return try left.multiplied(by: right)
    }
  }

  /// a / b: by a number or a share, or alike by alike, which gives a number.
  private mutating func quotient(
    _ one: Expression, _ other: Expression, at range: SourceRange
  ) -> Expression? {
    let type: ValueType
    if other.type.isFactor, one.type.isScalable, one.type != .period {
      type = one.type == .percent && other.type == .percent ? .number(unit: nil) : one.type
    } else if one.type == other.type, one.type.isScalable, one.type != .period {
      type = .number(unit: nil)
    } else {
      diagnostics.report(.cannotDivide(one, other, at: range))
      return nil
    }
    guard let left = one.numbers, let right = other.numbers else { return nil }
    if right.mayBeZero {
      if !assumptions.isDamaged { diagnostics.report(.mayDivideByZero(other)) }
      return nil
    }
    let decimal = decimalQuotient(of: one, by: other, type)
    return numeric(.arithmetic(one, .quotient, other), type, at: range) {
      () throws(ShapeProblem) in
      if let decimal { return decimal }
      return try left.divided(by: right)
    }
  }

  /// The shape of a decimal divided by what the contract states, where every quotient ends: of what
  /// is divided by 4, by 1 kg or by 50%.
  private func decimalQuotient(
    of one: Expression, by other: Expression, _ type: ValueType
  ) -> NumberShape? {
    switch type {
    case .number, .percent, .money: break
    case .days, .months, .period, .date, .boolean, .text, .choice, .list: return nil
    }
    guard one.numbers?.scale != nil, isStated(other),
      let reciprocal = other.constantNumber?.decimalReciprocal
    else { return nil }
    // What would not fit as a decimal is kept as a fraction.
    return try? one.numbers?.multiplied(by: .constant(reciprocal))
  }

  /// Whether the contract states the value, and no ticket does.
  private func isStated(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant: true
    case .term(let id):
      if case .value = finished(id)?.content { true } else { false }
    default: false
    }
  }

  /// A date moved by a length of time.
  private mutating func shifted(
    _ date: Expression, _ operation: Arithmetic, _ length: Expression, at range: SourceRange
  ) -> Expression? {
    let moved: Expression
    if operation == .difference {
      moved = Expression(
        .negated(length), type: length.type, numbers: length.numbers?.negated, at: length.range)
    } else {
      moved = length
    }
    guard let lengths = lengthBounds(of: moved) else { return nil }
    let rule = monthEnd == .error ? MonthEndRule.lastDay : monthEnd
    if monthEnd == .error, mayBeAmbiguous(date, movedBy: lengths) {
      diagnostics.report(.monthEndMayBeAmbiguous(at: range))
    }
    return numeric(.shifted(date, by: moved), .date, at: range) { () throws(ShapeProblem) in
      try date.moved(by: lengths, rule)
    }
  }

  /// The least and greatest months and days of a length of time; whole ones only.
  private mutating func lengthBounds(of length: Expression) -> LengthBounds? {
    let parts = LengthBounds(of: length, terms: { finished($0) }, definitions: { finished($0) })
    if parts == nil { diagnostics.report(.lengthIsNotWhole(length)) }
    return parts
  }

  /// Whether the move may end in a month that lacks the day: unless the day is at most the 28th.
  private func mayBeAmbiguous(_ date: Expression, movedBy lengths: LengthBounds) -> Bool {
    guard lengths.months != 0...0 else { return false }
    if let day = date.constantNumber, let date = CalendarDate(dayNumber: Int(day.numerator)),
      lengths.months.count == 1
    {
      let period = Period(months: lengths.months.lowerBound)
      return (try? date.adding(period, monthEnd: .error)) == nil
    }
    if case .calendarEdge(let edge, _) = date.kind, edge.isFirst { return false }
    return true
  }

  /// An expression with the shape that `work` finds for it.
  mutating func numeric(
    _ kind: Expression.Kind, _ type: ValueType, at range: SourceRange,
    _ work: () throws(ShapeProblem) -> NumberShape?
  ) -> Expression? {
    let shape = shaped(at: range) { () throws(ShapeProblem) -> NumberShape? in
      let shape = try work()
      if type == .days || type == .months { try shape?.mustBeLength() }
      return shape
    }
    return shape.map { Expression(kind, type: type, numbers: $0, at: range) }
  }
}

extension NumberShape {
  /// The most days or months that a length of time may come to.
  private static let mostOfLength = 100_000_000_000_000_000

  /// Throws ``ShapeProblem/mayOverflow`` for what may be longer than any length of time that is
  /// kept.
  fileprivate func mustBeLength() throws(ShapeProblem) {
    let most = Fraction(whole: Self.mostOfLength)
    guard low >= most.opposite, high <= most else { throw .mayOverflow }
  }
}

extension ValueType {
  /// Whether something may be multiplied or divided by it.
  fileprivate var isFactor: Bool { self == .number(unit: nil) || self == .percent }

  /// Whether it may be multiplied.
  fileprivate var isScalable: Bool {
    switch self {
    case .number, .percent, .money, .days, .months, .period: true
    case .boolean, .text, .date, .choice, .list: false
    }
  }
}

extension Expression {
  fileprivate func sum(_ other: Expression) throws(ShapeProblem) -> NumberShape? {
    guard let left = numbers, let right = other.numbers else { return nil }
    return try left.adding(right)
  }

  fileprivate func difference(_ other: Expression) throws(ShapeProblem) -> NumberShape? {
    guard let left = numbers, let right = other.numbers else { return nil }
    return try left.adding(right.negated)
  }
}
