import AvenantModel
import AvenantValues

/// What an expression computes, and where it puts it.
extension Compiler {
  /// Compiles an expression and remembers where its value is.
  mutating func operand(_ expression: Expression) -> Operand {
    // Constants are found by their values: those that the checker makes may share a place.
    if case .constant(let value) = expression.kind, expression.type != .boolean {
      return constant(value, of: expression)
    }
    if let operand = map[expression] { return operand }
    let operand = compiled(expression)
    map[expression] = operand
    return operand
  }

  /// Compiles a condition.
  mutating func condition(_ expression: Expression) -> Condition {
    guard case .condition(let condition) = operand(expression) else {
      preconditionFailure("a condition is compiled to literals")
    }
    return condition
  }

  /// Compiles an expression whose value fits 64 bits: a date, a text, a choice, a length of time.
  mutating func number(_ expression: Expression) -> Number {
    switch operand(expression) {
    case .number(let number): return number
    // The parts of a length of time may be larger than what they come to.
    case .wide(let wide):
      return Number(
        slot: emit(.narrowed(wide, scale: 0)), scale: 0, limit: Number.narrowLimit - 1)
    case .condition, .period:
      preconditionFailure("a date, a text, a choice and a length of time fit 64 bits")
    }
  }

  private mutating func compiled(_ expression: Expression) -> Operand {
    switch expression.kind {
    case .constant, .fact, .term, .termOn, .definition, .part, .asOf, .applies, .isDue, .amountOf,
      .totalOf, .obligationIs:
      reference(expression)
    case .negated(let value): negated(operand(value))
    case .arithmetic(let one, let operation, let other):
      arithmetic(one, operation, other, in: expression)
    case .shifted(let date, let length): shifted(date, by: length, at: expression.range)
    case .minimum(let values): extreme(values, .least, .least)
    case .maximum(let values): extreme(values, .greatest, .greatest)
    case .absolute(let value): magnitude(operand(value))
    case .rounded(let value, let step, let mode):
      rounded(
        operand(value), value, to: step, mode, reason: .expression(expression.range),
        isNarrow: expression.numbers?.isNarrow ?? false)
    case .between(let one, let other, let unit):
      between(one, other, unit, at: expression.range)
    case .datePart, .calendarEdge, .businessDays, .recurrence: ofDates(expression)
    case .comparison(let one, let comparison, let other):
      .condition(self.comparison(one, comparison, other))
    case .inInterval(let value, let interval): .condition(inInterval(value, interval))
    case .inSet(let value, let members): .condition(inSet(value, members))
    case .presence(let value, let isPresent): .condition(presence(value, isPresent))
    case .not(let value): .condition(condition(value).negated)
    case .junction(let junction, let members): .condition(self.junction(junction, members))
    case .conditional where expression.type == .period, .table where expression.type == .period:
      mixedLength(expression)
    case .conditional(let condition, let one, let other):
      choice(self.condition(condition), operand(one), operand(other))
    case .table(let rows, let otherwise, _): table(rows, otherwise)
    case .aggregate(let aggregate): self.aggregate(aggregate, in: expression)
    case .scaled(let scaled): operand(scaled.value)
    case .daysInCommon(let overlap): operand(overlap.days)
    }
  }

  /// What is asked of dates and of calendars.
  private mutating func ofDates(_ expression: Expression) -> Operand {
    switch expression.kind {
    case .datePart(let part, let date):
      .number(.day(emit(.unary(.part(part), number(date).slot))))
    case .calendarEdge(let edge, let date):
      .number(.day(emit(.unary(.edge(edge), number(date).slot))))
    case .businessDays(let operation, let calendar, let operands):
      businessDays(operation, calendar, operands)
    case .recurrence(let operation, let operands):
      recurrence(operation, operands, at: expression.range)
    default: preconditionFailure("this asks nothing of dates")
    }
  }

  /// What a literal or a name stands for.
  private mutating func reference(_ expression: Expression) -> Operand {
    switch expression.kind {
    case .constant(let value): constant(value, of: expression)
    case .fact(let id): program(of: id).operand
    case .term(let id): term(id)
    case .termOn(let id, let date): dated(datedValues(of: id), by: date)
    case .definition(let id) where version[id].forEach != nil: operand(version[id].value)
    case .definition(let id): known(definitions[id.index])
    case .part(let id, let binding): part(of: id, for: version[binding], in: expression)
    case .asOf: .number(.day(.asOf))
    case .applies(let id): .condition(applies[id.index])
    case .isDue(let id): .condition(due[id.index])
    case .amountOf(let id): amountOf(id)
    case .totalOf(let id): total(of: id, in: expression)
    case .obligationIs(let id, let state): .condition(obligation(id, is: state))
    default: preconditionFailure("this is no literal and no name")
    }
  }

