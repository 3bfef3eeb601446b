import AvenantModel

/// What outcomes rest on.
extension Narrator {
  /// The names of the clauses that outcomes rest on: those that are told, and what decides about them.
  ///
  /// - Parameter told: The names of the clauses that outcomes are made of, or of values.
  /// - Returns: These, and the clauses that may override, waive, reduce or cap them, that lead to them,
  ///   and that their conditions, amounts and days ask about.
  func grounds(of told: Set<String>) -> Set<String> {
    var found: Set<ClauseID> = []
    var open = told.compactMap { version.clauseID(named: $0) }
    let values = version.outcomes.map { version[$0] }.filter { told.contains($0.name) }
    open += values.flatMap { version.clauses(readBy: $0.value) }
    while let id = open.popLast() {
      guard found.insert(id).inserted else { continue }
      open += version.clauses(overriding: id) + version.clauses(waiving: id)
      open += version.obligations(leadingTo: id)
      open += version[id].expressions.flatMap { version.clauses(readBy: $0) }
      guard let charge = version[id].charge else { continue }
      open += charge.reductions
      open += charge.caps.flatMap { cap in
        [cap] + (version[cap].cap?.members(before: id) ?? [])
      }
    }
    return told.union(found.map { version[$0].name })
  }

  /// The names of the facts that clauses and values read.
  func factsRead(by told: Set<String>) -> Set<String> {
    let clauses = version.clauses.filter { told.contains($0.name) }
    let expressions =
      clauses.flatMap(\.expressions)
      + version.outcomes.map { version[$0] }.filter { told.contains($0.name) }.map(\.value)
    let lists = clauses.compactMap { $0.forEach.map { version[version[$0].list].name } }
    return Set(expressions.flatMap { version.facts(readBy: $0) }.map(\.name) + lists)
  }
}
