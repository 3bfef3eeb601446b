import AvenantModel
import AvenantValues

/// Reads a decision off memory, where everything is worked out.
struct Decider {
  let contract: Contract
  let program: VersionProgram
  let memory: Memory
  let facts: Facts
  let asOf: CalendarDate

  var version: Version { program.version }

  /// All that follows.
  var decision: Decision {
    let owed = chargeOutcomes
    let entitlements = entitlementOutcomes
    let obligations = obligationOutcomes
    return Decision(
      contract: contract.id, version: version.id, asOf: asOf,
      charges: owed.filter { $0.direction == .charge }.map(\.outcome),
      credits: owed.filter { $0.direction == .credit }.map(\.outcome),
      totals: Totals(of: owed, in: contract).totals, entitlements: entitlements,
      obligations: obligations, defaulted: defaulted, unknown: unknown, unsettled: unsettled,
      receipt: Receipt(program.receipt, facts: facts, of: version, asOf: asOf))
  }

  private var chargeOutcomes: [(direction: Charge.Direction, outcome: ChargeOutcome)] {
    version.clauses.indices.compactMap { index in
      guard let charge = version.clauses[index].charge,
        let compiled = program.clauses[index].charge
      else { return nil }
      let reader = ChargeReader(
        decider: self, clause: version.clauses[index], charge: charge,
        program: program.clauses[index], compiled: compiled)
      return (charge.direction, reader.outcome)
    }
  }

  private var obligationOutcomes: [ObligationOutcome] {
    version.clauses.indices.compactMap { index in
      guard let obligation = version.clauses[index].obligation,
        let compiled = program.clauses[index].obligation
      else { return nil }
      return outcome(of: obligation, compiled, clause: ClauseID(index))
    }
  }

  private func outcome(
    of obligation: Obligation, _ compiled: ObligationProgram, clause: ClauseID
  ) -> ObligationOutcome {
    let status = memory.theCase(compiled.cases)
    let failure = status == nil ? causes(program.statusReadings(of: compiled)).failures.first : nil
    let isOwed = memory.mustHold(program.clauses[clause.index].applies.yes)
    return ObligationOutcome(
      clause: version[clause].name,
      status: status ?? (failure == nil ? .undetermined : .failed), party: obligation.party,
      lastDay: isOwed ? compiled.lastDay.flatMap { memory.date($0) } : nil, failure: failure)
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
    return clauses.filter { memory.mustHold(program.clauses[$0.index].applies.yes) }
      .map { version[$0].name }
  }

  private var defaulted: [String] {
    version.facts.indices
      .filter { facts.origins[$0] == .defaulted && facts.states[$0] != .unknown }
      .map { version.facts[$0].name }
  }

  private var unsettled: [String] {
    version.unsettled
      .filter { question in
        question.touches.contains { memory.mayHold(program.clauses[$0.index].applies.yes) }
      }
      .map(\.name)
  }

  // MARK: What is not known

  /// What keeps something from being settled.
  func causes(_ readings: [Reading]) -> Causes { Causes(of: readings, program, memory) }

  /// The names of facts, in the order of the files.
  func names(_ facts: Set<Int>) -> [String] { facts.sorted().map { version.facts[$0].name } }

  /// The unknown facts that can still matter; the one that touches most outcomes first.
  private var unknown: [String] {
    guard !memory.isCertain else { return [] }
    var touched = Array(repeating: 0, count: version.facts.count)
    for readings in openOutcomes {
      for fact in causes(readings).facts { touched[fact] += 1 }
    }
    return touched.indices.filter { touched[$0] > 0 }
      .sorted { (touched[$1], $0) < (touched[$0], $1) }
      .map { version.facts[$0].name }
  }

  /// What each outcome that is not settled still waits for.
  private var openOutcomes: [[Reading]] {
    program.clauses.flatMap { clause in
      [clause.charge.map { openReadings(of: clause, $0) }, clause.obligation.map(openReadings)]
        .compactMap { $0 }
    } + program.entitlements.filter { memory.theCase($0.cases) == nil }.map(program.readings)
  }

  private func openReadings(of clause: ClauseProgram, _ charge: ChargeProgram) -> [Reading] {
    switch memory.status(of: clause, charge) {
    case .due: charge.amount.readings + program.paymentReadings(of: charge)
    case .notDue, .waived: []
    case .undetermined, .failed: program.statusReadings(of: clause, charge)
    }
  }

  private func openReadings(of obligation: ObligationProgram) -> [Reading] {
    memory.theCase(obligation.cases) == nil ? program.statusReadings(of: obligation) : []
  }
}
