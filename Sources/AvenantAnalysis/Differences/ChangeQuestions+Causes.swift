import AvenantEvaluation
import AvenantModel

/// Where a change can come from, so that it is looked for there alone.
extension ChangeQuestions {
  /// What holds of every ticket for which an outcome is another; `nil` where that cannot be told.
  ///
  /// Some clause of those that are stated otherwise makes a difference.
  func cause(of question: ChangeQuestion) -> Goal? {
    guard let names = same.restated[question.name] else { return nil }
    let isOfMoney = question.before.isOfMoney || same.readingCharges.contains(question.name)
    let causes = names.sorted().map { difference(madeBy: $0, isOfMoney: isOfMoney) }
    guard causes.allSatisfy({ $0 != nil }) else { return nil }
    return .any(causes.compactMap { $0 })
  }

  /// Where a clause has the same effects, it makes a difference where its condition is true under
  /// one version alone; and else only where it is true.
  private func difference(madeBy name: String, isOfMoney: Bool) -> Goal? {
    let ids = [before.clauseID(named: name), after.clauseID(named: name)]
    let versions = [before, after]
    let stated = ids.enumerated().compactMap { ticket, id in
      id.map { (ticket: ticket, id: $0, clause: versions[ticket][$0]) }
    }
    guard stated.allSatisfy({ $0.clause.forEach == nil }) else { return nil }
    let held = stated.map { space.holds($0.id, in: $0.ticket) }
    if held.count == 2,
      before.effects(of: stated[0].id, besidesCharges: !isOfMoney)
        == after.effects(of: stated[1].id, besidesCharges: !isOfMoney)
    {
      return .any([.all([held[0], !held[1]]), .all([!held[0], held[1]])])
    }
    // What is charged may be read where nothing is due.
    return !isOfMoney || stated.allSatisfy { $0.clause.charge == nil } ? .any(held) : nil
  }
}

extension OutcomeChange.Value {
  /// Whether it is of a charge or credit.
  fileprivate var isOfMoney: Bool {
    switch self {
    case .free, .owed, .dueDay, .payment, .taxRate, .told: true
    case .entitlement, .obligation, .lastDay, .value, .noValue: false
    }
  }
}

extension ChangeQuestion {
  /// The same question of the tickets that reach a goal.
  func narrowed(to cause: Goal) -> ChangeQuestion {
    var question = ChangeQuestion(
      name: name, label: label, before: before, after: after, goal: .all([cause, goal]),
      amounts: amounts, values: values)
    question.ways = ways.map { $0.narrowed(to: cause) }
    return question
  }
}