  /// Where a fact is, or a field of the record at hand.
  func program(of id: FactID) -> FactProgram {
    if id.index < facts.count { return facts[id.index] }
    guard let field = recordFields[id] else {
      preconditionFailure("a field is read where its item is at hand")
    }
    return field
  }

  /// What the order of the version has worked out before.
  private func known(_ operand: Operand?) -> Operand {
    guard let operand else { preconditionFailure("a version's order puts what is needed first") }
    return operand
  }

  private mutating func constant(_ value: Value, of expression: Expression) -> Operand {
    switch value {
    case .boolean(let truth): return .condition(truth ? .always : .never)
    case .text(let text): return .number(Number(slot: self.text(text), scale: 0, limit: 1 << 32))
    case .period(let period) where expression.type == .period:
      return .period(
        months: constant(Int64(period.months)), days: constant(Int64(period.days)))
    case .number(let number):
      guard number.mantissa.magnitude < Number.narrowLimit.magnitude else {
        return .wide(constant(Fraction(number)))
      }
      let slot = constant(value.word(scale: number.scale))
      return .number(Number(slot: slot, scale: number.scale, limit: abs(number.mantissa)))
    case .list: preconditionFailure("no literal is a list")
    case .date, .choice, .period:
      let word = value.word(scale: 0)
      return .number(Number(slot: constant(word), scale: 0, limit: Int128(abs(word))))
    }
  }

  private mutating func term(_ id: TermID) -> Operand {
    if let operand = terms[id.index] { return operand }
    let operand: Operand
    switch version[id].content {
    case .value(let value): operand = self.operand(value)
    case .dated(let values): operand = dated(values, by: values.datedBy)
    case .interval: preconditionFailure("the checker expands an interval where it is used")
    case .scale: preconditionFailure("the checker expands a scale where it is used")
    }
    terms[id.index] = operand
    return operand
  }

  /// The amount where it is certainly due; absent where it is certainly not.
  private mutating func amountOf(_ id: ClauseID) -> Operand {
    select(due[id.index], known(amounts[id.index]), absent(like: known(amounts[id.index])))
  }

  // MARK: Choosing

  private mutating func table(_ rows: [TableRow], _ otherwise: Expression?) -> Operand {
    let compiled = rows.map { (condition($0.condition), operand($0.value)) }
    guard let last = compiled.last else { preconditionFailure("a table has a row") }
    var result = otherwise.map { operand($0) } ?? absent(like: last.1)
    for (condition, value) in compiled.reversed() { result = choice(condition, value, result) }
    return result
  }

  /// The one operand or the other; absent where the condition is neither true nor false.
  private mutating func choice(
    _ condition: Condition, _ one: Operand, _ other: Operand
  ) -> Operand {
    switch (one, other) {
    case (.condition(let one), .condition(let other)):
      .condition(
        Condition(
          yes: any([all([condition.yes, one.yes]), all([condition.no, other.yes])]),
          no: any([all([condition.yes, one.no]), all([condition.no, other.no])])))
    case (.period, _), (_, .period):
      preconditionFailure("a mixed length of time is chosen by its months and its days")
    default: select(condition, one, other)
    }
  }

  mutating func select(
    _ condition: Condition, _ one: Operand, _ other: Operand
  ) -> Operand {
    if let (left, right) = aligned(one, other) {
      let slot = emit(.select(condition, left.slot, right.slot))
      return .number(
        Number(slot: slot, scale: left.scale, limit: max(left.limit, right.limit)))
    }
    return .wide(emit(.select(condition, widened(one), widened(other))))
  }

  /// A value that is absent, of the same kind.
  private mutating func absent(like operand: Operand) -> Operand {
    switch operand {
    case .number(let number):
      return .number(Number(slot: absentSlot(), scale: number.scale, limit: 0))
    case .wide: return .wide(newWideSlot(Fraction(ExactNumber(0)), .absent))
    case .condition: return .condition(Condition(yes: .never, no: .never))
    case .period: return .period(months: absentSlot(), days: absentSlot())
    }
  }

  private mutating func absentSlot() -> Slot { newSlot(0, .absent) }
}

extension Number {
  /// A number of days, or a part of a date.
  static func day(_ slot: Slot) -> Number { Number(slot: slot, scale: 0, limit: 1 << 32) }
}
