import AvenantModel
import AvenantSyntax
import AvenantValues

/// What follows from a condition's being true, or false, for the things that it reads.
extension VersionChecker {
  /// What is known wherever `condition` is true (`truth`) or false (not `truth`); nothing is known
  /// of where it is neither.
  ///
  /// Clauses of `seen` were looked at on the way here; in a circle nothing is known of them.
  func assuming(
    _ condition: Expression, _ truth: Bool, beyond seen: Set<ClauseID> = []
  ) -> Assumptions {
    switch condition.kind {
    case .junction(let junction, let members): assuming(junction, members, truth, beyond: seen)
    case .not(let operand): assuming(operand, !truth, beyond: seen)
    case .presence(let operand, let isPresent):
      isPresent == truth
        ? Assumptions(present: strictKeys(of: operand)) : Assumptions(absent: absentKey(operand))
    case .comparison(let one, let comparison, let other):
      Assumptions(
        present: strictKeys(of: condition),
        bounds: bounds(from: one, comparison, other, truth),
        orders: one.orders(truth ? comparison : comparison.contrary, other))
    case .inInterval(let value, let interval):
      Assumptions(
        present: strictKeys(of: condition), bounds: bounds(of: value, in: interval, truth),
        orders: truth ? value.orders(in: interval) : [])
    case .inSet, .aggregate: Assumptions(present: strictKeys(of: condition))
    case .definition(let id):
      Assumptions(present: [.definition(id)])
        .and(finished(id).map { assuming($0.value, truth, beyond: seen) } ?? Assumptions())
    case .applies(let clause):
      truth ? assumingApplies(clause, beyond: seen) : Assumptions()
    case .isDue(let clause):
      truth
        ? assumingApplies(clause, beyond: seen).and(Assumptions(present: [.amount(clause)]))
        : Assumptions()
    case .obligationIs(let clause, let state):
      truth ? assuming(clause, is: state, beyond: seen) : Assumptions()
    case .fact(let fact): Assumptions(present: [.fact(fact)])
    case .businessDays: Assumptions(present: strictKeys(of: condition))
    default: Assumptions()
    }
  }

  /// What is known wherever a clause applies, once its condition was checked.
  ///
  /// - Parameters:
  ///   - clause: The clause.
  ///   - seen: Clauses that were looked at on the way here; in a circle nothing is known.
  /// - Returns: What its condition says, and the obligations that lead to it.
  func assumingApplies(_ clause: ClauseID, beyond seen: Set<ClauseID> = []) -> Assumptions {
    guard !seen.contains(clause) else { return Assumptions() }
    var seen = seen
    seen.insert(clause)
    let unmet = assumingUnmet(amountRules.leading[clause] ?? [], beyond: seen)
    guard case .finished(let condition) = conditions[clause.index] else { return unmet }
    guard let condition else {
      let isAlways = text.clauses[clause.index].content.condition == nil
      return isAlways ? unmet : .damaged
    }
    return assuming(condition, true, beyond: seen).and(unmet)
  }

  private func assuming(
    _ junction: Junction, _ members: [Expression], _ truth: Bool, beyond seen: Set<ClauseID>
  ) -> Assumptions {
    let each = members.map { assuming($0, junction == .none ? !truth : truth, beyond: seen) }
    let everyMemberHolds = (junction == .all) == truth || (junction == .none && truth)
    guard let first = each.first else { return Assumptions() }
    return each.dropFirst().reduce(into: first) { known, next in
      if everyMemberHolds { known.add(next) } else { known = known.or(next) }
    }
  }

  /// A fact that is absent; nothing of all else, which may be absent for several reasons.
  private func absentKey(_ expression: Expression) -> Set<Assumptions.Key> {
    if case .fact(let fact) = expression.kind { [.fact(fact)] } else { [] }
  }

  /// The things without which `expression` would be absent.
  func strictKeys(of expression: Expression) -> Set<Assumptions.Key> {
    var keys: Set<Assumptions.Key> = []
    addStrictKeys(of: expression, to: &keys)
    return keys
  }

