import AvenantModel

/// What is not known, and what keeps it from being known.
extension Decider {
  /// What keeps something from being settled; of the record at hand, which fields.
  func causes(_ addresses: [Address]) -> Causes {
    let causes = finder.causes(of: addresses)
    return item.map { causes.ofItem($0, in: version) } ?? causes
  }

  /// The unknown facts and fields of records that can still matter; what touches most outcomes
  /// first.
  var unknown: [Causes.Place] {
    guard !memory.isCertain else { return [] }
    var facts = program.facts.map { _ in 0 }
    var fields: [Causes.Place: Int] = [:]
    forEachOpenOutcome { causes in
      for place in causes.places {
        switch place {
        case .fact(let index): facts[index] += 1
        case .field: fields[place, default: 0] += 1
        }
      }
    }
    let touched = facts.enumerated().lazy.filter { $1 > 0 }.map { (Causes.Place.fact($0), $1) }
    return (touched + fields.map { ($0.key, $0.value) })
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  /// Calls `body` with what each outcome that is not settled still waits for.
  func forEachOpenOutcome(_ body: (Causes) -> Void) {
    for id in program.owing {
      if program.lists[id.index] == nil {
        forEachOpenOutcome(of: id, body)
      } else {
        everyItem(of: id) { $0.openCauses(of: id) }.forEach { $0.forEach(body) }
      }
    }
    for (place, entitlement) in program.entitlements.enumerated()
    where memory.place(of: entitlement.cases) == nil {
      body(causes(program.open.entitlements[place]))
    }
    for value in program.values {
      if let causes = openCauses(of: value) { body(causes) }
    }
  }

  /// What a clause's outcomes wait for, or those of one record, from 1; of a clause that has none,
  /// what keeps open whether it applies.
  func openCauses(about id: ClauseID, item number: Int?) -> [Causes] {
    let clause = program.clauses[id.index]
    guard clause.charge == nil, clause.obligation == nil else {
      return everyItem(of: id) { decider in
        let isWanted = number == nil || decider.item == nil || decider.itemNumber == number
        return isWanted ? decider.openCauses(of: id) : []
      }
      .flatMap { $0 }
    }
    let addresses = clause.appliesAnywhere.addresses
    return memory.isOpen(anyOf: addresses) ? [causes(addresses)] : []
  }

  private func openCauses(of id: ClauseID) -> [Causes] {
    if item == nil, let list = program.lists[id.index] { return openCauses(of: id, forEach: list) }
    var result: [Causes] = []
    forEachOpenOutcome(of: id) { result.append($0) }
    return result
  }

  /// What outcomes for each record of a list wait for of which nothing is known: for the list, and
  /// for what settles them whichever records there are.
  private func openCauses(of id: ClauseID, forEach list: FactID) -> [Causes] {
    let clause = program.clauses[id.index]
    let applies = clause.applies.addresses
    var outcomes: [[Address]] = []
    if let charge = clause.charge, ![.notDue, .waived].contains(memory.status(of: clause, charge)) {
      let waivers = charge.waivers.map { Address.literal(program.clauses[$0.index].applies.yes) }
      outcomes.append(applies + [.literal(charge.waived)] + waivers)
    }
    if clause.obligation != nil, memory.mayHold(clause.applies.yes) { outcomes.append(applies) }
    return outcomes.map { addresses in
      finder.causes(of: program.facts[list.index].operand.addresses + addresses)
        .ofTicket(in: version)
    }
  }

  /// Calls `body` with what each outcome of a clause waits for that is read once, or of which a
  /// record is at hand.
  private func forEachOpenOutcome(of id: ClauseID, _ body: (Causes) -> Void) {
    let addresses = program.open.clauses[id.index]
    if let charge = program.clauses[id.index].charge {
      let open = open(charge, of: program.clauses[id.index], addresses)
      if memory.isOpen(anyOf: open) { body(causes(open)) }
    }
    if let obligation = program.clauses[id.index].obligation {
      let open = open(obligation, addresses)
      if memory.isOpen(anyOf: open) { body(causes(open)) }
    }
  }

  private func open(
    _ charge: ChargeProgram, of clause: ClauseProgram, _ addresses: ClauseAddresses
  ) -> [Address] {
    switch memory.status(of: clause, charge) {
    case .due: addresses.due
    case .notDue, .waived, .belowMinimum: []
    case .undetermined, .failed: addresses.status
    }
  }

  /// What keeps the status, or the last day of what is owed, from being known.
  private func open(_ obligation: ObligationProgram, _ addresses: ClauseAddresses) -> [Address] {
    switch memory.theCase(obligation.cases) {
    case .notOwed: []
    case nil: addresses.duty
    case .pending, .fulfilled, .fulfilledLate, .breached, .undetermined, .failed: addresses.lastDay
    }
  }
}
