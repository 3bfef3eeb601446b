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
    let answer = answer(to: outcome, entitlement, id)
    return OutcomeExplanation(
      kind: .entitlement, id: outcome.entitlement, status: outcome.status.rawValue, weight: weight,
      answer: answer.text, clauses: answer.parts.map(clause), place: answer.place, derivation: [],
      failure: outcome.failure.map(failure), changes: nearest.map(change),
      otherwise: otherwise(nearest) { $0.wouldBe("allowed") })
  }

  /// Whether something may be done, and which clauses have a part in it.
  func answer(
    to outcome: EntitlementOutcome, _ entitlement: Entitlement, _ id: EntitlementID
  ) -> OutcomeAnswer {
    OutcomeAnswer(
      text: answer(outcome, entitlement).capitalized, parts: clauses(about: id),
      place: outcome.because.isEmpty ? place(of: entitlement, outcome) : nil)
  }

  /// Whether an entitlement is as it is by default, and nothing about this ticket makes it so.
  func isByDefault(_ outcome: EntitlementOutcome, _ entitlement: Entitlement) -> Bool {
    outcome.status == (entitlement.isGrantedByDefault ? .granted : .denied)
      && outcome.because.compactMap { version.clauseID(named: $0) }.allSatisfy {
        version[$0].condition == nil
      }
  }

  /// What may and may not be done and is made so by nothing in this case, a sentence for each
  /// party.
  var usual: [String] {
    contract.parties.flatMap { party in
      [EntitlementOutcome.Status.granted, .denied].compactMap { status in
        let rights = zip(decision.entitlements, version.entitlements)
          .filter { $1.holder == party.role && $0.status == status && isByDefault($0, $1) }
          .map { (says: $1.says, source: source($0, $1)) }
        guard !rights.isEmpty else { return nil }
        let verb = status == .granted ? "may" : "may not"
        let list = sourced(rights).listed(by: status == .granted ? "and" : "or")
        return "\(party.description.capitalized) \(verb) \(list)."
      }
    }
  }

  /// The rights, each with where the contract says so; of several in a row, behind the last.
  private func sourced(_ rights: [(says: String, source: String)]) -> [String] {
    rights.indices.map { index in
      let (says, source) = rights[index]
      let isLast = index + 1 == rights.count || rights[index + 1].source != source
      return isLast ? "\(says) (\(source))" : says
    }
  }

  /// Where the contract says what holds of an entitlement in any case, and of a clause also what.
  private func source(_ outcome: EntitlementOutcome, _ entitlement: Entitlement) -> String {
    let clauses = outcome.because.compactMap { version.clauseID(named: $0) }.map { version[$0] }
    guard !clauses.isEmpty else { return entitlement.cite.text }
    return clauses.map { "\($0.cite.text), \($0.says.quoted)" }.joined(separator: "; ")
  }

  /// Where the contract says what holds where no clause says otherwise; `nil` where that is not it.
  private func place(
    of entitlement: Entitlement, _ outcome: EntitlementOutcome
  ) -> OutcomeExplanation.Place? {
    guard isByDefault(outcome, entitlement) else { return nil }
    return .init(
      cite: entitlement.cite.text, version: version.id, location: entitlement.range.location)
  }

  private func answer(
    _ outcome: EntitlementOutcome, _ entitlement: Entitlement
  ) -> String {
    let holder = party(entitlement.holder)
    return switch outcome.status {
    case .granted: "\(holder) may \(entitlement.says)"
    case .denied: "\(holder) may not \(entitlement.says)"
    case .conflicting:
      "the contract contradicts itself on whether \(holder) may \(entitlement.says)"
    case .undetermined: "it is not yet known whether \(holder) may \(entitlement.says)"
    case .failed:
      "whether \(holder) may \(entitlement.says) cannot be worked out: "
        + (outcome.failure?.words ?? "")
    }
  }

  private func clauses(about id: EntitlementID) -> [ClausePart] {
    var parts: [ClausePart] = []
    // A clause is looked at where it stands, and not copied.
    for index in version.clauses.indices {
      if version.clauses[index].denies.contains(id) {
        parts.append(ClausePart(clause: ClauseID(index), role: .denies))
      }
      if version.clauses[index].grants.contains(id) {
        parts.append(ClausePart(clause: ClauseID(index), role: .grants))
      }
    }
    return inOrder(parts)
  }
}
