import AvenantModel
import AvenantValues

/// Reads a decision off memory, where everything is worked out.
struct Decider {
  let contract: Contract
  let program: VersionProgram
  let memory: Memory
  let facts: Facts
  let asOf: CalendarDate
  /// The place of the item at hand, from 0; `nil` where none is.
  var item: Int?

  var version: Version { program.version }

  /// All that follows.
  func decision(with receipt: Receipt) -> Decision {
    let totals = Totals(of: chargeOutcomes, in: contract, version)
    let owed = totals.owed
    let entitlements = entitlementOutcomes
    let obligations = obligationOutcomes
    return Decision(
      contract: contract.id, version: version.id, asOf: asOf,
      charges: owed.filter { $0.direction == .charge }.map(\.outcome),
      credits: owed.filter { $0.direction == .credit }.map(\.outcome),
      totals: totals.totals, payable: totals.payable, entitlements: entitlements,
      obligations: obligations, values: valueOutcomes, allowances: allowanceOutcomes,
      defaulted: facts.defaulted(in: version),
      unknown: unknown, unsettled: unsettled,
      receipt: receipt)
  }

  private var chargeOutcomes: [Owed] {
    program.charging.flatMap { id in
      everyItem(of: id) { decider in
        guard let charge = version[id].charge, let compiled = program.clauses[id.index].charge
        else { return nil }
        let reader = ChargeReader(
          decider: decider, clause: version[id], charge: charge,
          program: program.clauses[id.index], compiled: compiled)
        return reader.owed
      }
    }
  }

  private var obligationOutcomes: [ObligationOutcome] {
    program.obliging.flatMap { id in
      everyItem(of: id) { decider in
        guard let obligation = version[id].obligation,
          let compiled = program.clauses[id.index].obligation
        else { return nil }
        return decider.outcome(of: obligation, compiled, clause: id)
      }
    }
  }

  private func outcome(
    of obligation: Obligation, _ compiled: ObligationProgram, clause: ClauseID
  ) -> ObligationOutcome {
    let status = isOfUnknownList(version[clause]) ? nil : memory.theCase(compiled.cases)
    let failure = status == nil ? causes(program.statusReadings(of: compiled)).failures.first : nil
    let isOwed = memory.mustHold(program.clauses[clause.index].applies.yes)
    return ObligationOutcome(
      clause: version[clause].name, item: itemNumber,
      status: status ?? (failure == nil ? .undetermined : .failed), party: obligation.party,
      lastDay: isOwed ? compiled.lastDay.flatMap { memory.date($0) } : nil,
      missing: isOwed ? causes(program.lastDayReadings(of: compiled)).names(in: version) : [],
      failure: failure)
  }

  private var entitlementOutcomes: [EntitlementOutcome] {
    zip(version.entitlements, program.entitlements).map { entitlement, compiled in
      let status = memory.theCase(compiled.cases) ?? .undetermined
      return EntitlementOutcome(
        entitlement: entitlement.name, status: status, because: because(status, compiled))
    }
  }

  /// The clauses that certainly apply and make it so.
  private func because(
    _ status: EntitlementOutcome.Status, _ entitlement: EntitlementProgram
  ) -> [String] {
    let clauses =
      switch status {
      case .granted: entitlement.grantedBy
      case .denied: entitlement.deniedBy
      case .conflicting: (entitlement.grantedBy + entitlement.deniedBy).sorted()
      case .undetermined: [ClauseID]()
      }
    return clauses.filter { memory.mustHold(program.clauses[$0.index].appliesAnywhere.yes) }
      .map { version[$0].name }
  }

  private var unsettled: [String] {
    version.unsettled
      .filter { question in
        question.touches.contains { memory.mayHold(program.clauses[$0.index].appliesAnywhere.yes) }
      }
      .map(\.name)
  }
}

// MARK: - Items

extension Decider {
  /// The number of the item at hand, from 1.
  var itemNumber: Int? { item.map { $0 + 1 } }

