extension Version {
  /// The names of the clauses that outcomes rest on: those that are named, and what decides about
  /// them.
  ///
  /// - Parameter outcomes: The names of clauses, of entitlements, or of values that are outcomes.
  /// - Returns: These, and the clauses that grant or deny, that may override, waive, reduce or cap,
  ///   that lead to them, and that their conditions, amounts and days ask about.
  public func grounds(of outcomes: Set<String>) -> Set<String> {
    var found: Set<ClauseID> = []
    var open = outcomes.compactMap { clauseID(named: $0) }
    open += clauses.indices.map { ClauseID($0) }.filter { id in
      (self[id].grants + self[id].denies).contains { outcomes.contains(self[$0].name) }
    }
    open += values(named: outcomes).flatMap { clauses(readBy: $0) }
    while let id = open.popLast() {
      guard found.insert(id).inserted else { continue }
      open += clauses(overriding: id) + clauses(waiving: id) + obligations(leadingTo: id)
      open += self[id].expressions.flatMap { clauses(readBy: $0) }
      guard let charge = self[id].charge else { continue }
      open += charge.reductions
      open += charge.caps.flatMap { cap in [cap] + (self[cap].cap?.members(before: id) ?? []) }
    }
    return outcomes.union(found.map { self[$0].name })
  }

  /// The names of the facts that clauses and values read, and of the lists that clauses are read
  /// for each record of.
  public func factsRead(by names: Set<String>) -> Set<String> {
    let clauses = clauses.filter { names.contains($0.name) }
    let lists = clauses.compactMap { $0.forEach.map { self[self[$0].list].name } }
    let expressions = clauses.flatMap(\.expressions) + values(named: names)
    return Set(expressions.flatMap { facts(readBy: $0) }.map(\.name) + lists)
  }

  /// What the values among some outcomes are made of.
  private func values(named names: Set<String>) -> [Expression] {
    outcomes.map { self[$0] }.filter { names.contains($0.name) }.map(\.value)
  }
}
