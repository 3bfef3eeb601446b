/// What clauses are to one another.
extension Version {
  /// The clauses whose obligations name a clause as what follows otherwise, in their order.
  public func obligations(leadingTo clause: ClauseID) -> [ClauseID] {
    clauses.indices.filter { clauses[$0].obligation?.otherwise.contains(clause) ?? false }
      .map { ClauseID($0) }
  }
}
