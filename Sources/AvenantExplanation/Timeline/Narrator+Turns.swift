import AvenantAnalysis
import AvenantEvaluation
import AvenantModel

/// Why an outcome is otherwise than on the day before.
extension Narrator {
  /// What has turned behind an outcome.
  ///
  /// - Parameters:
  ///   - key: The outcome.
  ///   - then: The narrator of the day before.
  /// - Returns: A line for each thing that has turned.
  func turns(of key: OutcomeKey, since then: Narrator) -> [Explanation.Line] {
    if let index = version.entitlements.firstIndex(where: { $0.name == key.id }) {
      return turns(of: .entitlement(EntitlementID(index)), then, self)
    }
    if key.kind == "value", let id = version.outcomeID(named: key.id) {
      return turns(of: .value(id), then, self)
    }
    guard let id = version.clauseID(named: key.id.withoutItem) else { return [] }
    if let duty = decision.obligations.first(where: { $0.id == key.id }), key.kind == "obligation" {
      guard let now = entering(duty.item, of: id), let before = then.entering(duty.item, of: id)
      else { return [] }
      return now.fulfilment(duty, since: then.decision)
        + now.turns(of: .obligation(id, item: duty.item), before, now)
    }
    let charges = decision.charges + decision.credits
    guard let charge = charges.first(where: { $0.id == key.id }),
      let now = entering(charge.item, of: id), let before = then.entering(charge.item, of: id)
    else { return [] }
    let turns =
      now.payment(charge, since: then.decision)
      + now.turns(of: .charge(id, item: charge.item), before, now)
    return turns.isEmpty ? now.workings(of: charge, id, since: before) : turns
  }

  /// What is otherwise in the working of an amount and its day, where no condition has turned: the
  /// minimum that it reaches, else the limits and caps that it reaches, else every step.
  private func workings(
    of outcome: ChargeOutcome, _ id: ClauseID, since then: Narrator
  ) -> [Explanation.Line] {
    guard let charge = version[id].charge,
      let before = (then.decision.charges + then.decision.credits).first(where: {
        $0.id == outcome.id
      })
    else { return [] }
    if let minimum = charge.minimum, before.status == .belowMinimum, outcome.status == .due {
      let exact = exactAmount(id).map { $0.words(as: .money(charge.currency)) } ?? "it"
      let least = "\(value(of: minimum)), the least that is \(charge.direction.verb)"
      return [.init("\(exact) is no longer below \(least)")]
    }
    let told = then.bounds(of: id, charge).inOrder
    let bounds = bounds(of: id, charge).inOrder.filter { !told.contains($0) }
    guard bounds.isEmpty else { return bounds }
    let steps = then.steps(before, id, charge).inOrder
    return self.steps(outcome, id, charge).inOrder.filter { !steps.contains($0) }
  }

  private func turns(
    of outcome: OutcomeID, _ then: Narrator, _ now: Narrator
  ) -> [Explanation.Line] {
    outcome.turns(from: then.trace, to: now.trace).map { turn in
      switch turn {
      case .condition(let condition):
        let isFalse = now.trace.truth(of: condition) == .no
        return now.line(of: condition, wanted: !isFalse)
      case .term(let term): return .init(now.statement(of: term))
      }
    }
  }

  private func payment(_ charge: ChargeOutcome, since then: Decision) -> [Explanation.Line] {
    let before = (then.charges + then.credits).first { $0.id == charge.id }
    guard let before, before.payment != charge.payment, before.status == charge.status else {
      return []
    }
    switch charge.payment {
    case .overdue:
      return charge.dueOn.map { [.init("the last day to pay, \($0.words), is over")] } ?? []
    case .paid, .paidLate: return [.init("it was paid on this day")]
    case .open, .noDueDate, .undetermined, nil: return []
    }
  }

  private func fulfilment(
    _ duty: ObligationOutcome, since then: Decision
  ) -> [Explanation.Line] {
    guard then.obligations.first(where: { $0.id == duty.id })?.status == .pending else { return [] }
    switch duty.status {
    case .breached:
      return duty.lastDay.map { [.init("the last day, \($0.words), is over")] } ?? []
    case .fulfilled, .fulfilledLate: return [.init("it was done on this day")]
    case .notOwed, .pending, .undetermined, .failed: return []
    }
  }
}
