import AvenantModel

/// Whether a condition may be neither true nor false, where its tests may come to neither.
extension RegionRun {
  /// Whether a condition of a record that is gone through may be neither true nor false, because of
  /// a value that is absent; more may be said than there is, never less.
  func mayBeNeither(_ condition: Condition) -> Bool {
    guard let tests = tests(behind: condition) else { return true }
    return assignments(to: tests).contains {
      !holds(condition.yes, where: $0) && !holds(condition.no, where: $0)
    }
  }

  /// The most tests of one condition of which every combination is looked at.
  private static let mostTests = 6

  /// Something that a condition is made of, and what it may come to.
  private struct Leaf {
    let condition: Condition
    let outcomes: TestOutcomes
    let test: Test?
  }

  /// What a condition is made of in the end; `nil` where that cannot be followed.
  private func tests(behind condition: Condition) -> [Leaf]? {
    var (leaves, waiting) = ([Leaf](), condition.addresses)
    var visited: Set<Address> = [.literal(.always), .literal(.never)]
    while let address = waiting.popLast() {
      guard visited.insert(address).inserted else { continue }
      guard case .literal(let literal) = address,
        let instruction = program.origins.instruction(writing: address)
      else { return nil }
      switch instruction {
      case .gate(.complement, _): return nil
      case .gate: waiting += program.reads(of: instruction)
      case .test(let test, let yes):
        add(Condition(pairAt: yes), test, to: &leaves)
      case .fold(let place):
        guard let found = program.folds[place].condition(of: literal) else { return nil }
        add(found, nil, to: &leaves)
      case .number, .wide: return nil
      }
      guard leaves.count <= Self.mostTests else { return nil }
    }
    return leaves
  }

  private func add(_ condition: Condition, _ test: Test?, to leaves: inout [Leaf]) {
    guard !leaves.contains(where: { $0.condition.yes == condition.yes }) else { return }
    var outcomes: TestOutcomes = []
    if memory.mayHold(condition.yes) { outcomes.insert(.yes) }
    if memory.mayHold(condition.no) { outcomes.insert(.no) }
    if outcomes.isEmpty || neither.contains(condition.yes) { outcomes.insert(.neither) }
    leaves.append(Leaf(condition: condition, outcomes: outcomes, test: test))
  }

  /// The literals that hold, for all that tests may come to together.
  private func assignments(to leaves: [Leaf]) -> [Set<Literal>] {
    var all: [[(leaf: Leaf, outcome: TestOutcomes)]] = [[]]
    for leaf in leaves {
      let outcomes = [TestOutcomes.yes, .no, .neither].filter(leaf.outcomes.contains)
      all = all.flatMap { one in outcomes.map { one + [(leaf, $0)] } }
    }
    return all.filter(isPossible).map { assignment in
      assignment.reduce(into: [.always]) { held, part in
        if part.outcome == .yes { held.insert(part.leaf.condition.yes) }
        if part.outcome == .no { held.insert(part.leaf.condition.no) }
      }
    }
  }

  /// Whether no test comes to neither though all that it reads is present.
  private func isPossible(_ assignment: [(leaf: Leaf, outcome: TestOutcomes)]) -> Bool {
    let present = assignment.flatMap { leaf, outcome -> [Address] in
      switch leaf.test {
      case .presence, .widePresence: outcome == .yes ? leaf.test?.reads ?? [] : []
      case .difference, .option, .wideLess, .wideEqual, nil: []
      }
    }
    return assignment.allSatisfy { leaf, outcome in
      guard outcome == .neither, let test = leaf.test else { return true }
      return test.reads.contains { mayBeAbsent($0) && !present.contains($0) }
    }
  }

  private func mayBeAbsent(_ address: Address) -> Bool {
    switch address {
    case .slot(let slot): mayBeAbsent(slot)
    case .wide(let wide): mayBeAbsent(wide)
    case .literal: true
    }
  }

  /// Whether a literal holds where others do.
  private func holds(_ literal: Literal, where held: Set<Literal>) -> Bool {
    guard !held.contains(literal) else { return true }
    guard case .gate(let gate, _) = program.origins.instruction(writing: .literal(literal)) else {
      return false
    }
    switch gate {
    case .all(let range): return program.operands[range].allSatisfy { holds($0, where: held) }
    case .any(let range): return program.operands[range].contains { holds($0, where: held) }
    case .complement: return false
    }
  }
}

extension FoldProgram {
  /// The condition that something of it comes to, by one of its literals.
  fileprivate func condition(of literal: Literal) -> Condition? {
    for case .condition(let condition) in outputs.map(\.result)
    where condition.yes == literal || condition.no == literal {
      return condition
    }
    return nil
  }
}
