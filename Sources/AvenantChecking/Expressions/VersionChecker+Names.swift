import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// What a bare name means where it stands.
extension VersionChecker {
  /// The thing that a bare name means.
  private enum Meaning {
    case fact(FactID)
    /// Something of the record at hand, whether or not it has that.
    case item
    case term(TermID)
    case definition(DefinitionID)
  }

  // Names lie within one another: what looks at the whole checker stands in functions that do not.
  mutating func name(
    _ name: String, at range: SourceRange, expecting expected: ValueType?
  ) -> Expression? {
    if let option = option(name, of: expected, at: range) { return option }
    if isDeclaring, expected?.isChoice != true {
      diagnostics.report(.notLiteral(name, at: range, expecting: expected))
      return nil
    }
    switch meaning(of: name) {
    case .fact(let fact): return self.fact(fact, at: range)
    case .item: return valueOfItem(named: name, at: range)
    case .term(let term): return self.term(term, at: range)
    case .definition(let definition): return self.definition(definition, at: range)
    case nil:
      reportUnknown(name, at: range, expecting: expected)
      return nil
    }
  }

  private mutating func option(
    _ name: String, of expected: ValueType?, at range: SourceRange
  ) -> Expression? {
    guard case .choice(let choice) = expected, let option = choice.index(of: name) else {
      return nil
    }
    if let fact = names.facts[name].map({ facts[$0.index] }), fact.type == expected {
      diagnostics.report(.optionAndFact(name, at: range, declared: fact.range))
    }
    return Expression(.constant(.choice(option)), type: .choice(choice), at: range)
  }

  private mutating func meaning(of name: String) -> Meaning? {
    if let fact = names.facts[name] ?? field(named: name) { return .fact(fact) }
    if item(beginning: name) != nil { return .item }
    if let term = names.terms[name] { return .term(term) }
    return names.definitions[name].map { .definition($0) }
  }

  /// The value that a definition has for the record at hand; `nil` after a diagnostic.
  private mutating func valueOfItem(named name: String, at range: SourceRange) -> Expression? {
    guard let item = itemDefinition(named: name) else {
      if let part = partOfDate(name, at: range) {
        diagnostics.report(part)
      } else {
        reportUnknownField(name, at: range)
      }
      return nil
    }
    guard let id = id(of: item, neededAt: range), let definition = finished(id) else { return nil }
    used.insert(definition.name)
    return value(of: id, definition, at: range)
  }

  /// What a definition is, within the bounds that are known of it where it stands.
  private func value(
    of id: DefinitionID, _ definition: Definition, at range: SourceRange
  ) -> Expression {
    var numbers = definition.value.numbers
    if let bounds = assumptions.bounds[.definition(id)], let shape = numbers {
      numbers = shape.narrowed(to: bounds)
    }
    return Expression(.definition(id), type: definition.value.type, numbers: numbers, at: range)
  }

  private mutating func fact(_ id: FactID, at range: SourceRange) -> Expression? {
    let fact = facts[id.index]
    use(id)
    guard fact.type != .list else {
      diagnostics.report(.listAsValue(fact, at: range))
      return nil
    }
    var numbers = fact.numbers
    if let bounds = assumptions.bounds[.fact(id)], let shape = numbers {
      numbers = shape.narrowed(to: bounds)
    }
    return Expression(.fact(id), type: fact.type, numbers: numbers, at: range)
  }

  private mutating func term(_ id: TermID, at range: SourceRange) -> Expression? {
    guard let term = checkedTerm(id, neededAt: range) else { return nil }
    used.insert(term.name)
    if case .interval = term.content {
      diagnostics.report(.intervalAsValue(term.name, at: range))
      return nil
    }
    if case .scale = term.content {
      diagnostics.report(.scaleAsValue(term.name, at: range))
      return nil
    }
    return Expression(.term(id), type: term.type, numbers: term.numbers, at: range)
  }

  private mutating func definition(_ id: DefinitionID, at range: SourceRange) -> Expression? {
    guard !reportIfOfEach(id, at: range),
      let definition = checkedDefinition(id, neededAt: range)
    else { return nil }
    used.insert(definition.name)
    return value(of: id, definition, at: range)
  }

