import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// What is made of the records of a list.
extension VersionChecker {
  mutating func aggregate(_ syntax: AggregateSyntax, at range: SourceRange) -> Expression? {
    binding(syntax.binding) { checker, id in
      let outside = checker.assumptions
      defer { checker.assumptions = outside }
      let filter = syntax.filter.map { checker.itemCondition($0) }
      if let filter {
        checker.assumptions = outside.and(filter.map { checker.assuming($0, true) } ?? .damaged)
      }
      let value = syntax.value.map { checker.itemValue($0, syntax.word) }
      guard filter.map({ $0 != nil }) ?? true, value.map({ $0 != nil }) ?? true else { return nil }
      return checker.aggregate(
        syntax, id, filter: filter ?? nil, value: value ?? nil, at: range)
    }
  }

  private mutating func aggregate(
    _ syntax: AggregateSyntax, _ id: BindingID, filter: Expression?, value: Expression?,
    at range: SourceRange
  ) -> Expression? {
    let list = Expression(
      .fact(bindings[id.index].list), type: .list, at: syntax.binding.list.range)
    let maxItems = facts[bindings[id.index].list.index].list?.maxItems ?? 0
    func made(_ function: Aggregate.Function) -> Expression.Kind {
      .aggregate(Aggregate(function, of: value, in: list, binding: id, where: filter))
    }
    switch (syntax.word, value) {
    case (.count, _):
      return Expression(
        made(.count), type: .number(unit: nil), numbers: .whole(from: 0, through: maxItems),
        at: range)
    case (.sum, let value?):
      return sum(made(.sum), of: value, atMost: maxItems, at: range)
    case (.min, let value?):
      return Expression(made(.min), type: value.type, numbers: value.numbers, at: range)
    case (.max, let value?):
      return Expression(made(.max), type: value.type, numbers: value.numbers, at: range)
    case (.the, let value?):
      return Expression(made(.the), type: value.type, numbers: value.numbers, at: range)
    case (.any, _): return Expression(made(.any), type: .boolean, at: range)
    case (.all, _): return Expression(made(.all), type: .boolean, at: range)
    case (.sum, nil), (.min, nil), (.max, nil), (.the, nil):
      preconditionFailure("the reader sees to it that a value is there")
    }
  }

  /// A sum of at most so many values; of quotients there is none, for its denominator would grow.
  mutating func sum(
    _ kind: Expression.Kind, of value: Expression, atMost count: Int, at range: SourceRange
  ) -> Expression? {
    guard value.numbers?.scale != nil else {
      diagnostics.report(.sumOfFractions(value))
      return nil
    }
    return numeric(kind, value.type, at: range) { () throws(ShapeProblem) in
      try value.numbers?.multiplied(by: .whole(from: 0, through: count))
    }
  }

  /// What says which records count; what it says *not* of must be there.
  private mutating func itemCondition(_ syntax: ExpressionSyntax) -> Expression? {
    guard let condition = condition(syntax) else { return nil }
    checkNegations(condition, given: assumptions)
    return condition
  }

  /// What is taken of each record.
  private mutating func itemValue(
    _ syntax: ExpressionSyntax, _ word: AggregateSyntax.Word
  ) -> Expression? {
    switch word {
    case .any, .all: return itemCondition(syntax)
    case .sum, .min, .max, .the, .count: break
    }
    guard let value = check(syntax) else { return nil }
    guard value.type.fits(word) else {
      diagnostics.report(.cannotAggregate(value, by: word))
      return nil
    }
    return value
  }
}

extension VersionChecker {
  /// What makes what is made of records absent: the list itself, a value of a record that counts,
  /// or, of an extreme, that there may be no record.
  func mayBeAbsent(
    _ aggregate: Aggregate, _ whole: Expression, given: Assumptions
  ) -> Absence? {
    if let absence = mayBeAbsent(aggregate.list, given: given) { return absence }
    switch aggregate.function {
    case .min, .max, .the: return Absence(part: whole, cause: whole)
    case .sum, .count, .any, .all: break
    }
    let counting = aggregate.filter.map { given.and(assuming($0, true)) } ?? given
    guard var absence = aggregate.value.flatMap({ mayBeAbsent($0, given: counting) }) else {
      return nil
    }
    absence.isOfItem = absence.isOfItem || isOf(aggregate.binding, absence.cause)
    return absence
  }

  /// Whether a value is one of the records at hand, and not of the whole ticket.
  private func isOf(_ id: BindingID, _ value: Expression) -> Bool {
    let binding = bindings[id.index]
    switch value.kind {
    case .fact(let fact):
      let count = facts[binding.list.index].list?.fields.count ?? 0
      return (binding.firstField.index..<binding.firstField.index + count).contains(fact.index)
    case .definition(let definition), .part(let definition, _):
      return text.definitions[stated(definition).index].content.forEach != nil
    default: return false
    }
  }
}

extension ValueType {
  /// Whether something can be made of such values by `word`.
  fileprivate func fits(_ word: AggregateSyntax.Word) -> Bool {
    switch word {
    case .sum: isNumeric && self != .date
    case .min, .max, .count, .any, .all: isOrdered
    case .the:
      switch self {
      case .text, .choice, .number, .percent, .money, .date, .days, .months: true
      case .boolean, .period, .list: false
      }
    }
  }
}
