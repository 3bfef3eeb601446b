import AvenantEvaluation
import AvenantModel

/// A walk from an outcome back to what it is read from, down to what has turned.
struct TurnWalk {
  private let before: Trace
  private let after: Trace
  /// The list of which a record is at hand; `nil` where none is.
  private let list: FactID?
  private(set) var turns: [Turn] = []
  private var clauses: Set<ClauseID> = []
  private var amounts: Set<ClauseID> = []
  private var definitions: Set<DefinitionID> = []

  init(before: Trace, after: Trace, list: FactID?) {
    (self.before, self.after, self.list) = (before, after, list)
  }

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
    guard clauses.insert(id).inserted else { return }
    guard isAtHand(id) else { return visitItems(of: id) }
    if let condition = version[id].condition { visit(condition) }
    for overrider in after.overriders(of: id) { visit(overrider.clause) }
    for leading in version.obligations(leadingTo: id)
    where isAtHand(leading) && before.isUnmet(leading) != after.isUnmet(leading) {
      turns.append(.obligation(leading))
      visit(obligationOf: leading)
    }
  }

  /// Whether a clause is read once, or for each record of the list of which one is at hand.
  private func isAtHand(_ id: ClauseID) -> Bool {
    version[id].forEach.map { version[$0].list == list } ?? true
  }

  /// Goes on from a clause for each record for which it has begun or ceased to apply.
  private mutating func visitItems(of id: ClauseID) {
    guard let list = version[id].forEach.map({ version[$0].list }) else { return }
    guard case .known(.list(let items)) = after.facts[list] else {
      return visitAnyItem(of: id, list)
    }
    for item in items.indices {
      guard let then = before.entering(record: item, of: id),
        let now = after.entering(record: item, of: id), then.applies(id) != now.applies(id)
      else { continue }
      var walk = TurnWalk(before: then, after: now, list: list)
      walk.visit(id)
      if !walk.turns.isEmpty { turns.append(.item(item, of: id, walk.turns)) }
    }
  }

  /// The same while nothing is known of the records.
  private mutating func visitAnyItem(of id: ClauseID, _ list: FactID) {
    guard let then = before.enteringAnyRecord(of: id), let now = after.enteringAnyRecord(of: id),
      then.applies(id) != now.applies(id)
    else { return }
    var walk = TurnWalk(before: then, after: now, list: list)
    walk.visit(id)
    turns += walk.turns
  }

  private mutating func visit(chargeOf id: ClauseID) {
    // What all records come to together is told by its working.
    guard isAtHand(id) else { return }
    visit(id)
    for waiver in after.waivers(of: id) { visit(waiver.clause) }
  }

  private mutating func visit(amountOf id: ClauseID) {
    guard isAtHand(id), let charge = version[id].charge, amounts.insert(id).inserted else { return }
    for part in [charge.amount, charge.minimum, charge.taxRate, charge.due] {
      part.map { visit($0) }
    }
    for clause in charge.reductions + charge.caps { visit(clause) }
    for clause in charge.reductions where isAtHand(clause) {
      (version[clause].reduction?.by).map { visit($0) }
    }
    for clause in charge.caps where isAtHand(clause) {
      (version[clause].cap?.atMost).map { visit($0) }
    }
  }

  private mutating func visit(obligationOf id: ClauseID) {
    visit(id)
    if isAtHand(id), let deadline = version[id].obligation?.deadline { visit(deadline.date) }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .comparison, .inInterval, .inSet, .presence, .obligationIs, .aggregate, .businessDays:
      // What is inside of it has turned only if it has; records are at hand in it, and no longer.
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
