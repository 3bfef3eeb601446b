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
  private var overriders: [[ClauseID]]
  private var waivers: [[ClauseID]]
  private var leading: [[ClauseID]]
  /// What has become of each step, by its number.
  private var progress: [Progress]
  private(set) var order: [Version.Step] = []
  /// The steps of each circle, each needing the next, the last the first; no two share a step.
  private(set) var circles: [[Version.Step]] = []
  /// The steps behind which the others that they need stand in too long a row.
  private(set) var tooDeep: [Version.Step] = []
  /// How many steps stand in a row up to each, itself counted; 0 while that is not known.
  private var depths: [Int]

  private enum Progress {
    case waiting
    case underway
    case finished
  }

  init(definitions: [Definition?], clauses: [Clause?]) {
    self.definitions = definitions
    self.clauses = clauses
    overriders = Array(repeating: [], count: clauses.count)
    waivers = overriders
    leading = overriders
    progress = Array(repeating: .waiting, count: definitions.count + 3 * clauses.count)
    depths = Array(repeating: 0, count: progress.count)
    for index in clauses.indices {
      let id = ClauseID(index)
      let clause = clauses[index]
      for other in clause?.overrides ?? [] { overriders[other.index].append(id) }
      for other in clause?.waives ?? [] { waivers[other.index].append(id) }
      for other in clause?.obligation?.otherwise ?? [] { leading[other.index].append(id) }
    }
    for index in definitions.indices { visit(.definition(DefinitionID(index))) }
    for index in clauses.indices { visit(.clause(ClauseID(index))) }
    for index in clauses.indices where clauses[index]?.charge != nil {
      visit(.charge(ClauseID(index)))
    }
    for index in clauses.indices where clauses[index]?.obligation != nil {
      visit(.obligation(ClauseID(index)))
    }
  }

  /// Visits what `start` needs before `start`; without recursion, for the way may be long.
  private mutating func visit(_ start: Version.Step) {
    guard progress[number(of: start)] == .waiting else { return }
    var path = [start]
    var waiting = [needs(of: start)]
    progress[number(of: start)] = .underway
    while let step = path.last {
      guard let next = waiting[waiting.count - 1].popLast() else {
        path.removeLast()
        waiting.removeLast()
        finish(step, behind: path.last)
        continue
      }
      switch progress[number(of: next)] {
      case .finished: deepen(step, behind: next)
      case .underway:
        if let begin = path.firstIndex(of: next) { add(circle: Array(path[begin...])) }
      case .waiting:
        progress[number(of: next)] = .underway
        path.append(next)
        waiting.append(needs(of: next))
      }
    }
  }

  /// Ends a step, which `reader` needs; a row that is too long is said once, and begins anew.
  private mutating func finish(_ step: Version.Step, behind reader: Version.Step?) {
    progress[number(of: step)] = .finished
    order.append(step)
    depths[number(of: step)] += 1
    if depths[number(of: step)] > Extents.mostDepth {
      tooDeep.append(step)
      depths[number(of: step)] = 1
    }
    if let reader { deepen(reader, behind: step) }
  }

  /// Puts a step behind one that it needs; amounts that are made of amounts do not lie in one
  /// another.
  private mutating func deepen(_ step: Version.Step, behind needed: Version.Step) {
    if case .charge = step, case .charge = needed { return }
    depths[number(of: step)] = max(depths[number(of: step)], depths[number(of: needed)])
  }

  /// The place of a step among all steps.
  private func number(of step: Version.Step) -> Int {
    switch step {
    case .definition(let id): id.index
    case .clause(let id): definitions.count + id.index
    case .charge(let id): definitions.count + clauses.count + id.index
    case .obligation(let id): definitions.count + 2 * clauses.count + id.index
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
      case .definition(let id): definitions[id.index]?.steps ?? []
      case .clause(let id):
        (clauses[id.index]?.condition?.steps ?? [])
          + overriders[id.index].map { .clause($0) }
          + leading[id.index].map { .obligation($0) }
      case .charge(let id):
        [.clause(id)] + waivers[id.index].map { .clause($0) }
          + (clauses[id.index]?.charge.map { needs(of: $0, id) } ?? [])
      case .obligation(let id):
        [.clause(id)] + (clauses[id.index]?.obligation?.dates.flatMap(\.steps) ?? [])
      }
    return needed.reversed()
  }

  /// What the final amount of a charge needs: the members before it, too, in every cap.
  private func needs(of charge: Charge, _ id: ClauseID) -> [Version.Step] {
    var steps = charge.amount.steps + (charge.minimum?.steps ?? [])
    for clause in charge.reductions {
      steps += [.clause(clause)] + (clauses[clause.index]?.reduction?.by.steps ?? [])
    }
    for clause in charge.caps {
      guard let cap = clauses[clause.index]?.cap else { continue }
      steps += [.clause(clause)] + cap.atMost.steps
      steps += cap.members(before: id).map { .charge($0) }
    }
    return steps
  }
}

extension DependencyOrder {
  /// Whether a clause and what it was before need and are needed for the same, so that any order
  /// that served the one serves the other.
  static func isSame(for one: Clause, _ other: Clause) -> Bool {
    one.condition?.steps == other.condition?.steps && one.overrides == other.overrides
      && one.waives == other.waives && one.charge?.steps == other.charge?.steps
      && one.reduction?.by.steps == other.reduction?.by.steps
      && one.cap?.members == other.cap?.members && one.cap?.atMost.steps == other.cap?.atMost.steps
      && one.obligation?.dates.flatMap(\.steps) == other.obligation?.dates.flatMap(\.steps)
      && one.obligation?.otherwise == other.obligation?.otherwise
  }

  /// Whether a definition and what it was before need the same.
  static func isSame(for one: Definition, _ other: Definition) -> Bool { one.steps == other.steps }
}

extension Definition {
  /// What it reads; one that shares something out is itself no part of it.
  fileprivate var steps: [Version.Step] {
    guard let allocation else { return value.steps }
    return allocation.amount.steps + allocation.weight.steps
  }
}

extension Charge {
  /// What it reads, and the clauses that lower it.
  fileprivate var steps: [Version.Step] {
    amount.steps + (minimum?.steps ?? []) + (reductions + caps).map { .clause($0) }
  }
}

extension Expression {
  /// The steps that it reads.
  fileprivate var steps: [Version.Step] {
    var steps: [Version.Step] = []
    walk { part in
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
