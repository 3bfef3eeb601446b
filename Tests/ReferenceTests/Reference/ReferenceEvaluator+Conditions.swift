import AvenantModel
import AvenantValues

/// Conditions, which are true, false or neither.
extension ReferenceEvaluator {
  /// Whether a condition is true.
  func truth(_ condition: Expression) -> Truth {
    switch condition.kind {
    case .not(let operand): truth(operand).negated
    case .junction(.all, let members): .all(members.map(truth))
    case .junction(.any, let members): .any(members.map(truth))
    case .junction(.none, let members): Truth.any(members.map(truth)).negated
    case .presence(let operand, let isPresent): presence(of: operand, isPresent)
    case .applies(let clause): applies(clause)
    case .isDue(let clause): isDue(clause)
    case .obligationIs(let clause, let state): isIn(state, clause)
    case .comparison(let one, let comparison, let other): compare(one, comparison, other)
    case .inSet(let value, let members): isIn(value, members)
    case .inInterval(let value, let interval): isIn(value, interval)
    case .businessDays: value(condition).truth
    case .definition(let definition): truth(of: definition)
    case .conditional(let condition, let one, let other):
      truth(ofFirst: [(condition, one)], otherwise: other)
    case .table(let rows, let otherwise, _):
      truth(ofFirst: rows.map { ($0.condition, $0.value) }, otherwise: otherwise)
    case .aggregate(let aggregate): isSo(aggregate)
    default: choose(condition).truth
    }
  }

  /// The first row whose condition is true; neither where one before it is neither.
  private func truth(
    ofFirst rows: [(Expression, Expression)], otherwise: Expression?
  ) -> Truth {
    rows.reversed().reduce(otherwise.map(truth) ?? .neither) { rest, row in
      .chosen(by: truth(row.0), truth(row.1), rest)
    }
  }

  private func presence(of operand: Expression, _ isPresent: Bool) -> Truth {
    switch value(operand) {
    case .value: isPresent ? .yes : .no
    case .absent: isPresent ? .no : .yes
    case .failed where mayBeAbsent(operand): .unknown
    case .failed: isPresent ? .yes : .no
    }
  }

  /// Whether there may be no value; what always has one is present, also where it fails.
  func mayBeAbsent(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .fact(let fact): return version[fact].isOptional
    case .definition(let definition):
      return version[definition].allowance.map(mayBeAbsent)
        ?? mayBeAbsent(version[definition].value)
    case .amountOf, .termOn, .table(_, nil, _), .part, .businessDays: return true
    case .term(let term):
      if case .dated = version[term].content { return true }
      return false
    case .totalOf(let clause):
      return version[clause].forEach.map { version[version[$0].list].isOptional } ?? false
    case .scaled(let scaled): return mayBeAbsent(scaled)
    case .recurrence(.last, let operands):
      return mayComeBefore(operands[2], operands[0]) || operands.contains(where: mayBeAbsent)
    case .presence, .applies, .isDue, .obligationIs: return false
    case .aggregate(let aggregate):
      switch aggregate.function {
      case .min, .max, .the: return true
      case .sum, .count, .any, .all: return expression.children.contains(where: mayBeAbsent)
      }
    default: return expression.children.contains(where: mayBeAbsent)
    }
  }

  /// Whether a date may lie before another, by the bounds of both: of days that come back there is
  /// then none.
  func mayComeBefore(_ one: Expression, _ other: Expression) -> Bool {
    guard let one = one.numbers, let other = other.numbers else { return true }
    return one.low < other.high
  }

  private func mayBeAbsent(_ scaled: ScaledValue) -> Bool {
    switch version[scaled.term].content {
    case .dated: true
    case .scale(let scale) where scale.datedBy != nil: true
    case .scale, .value, .interval: mayBeAbsent(scaled.argument)
    }
  }

  // MARK: Comparisons

  private func compare(
    _ one: Expression, _ comparison: Comparison, _ other: Expression
  ) -> Truth {
    guard one.type != .boolean else {
      let (one, other) = (truth(one), truth(other))
      let isSame = Truth.chosen(by: one, other, other.negated)
      return comparison == .equal ? isSame : isSame.negated
    }
    return Found.combining([value(one), value(other)]) { operands in
      self.order(operands[0], operands[1]).map { .boolean(comparison.holds(for: $0)) }
    }.truth
  }

  /// Whether a value is one of several; neither where one of them is absent.
  private func isIn(_ value: Expression, _ members: [Expression]) -> Truth {
    let each = members.map { compare(value, .equal, $0) }
    return strict(.any(each), zip(each, members))
  }

  /// Whether a value lies between two others; neither where one of them is absent.
  private func isIn(_ value: Expression, _ interval: Interval) -> Truth {
    let lower = interval.lower.map {
      (compare(value, interval.includesLower ? .greaterOrEqual : .greater, $0), $0)
    }
    let upper = interval.upper.map {
      (compare(value, interval.includesUpper ? .lessOrEqual : .less, $0), $0)
    }
    let ends = [lower, upper].compactMap { $0 }
    return strict(.all(ends.map(\.0)), ends)
  }

  /// What several comparisons come to, each with what it may find absent: one that is neither
  /// leaves all of it so, and one that may be leaves it open.
  private func strict(
    _ truth: Truth, _ parts: some Sequence<(Truth, Expression)>
  ) -> Truth {
    parts.filter { mayBeAbsent($0.1) }.reduce(truth) { truth, part in
      let isDecided = part.0.isDecided
      return Truth(
        mustBeTrue: truth.mustBeTrue && isDecided.must,
        mustBeFalse: truth.mustBeFalse && isDecided.must,
        mayBeTrue: truth.mayBeTrue && isDecided.may,
        mayBeFalse: truth.mayBeFalse && isDecided.may)
    }
  }

  /// How two values stand to each other; `nil` for values that cannot be compared.
  func order(_ one: ReferenceValue, _ other: ReferenceValue) -> Order? {
    switch (one, other) {
    case (.number(let one), .number(let other)): Order(one, other)
    case (.date(let one), .date(let other)): Order(one, other)
    case (.boolean, .boolean), (.text, .text), (.choice, .choice):
      one == other ? .same : .after
    default: nil
    }
  }
}

/// How two values stand to each other.
enum Order {
  case before, same, after

  init<Number: Comparable>(_ one: Number, _ other: Number) {
    self = one < other ? .before : one == other ? .same : .after
  }
}

extension Comparison {
  /// Whether the comparison is true of two values that stand so to each other.
  func holds(for order: Order) -> Bool {
    switch self {
    case .equal: order == .same
    case .notEqual: order != .same
    case .less: order == .before
    case .lessOrEqual: order != .after
    case .greater: order == .after
    case .greaterOrEqual: order != .before
    }
  }
}
