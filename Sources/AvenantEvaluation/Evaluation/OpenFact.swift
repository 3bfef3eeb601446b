package import AvenantModel
package import AvenantValues

/// A fact that is not known and can still change an outcome.
package struct OpenFact: Sendable {
  /// The fact; of a field of a record, its list.
  package let fact: FactID
  /// How many outcomes wait for it.
  package let outcomes: Int
  /// What it may be: a representative of each of the cells that anything compared with it can tell
  /// apart, as far as everything else is known; the last is that there is none, where it is
  /// optional.
  ///
  /// There are none where no two answers can be told apart.
  package let cells: [Facts.State]
}

extension Program {
  /// Finds the facts that can still change outcomes, the one for which most of them wait first.
  ///
  /// - Parameters:
  ///   - facts: What is known of the ticket, checked against this contract.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  ///   - name: The id of a clause, of a record's outcome, of an entitlement or of a value that is
  ///     an outcome; all outcomes when left out.
  ///   - isExact: Whether completions are tried, which finds that an outcome no longer waits where
  ///     all of them agree.
  /// - Returns: The facts, ties in the order of the files; the fact that picks the version while no
  ///   version is known to govern, and none where no version is in force.
  package func openFacts(
    _ facts: Facts, asOf: CalendarDate, about name: String? = nil, isExact: Bool = true
  ) -> [OpenFact] {
    guard let index = facts.versionIndex else { return versionFact(facts) }
    guard let open = openDecider(facts, asOf, version: index, isExact: isExact) else { return [] }
    return open.decider.openFacts(open.decider.causes(about: name), open.rules)
  }

  /// Names what can still change an outcome, as ``Decision/unknown`` does.
  ///
  /// - Parameters:
  ///   - facts: What is known of the ticket, checked against this contract.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  ///   - name: The id of a clause, of a record's outcome, of an entitlement or of a value.
  /// - Returns: The names of facts, and of fields of records.
  package func openNames(
    _ facts: Facts, asOf: CalendarDate, about name: String
  ) -> Set<String> {
    guard let index = facts.versionIndex,
      let open = openDecider(facts, asOf, version: index, isExact: true)
    else { return [] }
    return Set(
      open.decider.causes(about: name).flatMap { $0.names(in: contract.versions[index]) })
  }

  /// What reads the outcomes that are open, and what keeps a condition of `consistent` from being
  /// known; `nil` where everything is known.
  private func openDecider(
    _ facts: Facts, _ asOf: CalendarDate, version index: Int, isExact: Bool
  ) -> (decider: Decider, rules: [Causes])? {
    let program = versions[index]
    var memory = program.initial
    memory.load(facts, asOf: asOf, for: program)
    memory.run(program)
    guard !memory.isCertain else { return nil }
    let finder = CauseFinder(program, memory, tellsCells: true)
    let rules = program.consistent.map { finder.causes(of: $0.addresses) }
    if isExact {
      var completions = Completions(program, memory)
      completions.refine(&memory)
    }
    return (
      Decider(contract: contract, program: program, memory: memory, tellsCells: true), rules
    )
  }

  /// The fact that picks the version, with a day of each.
  private func versionFact(_ facts: Facts) -> [OpenFact] {
    guard facts[contract.governedBy] == .unknown else { return [] }
    let days = contract.versions.map { Facts.State.known(.date($0.from)) }
    return [OpenFact(fact: contract.governedBy, outcomes: 1, cells: days)]
  }
}

extension Decider {
  /// What the outcomes of a clause, of one record of it, or an entitlement wait for, or all
  /// outcomes.
  fileprivate func causes(about name: String?) -> [Causes] {
    guard let name else {
      var outcomes: [Causes] = []
      forEachOpenOutcome { outcomes.append($0) }
      return outcomes
    }
    if let place = version.entitlements.firstIndex(where: { $0.name == name }) {
      let entitlement = program.entitlements[place]
      return memory.theCase(entitlement.cases) == nil
        ? [causes(program.addresses(of: entitlement))] : []
    }
    if let outcome = OutcomeName(name), let id = version.clauseID(named: outcome.clause) {
      return openCauses(about: id, item: outcome.item)
    }
    return program.values.filter { version[$0.definition].name == name }
      .compactMap { openCauses(of: $0) }
  }

  fileprivate func openFacts(_ outcomes: [Causes], _ rules: [Causes]) -> [OpenFact] {
    var waiting: [Int: Int] = [:]
    for causes in outcomes {
      for fact in Set(causes.places.map(\.fact)) { waiting[fact, default: 0] += 1 }
    }
    return waiting.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { index, count in
      let cuts = (outcomes + rules).reduce(into: Set<Int64>()) {
        $0.formUnion($1.cuts(at: .fact(index)))
      }
      return OpenFact(fact: FactID(index), outcomes: count, cells: cells(of: index, cuts))
    }
  }

  private func cells(of index: Int, _ cuts: Set<Int64>) -> [Facts.State] {
    let fact = version.facts[index]
    let cells =
      values(of: fact, cuts).map(Facts.State.known) + (fact.isOptional ? [.absent] : [])
    return cells.count > 1 ? cells : []
  }

  private func values(of fact: Fact, _ cuts: Set<Int64>) -> [Value] {
    switch fact.type {
    case .boolean: return [.boolean(true), .boolean(false)]
    case .choice(let choice): return choice.options.indices.map(Value.choice)
    case .text:
      let known = cuts.sorted().compactMap { Int(exactly: $0) }
        .filter(program.texts.indices.contains)
      return known.map { .text(program.texts[$0]) } + [.text("…")]
    case .number, .percent, .money, .date, .days, .months:
      let scale = fact.numbers?.scale ?? 0
      guard !fact.isWide, let bounds = fact.numbers?.wordBounds(scale: scale) else { return [] }
      return cuts.union([bounds.lowerBound]).filter(bounds.contains).sorted()
        .compactMap { Value(word: $0, scale: scale, of: fact.type) }
    case .period, .list: return []
    }
  }
}
