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
    case .comparison(let one, let comparison, let other):
      Found.combining([value(one), value(other)]) { operands in
        self.order(operands[0], operands[1]).map { .boolean(comparison.holds(for: $0)) }
      }.truth
    case .inSet(let value, let members):
      Found.combining([self.value(value)] + members.map(self.value)) { operands in
        .boolean(operands.dropFirst().contains { self.order(operands[0], $0) == .same })
      }.truth
    case .inInterval(let value, let interval): isIn(value, interval)
    case .businessDays: value(condition).truth
    default: choose(condition).truth
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
    case .amountOf, .termOn, .table(_, nil, _): return true
    case .term(let term):
      if case .dated = version[term].content { return true }
      return false
    case .presence: return false
    case .part: return true
    case .aggregate(let aggregate):
      switch aggregate.function {
      case .min, .max, .the: return true
      case .sum, .count, .any, .all: return expression.children.contains(where: mayBeAbsent)
      }
    default: return expression.children.contains(where: mayBeAbsent)
    }
  }

  private func isIn(_ value: Expression, _ interval: Interval) -> Truth {
    let ends = [interval.lower, interval.upper].compactMap { $0 }
    return Found.combining([self.value(value)] + ends.map(self.value)) { operands in
      var rest = operands.dropFirst()
      var isIn = true
      if interval.lower != nil, let low = rest.popFirst() {
        let order = self.order(low, operands[0])
        isIn = isIn && (order == .before || (order == .same && interval.includesLower))
      }
      if interval.upper != nil, let high = rest.popFirst() {
        let order = self.order(operands[0], high)
        isIn = isIn && (order == .before || (order == .same && interval.includesUpper))
      }
      return .boolean(isIn)
    }.truth
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
