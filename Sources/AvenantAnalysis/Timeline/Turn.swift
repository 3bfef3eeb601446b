public import AvenantEvaluation
public import AvenantModel

/// Something behind an outcome that is otherwise on the day after.
public enum Turn: Sendable {
  /// A condition that has turned out otherwise.
  case condition(Expression)
  /// A term that has another value.
  case term(Expression)
}

extension OutcomeID {
  /// What has turned behind the outcome from one day to a later one.
  ///
  /// - Parameters:
  ///   - before: What was worked out on the earlier day, with the item at hand that it is about.
  ///   - after: The same on the later day.
  /// - Returns: What has turned, in the order in which the clauses are read; no condition twice.
  public func turns(from before: Trace, to after: Trace) -> [Turn] {
    var walk = TurnWalk(before: before, after: after)
    walk.visit(self)
    return walk.turns
  }
}

/// A walk from an outcome back to what it is read from, down to what has turned.
private struct TurnWalk {
  let before: Trace
  let after: Trace
  private(set) var turns: [Turn] = []
  private var clauses: Set<ClauseID> = []
  private var amounts: Set<ClauseID> = []
  private var definitions: Set<DefinitionID> = []

  init(before: Trace, after: Trace) { (self.before, self.after) = (before, after) }

  private var version: Version { after.version }

  mutating func visit(_ outcome: OutcomeID) {
    switch outcome {
    case .charge(let id, _):
      visit(chargeOf: id)
      visit(amountOf: id)
    case .entitlement(let id):
      for (index, clause) in version.clauses.enumerated()
      where clause.grants.contains(id) || clause.denies.contains(id) {
        visit(ClauseID(index))
      }
    case .obligation(let id, _): visit(obligationOf: id)
    case .value(let id): visit(version[id].value)
    }
  }

  private mutating func visit(_ id: ClauseID) {
    // What is read for the items of another list was worked out for each of them.
    guard clauses.insert(id).inserted, version[id].forEach == nil || after.item != nil else {
      return
    }
    if let condition = version[id].condition { visit(condition) }
    for overrider in after.overriders(of: id) { visit(overrider.clause) }
    for leading in version.obligations(leadingTo: id) { visit(obligationOf: leading) }
  }

  private mutating func visit(chargeOf id: ClauseID) {
    visit(id)
    for waiver in after.waivers(of: id) { visit(waiver.clause) }
  }

  private mutating func visit(amountOf id: ClauseID) {
    guard let charge = version[id].charge, amounts.insert(id).inserted else { return }
    for part in [charge.amount, charge.minimum, charge.taxRate, charge.due] {
      part.map { visit($0) }
    }
    for clause in charge.reductions + charge.caps { visit(clause) }
    for clause in charge.reductions { (version[clause].reduction?.by).map { visit($0) } }
    for clause in charge.caps { (version[clause].cap?.atMost).map { visit($0) } }
  }

  private mutating func visit(obligationOf id: ClauseID) {
    visit(id)
    if let deadline = version[id].obligation?.deadline { visit(deadline.date) }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .comparison, .inInterval, .inSet, .presence, .obligationIs, .aggregate, .businessDays:
      // What is inside of it has turned only if it has; items are at hand in it, and no longer.
      guard expression.type == .boolean else { return }
      if before.truth(of: expression) != after.truth(of: expression) {
        turns.append(.condition(expression))
      }
    case .definition(let id):
      if definitions.insert(id).inserted { visit(version[id].value) }
    case .part(let id, _):
      if definitions.insert(id).inserted { (version[id].allocation?.amount).map { visit($0) } }
    case .term, .termOn:
      if before.value(of: expression) != after.value(of: expression) {
        turns.append(.term(expression))
      }
    case .applies(let id): visit(id)
    case .isDue(let id): visit(chargeOf: id)
    case .amountOf(let id), .totalOf(let id):
      visit(chargeOf: id)
      visit(amountOf: id)
    case .constant, .fact, .asOf, .negated, .arithmetic, .shifted, .minimum, .maximum, .absolute,
      .rounded, .between, .recurrence, .daysInCommon, .datePart, .calendarEdge, .not, .junction,
      .conditional, .table,
      .scaled:
      for child in expression.children { visit(child) }
    }
  }
}
