import AvenantEvaluation
import AvenantModel

/// A walk from a clause back to everything that its outcomes are worked out from, by names.
struct NamesBehind {
  /// The ids of clauses, terms and definitions, and the names of facts.
  private(set) var names: Set<String> = []

  private let version: Version
  private var clauses: Set<ClauseID> = []

  init(_ clause: ClauseID, of version: Version) {
    self.version = version
    visit(clause)
  }

  private mutating func visit(_ id: ClauseID) {
    guard clauses.insert(id).inserted else { return }
    let clause = version[id]
    names.insert(clause.name)
    let charge = clause.charge
    let expressions = clause.expressions + [charge?.taxRate].compactMap { $0 }
    for expression in expressions { visit(expression) }
    for other in (charge?.reductions ?? []) + (charge?.caps ?? []) { visit(other) }
    for member in clause.cap?.members ?? [] { visit(member) }
    for other in version.obligations(leadingTo: id) { visit(other) }
    for (index, other) in version.clauses.enumerated()
    where other.overrides.contains(id) || other.waives.contains(id) {
      visit(ClauseID(index))
    }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .fact(let id):
      names.insert(id.index < version.facts.count ? version[id].name : "")
    case .definition(let id):
      guard names.insert(version[id].name).inserted else { return }
      visit(version[id].value)
      guard let allowance = version[id].allowance else { return }
      for part in [allowance.amount, allowance.date, allowance.used, allowance.uses] { visit(part) }
    case .term(let id), .termOn(let id, _): visit(version[id])
    case .applies(let id), .isDue(let id), .amountOf(let id), .totalOf(let id),
      .obligationIs(let id, _):
      visit(id)
    default: break
    }
    for child in expression.children { visit(child) }
  }

  private mutating func visit(_ term: Term) {
    guard names.insert(term.name).inserted else { return }
    switch term.content {
    case .value(let value): visit(value)
    case .interval(let interval):
      for end in [interval.lower, interval.upper].compactMap({ $0 }) { visit(end) }
    case .dated(let values):
      visit(values.datedBy)
      for bracket in values.brackets { visit(bracket.value) }
    case .scale(let scale):
      if let date = scale.datedBy { visit(date) }
      for bracket in scale.editions.flatMap(\.brackets) {
        visit(bracket.start)
        visit(bracket.value)
      }
    }
  }
}

extension Version {
  /// The clauses that charge or oblige for each item of a list, and that another version might work
  /// out otherwise, because something behind them is stated otherwise there.
  ///
  /// - Parameters:
  ///   - other: The other version.
  ///   - changed: The names of all that is stated otherwise.
  /// - Returns: Their names, in the order of the file.
  func itemClauses(against other: Version, changed: Set<String>) -> [String] {
    let facts = changedFacts(against: other)
    return clauses.indices.filter { index in
      let clause = clauses[index]
      guard clause.forEach != nil, clause.charge != nil || clause.obligation != nil else {
        return false
      }
      return roundsOtherwise(than: other)
        || !NamesBehind(ClauseID(index), of: self).names.isDisjoint(with: changed.union(facts))
    }.map { clauses[$0].name }
  }

  private func roundsOtherwise(than other: Version) -> Bool {
    rounding != other.rounding || monthEnd != other.monthEnd || taxRounding != other.taxRounding
  }

  /// The facts that another version has not, or of which it says something else.
  private func changedFacts(against other: Version) -> Set<String> {
    Set(
      facts.filter { fact in
        guard let twin = other.facts.first(where: { $0.name == fact.name }) else { return true }
        return twin.type != fact.type || twin.isOptional != fact.isOptional
          || twin.stateIfMissing != fact.stateIfMissing
          || twin.list?.fields.map(\.name) != fact.list?.fields.map(\.name)
          || twin.list?.fields.map(\.type) != fact.list?.fields.map(\.type)
      }.map(\.name))
  }
}
