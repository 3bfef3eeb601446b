import AvenantAnalysis
import AvenantEvaluation
import AvenantModel
import AvenantValues

extension Narrator {
  /// What became of an obligation.
  func outcome(
    of outcome: ObligationOutcome, _ id: ClauseID, _ obligation: Obligation,
    _ weight: OutcomeExplanation.Weight, _ nearest: [NearestChange]
  ) -> OutcomeExplanation {
    OutcomeExplanation(
      kind: .obligation, id: outcome.id, status: outcome.status.rawValue, weight: weight,
      answer: answer(outcome, id, obligation).capitalized, clauses: [clause(id, .states)],
      steps: outcome.status == .notOwed ? [] : steps(outcome, obligation),
      failure: outcome.failure.map(failure), changes: nearest.map(change),
      otherwise: otherwise(nearest) {
        outcome.status == .notOwed ? "It would be owed" : $0.wouldBe("owed")
      })
  }

  private func answer(
    _ outcome: ObligationOutcome, _ id: ClauseID, _ obligation: Obligation
  ) -> String {
    let party = party(outcome.party)
    let what = obligation.what + atHand(id) + (outcome.lastDay.map { " by \($0.words)" } ?? "")
    let done = obligation.doneOn.map { value(of: $0) } ?? ""
    switch outcome.status {
    case .notOwed: return "\(party) does not have to \(obligation.what)"
    case .pending: return "\(party) has to \(what), and has not yet"
    case .fulfilled: return "\(party) had to \(what), and did on \(done)"
    case .fulfilledLate: return "\(party) had to \(what), and did late, on \(done)"
    case .breached: return "\(party) had to \(what), and has not"
    case .undetermined where trace.applies(id) == .certainly:
      return "\(party) has to \(what), and it is not known whether that was done in time"
    case .undetermined: return "it is not yet known whether \(party) has to \(what)"
    case .failed:
      let why = outcome.failure?.words ?? ""
      return "\(party) has to \(what), but the last day cannot be worked out: \(why)"
    }
  }

  private func steps(_ outcome: ObligationOutcome, _ obligation: Obligation) -> [Explanation.Line] {
    guard let deadline = obligation.deadline else { return future(obligation.doneOn) }
    var all = steps(to: deadline.date)
    if case .before = deadline, let lastDay = outcome.lastDay {
      all.append(.init("the last day is the day before that: \(lastDay.words)"))
    }
    return all + (obligation.doneOn.map { steps(to: $0) } ?? []) + future(obligation.doneOn)
  }
}