  /// `applies(c)`, `is_due(c)`, `amount_of(c)`, `is_breached(c)` and the like.
  mutating func outcome(
    _ word: ExpressionSyntax.OutcomeWord, of name: NameSyntax, at range: SourceRange
  ) -> Expression? {
    guard let clause = names.clauses[name.text] else {
      if !isDamaged(name.text) {
        diagnostics.report(unknownClause(name))
      }
      return nil
    }
    reads.note(.clause(clause))
    if case .underway = conditions[clause.index] {
      reportCircle(back: .applies(clause), neededAt: range)
      return nil
    }
    _ = checkedCondition(clause, neededAt: range)
    if let list = listName(of: clause), list != listAtHand, word.isOfOne || list == listDefined {
      diagnostics.report(.outcomeOfItems(word, name, list: list, at: range))
      return nil
    }
    checkObligations(leadingTo: clause)
    if let state = word.fulfilment { return obligation(of: name, clause, is: state, at: range) }
    if word == .applies { return Expression(.applies(clause), type: .boolean, at: range) }
    guard text.clauses[clause.index].content.charge != nil else {
      diagnostics.report(
        .clauseHasNoCharge(name, declared: text.clauses[clause.index].content.name))
      return nil
    }
    if word == .isDue { return Expression(.isDue(clause), type: .boolean, at: range) }
    return amountOutcome(word, of: clause, name, at: range)
  }

  /// The amount of a clause, or the total of what is due by it; of one that is read for each
  /// record, that for the record at hand or, elsewhere, that for all of them.
  private mutating func amountOutcome(
    _ word: ExpressionSyntax.OutcomeWord, of clause: ClauseID, _ name: NameSyntax,
    at range: SourceRange
  ) -> Expression? {
    guard let amount = checkedAmount(clause, neededAt: range),
      case .money(let currency) = amount.type
    else { return nil }
    let list = listName(of: clause)
    let isOfOne = list == nil || list == listAtHand
    let kind: Expression.Kind =
      switch (word == .totalOf, isOfOne) {
      case (_, false): .totalOf(clause)
      case (false, true): .amountOf(clause)
      case (true, true):
        list == nil ? .totalOf(clause) : dueOrNothing(of: clause, amount, at: name.range)
      }
    let isLowered =
      word == .totalOf && isOfOne || amountRules.reducers[clause] != nil
      || amountRules.capping[clause] != nil
    let maxItems = list.flatMap { names.facts[$0] }.flatMap { facts[$0.index].list?.maxItems } ?? 0
    return numeric(kind, amount.type, at: range) { () throws(ShapeProblem) in
      let one = try amount.final(in: currency.smallestUnit, isLowered: isLowered)
      return try isOfOne ? one : one?.multiplied(by: .whole(from: 0, through: maxItems))
    }
  }
}

extension VersionChecker {
  /// What is due by a clause for the record at hand, zero where nothing is.
  private func dueOrNothing(
    of clause: ClauseID, _ amount: Expression, at range: SourceRange
  ) -> Expression.Kind {
    .conditional(
      Expression(.isDue(clause), type: .boolean, at: range),
      then: Expression(.amountOf(clause), type: amount.type, numbers: amount.numbers, at: range),
      else: Expression(
        .constant(.number(ExactNumber(0))), type: amount.type, numbers: .whole(from: 0, through: 0),
        at: range))
  }
}

extension Expression {
  /// The shape of a final amount: reductions and caps may leave any part of what is stated.
  fileprivate func final(
    in step: ExactNumber, isLowered: Bool
  ) throws(ShapeProblem) -> NumberShape? {
    let rounded = try numbers?.rounded(toMultipleOf: step)
    return isLowered ? rounded?.loweredToZero : rounded
  }
}

extension ExpressionSyntax.OutcomeWord {
  /// Whether it has an answer for one record only, and none for all of them.
  fileprivate var isOfOne: Bool { self != .amountOf && self != .totalOf }

  /// The state of an obligation that it asks for; `nil` for the words that ask for something else.
  fileprivate var fulfilment: Obligation.Fulfilment? {
    switch self {
    case .isFulfilled: .fulfilled
    case .isFulfilledLate: .fulfilledLate
    case .isBreached: .breached
    case .applies, .isDue, .amountOf, .totalOf: nil
    }
  }
}

extension NumberShape {
  /// The shape within bounds that leave their ends out, or do not.
  func narrowed(to bounds: Assumptions.Bounds) -> NumberShape {
    let low = bounds.low.flatMap { step(from: $0, up: true, excluded: bounds.excludesLow) }
    let high = bounds.high.flatMap { step(from: $0, up: false, excluded: bounds.excludesHigh) }
    return narrowed(low: low, high: high)
  }

  /// The nearest value that a decimal can have from `bound` on; the bound itself for a fraction.
  private func step(from bound: Fraction, up: Bool, excluded: Bool) -> Fraction? {
    guard let scale else { return bound }
    let unit = ExactNumber(mantissa: 1, scale: scale)
    guard let nearest = bound.rounded(toMultipleOf: unit, up ? .ceiling : .floor) else {
      return nil
    }
    guard excluded, Fraction(nearest) == bound else { return Fraction(nearest) }
    let one = Fraction(unit)
    return up ? Fraction(nearest).adding(one) : Fraction(nearest).subtracting(one)
  }
}
