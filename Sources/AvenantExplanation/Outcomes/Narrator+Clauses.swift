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
  func outcome(
    of id: ClauseID, _ weight: OutcomeExplanation.Weight = .full
  ) -> OutcomeExplanation {
    let (status, answer) =
      switch trace.applies(id) {
      case .certainly: ("applies", "The clause applies")
      case .certainlyNot:
        ("does_not_apply", withoutRecords(id) ?? "The clause does not apply")
      case .possibly: ("undetermined", "It is not yet known whether the clause applies")
      }
    return OutcomeExplanation(
      kind: .clause, id: version[id].name, status: status, weight: weight, answer: answer,
      clauses: [clause(id, .states)], derivation: [], failure: nil, changes: [],
      otherwise: nil)
  }

  /// That a clause does nothing because there are no records for which it is read; `nil` where
  /// there are some, or it is read once.
  private func withoutRecords(_ id: ClauseID) -> String? {
    guard let list = version[id].forEach.map({ version[$0].list }), hasNoRecords(list) else {
      return nil
    }
    let reason = "because there are no \(noun(of: list).withoutArticle)"
    if let charge = version[id].charge {
      return "\(charge.label): nothing is \(charge.direction.verb), \(reason)"
    }
    guard let duty = version[id].obligation else { return "The clause does not apply, \(reason)" }
    return "\(party(duty.party)) does not have to \(duty.what), \(reason)".capitalized
  }

  /// Whether it is known of a list that there is no record in it.
  func hasNoRecords(_ list: FactID) -> Bool {
    switch trace.facts[list] {
    case .known(.list([])), .absent: true
    default: false
    }
  }
}
