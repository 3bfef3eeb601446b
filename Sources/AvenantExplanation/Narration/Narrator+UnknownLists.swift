import AvenantEvaluation
import AvenantModel

/// Clauses for each record of a list of which nothing is known.
extension Narrator {
  /// What became of a clause's charge or credit for each record, while it is not known which
  /// records there are: it is not known, or nothing is to be paid for any of them.
  func outcome(ofUnknownList outcome: ChargeOutcome, _ id: ClauseID, _ charge: Charge)
    -> OutcomeExplanation
  {
    let records = recordsOfUnknownList(id)
    let answer =
      switch outcome.status {
      case .notDue: "not \(charge.direction.verb), whatever \(records) are"
      case .waived: "nothing to pay, because it is waived, whatever \(records) are"
      default: "not yet known, because nothing is known of \(records)"
      }
    let narrator = atAnyItem(of: id) ?? self
    let waivers = (outcome.waivedBy + outcome.mayBeWaivedBy).compactMap {
      version.clauseID(named: $0)
    }
    return OutcomeExplanation(
      kind: charge.direction == .charge ? .charge : .credit, id: outcome.id,
      status: outcome.status.rawValue, weight: outcome.status == .notDue ? .brief : .full,
      answer: "\(charge.label): \(answer)",
      clauses: [clause(id, .states)] + waivers.map { narrator.clause($0, .waives) },
      derivation: [], failure: nil, changes: [], otherwise: nil)
  }

  /// What became of a clause's obligation for each record, while it is not known which records
  /// there are.
  func outcome(
    ofUnknownList outcome: ObligationOutcome, _ id: ClauseID, _ duty: Obligation,
    _ weight: OutcomeExplanation.Weight
  ) -> OutcomeExplanation {
    let (party, records) = (party(duty.party), recordsOfUnknownList(id))
    let answer =
      outcome.status == .notOwed
      ? "\(party) does not have to \(duty.what), whatever \(records) are".capitalized
      : "It is not yet known whether \(party) has to \(duty.what), because nothing is known of "
        + records
    return OutcomeExplanation(
      kind: .obligation, id: outcome.id, status: outcome.status.rawValue, weight: weight,
      answer: answer, clauses: [clause(id, .states)], derivation: [], failure: nil, changes: [],
      otherwise: nil)
  }

  /// The conditions of a clause that is read for each record of a list that is not known, or of
  /// which there is none: those that read no record, and of one that never applies those that keep
  /// it from it.
  func conditions(ofAnyItemOf list: FactID, _ id: ClauseID) -> [Explanation.Line] {
    guard let narrator = atAnyItem(of: id) else {
      return [.init(.unmet, "there are no \(noun(of: list).withoutArticle)")]
    }
    let lines = narrator.conditions(of: id)
    if narrator.trace.applies(id) == .certainlyNot { return lines.filter { $0.mark == .unmet } }
    let own = (version[id].condition?.conjuncts ?? []).filter { !version.readsItem($0) }
      .flatMap { narrator.lines(of: $0) }
    return [.init(.open, "\(noun(of: list)): not known")] + own + narrator.overridersOfTicket(id)
  }

  /// That no record counts in what is made of a list of which nothing is known, where that is so
  /// whichever there are.
  func noneCounts(inUnknown expression: Expression, _ aggregate: Aggregate) -> [Explanation.Line] {
    guard trace.facts[aggregate.listID] == .unknown, let filter = aggregate.filter,
      let any = trace.anyRecord(of: expression), any.truth(of: filter) == .no
    else { return [] }
    let records = noun(of: aggregate.list)
    return [
      .init(
        "none of \(records) counts, whatever they are",
        parts: atAnyItem(any).lines(of: filter).filter { $0.mark == .unmet })
    ]
  }

  /// Whether some or all of the records of a list are so of which nothing is known; beneath it why,
  /// where that is known whichever there are.
  func line(
    ofUnknown condition: Expression, _ aggregate: Aggregate, wanted: Bool, _ mark: Mark
  ) -> Explanation.Line {
    let records = noun(of: aggregate.list)
    let isAny = aggregate.function == .any
    guard let any = trace.anyRecord(of: condition), mark != .open else {
      let each = isAny ? "one" : "each"
      return .init(mark, "it is not known whether \(each) of \(records) meets the condition")
    }
    if !isAny, let line = noneCounts(inUnknown: condition, aggregate).first {
      return .init(mark, line.text, parts: line.parts)
    }
    let narrator = atAnyItem(any)
    let parts = [aggregate.filter, aggregate.value].compactMap { $0 }
    let text = "\(isAny ? "none" : "each") of \(records) meets the condition, whatever they are"
    let lines = parts.flatMap { narrator.lines(of: $0) }
    return .init(mark, text, parts: lines.filter { $0.mark != .open && ($0.mark == .met) != isAny })
  }

  /// The same narrator where a record is at hand of which nothing is known; `nil` where the list is
  /// known.
  func atAnyItem(of id: ClauseID) -> Narrator? {
    trace.enteringAnyRecord(of: id).map(atAnyItem)
  }

  private func atAnyItem(_ any: Trace) -> Narrator {
    var narrator = Narrator(contract: contract, decision: decision, trace: any)
    narrator.isAmongRecords = true
    return narrator
  }

  private func recordsOfUnknownList(_ id: ClauseID) -> String {
    version[id].forEach.map { noun(of: version[$0].list) } ?? "the list"
  }
}

extension Version {
  /// Whether a condition reads a record at hand, or a clause that is read for each.
  fileprivate func readsItem(_ condition: Expression) -> Bool {
    switch condition.kind {
    case .fact(let id): binding(holding: id) != nil
    case .definition(let id): self[id].forEach != nil
    case .applies(let id), .isDue(let id), .obligationIs(let id, _), .amountOf(let id),
      .totalOf(let id):
      self[id].forEach != nil
    default: condition.children.contains(where: readsItem)
    }
  }
}
