import AvenantModel
import AvenantValues

/// Conditions, in negation normal form: each has a literal that it is true and one that it is
/// false.
extension Compiler {
  mutating func junction(_ junction: Junction, _ members: [Expression]) -> Condition {
    let conditions = members.map { condition($0) }
    switch junction {
    case .all: return conjunction(conditions)
    case .any: return disjunction(conditions)
    case .none: return disjunction(conditions).negated
    }
  }

  mutating func conjunction(_ members: [Condition]) -> Condition {
    Condition(yes: all(members.map(\.yes)), no: any(members.map(\.no)))
  }

  mutating func disjunction(_ members: [Condition]) -> Condition {
    Condition(yes: any(members.map(\.yes)), no: all(members.map(\.no)))
  }

  mutating func inInterval(_ value: Expression, _ interval: Interval) -> Condition {
    if let test = constantBounds(of: value, interval) { return test }
    let lower = interval.lower.map {
      comparison(value, interval.includesLower ? .greaterOrEqual : .greater, $0)
    }
    let upper = interval.upper.map {
      comparison(value, interval.includesUpper ? .lessOrEqual : .less, $0)
    }
    let ends = [lower, upper].compactMap { $0 }
    let bounds = [interval.lower, interval.upper].compactMap { $0 }
    return strict(conjunction(ends), ends, reading: bounds)
  }

  mutating func inSet(_ value: Expression, _ members: [Expression]) -> Condition {
    if let options = options(members) {
      return emit(.option(number(value).slot, among: options))
    }
    let each = members.map { comparison(value, .equal, $0) }
    return strict(disjunction(each), each, reading: members)
  }

  /// The options as bits; `nil` where the members are not constant options, or are too many.
  private func options(_ members: [Expression]) -> UInt64? {
    var options: UInt64 = 0
    for member in members {
      guard case .constant(.choice(let index)) = member.kind, index < 64 else { return nil }
      options |= 1 << UInt64(index)
    }
    if case .choice(let choice)? = members.first?.type, choice.options.count > 64 { return nil }
    return options
  }

  /// A comparison with several operands, one for each part: neither true nor false if one of them
  /// is absent.
  private mutating func strict(
    _ result: Condition, _ parts: [Condition], reading operands: [Expression]
  ) -> Condition {
    let open = zip(parts, operands).filter { mayBeAbsent($1) }
    let decided = open.map { part, _ in any([part.yes, part.no]) }
    return Condition(yes: all([result.yes] + decided), no: all([result.no] + decided))
  }

  mutating func presence(_ value: Expression, _ isPresent: Bool) -> Condition {
    // A trace is asked for the value of what is only asked whether it is there.
    if case .fact(let id) = value.kind { map[value] = program(of: id).operand }
    guard mayBeAbsent(value) else {
      // An explanation says what there is.
      _ = operand(value)
      return isPresent ? .always : .never
    }
    let present: Condition
    if case .fact(let id) = value.kind {
      present = presence(of: program(of: id).place)
    } else {
      present = presence(of: operand(value))
    }
    return isPresent ? present : present.negated
  }

  private mutating func presence(of place: FactProgram.Place) -> Condition {
    switch place {
    case .slot(let slot): emit(.presence(slot))
    case .wide(let wide): emit(.widePresence(wide))
    }
  }

  private mutating func presence(of operand: Operand) -> Condition {
    switch operand {
    case .number(let number): return emit(.presence(number.slot))
    case .wide(let wide): return emit(.widePresence(wide))
    case .condition(let condition):
      let isDecided = any([condition.yes, condition.no])
      return Condition(yes: isDecided, no: complement(isDecided))
    case .period(let months, let days):
      return conjunction([emit(.presence(months)), emit(.presence(days))])
    }
  }

  /// Whether there may be no value; for a condition, whether it may be neither true nor false.
  func mayBeAbsent(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant, .asOf, .applies, .isDue, .presence, .obligationIs: false
    case .fact(let id): version[id].isOptional
    case .definition(let id) where version[id].forEach != nil: mayBeAbsent(version[id].value)
    case .definition(let id): absentDefinitions[id.index]
    case .amountOf: true
    case .term(let id):
      if case .dated = version[id].content { true } else { false }
    case .part, .termOn, .table(_, nil, _), .businessDays: true
    case .recurrence(.last, let operands):
      mayComeBefore(operands[2], operands[0]) || operands.contains(where: mayBeAbsent)
    case .totalOf(let id):
      version[id].forEach.map { version[version[$0].list].isOptional } ?? false
    case .scaled(let scaled):
      switch version[scaled.term].content {
      case .dated: true
      case .scale(let scale) where scale.datedBy != nil: true
      case .scale, .value, .interval: mayBeAbsent(scaled.argument)
      }
    case .aggregate(let aggregate):
      switch aggregate.function {
      case .min, .max, .the: true
      case .sum, .count, .any, .all: expression.children.contains(where: mayBeAbsent)
      }
    case .negated, .arithmetic, .shifted, .minimum, .maximum, .absolute, .rounded, .between,
      .datePart, .calendarEdge, .comparison, .inInterval, .inSet, .not, .junction, .conditional,
      .table, .recurrence, .daysInCommon:
      expression.children.contains(where: mayBeAbsent)
    }
  }

  /// Whether a date may lie before another, by the bounds of both.
  private func mayComeBefore(_ one: Expression, _ other: Expression) -> Bool {
    guard let one = one.numbers, let other = other.numbers else { return true }
    return one.low < other.high
  }
}
