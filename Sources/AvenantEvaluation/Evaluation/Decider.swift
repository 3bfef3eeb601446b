import AvenantModel
import AvenantValues

/// Reads a decision off memory, where everything is worked out.
struct Decider {
  let contract: Contract
  let program: VersionProgram
  let memory: Memory
  /// The place of the record at hand, from 0; `nil` where none is.
  let item: Int?
  private let tellsCells: Bool
  let finder: CauseFinder

  /// - Parameters:
  ///   - contract: The contract.
  ///   - program: The version that governs.
  ///   - memory: Memory in which everything is worked out.
  ///   - item: The place of the record at hand.
  ///   - tellsCells: Whether causes tell where the values of facts fall into cells.
  ///   - kept: What was found in the same memory, where another item was at hand or none.
  init(
    contract: Contract, program: VersionProgram, memory: Memory, item: Int? = nil,
    tellsCells: Bool = false, kept: KeptCauses? = nil
  ) {
    self.contract = contract
    self.program = program
    self.memory = memory
    self.item = item
    self.tellsCells = tellsCells
    finder = CauseFinder(program, memory, tellsCells: tellsCells, kept: kept)
  }

  var version: Version { program.version }

  /// All that follows for a ticket, of which the trace keeps what is in memory.
  func decision(of trace: Trace, with receipt: Receipt) -> Decision {
    let totals = Totals(of: chargeOutcomes, in: contract, version)
    let owed = totals.owed
    let entitlements = entitlementOutcomes
    let obligations = obligationOutcomes
    return Decision(
      contract: contract.id, version: version.id, asOf: trace.asOf,
      charges: owed.filter { $0.direction == .charge }.map(\.outcome),
      credits: owed.filter { $0.direction == .credit }.map(\.outcome),
      totals: totals.totals, payable: totals.payable, entitlements: entitlements,
      obligations: obligations, values: valueOutcomes,
      allowances: AllowanceReader(trace: trace).outcomes,
      defaulted: trace.facts.defaulted(in: version),
      unknown: unknown.map { $0.name(in: version) }, unsettled: unsettled,
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
    let (status, failure) = status(of: compiled, clause: clause)
    // Of records that are not known there are no days.
    let isOwed =
      !isOfUnknownList(version[clause])
      && memory.mustHold(program.clauses[clause.index].applies.yes)
    return ObligationOutcome(
      clause: version[clause].name, recordNumber: itemNumber,
      status: status, isOwed: isOwed,
      party: obligation.party,
      lastDay: isOwed ? compiled.lastDay.flatMap { memory.date($0) } : nil,
      missing: isOwed ? causes(program.lastDayAddresses(of: compiled)).names(in: version) : [],
      failure: failure)
  }

  /// What became of an obligation, and why that cannot be told, where it is so.
  func status(
    of obligation: ObligationProgram, clause: ClauseID
  ) -> (status: ObligationOutcome.Status, failure: EvaluationFailure?) {
    if isOfUnknownList(version[clause]) {
      let mayBeOwed = memory.mayHold(program.clauses[clause.index].applies.yes)
      return (mayBeOwed ? .undetermined : .notOwed, nil)
    }
    if let status = memory.theCase(obligation.cases) { return (status, nil) }
    let failure = causes(program.statusAddresses(of: obligation)).failure
    return (failure == nil ? .undetermined : .failed, failure)
  }

  /// What became of an entitlement, and why that cannot be told, where it is so.
  func status(
    of entitlement: EntitlementProgram
  ) -> (status: EntitlementOutcome.Status, failure: EvaluationFailure?) {
    if let status = memory.theCase(entitlement.cases) { return (status, nil) }
    let failure = causes(program.addresses(of: entitlement)).failure
    return (failure == nil ? .undetermined : .failed, failure)
  }

  private var entitlementOutcomes: [EntitlementOutcome] {
    zip(version.entitlements, program.entitlements).map { entitlement, compiled in
      let (status, failure) = status(of: compiled)
      return EntitlementOutcome(
        entitlement: entitlement.name, status: status, because: because(status, compiled),
        failure: failure)
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
      case .undetermined, .failed: [ClauseID]()
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

// MARK: - Records

extension Decider {
  /// The number of the record at hand, from 1.
  var itemNumber: Int? { item.map { $0 + 1 } }

  /// Reads a clause once or, of one that is read for each record of a list, once for each of them.
  ///
  /// While the list is not known, it is read once, where a record is at hand of which nothing is.
  func everyItem<Outcome>(
    of id: ClauseID, _ read: (Decider) -> Outcome?
  ) -> [Outcome] {
    var outcomes: [Outcome] = []
    forEachItem(of: id) { decider in
      if let outcome = read(decider) { outcomes.append(outcome) }
    }
    return outcomes
  }

  /// Goes to a clause once or, of one that is read for each record of a list, to each of them;
  /// while the list is not known, to one record of which nothing is.
  func forEachItem(of id: ClauseID, _ body: (Decider) -> Void) {
    guard let work = program.lists[id.index].flatMap({ program.families[$0] }) else {
      return body(self)
    }
    if memory.states[work.slot.index].isOpen {
      return body(
        Decider(
          contract: contract, program: program, memory: memory.enteringAnyItem(work, program),
          tellsCells: tellsCells, kept: finder.kept))
    }
    for item in 0..<memory.itemCount(of: work.list) {
      body(
        Decider(
          contract: contract, program: program,
          memory: memory.enteringSettled(work, item: item, program), item: item,
          tellsCells: tellsCells,
          kept: finder.kept))
    }
  }

  /// Whether the clause is read for each record of a list of which nothing is known.
  func isOfUnknownList(_ clause: Clause) -> Bool { clause.forEach != nil && item == nil }
}
