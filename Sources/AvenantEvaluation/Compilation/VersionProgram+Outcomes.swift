import AvenantModel

/// Something that a decision reads, as far as it matters.
struct Outcome: Sendable {
  /// The literals and values that it is read from.
  let readings: [Reading]
  /// What must hold for it to matter.
  let matters: Literal
}

extension VersionProgram {
  /// The same, gathered anew.
  var allOutcomes: [Outcome] {
    outcomes(forEachOf: nil)
      + entitlements.map { Outcome(readings: readings(of: $0), matters: .always) }
      + values.map { Outcome(readings: $0.operand.readings, matters: .always) }
  }

  /// Whether something is open of the ticket that a decision reads; of items it is not looked for.
  func mayBeSettled(_ memory: Memory) -> Bool {
    !families.isEmpty
      || outcomes.contains { memory.mustHold($0.matters) && memory.isOpen(anyOf: $0.readings) }
  }

  /// All that a decision reads of each item of a list, or, without one, of the ticket by clauses that
  /// are read once.
  func outcomes(forEachOf list: FactID?) -> [Outcome] {
    zip(version.clauses, clauses).filter { $0.0.forEach.map { version[$0].list } == list }
      .map(\.1).flatMap { clause in
        (clause.charge.map { outcomes(of: clause, $0) } ?? [])
          + (clause.obligation.map { outcomes(of: clause, $0) } ?? [])
      }
  }

  private func outcomes(of clause: ClauseProgram, _ charge: ChargeProgram) -> [Outcome] {
    [
      Outcome(readings: statusReadings(of: clause, charge), matters: .always),
      Outcome(readings: charge.amount.readings, matters: charge.due.yes),
      Outcome(readings: taxReadings(of: charge), matters: charge.due.yes),
      Outcome(readings: charge.amount.readings, matters: charge.waived),
      Outcome(readings: charge.amount.readings, matters: charge.below.yes),
      Outcome(readings: paymentReadings(of: charge), matters: charge.due.yes),
    ]
  }

  private func outcomes(
    of clause: ClauseProgram, _ obligation: ObligationProgram
  ) -> [Outcome] {
    [
      Outcome(
        readings: statusReadings(of: obligation) + clause.applies.readings, matters: .always),
      Outcome(readings: lastDayReadings(of: obligation), matters: clause.applies.yes),
    ]
  }

  /// What the status of a charge is read from.
  func statusReadings(of clause: ClauseProgram, _ charge: ChargeProgram) -> [Reading] {
    clause.applies.readings + charge.due.readings + charge.below.readings
      + [.literal(charge.waived)]
      + charge.waivers.map { .literal(clauses[$0.index].applies.yes) }
  }

  /// What the tax on a charge is read from.
  func taxReadings(of charge: ChargeProgram) -> [Reading] {
    guard let tax = charge.tax else { return [] }
    return tax.rate.readings + (tax.onLine ?? tax.exact).readings
  }

  /// What the day by which a charge is due, and its payment, are read from.
  func paymentReadings(of charge: ChargeProgram) -> [Reading] {
    (charge.dueOn.map { [.slot($0)] } ?? [])
      + (charge.payment?.cases.map { .literal($0.1) } ?? [])
  }

  /// What the status of an obligation is read from.
  func statusReadings(of obligation: ObligationProgram) -> [Reading] {
    obligation.cases.map { .literal($0.1) }
  }

  /// What the last day of an obligation is read from.
  func lastDayReadings(of obligation: ObligationProgram) -> [Reading] {
    obligation.lastDay.map { [.slot($0)] } ?? []
  }

  /// What the status of an entitlement is read from, and the clauses that make it so.
  func readings(of entitlement: EntitlementProgram) -> [Reading] {
    entitlement.cases.map { .literal($0.1) }
      + (entitlement.grantedBy + entitlement.deniedBy).map {
        .literal(clauses[$0.index].appliesAnywhere.yes)
      }
  }
}

extension Operand {
  /// What the value is read from.
  var readings: [Reading] {
    switch self {
    case .number(let number): [.slot(number.slot)]
    case .wide(let wide): [.wide(wide)]
    case .condition(let condition): condition.readings
    case .period(let months, let days): [.slot(months), .slot(days)]
    }
  }
}

extension Condition {
  /// Both literals.
  var readings: [Reading] { [.literal(yes), .literal(no)] }
}
