import AvenantEvaluation
import AvenantModel

/// The tickets that reach a goal, told by as few conditions as will do.
///
/// From each ticket that is found every condition is dropped without which all tickets still reach
/// the goal; then a ticket is looked for that no case has yet.
struct CaseCover {
  /// The most cases that are looked for.
  static let mostCases = 100

  let space: RegionSpace
  let goal: Goal
  let budget: Int
  /// The cases: what delimits each, with a ticket; `nil` where nothing delimits it exactly, and
  /// then what is known of all of them.
  private(set) var cases: [(conditions: [Constraint]?, known: [Constraint], witness: Witness)] = []
  /// Whether these are all tickets that reach the goal, and none besides.
  private(set) var isExact = true
  /// The nodes visited.
  private(set) var nodes = 0
  /// Whether more nodes would have been needed than may be visited for all of it together.
  var isCutShort: Bool { nodes >= budget }

  /// - Parameters:
  ///   - goal: What the tickets reach.
  ///   - space: Where.
  ///   - first: One of them.
  ///   - budget: The most nodes that are visited for all of it together.
  init(of goal: Goal, in space: RegionSpace, from first: Witness, budget: Int) {
    (self.space, self.goal, self.budget) = (space, goal, budget)
    var next: Witness? = first
    while let witness = next {
      guard cases.count < Self.mostCases, let conditions = conditions(of: witness) else {
        isExact = false
        if cases.isEmpty { cases.append((nil, known(of: witness), witness)) }
        return
      }
      cases.append((conditions, [], witness))
      next = uncovered()
    }
  }

  /// Whether the cases are more than an example.
  var isDelimited: Bool { cases.allSatisfy { $0.conditions != nil } }

  /// A ticket that reaches the goal and that no case has.
  private mutating func uncovered() -> Witness? {
    let others = cases.compactMap(\.conditions).map { conditions in
      !Goal.all(conditions.map { .constraint($0) })
    }
    switch search(.all(others + [goal])) {
    case .found(let witness): return witness
    case .none: return nil
    case .unproven:
      isExact = false
      return nil
    }
  }

  /// What of a ticket's conditions is needed; `nil` where they do not delimit the tickets around
  /// it: something was assumed of it, or a number was only tried.
  private mutating func conditions(of witness: Witness) -> [Constraint]? {
    guard !witness.region.path.contains(where: { $0.saying == nil }) else { return nil }
    let chosen = Set(witness.region.path.flatMap(\.variables)).filter {
      space.options(of: $0) != nil
    }
    var kept = witness.region.path.filter { Set($0.variables).isDisjoint(with: chosen) }
      .flatMap(\.ends)
    kept += chosen.sorted().compactMap { variable in
      witness.region.choice(of: variable).map {
        .choice(variable, among: $0.among, orAbsent: $0.orAbsent)
      }
    }
    // What the ticket alone confirmed need not hold of others like it.
    guard case .none = search(!goal, within: kept) else { return nil }
    for constraint in kept.sorted(by: { !$0.isPresence && $1.isPresence }) {
      let rest = kept.filter { $0 != constraint }
      if constraint.isPresence, rest.contains(where: constraint.isNeeded) { continue }
      if case .none = search(!goal, within: rest) {
        kept = rest
      } else if case .choice(let variable, _, _) = constraint.saying,
        let choice = witness.region.choice(of: variable)
      {
        kept = rest + [widened(variable, choice.among, choice.orAbsent, rest)]
      }
    }
    let isTried = kept.contains { constraint in
      constraint.isOfNumbers
        && constraint.variables.contains { witness.region.samples.contains($0) }
    }
    return isTried ? nil : kept
  }

  /// What holds of every ticket that reaches the goal: the options that it may have.
  private mutating func known(of witness: Witness) -> [Constraint] {
    let touched = witness.region.touched.sorted()
    return touched.compactMap { variable -> Constraint? in
      guard let all = space.options(of: variable) else { return nil }
      var (among, orAbsent) = (UInt64(0), false)
      for option in (0..<64).map({ UInt64(1) << $0 }) where option & all.among != 0 {
        if mayReach(.choice(variable, among: option, orAbsent: false)) { among |= option }
      }
      if all.mayBeAbsent {
        orAbsent = mayReach(.choice(variable, among: 0, orAbsent: true))
      }
      let isAny = among == all.among && orAbsent == all.mayBeAbsent
      return isAny || among == 0 && !orAbsent
        ? nil : .choice(variable, among: among, orAbsent: orAbsent)
    }
  }

  /// The most nodes that are spent on one thing that may hold of all tickets.
  private static let knownBudget = 500

  private mutating func mayReach(_ constraint: Constraint) -> Bool {
    if case .none = search(goal, within: [constraint], budget: Self.knownBudget) { return false }
    return true
  }

  /// All options of a variable, and absence, with which every ticket still reaches the goal.
  private mutating func widened(
    _ variable: Int, _ among: UInt64, _ orAbsent: Bool, _ rest: [Constraint]
  ) -> Constraint {
    var result = (among: among, orAbsent: orAbsent)
    guard let all = space.options(of: variable) else {
      return .choice(variable, among: among, orAbsent: orAbsent)
    }
    var others: [(among: UInt64, orAbsent: Bool)] = (0..<64).map { 1 << UInt64($0) }
      .filter { $0 & all.among & ~among != 0 }.map { ($0, false) }
    if all.mayBeAbsent, !orAbsent { others.append((0, true)) }
    for other in others {
      let one = Constraint.choice(variable, among: other.among, orAbsent: other.orAbsent)
      guard case .none = search(!goal, within: rest + [one]) else { continue }
      result = (result.among | other.among, result.orAbsent || other.orAbsent)
    }
    return .choice(variable, among: result.among, orAbsent: result.orAbsent)
  }

  private mutating func search(
    _ goal: Goal, within rest: [Constraint] = [], budget most: Int = .max
  ) -> SearchAnswer {
    guard !isCutShort else { return .unproven(.budget(budget)) }
    let search = RegionSearch(goal, in: space, budget: min(most, budget - nodes))
    let answer = search.answer(within: rest)
    nodes += search.nodes
    return answer
  }
}

extension Constraint {
  /// Whether it only says that there is a value, or none.
  fileprivate var isPresence: Bool {
    if case .present = saying { true } else { false }
  }

  /// Whether it bounds numbers.
  fileprivate var isOfNumbers: Bool {
    switch saying {
    case .numbers, .difference, .part, .spans: true
    case .present, .options, .choice, nil: false
    }
  }

  /// Whether another condition reads the value whose presence this one says.
  fileprivate func isNeeded(by other: Constraint) -> Bool {
    !Set(variables).isDisjoint(with: other.variables)
  }
}
