import AvenantEvaluation
import AvenantModel
import AvenantValues

/// How a charge or credit may be another.
extension ChangeQuestions {
  func questions(charge name: String) -> [ChangeQuestion] {
    let one = before.clauseID(named: name, with: \.charge)
    let other = after.clauseID(named: name, with: \.charge)
    let old = one.map { space.isDue($0, in: 0) } ?? !.always
    let new = other.map { space.isDue($0, in: 1) } ?? !.always
    let charges = (one.flatMap { before[$0].charge }, other.flatMap { after[$0].charge })
    guard let label = (charges.1 ?? charges.0)?.label else { return [] }
    let first = one.flatMap { id in charges.0.map { (id, $0.currency) } }
    let second = other.flatMap { id in charges.1.map { (id, $0.currency) } }
    var result = [
      ChangeQuestion(
        name: name, label: label, before: .free, after: .owed(nil), goal: .all([!old, new]),
        amounts: [nil, second]),
      ChangeQuestion(
        name: name, label: label, before: .owed(nil), after: .free, goal: .all([old, !new]),
        amounts: [first, nil]),
    ]
    guard let one, let other, let charge = charges.0, let later = charges.1 else { return result }
    if charge.currency == later.currency {
      let parts = [
        OwedPart(ticket: 0, clause: one, adds: true),
        OwedPart(ticket: 1, clause: other, adds: false),
      ]
      result.append(
        ChangeQuestion(
          name: name, label: label, before: .owed(nil), after: .owed(nil),
          goal: .all([old, new, !space.owed(parts, from: 0, through: 0)]),
          amounts: [first, second]))
    }
    return result + told(name, label, (charge, later), whereBoth: .all([old, new]))
      + days(name, label, one, other)
  }

  /// What a decision tells of a charge that is owed beside its amount.
  private func told(
    _ name: String, _ label: String, _ charges: (Charge, Charge), whereBoth goal: Goal
  ) -> [ChangeQuestion] {
    let told: [(OutcomeChange.Told, OutcomeChange.Told)] = [
      (.direction(charges.0.direction), .direction(charges.1.direction)),
      (.currency(charges.0.currency), .currency(charges.1.currency)),
      (.tax(charges.0.tax), .tax(charges.1.tax)),
    ]
    return told.filter { $0.0 != $0.1 }.map {
      ChangeQuestion(
        name: name, label: label, before: .told($0.0), after: .told($0.1), goal: goal)
    }
  }

  private func days(
    _ name: String, _ label: String, _ one: ClauseID, _ other: ClauseID
  ) -> [ChangeQuestion] {
    let goals: [(OutcomeChange.Value, Goal)] = [
      (.dueDay(nil), space.dueDayDiffers(one, other)),
      (.taxRate, space.taxRateDiffers(one, other)),
    ]
    return goals.map {
      ChangeQuestion(name: name, label: label, before: $0.0, after: $0.0, goal: $0.1)
    } + [payment(name, label, one, other)]
  }

  /// Whether a charge is paid, open or overdue is told otherwise; both charges are due.
  private func payment(
    _ name: String, _ label: String, _ one: ClauseID, _ other: ClauseID
  ) -> ChangeQuestion {
    let later = space.payments(of: other, in: 1)
    let ways = space.payments(of: one, in: 0).flatMap { was in
      later.filter { $0.told != was.told }.map { now in
        ChangeQuestion(
          name: name, label: label, before: .payment(was.told), after: .payment(now.told),
          goal: .all([was.goal, now.goal]))
      }
    }
    return ChangeQuestion(
      name: name, label: label, before: .payment(nil), after: .payment(nil),
      goal: .any(ways.map(\.goal)), ways: ways)
  }
}
