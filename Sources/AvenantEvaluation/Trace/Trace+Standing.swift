public import AvenantModel

/// How what a clause asks for stands, whether its clause applies or not.
extension Trace {
  /// Whether the amount of a clause's charge or credit is below the least that is owed.
  public func isBelowMinimum(_ clause: ClauseID) -> Certainty {
    program.clauses[clause.index].charge.map { memory.certainty(of: $0.below.yes) }
      ?? .certainlyNot
  }

  /// Whether a clause's obligation is not met in time, so that what it names otherwise follows.
  public func isUnmet(_ clause: ClauseID) -> Certainty {
    let cases = program.clauses[clause.index].obligation?.cases ?? []
    let all = cases.filter { $0.0 == .breached || $0.0 == .fulfilledLate }
      .map { memory.certainty(of: $0.1) }
    if all.contains(.certainly) { return .certainly }
    return all.allSatisfy { $0 == .certainlyNot } ? .certainlyNot : .possibly
  }
}
