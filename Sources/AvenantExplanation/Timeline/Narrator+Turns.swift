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
      let turns = turns(of: .value(id), then, self)
      return turns.isEmpty ? workings(ofValue: id, since: then) : turns
    }
    guard let name = OutcomeName(key.id), let id = version.clauseID(named: name.clause) else {
      return []
    }
    // There may be thousands of records, whose ids are texts that are made when they are asked for.
    if key.kind == "obligation",
      let duty = decision.obligations.first(where: {
        $0.recordNumber == name.item && $0.clause == name.clause
      })
    {
      guard let now = reading(duty.recordNumber, of: id),
        let before = then.reading(duty.recordNumber, of: id)
      else { return [] }
      return now.fulfilment(duty, since: then.decision)
        + now.turns(of: .obligation(id, item: duty.recordNumber), before, now)
    }
    let charges = decision.charges + decision.credits
    guard
      let charge = charges.first(where: { $0.recordNumber == name.item && $0.clause == name.clause }
      ),
      let now = reading(charge.recordNumber, of: id),
      let before = then.reading(charge.recordNumber, of: id)
    else { return [] }
    let turns =
      now.payment(charge, since: then.decision)
      + now.turns(of: .charge(id, item: charge.recordNumber), before, now)
    // Of a record that is not known there is nothing to work out.
    let isTold = !turns.isEmpty || now.trace.isAtAnyRecord
    return isTold ? turns : now.workings(of: charge, id, since: before)
  }

  /// The same narrator where a record is at hand, or any that there may be while the list is not
  /// known.
  private func reading(_ item: Int?, of id: ClauseID) -> Narrator? {
    entering(item, of: id) ?? (item == nil ? atAnyItem(of: id) : nil)
  }

  /// What is otherwise in the working of an amount and its day, where no condition has turned: the
  /// minimum that it reaches, else the limits and caps that it reaches, else every step.
  private func workings(
    of outcome: ChargeOutcome, _ id: ClauseID, since then: Narrator
  ) -> [Explanation.Line] {
    guard let charge = version[id].charge,
      let before = (then.decision.charges + then.decision.credits).first(where: {
        $0.recordNumber == outcome.recordNumber && $0.clause == outcome.clause
      })
    else { return [] }
    let wasBelow =
      before.status == .belowMinimum
      || before.status == .undetermined && then.trace.isBelowMinimum(id) == .certainly
    if let minimum = charge.minimum, wasBelow, trace.isBelowMinimum(id) == .certainlyNot {
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

  /// What is otherwise in the working of a value.
  private func workings(ofValue id: DefinitionID, since then: Narrator) -> [Explanation.Line] {
    let told = then.derivation(ofValue: id)
    return derivation(ofValue: id).filter { !told.contains($0) }
  }

  private func derivation(ofValue id: DefinitionID) -> [Explanation.Line] {
    decision.values.first { $0.definition == version[id].name }
      .map { outcome(of: $0, id, []).derivation.inOrder } ?? []
  }

  // MARK: What has turned

  private func turns(
    of outcome: OutcomeID, _ then: Narrator, _ now: Narrator
  ) -> [Explanation.Line] {
    now.lines(of: outcome.turns(from: then.trace, to: now.trace))
  }

  /// A line for each thing that has turned; none twice, and one for records alike.
  private func lines(of turns: [Turn]) -> [Explanation.Line] {
    let items = turns.compactMap { item(in: $0) }.grouped { $0.turned }
    let rest = items.dropFirst(Self.mostTold).map(\.count).reduce(0, +)
    return turns.compactMap { line(of: $0) }.unique
      + items.prefix(Self.mostTold).compactMap { group in
        group.first.map { line(of: group.map(\.item), $0.turned) }
      } + (rest > 0 ? [.init("and \(rest) more")] : [])
  }

  private func line(of turn: Turn) -> Explanation.Line? {
    switch turn {
    case .condition(let condition): line(of: condition, wanted: trace.truth(of: condition) != .no)
    case .term(let term): .init(statement(of: term))
    case .obligation(let id):
      line(ofObligation: id, trace.isUnmet(id) == .possibly ? .open : .met)
    case .item: nil
    }
  }

  private func item(in turn: Turn) -> (item: Int, turned: ItemTurn)? {
    guard case .item(let item, let clause, let turns) = turn,
      let entered = entering(item + 1, of: clause)
    else { return nil }
    return (item, ItemTurn(clause: clause, lines: entered.lines(of: turns)))
  }

  /// What has turned for records of a list, beneath their names.
  private func line(of items: [Int], _ turned: ItemTurn) -> Explanation.Line {
    let list = version[turned.clause].forEach.map { version[$0].list }
    let name = list.map { noun(ofItems: items, in: $0) } ?? ""
    return .init("\(name):", parts: turned.lines)
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
    let before = then.obligations.first { $0.id == duty.id }?.status
    switch (before, duty.status) {
    case (.pending, .breached):
      return duty.lastDay.map { [.init("the last day, \($0.words), is over")] } ?? []
    case (.pending, .fulfilled), (.pending, .fulfilledLate), (.breached, .fulfilledLate):
      return [.init("it was done on this day")]
    default: return []
    }
  }
}

/// What has turned for a record of the list that a clause is read for.
private struct ItemTurn: Hashable {
  let clause: ClauseID
  let lines: [Explanation.Line]
}
