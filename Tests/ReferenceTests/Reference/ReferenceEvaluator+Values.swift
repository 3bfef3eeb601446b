import AvenantModel
import AvenantValues

/// Values: strict in their operands, so that nothing follows from what is absent.
extension ReferenceEvaluator {
  /// What an expression is.
  func value(_ expression: Expression) -> Found {
    switch expression.kind {
    case .negated(let operand): value(operand).map(negative)
    case .absolute(let operand): value(operand).map(magnitude)
    case .arithmetic(let one, let operation, let other):
      Found.combining([value(one), value(other)]) {
        self.arithmetic($0[0], one.type, operation, $0[1], other.type, expression.type)
      }
    case .shifted(let date, let length):
      Found.combining([value(date), value(length)]) { self.shifted($0[0], $0[1], length.type) }
    case .minimum(let values): extreme(values, .before)
    case .maximum(let values): extreme(values, .after)
    case .rounded(let operand, let step, let mode):
      value(operand).map { value in
        guard case .number(let number) = value else { return nil }
        return ReferenceCalendar.round(number, to: Fraction(step), mode).map(ReferenceValue.number)
      }
    case .between(let one, let other, let unit):
      Found.combining([value(one), value(other)]) { self.between($0[0], $0[1], unit) }
    case .datePart(let part, let date):
      value(date).map { $0.day.flatMap { ReferenceCalendar.part(part, of: $0) }.map(Self.whole) }
    case .calendarEdge(let edge, let date):
      value(date).map {
        $0.day.flatMap { ReferenceCalendar.edge(edge, of: $0) }.map(ReferenceValue.date)
      }
    case .daysInCommon(let overlap): daysInCommon(overlap)
    case .businessDays(let operation, let calendar, let operands):
      businessDays(operation, version[calendar], operands.map(value), expression.type)
    case .recurrence(let operation, let operands):
      Found.combiningMaybe(operands.map(value)) {
        self.recurrence(operation, $0, operands[1].type)
      }
    case .comparison, .inInterval, .inSet, .presence, .not, .junction, .applies, .isDue,
      .obligationIs:
      truth(expression).found
    default: expression.type == .boolean ? truth(expression).found : choose(expression)
    }
  }

  /// What a name or a literal stands for, and what is chosen by conditions.
  func choose(_ expression: Expression) -> Found {
    switch expression.kind {
    case .constant(let value): .value(ReferenceValue(value, of: expression.type))
    case .fact(let fact): value(of: fact)
    case .term(let term): value(of: term)
    case .termOn(let term, let date): value(of: term, on: value(date))
    case .definition(let definition): value(of: definition)
    case .part(let definition, let binding): part(of: definition, at: version[binding])
    case .asOf: .value(.date(asOf.dayNumber))
    case .amountOf(let clause): amountDue(of: clause)
    case .totalOf(let clause): total(of: clause)
    case .aggregate(let aggregate): self.aggregate(aggregate)
    case .scaled(let scaled) where isAccrual(scaled): accrued(scaled)
    case .scaled(let scaled): value(of: scaled.term, for: value(scaled.argument))
    case .conditional(let condition, let one, let other):
      first(of: [(condition, one)], otherwise: other)
    case .table(let rows, let otherwise, _):
      first(of: rows.map { ($0.condition, $0.value) }, otherwise: otherwise)
    default: preconditionFailure("a value or a condition")
    }
  }

  /// The value of the first row whose condition is true; absent where one before it is neither.
  private func first(of rows: [(Expression, Expression)], otherwise: Expression?) -> Found {
    for (condition, row) in rows {
      let truth = truth(condition)
      if truth.mustBeTrue { return value(row) }
      if !truth.mustBeFalse { return truth == .neither ? .absent : .failed }
    }
    return otherwise.map(value) ?? .absent
  }

  private func extreme(_ values: [Expression], _ wanted: Order) -> Found {
    Found.combining(values.map(value)) { operands in
      operands.dropFirst().reduce(operands.first) { best, next in
        switch (best, next) {
        case (.number(let one)?, .number(let other)):
          Order(other, one) == wanted ? next : best
        case (.date(let one)?, .date(let other)): Order(other, one) == wanted ? next : best
        default: nil
        }
      }
    }
  }

  // MARK: Dates

  private func between(
    _ one: ReferenceValue, _ other: ReferenceValue, _ unit: DateUnit
  ) -> ReferenceValue? {
    guard let start = one.day, let end = other.day else { return nil }
    switch unit {
    case .days: return Self.whole(end - start)
    case .months:
      return ReferenceCalendar.wholeSpans(of: 1, from: start, to: end, version.monthEnd)
        .map(Self.whole)
    case .years:
      return ReferenceCalendar.wholeSpans(of: 12, from: start, to: end, version.monthEnd)
        .map(Self.whole)
    }
  }

  private func shifted(
    _ date: ReferenceValue, _ length: ReferenceValue, _ type: ValueType
  ) -> ReferenceValue? {
    guard let day = date.day, case .period(let months, let days)? = length.period(type) else {
      return nil
    }
    return ReferenceCalendar.move(day, months: months, days: days, version.monthEnd)
      .map(ReferenceValue.date)
  }

  static func whole(_ number: Int) -> ReferenceValue {
    .number(Fraction(ExactNumber(number)))
  }
}

extension ReferenceValue {
  /// The number of a day.
  var day: Int? {
    if case .date(let day) = self { day } else { nil }
  }

  /// A length of time in months and days; `nil` where it has a fraction of one.
  func period(_ type: ValueType) -> ReferenceValue? {
    guard case .number(let number) = self else { return self }
    guard number.denominator == 1 else { return nil }
    let count = Int(number.numerator)
    return type == .months ? .period(months: count, days: 0) : .period(months: 0, days: count)
  }
}
