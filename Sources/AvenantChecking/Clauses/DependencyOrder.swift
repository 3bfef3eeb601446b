@_spi(Checking) import AvenantModel

/// Finds an order in which definitions, clauses, charges and obligations can be worked out, or the
/// circles that prevent one.
///
/// A clause applies unless an overrider applies, and its charge is due unless a waiver applies; so
/// whether it applies needs its condition's names, its overriders and the obligations that lead to
/// it; its charge needs itself, its waivers and all that its amount is
/// made of; its obligation needs itself and its
/// dates. What could not be checked needs nothing.
struct DependencyOrder {
  private let definitions: [Definition?]
  private let clauses: [Clause?]
  private var overriders: [ClauseID: [ClauseID]] = [:]
  private var waivers: [ClauseID: [ClauseID]] = [:]
  private var leading: [ClauseID: [ClauseID]] = [:]
  private var finished: Set<Version.Step> = []
  private(set) var order: [Version.Step] = []
  /// The steps of each circle, each needing the next, the last the first; no two share a step.
  private(set) var circles: [[Version.Step]] = []

  init(definitions: [Definition?], clauses: [Clause?]) {
    self.definitions = definitions
    self.clauses = clauses
    for (index, clause) in clauses.enumerated() {
      let id = ClauseID(index)
      for other in clause?.overrides ?? [] { overriders[other, default: []].append(id) }
      for other in clause?.waives ?? [] { waivers[other, default: []].append(id) }
      for other in clause?.obligation?.otherwise ?? [] { leading[other, default: []].append(id) }
    }
    for index in definitions.indices { visit(.definition(DefinitionID(index))) }
    for index in clauses.indices { visit(.clause(ClauseID(index))) }
    for (index, clause) in clauses.enumerated() where clause?.charge != nil {
      visit(.charge(ClauseID(index)))
    }
    for (index, clause) in clauses.enumerated() where clause?.obligation != nil {
      visit(.obligation(ClauseID(index)))
    }
  }

  /// Visits what `start` needs before `start`; without recursion, for the way may be long.
  private mutating func visit(_ start: Version.Step) {
    guard !finished.contains(start) else { return }
    var path = [start]
    var waiting = [needs(of: start)]
    while let step = path.last {
      guard let next = waiting[waiting.count - 1].popLast() else {
        path.removeLast()
        waiting.removeLast()
        finished.insert(step)
        order.append(step)
        continue
      }
      if let begin = path.firstIndex(of: next) {
        add(circle: Array(path[begin...]))
      } else if !finished.contains(next) {
        path.append(next)
        waiting.append(needs(of: next))
      }
    }
  }

  private mutating func add(circle: [Version.Step]) {
    let isNew = circles.allSatisfy { Set($0).isDisjoint(with: circle) }
    if isNew { circles.append(circle) }
  }

  /// What a step needs, the first last.
  private func needs(of step: Version.Step) -> [Version.Step] {
    let needed: [Version.Step] =
      switch step {
      case .definition(let id): definitions[id.index].map(needs) ?? []
      case .clause(let id):
        (clauses[id.index]?.condition.map(reads) ?? [])
          + (overriders[id] ?? []).map { .clause($0) }
          + (leading[id] ?? []).map { .obligation($0) }
      case .charge(let id):
        [.clause(id)] + (waivers[id] ?? []).map { .clause($0) }
          + (clauses[id.index]?.charge.map { needs(of: $0, id) } ?? [])
      case .obligation(let id):
        [.clause(id)] + (clauses[id.index]?.obligation?.dates.flatMap(reads) ?? [])
      }
    return needed.reversed()
  }

  /// What a definition needs; one that shares something out is itself no part of it.
  private func needs(of definition: Definition) -> [Version.Step] {
    guard let allocation = definition.allocation else { return reads(definition.value) }
    return reads(allocation.amount) + reads(allocation.weight)
  }

  /// What the final amount of a charge needs: the members before it, too, in every cap.
  private func needs(of charge: Charge, _ id: ClauseID) -> [Version.Step] {
    var steps = reads(charge.amount) + (charge.minimum.map(reads) ?? [])
    for clause in charge.reductions {
      steps += [.clause(clause)] + (clauses[clause.index]?.reduction.map { reads($0.by) } ?? [])
    }
    for clause in charge.caps {
      guard let cap = clauses[clause.index]?.cap else { continue }
      steps += [.clause(clause)] + reads(cap.atMost)
      steps += cap.members(before: id).map { .charge($0) }
    }
    return steps
  }

  private func reads(_ expression: Expression) -> [Version.Step] {
    var steps: [Version.Step] = []
    expression.walk { part in
      switch part.kind {
      case .definition(let id), .part(let id, _): steps.append(.definition(id))
      case .applies(let id): steps.append(.clause(id))
      case .isDue(let id), .amountOf(let id), .totalOf(let id): steps.append(.charge(id))
      case .obligationIs(let id, _): steps.append(.obligation(id))
      default: break
      }
    }
    return steps
  }
}
