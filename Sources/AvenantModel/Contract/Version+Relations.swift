/// What the clauses of a version are to one another, seen from the clause that is named.
struct ClauseRelations: Sendable {
  /// The clauses that override each clause.
  private(set) var overriding: [[ClauseID]]
  /// The clauses that waive the charge of each clause.
  private(set) var waiving: [[ClauseID]]
  /// The clauses whose obligations name each clause as what follows otherwise.
  private(set) var leading: [[ClauseID]]

  init(_ clauses: [Clause]) {
    overriding = Array(repeating: [], count: clauses.count)
    waiving = overriding
    leading = overriding
    for index in clauses.indices {
      Self.note(index, in: &overriding, clauses[index].overrides)
      Self.note(index, in: &waiving, clauses[index].waives)
      Self.note(index, in: &leading, clauses[index].obligation?.otherwise ?? [])
    }
  }

  /// Notes a clause once for each that it names; where a clause could not be read, one may be named
  /// that is not there.
  private static func note(_ index: Int, in relation: inout [[ClauseID]], _ named: [ClauseID]) {
    let id = ClauseID(index)
    for other in named where relation.indices.contains(other.index) {
      if relation[other.index].last != id { relation[other.index].append(id) }
    }
  }
}

extension Version {
  /// The clauses whose obligations name a clause as what follows otherwise, in their order.
  public func obligations(leadingTo clause: ClauseID) -> [ClauseID] {
    relations.leading[clause.index]
  }

  /// The clauses that override a clause, in their order.
  public func clauses(overriding clause: ClauseID) -> [ClauseID] {
    relations.overriding[clause.index]
  }

  /// The clauses that waive the charge of a clause, in their order.
  public func clauses(waiving clause: ClauseID) -> [ClauseID] {
    relations.waiving[clause.index]
  }
}
