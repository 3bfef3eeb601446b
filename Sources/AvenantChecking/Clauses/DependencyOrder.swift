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
    var path: [Version.Step] = []
    // What the steps of the way still need, of each the first last, and where that of each begins.
    var needed: [Version.Step] = []
    var begins: [Int] = []
    func enter(_ step: Version.Step) {
      progress[number(of: step)] = .underway
      path.append(step)
      begins.append(needed.count)
      addNeeds(of: step, to: &needed)
      needed.reverse(from: begins[begins.count - 1])
    }
    enter(start)
    while let step = path.last, let begin = begins.last {
      guard needed.count > begin, let next = needed.popLast() else {
        path.removeLast()
        begins.removeLast()
        finish(step, behind: path.last)
        continue
      }
      switch progress[number(of: next)] {
      case .finished: deepen(step, behind: next)
      case .underway:
        if let begin = path.firstIndex(of: next) { add(circle: Array(path[begin...])) }
      case .waiting: enter(next)
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

  /// Adds what a step needs, in order.
  private func addNeeds(of step: Version.Step, to steps: inout [Version.Step]) {
    switch step {
    case .definition(let id): definitions[id.index]?.addSteps(to: &steps)
    case .clause(let id):
      clauses[id.index]?.condition?.addSteps(to: &steps)
      for overrider in overriders[id.index] { steps.append(.clause(overrider)) }
      for obliged in leading[id.index] { steps.append(.obligation(obliged)) }
    case .charge(let id):
      steps.append(.clause(id))
      for waiver in waivers[id.index] { steps.append(.clause(waiver)) }
      if let charge = clauses[id.index]?.charge { addNeeds(of: charge, id, to: &steps) }
    case .obligation(let id):
      steps.append(.clause(id))
      for date in clauses[id.index]?.obligation?.dates ?? [] { date.addSteps(to: &steps) }
    }
  }

  /// Adds what the final amount of a charge needs: the members before it, too, in every cap.
  private func addNeeds(of charge: Charge, _ id: ClauseID, to steps: inout [Version.Step]) {
    charge.amount.addSteps(to: &steps)
    charge.minimum?.addSteps(to: &steps)
    for clause in charge.reductions {
      steps.append(.clause(clause))
      clauses[clause.index]?.reduction?.by.addSteps(to: &steps)
    }
    for clause in charge.caps {
      guard let cap = clauses[clause.index]?.cap else { continue }
      steps.append(.clause(clause))
      cap.atMost.addSteps(to: &steps)
      for member in cap.members(before: id) { steps.append(.charge(member)) }
    }
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
  static func isSame(for one: Definition, _ other: Definition) -> Bool {
    var steps: [[Version.Step]] = [[], []]
    one.addSteps(to: &steps[0])
    other.addSteps(to: &steps[1])
    return steps[0] == steps[1]
  }
}

extension Definition {
  /// Adds what it reads; one that shares something out is itself no part of it.
  fileprivate func addSteps(to steps: inout [Version.Step]) {
    guard let allocation else { return value.addSteps(to: &steps) }
    allocation.amount.addSteps(to: &steps)
    allocation.weight.addSteps(to: &steps)
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
    addSteps(to: &steps)
    return steps
  }

  /// Adds the steps that it reads.
  fileprivate func addSteps(to steps: inout [Version.Step]) {
    switch kind {
    case .definition(let id), .part(let id, _): steps.append(.definition(id))
    case .applies(let id): steps.append(.clause(id))
    case .isDue(let id), .amountOf(let id), .totalOf(let id): steps.append(.charge(id))
    case .obligationIs(let id, _): steps.append(.obligation(id))
    default: visitChildren { $0.addSteps(to: &steps) }
    }
  }
}

extension [Version.Step] {
  /// Reverses the steps from a place on, without a copy of them.
  fileprivate mutating func reverse(from first: Int) {
    var (low, high) = (first, count - 1)
    while low < high {
      swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }
}
