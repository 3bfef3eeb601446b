import AvenantEvaluation
import AvenantModel
import AvenantValues

/// How an entitlement or an obligation may be another.
extension ChangeQuestions {
  func questions(entitlement name: String) -> [ChangeQuestion] {
    let (one, other) = (before.entitlementID(named: name), after.entitlementID(named: name))
    guard let says = (other.map { after[$0] } ?? one.map { before[$0] })?.says else { return [] }
    func question(
      _ before: OutcomeChange.Value, _ after: OutcomeChange.Value, _ goal: Goal
    ) -> ChangeQuestion {
      ChangeQuestion(name: name, label: says, before: before, after: after, goal: goal)
    }
    let statuses: [EntitlementOutcome.Status] = [.granted, .denied, .conflicting]
    guard let one, let other else {
      return statuses.map { status in
        if let other {
          return question(
            .told(.notStated), .entitlement(status), space.entitlement(other, is: status, in: 1))
        }
        let goal = one.map { space.entitlement($0, is: status, in: 0) } ?? !.always
        return question(.entitlement(status), .told(.notStated), goal)
      }
    }
    let holders = (before[one].holder, after[other].holder)
    let moved =
      holders.0 == holders.1
      ? [] : [question(.told(.holder(holders.0)), .told(.holder(holders.1)), .always)]
    return moved
      + statuses.flatMap { first in
        statuses.filter { $0 != first }.map { second in
          let goals = [
            space.entitlement(one, is: first, in: 0), space.entitlement(other, is: second, in: 1),
          ]
          return question(.entitlement(first), .entitlement(second), .all(goals))
        }
      }
  }

  func questions(obligation name: String) -> [ChangeQuestion] {
    let one = before.clauseID(named: name, with: \.obligation)
    let other = after.clauseID(named: name, with: \.obligation)
    let obligations = (
      one.flatMap { before[$0].obligation }, other.flatMap { after[$0].obligation }
    )
    let label = (obligations.1 ?? obligations.0)?.what ?? name
    let old = one.map { !space.obligation($0, is: .notOwed, in: 0) } ?? !.always
    let new = other.map { !space.obligation($0, is: .notOwed, in: 1) } ?? !.always
    func question(
      _ before: OutcomeChange.Value, _ after: OutcomeChange.Value, _ goal: Goal
    ) -> ChangeQuestion {
      ChangeQuestion(name: name, label: label, before: before, after: after, goal: goal)
    }
    let moved = [
      question(.obligation(.notOwed), .obligation(nil), .all([!old, new])),
      question(.obligation(nil), .obligation(.notOwed), .all([old, !new])),
    ]
    guard let one, let other, let first = obligations.0, let second = obligations.1 else {
      return moved
    }
    let told: [(OutcomeChange.Told, OutcomeChange.Told)] = [
      (.party(first.party), .party(second.party)), (.what(first.what), .what(second.what)),
    ]
    return moved
      + told.filter { $0.0 != $0.1 }.map { question(.told($0.0), .told($0.1), .all([old, new])) }
      + statuses(one, other).map { question($0, $1, $2) }
      + [question(.lastDay, .lastDay, space.lastDayDiffers(one, other))]
  }

  /// What an obligation that both versions know may have come to.
  private func statuses(
    _ one: ClauseID, _ other: ClauseID
  ) -> [(OutcomeChange.Value, OutcomeChange.Value, Goal)] {
    let statuses: [ObligationOutcome.Status] = [.pending, .fulfilled, .fulfilledLate, .breached]
    return statuses.flatMap { first in
      statuses.filter { $0 != first }.map { second in
        let goals = [
          space.obligation(one, is: first, in: 0), space.obligation(other, is: second, in: 1),
        ]
        return (.obligation(first), .obligation(second), .all(goals))
      }
    }
  }
}
