import AvenantDiagnostics
@_spi(Checking) import AvenantModel

/// Finds an order in which definitions, clauses and charges can be worked out, or the circle that
/// prevents one.
///
/// A clause applies unless an overrider applies, and its charge is due unless a waiver applies; so
/// whether it applies needs its condition's names and its overriders, and its charge needs itself,
/// its waivers and its amount.
struct DependencyOrder {
  private let definitions: [Definition]
  private let clauses: [Clause]
  private var overriders: [ClauseID: [ClauseID]] = [:]
  private var waivers: [ClauseID: [ClauseID]] = [:]
  private var finished: Set<Version.Step> = []
  private var path: [Version.Step] = []
  private(set) var order: [Version.Step] = []
  /// The steps of the first circle found, each needing the next, the last the first.
  private(set) var cycle: [Version.Step]?

  init(definitions: [Definition], clauses: [Clause]) {
    self.definitions = definitions
    self.clauses = clauses
    for (index, clause) in clauses.enumerated() {
      for other in clause.overrides { overriders[other, default: []].append(ClauseID(index)) }
      for other in clause.waives { waivers[other, default: []].append(ClauseID(index)) }
    }
    for index in definitions.indices { visit(.definition(DefinitionID(index))) }
    for index in clauses.indices { visit(.clause(ClauseID(index))) }
    for (index, clause) in clauses.enumerated() where clause.charge != nil {
      visit(.charge(ClauseID(index)))
    }
  }

  private mutating func visit(_ step: Version.Step) {
    guard !finished.contains(step) else { return }
    if let start = path.firstIndex(of: step) {
      if cycle == nil { cycle = Array(path[start...]) }
      return
    }
    path.append(step)
    for needed in needs(of: step) { visit(needed) }
    path.removeLast()
    if finished.insert(step).inserted { order.append(step) }
  }

  private func needs(of step: Version.Step) -> [Version.Step] {
    switch step {
    case .definition(let id): reads(definitions[id.index].value)
    case .clause(let id):
      (clauses[id.index].condition.map(reads) ?? [])
        + (overriders[id] ?? []).map { .clause($0) }
    case .charge(let id):
      [.clause(id)] + (waivers[id] ?? []).map { .clause($0) }
        + (clauses[id.index].charge.map { reads($0.amount) } ?? [])
    }
  }

  private func reads(_ expression: Expression) -> [Version.Step] {
    var steps: [Version.Step] = []
    expression.walk { part in
      switch part.kind {
      case .definition(let id): steps.append(.definition(id))
      case .applies(let id): steps.append(.clause(id))
      case .isDue(let id), .amountOf(let id): steps.append(.charge(id))
      default: break
      }
    }
    return steps
  }
}
