import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

extension Narrator {
  /// Whether something may be done.
  func outcome(
    of outcome: EntitlementOutcome, _ entitlement: Entitlement, _ id: EntitlementID,
    _ weight: OutcomeExplanation.Weight, _ nearest: [NearestChange]
  ) -> OutcomeExplanation {
    OutcomeExplanation(
      kind: .entitlement, id: outcome.entitlement, status: outcome.status.rawValue, weight: weight,
      answer: answer(outcome.status, entitlement).capitalized, clauses: clauses(about: id),
      derivation: [], failure: nil, changes: nearest.map(change),
      otherwise: otherwise(nearest) { $0.wouldBe("allowed") })
  }

  /// Whether an entitlement is as it is by default, and nothing about this ticket makes it so.
  func isByDefault(_ outcome: EntitlementOutcome, _ entitlement: Entitlement) -> Bool {
    outcome.status == (entitlement.isGrantedByDefault ? .granted : .denied)
      && outcome.because.compactMap { version.clauseID(named: $0) }.allSatisfy {
        version[$0].condition == nil
      }
  }

  /// What may and may not be done on any ticket as on this one, a sentence for each party.
  var usual: [String] {
    contract.parties.flatMap { party in
      [EntitlementOutcome.Status.granted, .denied].compactMap { status in
        let says = zip(decision.entitlements, version.entitlements)
          .filter { $1.holder == party.role && $0.status == status && isByDefault($0, $1) }
          .map { $1.says }
        guard !says.isEmpty else { return nil }
        let verb = status == .granted ? "may" : "may not"
        let list = says.listed(by: status == .granted ? "and" : "or")
        return "\(party.description.capitalized) \(verb) \(list)."
      }
    }
  }

  private func answer(
    _ status: EntitlementOutcome.Status, _ entitlement: Entitlement
  ) -> String {
    let holder = party(entitlement.holder)
    return switch status {
    case .granted: "\(holder) may \(entitlement.says)"
    case .denied: "\(holder) may not \(entitlement.says)"
    case .conflicting:
      "the contract contradicts itself on whether \(holder) may \(entitlement.says)"
    case .undetermined: "it is not yet known whether \(holder) may \(entitlement.says)"
    }
  }

  private func clauses(about id: EntitlementID) -> [ClauseExplanation] {
    version.clauses.enumerated().flatMap { index, clause in
      (clause.denies.contains(id) ? [self.clause(ClauseID(index), .denies)] : [])
        + (clause.grants.contains(id) ? [self.clause(ClauseID(index), .grants)] : [])
    }
    .sorted { $0.applies.rank < $1.applies.rank }
  }
}
