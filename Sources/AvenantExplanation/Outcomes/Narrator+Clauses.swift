import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

extension Narrator {
  /// A clause, with the part that it has in an outcome.
  func clause(_ part: ClausePart) -> ClauseExplanation {
    var clause = clause(part.clause, part.role)
    clause.effect = part.effect
    return clause
  }

  /// A clause, with what it does.
  func clause(_ id: ClauseID, _ role: ClauseExplanation.Role) -> ClauseExplanation {
    let clause = version[id]
    return ClauseExplanation(
      role: role, applies: trace.applies(id), id: clause.name, says: clause.says,
      cite: clause.cite.text, version: clause.statedIn, location: clause.range.location,
      conditions: conditions(of: id))
  }

  /// A clause that has no outcome of its own.
  func outcome(of id: ClauseID) -> OutcomeExplanation {
    let (status, answer) =
      switch trace.applies(id) {
      case .certainly: ("applies", "The clause applies")
      case .certainlyNot: ("does_not_apply", "The clause does not apply")
      case .possibly: ("undetermined", "It is not yet known whether the clause applies")
      }
    return OutcomeExplanation(
      kind: .clause, id: version[id].name, status: status, weight: .full, answer: answer,
      clauses: [clause(id, .states)], derivation: [], failure: nil, changes: [],
      otherwise: nil)
  }
}