  /// Reads a clause once or, of one that is read for each item of a list, once for each of them.
  ///
  /// While the list is not known, it is read once where no item is at hand.
  fileprivate func everyItem<Outcome>(
    of id: ClauseID, _ read: (Decider) -> Outcome?
  ) -> [Outcome] {
    guard let work = version[id].forEach.flatMap({ program.families[version[$0].list] }) else {
      return [read(self)].compactMap { $0 }
    }
    if memory.states[work.slot.index].isOpen { return [read(self)].compactMap { $0 } }
    return (0..<memory.itemCount(of: work.list)).compactMap { item in
      read(
        Decider(
          contract: contract, program: program,
          memory: memory.reading(work, item: item, program), facts: facts, asOf: asOf, item: item))
    }
  }

  /// Whether the clause is read for each item of a list of which nothing is known.
  func isOfUnknownList(_ clause: Clause) -> Bool { clause.forEach != nil && item == nil }

  /// Whether a clause that is read once certainly waives a charge, whatever the items are.
  func waivesAll(_ charge: ChargeProgram) -> Bool {
    charge.waivers.contains { waiver in
      version[waiver].forEach == nil
        && memory.mustHold(program.clauses[waiver.index].applies.yes)
    }
  }
}

// MARK: - What is not known

extension Decider {
  /// What keeps something from being settled; of the item at hand, which fields.
  func causes(_ readings: [Reading]) -> Causes {
    let causes = Causes(of: readings, program, memory)
    return item.map { causes.ofItem($0) } ?? causes
  }

  /// The unknown facts and fields of items that can still matter; what touches most outcomes first.
  fileprivate var unknown: [String] {
    guard !memory.isCertain else { return [] }
    var touched: [Causes.Place: Int] = [:]
    for causes in openOutcomes {
      for place in causes.places { touched[place, default: 0] += 1 }
    }
    return touched.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      $0.key.name(in: version)
    }
  }

  /// What each outcome that is not settled still waits for.
  var openOutcomes: [Causes] {
    let ofClauses = Set(program.charging + program.obliging).sorted().flatMap { id in
      everyItem(of: id) { $0.openCauses(of: id) }.flatMap { $0 }
    }
    return ofClauses
      + program.entitlements.filter { memory.theCase($0.cases) == nil }
      .map { causes(program.readings(of: $0)) }
      + program.values.compactMap { openCauses(of: $0) }
  }

  /// What a clause's outcomes wait for; of one that has none, what keeps open whether it applies.
  func openCauses(about id: ClauseID) -> [Causes] {
    let clause = program.clauses[id.index]
    guard clause.charge == nil, clause.obligation == nil else {
      return everyItem(of: id) { $0.openCauses(of: id) }.flatMap { $0 }
    }
    let readings = clause.appliesAnywhere.readings
    return readings.contains(where: memory.isOpen) ? [causes(readings)] : []
  }

  private func openCauses(of id: ClauseID) -> [Causes] {
    let clause = program.clauses[id.index]
    let outcomes = [clause.charge != nil, clause.obligation != nil].filter { $0 }.count
    if isOfUnknownList(version[id]), clause.charge.map(waivesAll) ?? false { return [] }
    if isOfUnknownList(version[id]), let list = version[id].forEach.map({ version[$0].list }) {
      let unknown = Causes(of: program.facts[list.index].operand.readings, program, memory)
      return Array(repeating: unknown, count: outcomes)
    }
    return [
      clause.charge.map { openReadings(of: clause, $0) }, clause.obligation.map(openReadings),
    ]
    .compactMap { $0 }.filter { $0.contains(where: memory.isOpen) }.map(causes)
  }

  private func openReadings(of clause: ClauseProgram, _ charge: ChargeProgram) -> [Reading] {
    switch memory.status(of: clause, charge) {
    case .due:
      charge.amount.readings + program.taxReadings(of: charge) + program.paymentReadings(of: charge)
    case .notDue, .waived, .belowMinimum: []
    case .undetermined, .failed: program.statusReadings(of: clause, charge)
    }
  }

  /// What keeps the status, or the last day of what is owed, from being known.
  private func openReadings(of obligation: ObligationProgram) -> [Reading] {
    switch memory.theCase(obligation.cases) {
    case .notOwed: []
    case nil: program.statusReadings(of: obligation)
    case .pending, .fulfilled, .fulfilledLate, .breached, .undetermined, .failed:
      program.lastDayReadings(of: obligation)
    }
  }
}
