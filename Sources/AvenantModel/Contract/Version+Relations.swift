/// What the clauses of a version are to one another, seen from the clause that is named.
struct ClauseRelations: Sendable {
  /// The clauses that override each clause.
  private(set) var overriding: [ClauseID: [ClauseID]] = [:]
  /// The clauses that waive the charge of each clause.
  private(set) var waiving: [ClauseID: [ClauseID]] = [:]
  /// The clauses whose obligations name each clause as what follows otherwise.
  private(set) var leading: [ClauseID: [ClauseID]] = [:]

  init(_ clauses: [Clause]) {
    for (index, clause) in clauses.enumerated() {
      let id = ClauseID(index)
      for other in Set(clause.overrides) { overriding[other, default: []].append(id) }
      for other in Set(clause.waives) { waiving[other, default: []].append(id) }
      for other in Set(clause.obligation?.otherwise ?? []) {
        leading[other, default: []].append(id)
      }
    }
  }
}

extension Version {
  /// The clauses whose obligations name a clause as what follows otherwise, in their order.
  public func obligations(leadingTo clause: ClauseID) -> [ClauseID] {
    relations.leading[clause] ?? []
  }

  /// The clauses that override a clause, in their order.
  public func clauses(overriding clause: ClauseID) -> [ClauseID] {
    relations.overriding[clause] ?? []
  }

  /// The clauses that waive the charge of a clause, in their order.
  public func clauses(waiving clause: ClauseID) -> [ClauseID] {
    relations.waiving[clause] ?? []
  }
}
