import AvenantModel

/// Something that a decision reads, as far as it matters.
struct Outcome: Sendable {
  /// The literals and values that it is read from.
  let addresses: [Address]
  /// What must hold for it to matter.
  let matters: Literal
}

extension VersionProgram {
  /// The same, gathered anew.
  var allOutcomes: [Outcome] {
    outcomes(forEachOf: nil)
      + entitlements.map { Outcome(addresses: addresses(of: $0), matters: .always) }
      + values.map { Outcome(addresses: $0.operand.addresses, matters: .always) }
  }

  /// Whether something is open of the ticket that a decision reads; of records it is not looked
  /// for.
  func mayBeSettled(_ memory: Memory) -> Bool {
    !families.isEmpty
      || outcomes.contains { memory.mustHold($0.matters) && memory.isOpen(anyOf: $0.addresses) }
  }

  /// All that a decision reads of each record of a list, or, without one, of the ticket by clauses
  /// that are read once.
  func outcomes(forEachOf list: FactID?) -> [Outcome] {
    zip(version.clauses, clauses).filter { $0.0.forEach.map { version[$0].list } == list }
      .map(\.1).flatMap { clause in
        (clause.charge.map { outcomes(of: clause, $0) } ?? [])
          + (clause.obligation.map { outcomes(of: clause, $0) } ?? [])
      }
  }

  private func outcomes(of clause: ClauseProgram, _ charge: ChargeProgram) -> [Outcome] {
    [
      Outcome(addresses: statusAddresses(of: clause, charge), matters: .always),
      Outcome(addresses: charge.amount.addresses, matters: charge.due.yes),
      Outcome(addresses: taxAddresses(of: charge), matters: charge.due.yes),
      Outcome(addresses: charge.amount.addresses, matters: charge.waived),
      Outcome(addresses: charge.amount.addresses, matters: charge.below.yes),
      Outcome(addresses: paymentAddresses(of: charge), matters: charge.due.yes),
    ]
  }

  private func outcomes(
    of clause: ClauseProgram, _ obligation: ObligationProgram
  ) -> [Outcome] {
    [
      Outcome(
        addresses: statusAddresses(of: obligation) + clause.applies.addresses, matters: .always),
      Outcome(addresses: lastDayAddresses(of: obligation), matters: clause.applies.yes),
    ]
  }

  /// What the status of a charge is read from.
  func statusAddresses(of clause: ClauseProgram, _ charge: ChargeProgram) -> [Address] {
    clause.applies.addresses + charge.due.addresses + charge.below.addresses
      + [.literal(charge.waived)]
      + charge.waivers.map { .literal(clauses[$0.index].applies.yes) }
  }

  /// What the tax on a charge is read from.
  func taxAddresses(of charge: ChargeProgram) -> [Address] {
    guard let tax = charge.tax else { return [] }
    return tax.rate.addresses + (tax.onLine ?? tax.exact).addresses
  }

  /// What the day by which a charge is due, and its payment, are read from.
  func paymentAddresses(of charge: ChargeProgram) -> [Address] {
    (charge.dueOn.map { [.slot($0)] } ?? [])
      + (charge.payment?.cases.map { .literal($0.1) } ?? [])
  }

  /// What the status of an obligation is read from.
  func statusAddresses(of obligation: ObligationProgram) -> [Address] {
    obligation.cases.map { .literal($0.1) }
  }

  /// What the last day of an obligation is read from.
  func lastDayAddresses(of obligation: ObligationProgram) -> [Address] {
    obligation.lastDay.map { [.slot($0)] } ?? []
  }

  /// What the status of an entitlement is read from, and the clauses that make it so.
  func addresses(of entitlement: EntitlementProgram) -> [Address] {
    entitlement.cases.map { .literal($0.1) }
      + (entitlement.grantedBy + entitlement.deniedBy).map {
        .literal(clauses[$0.index].appliesAnywhere.yes)
      }
  }
}

extension Operand {
  /// What the value is read from.
  var addresses: [Address] {
    switch self {
    case .number(let number): [.slot(number.slot)]
    case .wide(let wide): [.wide(wide)]
    case .condition(let condition): condition.addresses
    case .period(let months, let days): [.slot(months), .slot(days)]
    }
  }
}

extension Condition {
  /// Both literals.
  var addresses: [Address] { [.literal(yes), .literal(no)] }
}
