import AvenantModel

extension Version {
  /// The clauses that can make a difference to an outcome by what they themselves do to it.
  ///
  /// - Parameter name: The name of a clause, an entitlement or a value.
  /// - Returns: The names of the clause itself and of those that waive, reduce or cap it, grant or
  ///   deny it, or lead to it where their obligation is not met; and of the overriders of all of
  ///   them.
  func clauses(relatedTo name: String) -> Set<String> {
    var found: Set<String> = []
    for clause in clauses {
      let touches =
        clause.name == name || clause.waives.contains { self[$0].name == name }
        || (clause.grants + clause.denies).contains { self[$0].name == name }
        || clause.reduction.map { self[$0.charge].name == name } ?? false
        || clause.cap?.members.contains { self[$0].name == name } ?? false
        || clause.obligation?.otherwise.contains { self[$0].name == name } ?? false
      if touches { found.insert(clause.name) }
    }
    let direct = found
    for clause in clauses where clause.overrides.contains(where: { direct.contains(self[$0].name) })
    {
      found.insert(clause.name)
    }
    return found
  }
}
