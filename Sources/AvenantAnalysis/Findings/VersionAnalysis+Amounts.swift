import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// Amounts that nobody ever owes.
extension VersionAnalysis {
  /// Asks whether a charge or credit reaches the minimum below which it is not owed.
  func askMinimum(of id: ClauseID, _ analysis: inout ContractAnalysis) {
    let clause = version[id]
    guard let charge = clause.charge, let minimum = charge.minimum else { return }
    let space = space(of: id)
    let answer = analysis.answer(
      .all([space.appliesAtHand(id), space.reachesMinimum(id)]), in: space,
      ("whether '\(clause.name)' can reach its minimum", minimum.range))
    guard case .none = answer else { return }
    analysis.report(.neverReachesMinimum(clause, charge, in: version))
  }
}
