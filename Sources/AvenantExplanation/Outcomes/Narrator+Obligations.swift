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
    let answer = answer(to: outcome, id, obligation)
    var told = OutcomeExplanation(
      kind: .obligation, id: outcome.id, status: outcome.status.rawValue, weight: weight,
      answer: answer.text, clauses: answer.parts.map(clause),
      derivation: outcome.status == .notOwed ? [] : steps(outcome, obligation),
      failure: outcome.failure.map(failure), changes: nearest.map(change),
      otherwise: otherwise(nearest) {
        switch ($0, outcome.lastDay) {
        case _ where outcome.status == .notOwed: "It would be owed"
        case (.obligation(.fulfilled), nil): "It would be done"
        default: $0.wouldBe("owed")
        }
      })
    told.record = record(of: id, answer: [])
    return told
  }

  /// What became of an obligation, and the clause that states it.
  func answer(
    to outcome: ObligationOutcome, _ id: ClauseID, _ obligation: Obligation
  ) -> OutcomeAnswer {
    OutcomeAnswer(
      text: answer(outcome, id, obligation).capitalized,
      parts: [ClausePart(clause: id, role: .states)])
  }

  private func answer(
    _ outcome: ObligationOutcome, _ id: ClauseID, _ obligation: Obligation
  ) -> String {
    let party = party(outcome.party)
    let outside = outcome.lastDay == nil ? dayOutside(obligation.deadline?.date) : nil
    let day = (outcome.lastDay?.words ?? outside).map { " by \($0)" } ?? ""
    let what = obligation.what + atHand(id) + day
    let isTimeless = outside == nil && hasNoLastDay(obligation)
    let end = isTimeless ? "; there is no last day for it" : ""
    let done = obligation.doneOn.map { value(of: $0) } ?? ""
    switch outcome.status {
    case .notOwed: return "\(party) does not have to \(obligation.what)"
    case .pending: return "\(party) has to \(what), and has not yet\(end)"
    case .fulfilled:
      let doubt = outside == nil ? end : "; whether that was in time cannot be told"
      return "\(party) had to \(what), and did on \(done)\(doubt)"
    case .fulfilledLate: return "\(party) had to \(what), and did so late, on \(done)"
    case .breached: return "\(party) had to \(what), and has not"
    case .undetermined where outcome.isOwed: return undetermined(outcome, obligation, party, what)
    case .undetermined: return "it is not yet known whether \(party) has to \(what)"
    case .failed:
      guard outcome.isOwed else {
        return "whether \(party) has to \(what) cannot be worked out: \(why(outcome))"
      }
      return
        "\(party) has to \(what), but \(failed(obligation)) cannot be worked out: \(why(outcome))"
    }
  }

  /// Whether a last day is stated of which there is none, so that a duty is never late.
  private func hasNoLastDay(_ obligation: Obligation) -> Bool {
    obligation.deadline.map { trace.value(of: $0.date) == .absent } ?? false
  }

  /// What of a duty that there is is not known: whether it was done, or by which day it has to be.
  private func undetermined(
    _ outcome: ObligationOutcome, _ obligation: Obligation, _ party: String, _ what: String
  ) -> String {
    let isOver = outcome.lastDay.map { $0 < decision.asOf } ?? false
    let inTime = obligation.deadline == nil ? "" : " in time"
    switch happening(obligation.doneOn) {
    case .done(let day):
      return
        "\(party) had to \(what), and did on \(day.words); it is not known whether that was in "
        + "time"
    case .notYet: return "\(party) has to \(what), and has not yet; it is not known by when"
    case .notKnown:
      return "\(party) \(isOver ? "had" : "has") to \(what), and it is not known whether that was "
        + "done\(inTime)"
    }
  }

  private func why(_ outcome: ObligationOutcome) -> String { outcome.failure?.words ?? "" }

  /// What of a duty that there is cannot be worked out: its last day, or whether that was kept.
  private func failed(_ obligation: Obligation) -> String {
    if case .failed? = obligation.deadline.map({ trace.value(of: $0.date) }) {
      return "the last day"
    }
    return "whether that was done in time"
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

/// Obligations as conditions of what follows where they are not met in time.
extension Narrator {
  /// That one of the obligations that lead to a clause is not met in time; no line without any.
  func unmet(leadingTo id: ClauseID) -> [Explanation.Line] {
    let lines = version.obligations(leadingTo: id).map { clause in
      line(ofObligation: clause, mark(ofUnmet: clause))
    }
    guard lines.count > 1 else { return lines }
    // One of them is enough; where it is there, the others are no matter.
    let met = lines.filter { $0.mark == .met }
    if let line = met.first, met.count == 1 { return [line] }
    let isOpen = lines.contains { $0.mark == .open }
    let whole: Mark = !met.isEmpty ? .met : isOpen ? .open : .unmet
    return [.init(whole, "one of these:", parts: met.isEmpty ? lines : met)]
  }

  /// What became of an obligation, beneath it what keeps it from being owed.
  func line(ofObligation id: ClauseID, _ mark: Mark) -> Explanation.Line {
    guard let duty = version[id].obligation, let outcome = outcome(ofObligation: id) else {
      return .init(mark, noun(ofObligation: id), margin: version[id].name)
    }
    let parts = outcome.status == .notOwed ? conditions(of: id).filter { $0.mark != .met } : []
    return .init(mark, answer(outcome, id, duty), margin: version[id].name, parts: parts)
  }

  private func mark(ofUnmet id: ClauseID) -> Mark {
    switch outcome(ofObligation: id)?.status {
    case .breached, .fulfilledLate: .met
    case .notOwed, .pending, .fulfilled: .unmet
    case .undetermined, .failed, nil: .open
    }
  }

  private func outcome(ofObligation id: ClauseID) -> ObligationOutcome? {
    let item = version[id].forEach == nil ? nil : trace.recordIndex.map { $0 + 1 }
    return decision.obligations.first { $0.clause == version[id].name && $0.recordNumber == item }
  }
}
