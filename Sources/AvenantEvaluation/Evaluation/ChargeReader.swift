import AvenantModel
import AvenantValues

/// Reads what became of one charge or credit.
struct ChargeReader {
  let decider: Decider
  let clause: Clause
  let charge: Charge
  let program: ClauseProgram
  let compiled: ChargeProgram

  private var memory: Memory { decider.memory }

  /// What became of it; while it is not known which records there are, it may be known that nothing
  /// is owed.
  var outcome: ChargeOutcome {
    let status = memory.status(of: program, compiled)
    if decider.isOfUnknownList(clause) {
      return outcome(status == .notDue || status == .waived ? status : .undetermined)
    }
    switch status {
    case .due: return due
    case .undetermined:
      let failure = decider.causes(decider.program.statusAddresses(of: program, compiled)).failure
      return outcome(failure == nil ? .undetermined : .failed, failure: failure)
    case .waived, .belowMinimum: return outcome(status, amount: amount)
    case .notDue, .failed: return outcome(status)
    }
  }

  private var due: ChargeOutcome {
    let causes = decider.causes(compiled.amount.addresses)
    let ofRate = decider.causes(compiled.tax?.rate.addresses ?? [])
    let ofDay = decider.causes(compiled.dueOn.map { [.slot($0)] } ?? [])
    if let failure = causes.failure ?? ofRate.failure {
      return outcome(.failed, failure: failure)
    }
    return outcome(
      .due, amount: amount, missing: causes.names(in: decider.version),
      taxes: taxes(missing: ofRate.names(in: decider.version)),
      dueOn: compiled.dueOn.flatMap { memory.date($0) },
      dueOnWaitsFor: ofDay.names(in: decider.version),
      payment: compiled.payment.map { memory.theCase($0.cases) ?? .undetermined },
      failure: ofDay.failure
        ?? decider.causes(decider.program.paymentAddresses(of: compiled)).failure)
  }

  private func outcome(
    _ status: ChargeOutcome.Status, amount: ExactNumber? = nil, missing: [String] = [],
    taxes: TaxOutcome? = nil, dueOn: CalendarDate? = nil, dueOnWaitsFor: [String] = [],
    payment: ChargeOutcome.Payment? = nil,
    failure: EvaluationFailure? = nil
  ) -> ChargeOutcome {
    ChargeOutcome(
      clause: clause.name, recordNumber: decider.itemNumber, status: status, label: charge.label,
      amount: amount,
      currency: charge.currency, tax: charge.tax, taxes: taxes, dueOn: dueOn, payment: payment,
      waivedBy: waivers(status) { memory.mustHold($0) },
      mayBeWaivedBy: waivers(status) { memory.isOpen($0) }, missing: missing,
      dueOnWaitsFor: dueOnWaitsFor, failure: failure)
  }

  private var amount: ExactNumber? {
    memory.exactNumber(compiled.amount, scale: charge.currency.minorDigits)
  }

  /// The waivers that matter: none where the clause does not apply.
  private func waivers(
    _ status: ChargeOutcome.Status, where matters: (Literal) -> Bool
  ) -> [String] {
    switch status {
    case .notDue, .due, .belowMinimum: return []
    case .waived, .undetermined, .failed: break
    }
    return compiled.waivers.filter { waiver in
      let applies = decider.program.clauses[waiver.index].applies.yes
      // Which records a waiver concerns is not known while nothing is known of their list.
      if decider.isOfUnknownList(clause), decider.version[waiver].forEach != nil {
        return memory.mustHold(applies) && matters(applies)
      }
      return matters(applies)
    }
    .map { decider.version[$0].name }
  }
}

// MARK: - Taxes

extension ChargeReader {
  /// What became of it, with what its total is worked out from.
  var owed: Owed {
    let isKnown = !decider.isOfUnknownList(clause)
    return Owed(
      direction: charge.direction, outcome: outcome, isTaxed: compiled.tax != nil,
      rate: isKnown ? compiled.tax.flatMap { memory.fraction($0.rate) } : nil,
      exactTax: isKnown ? compiled.tax.flatMap { memory.fraction($0.exact) } : nil)
  }

  /// The tax as far as the line settles it.
  private func taxes(missing: [String]) -> TaxOutcome? {
    guard let tax = compiled.tax else { return nil }
    let onLine = tax.onLine.flatMap {
      memory.exactNumber($0, scale: charge.currency.minorDigits)
    }
    return TaxOutcome(
      rate: memory.fraction(tax.rate), tax: onLine, on: amount, charge.tax, missing: missing)
  }
}

extension TaxOutcome {
  /// What comes of a tax on top of an amount, or in it.
  init(
    rate: Fraction?, tax: ExactNumber?, on amount: ExactNumber?, _ kind: Charge.Tax,
    missing: [String]
  ) {
    let other = amount.flatMap { amount in
      tax.flatMap { kind == .included ? amount.subtracting($0) : amount.adding($0) }
    }
    let (net, gross) = kind == .included ? (other, amount) : (amount, other)
    self.init(rate: rate, net: net, tax: tax, gross: gross, missing: missing)
  }
}

extension Memory {
  /// What became of a charge, before anybody asks for its amount.
  func status(of clause: ClauseProgram, _ charge: ChargeProgram) -> ChargeOutcome.Status {
    if !mayHold(clause.applies.yes) { return .notDue }
    if mustHold(charge.waived) { return .waived }
    if mustHold(clause.applies.yes), mustHold(charge.below.yes), !mayHold(charge.waived) {
      return .belowMinimum
    }
    return mustHold(charge.due.yes) ? .due : .undetermined
  }

  /// The one case that holds: it must, or no other may; `nil` where several may.
  func theCase<Name>(_ cases: [(Name, Literal)]) -> Name? { place(of: cases).map { cases[$0].0 } }

  /// The place of that case.
  func place<Name>(of cases: [(Name, Literal)]) -> Int? {
    var (possible, count) = (0, 0)
    for place in cases.indices where mayHold(cases[place].1) {
      if mustHold(cases[place].1) { return place }
      (possible, count) = (place, count + 1)
    }
    return count == 1 ? possible : nil
  }

  /// The day in a slot; `nil` where it is not known.
  func date(_ slot: Slot) -> CalendarDate? {
    guard states[slot.index] == .known else { return nil }
    return CalendarDate(dayNumber: Int(words[slot.index]))
  }

  /// A number that is a multiple of 10⁻ˢᶜᵃˡᵉ; `nil` where it is not known.
  func exactNumber(_ operand: Operand, scale: Int) -> ExactNumber? {
    switch operand {
    case .number(let number):
      guard states[number.slot.index] == .known else { return nil }
      return ExactNumber(
        mantissa: Int128(words[number.slot.index]), scale: number.scale)
    case .wide(let wide):
      guard wideStates[wide.index] == .known else { return nil }
      return RoundingMode.down.round(wides[wide.index], toScale: scale)
    case .condition, .period: return nil
    }
  }
}