  private func addStrictKeys(of expression: Expression, to keys: inout Set<Assumptions.Key>) {
    switch expression.kind {
    case .fact(let fact): keys.insert(.fact(fact))
    case .term(let term):
      guard case .dated(let values) = finished(term)?.content else { return }
      addStrictKeys(of: values.datedBy, to: &keys)
      keys.insert(.term(term))
    case .termOn(let term, let date):
      addStrictKeys(of: date, to: &keys)
      keys.insert(.termOn(term, date: date.axisKey))
    case .definition(let id):
      if let value = finished(id)?.value { addStrictKeys(of: value, to: &keys) }
      keys.insert(.definition(id))
    case .businessDays, .recurrence:
      expression.visitChildren { addStrictKeys(of: $0, to: &keys) }
      keys.insert(.computed(expression.axisKey))
    case .amountOf(let clause): keys.insert(.amount(clause))
    case .conditional, .table, .junction, .presence: break
    case .aggregate(let aggregate): addStrictKeys(of: aggregate.list, to: &keys)
    case .scaled(let scaled): addStrictKeys(of: scaled.argument, to: &keys)
    case .totalOf(let clause):
      if let fact = listName(of: clause).flatMap({ names.facts[$0] }) { keys.insert(.fact(fact)) }
    default: expression.visitChildren { addStrictKeys(of: $0, to: &keys) }
    }
  }

  /// The bounds that a comparison with a constant gives a fact or a definition.
  private func bounds(
    from one: Expression, _ comparison: Comparison, _ other: Expression, _ truth: Bool
  ) -> [Assumptions.Key: Assumptions.Bounds] {
    let holding = truth ? comparison : comparison.contrary
    if let bounded = bounded(one), let constant = other.constantNumber {
      return [bounded.key: bounds(of: bounded.numbers, holding, constant)]
    }
    if let bounded = bounded(other), let constant = one.constantNumber {
      return [bounded.key: bounds(of: bounded.numbers, holding.mirrored, constant)]
    }
    return [:]
  }

  /// What bounds are kept of, with what its numbers are wherever it stands: a fact or a definition.
  func bounded(_ value: Expression) -> (key: Assumptions.Key, numbers: NumberShape?)? {
    switch value.kind {
    case .fact(let id): (.fact(id), facts[id.index].numbers)
    case .definition(let id): (.definition(id), finished(id)?.value.numbers)
    default: nil
    }
  }

  /// The bounds of what compares so with a constant; what is not its least value is more.
  private func bounds(
    of numbers: NumberShape?, _ comparison: Comparison, _ constant: Fraction
  ) -> Assumptions.Bounds {
    var comparison = comparison
    if comparison == .notEqual, let numbers {
      if constant == numbers.low { comparison = .greater }
      if constant == numbers.high { comparison = .less }
    }
    return .init(comparison, constant)
  }

  private func bounds(
    of value: Expression, in interval: Interval, _ truth: Bool
  ) -> [Assumptions.Key: Assumptions.Bounds] {
    guard truth, let bounded = bounded(value) else { return [:] }
    return [
      bounded.key: .init(
        low: interval.lower?.numbers?.low, high: interval.upper?.numbers?.high,
        excludesLow: !interval.includesLower, excludesHigh: !interval.includesUpper)
    ]
  }
}

extension Expression {
  /// Which values are in order where this one compares so with another.
  fileprivate func orders(
    _ comparison: Comparison, _ other: Expression
  ) -> Set<Assumptions.Order> {
    guard type.isNumeric else { return [] }
    let upward = Assumptions.Order(low: axisKey, high: other.axisKey)
    let downward = Assumptions.Order(low: other.axisKey, high: axisKey)
    return switch comparison {
    case .equal: [upward, downward]
    case .notEqual: []
    case .less, .lessOrEqual: [upward]
    case .greater, .greaterOrEqual: [downward]
    }
  }

  /// Which values are in order where this one lies in an interval.
  fileprivate func orders(in interval: Interval) -> Set<Assumptions.Order> {
    (interval.lower.map { orders(.greaterOrEqual, $0) } ?? [])
      .union(interval.upper.map { orders(.lessOrEqual, $0) } ?? [])
  }
}

extension Assumptions.Bounds {
  /// The values that compare so with a constant.
  fileprivate init(_ comparison: Comparison, _ constant: Fraction) {
    switch comparison {
    case .equal: self.init(low: constant, high: constant)
    case .notEqual: self.init()
    case .less: self.init(high: constant, excludesHigh: true)
    case .lessOrEqual: self.init(high: constant)
    case .greater: self.init(low: constant, excludesLow: true)
    case .greaterOrEqual: self.init(low: constant)
    }
  }
}

extension Expression {
  /// The one value that a numeric expression can have; `nil` when it can have several.
  var constantNumber: Fraction? {
    guard let numbers, numbers.low == numbers.high else { return nil }
    return numbers.low
  }
}
