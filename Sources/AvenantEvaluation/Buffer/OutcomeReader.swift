package import AvenantModel
import AvenantValues

/// Where the outcomes of a version stand in memory, gathered once.
struct OutcomeReader: Sendable {
  /// A charge or credit: its literals, and the place of its amount.
  struct Owed: Sendable {
    let clause: ClauseID
    let direction: Charge.Direction
    let applies: Literal
    let waived: Literal
    let below: Literal
    let amount: Operand
    let scale: Int
    let dueOn: Slot?
    let payments: [(ChargeOutcome.Payment, Literal)]
    let waivers: [(clause: ClauseID, applies: Literal)]
    /// The place of the sum that it adds to.
    let sum: Int
  }

  /// An obligation.
  struct Duty: Sendable {
    let clause: ClauseID
    let applies: Literal
    let lastDay: Slot?
    let cases: [(ObligationOutcome.Status, Literal)]
  }

  /// What is summed together.
  struct SumKey: Hashable, Sendable {
    let direction: Charge.Direction
    let currency: Currency
    let tax: Charge.Tax
  }

  let facts: [FactProgram]
  let consistent: [Condition]
  let owed: [Owed]
  let duties: [Duty]
  let entitlements: [EntitlementProgram]
  let sums: [SumKey]
  let values: [ValueReader]

  /// `nil` for a version with lists or allowances, whose outcomes do not have fixed places, for one with
  /// rates of tax, which may be worked out on totals, and for one whose values are texts.
  init?(_ program: VersionProgram) {
    let version = program.version
    guard !version.facts.contains(where: { $0.type == .list }),
      !version.definitions.contains(where: { $0.allowance != nil }),
      !version.clauses.contains(where: { $0.charge?.taxRate != nil }),
      !version.outcomes.contains(where: { version[$0].value.type == .text })
    else { return nil }
    values = program.values.map { ValueReader($0, of: version) }
    facts = program.facts
    consistent = program.consistent
    entitlements = program.entitlements
    var sums: [SumKey] = []
    owed = version.clauses.indices.compactMap { index in
      let clause = program.clauses[index]
      guard let charge = version.clauses[index].charge, let compiled = clause.charge else {
        return nil
      }
      let key = SumKey(direction: charge.direction, currency: charge.currency, tax: charge.tax)
      if !sums.contains(key) { sums.append(key) }
      return Owed(
        clause: ClauseID(index), direction: charge.direction, applies: clause.applies.yes,
        waived: compiled.waived, below: compiled.below.yes, amount: compiled.amount,
        scale: charge.currency.minorDigits, dueOn: compiled.dueOn,
        payments: compiled.payment?.cases ?? [],
        waivers: compiled.waivers.map { ($0, program.clauses[$0.index].applies.yes) },
        sum: sums.firstIndex(of: key) ?? 0)
    }
    self.sums = sums
    duties = version.clauses.indices.compactMap { index in
      program.clauses[index].obligation.map {
        Duty(
          clause: ClauseID(index), applies: program.clauses[index].applies.yes,
          lastDay: $0.lastDay, cases: $0.cases)
      }
    }
  }

  /// Makes room for the outcomes.
  func prepare(_ buffer: inout EvaluationBuffer) {
    buffer.owed = owed.map { _ in .init() }
    buffer.duties = duties.map { _ in .init() }
    buffer.entitlements = entitlements.map { _ in .granted }
    buffer.values = values.map { _ in nil }
  }

  /// Reads the outcomes off memory in which everything is settled; says whether they fit.
  func read(into buffer: inout EvaluationBuffer) -> Bool {
    for (index, owed) in owed.enumerated() {
      guard let outcome = outcome(of: owed, buffer.memory) else { return false }
      buffer.owed[index] = outcome
    }
    for (index, duty) in duties.enumerated() {
      buffer.duties[index].status = buffer.memory.settled(duty.cases) ?? .undetermined
      buffer.duties[index].lastDay =
        buffer.memory.mustHold(duty.applies) ? duty.lastDay.flatMap { buffer.memory.date($0) } : nil
    }
    for (index, entitlement) in entitlements.enumerated() {
      buffer.entitlements[index] = buffer.memory.settled(entitlement.cases) ?? .undetermined
    }
    for (index, value) in values.enumerated() {
      buffer.values[index] = value.value(in: buffer.memory)
    }
    return true
  }

  private func outcome(of owed: Owed, _ memory: Memory) -> EvaluationBuffer.Owed? {
    var outcome = EvaluationBuffer.Owed()
    guard memory.mustHold(owed.applies) else { return outcome }
    outcome.status =
      memory.mustHold(owed.waived) ? .waived : memory.mustHold(owed.below) ? .belowMinimum : .due
    switch owed.amount {
    case .number(let number) where number.scale == owed.scale:
      outcome.hasAmount = memory.states[number.slot.index] == .known
      outcome.amount = memory.words[number.slot.index]
    case .number, .wide, .condition, .period:
      if let amount = memory.exactNumber(owed.amount, scale: owed.scale) {
        guard amount.scale == owed.scale, let word = Int64(exactly: amount.mantissa) else {
          return nil
        }
        (outcome.hasAmount, outcome.amount) = (true, word)
      }
    }
    guard outcome.status == .due else { return outcome }
    // What is due without an amount leaves a total open.
    guard outcome.hasAmount else { return nil }
    outcome.dueOn = owed.dueOn.flatMap { memory.date($0) }
    if !owed.payments.isEmpty { outcome.payment = memory.settled(owed.payments) }
    return outcome
  }
}

extension Memory {
  /// The one case that holds, where everything is settled.
  @inline(__always)
  func settled<Name>(_ cases: [(Name, Literal)]) -> Name? {
    for (name, literal) in cases where mustHold(literal) { return name }
    return nil
  }
}

/// What is counted of many tickets.
extension EvaluationBuffer {
  /// Calls `body` with each clause that waives some charge, not a credit; perhaps with one twice.
  package func forEachWaiver(_ body: (ClauseID) -> Void) {
    guard let reader = readers[versionIndex] else { return }
    for (index, owed) in reader.owed.enumerated()
    where owed.direction == .charge && self.owed[index].status == .waived {
      for waiver in owed.waivers where memory.mustHold(waiver.applies) { body(waiver.clause) }
    }
  }

  /// Whether a charge, not a credit, has a status.
  package func hasCharge(_ status: ChargeOutcome.Status) -> Bool {
    guard let reader = readers[versionIndex] else { return false }
    for (index, owed) in reader.owed.enumerated()
    where owed.direction == .charge && self.owed[index].status == status { return true }
    return false
  }

  /// Calls `body` with the place of each sum of what is due, and its amount.
  package func forEachSum(_ body: (Int, Int64) -> Void) {
    guard let reader = readers[versionIndex] else { return }
    for place in reader.sums.indices {
      guard let sum = sum(place, reader) else { continue }
      body(place, sum)
    }
  }

  /// What a sum of a version is called, with an amount in the smallest units of its currency.
  package func total(_ place: Int, version: Int, amount: Int128) -> Total? {
    guard let key = readers[version]?.sums[place] else { return nil }
    return Total(
      owedBy: program.contract.debtor(key.direction), currency: key.currency, tax: key.tax,
      taxes: nil, exactTax: nil,
      amount: ExactNumber(mantissa: amount, scale: key.currency.minorDigits), isComplete: true)
  }

  /// How many clauses and sums a version has.
  package func counts(version: Int) -> (clauses: Int, sums: Int) {
    (program.versions[version].version.clauses.count, readers[version]?.sums.count ?? 0)
  }

  /// The sum of what is due and summed together; `nil` where nothing is, or it does not fit 64 bits.
  func sum(_ place: Int, _ reader: OutcomeReader) -> Int64? {
    var amount: Int64?
    for (index, owed) in reader.owed.enumerated()
    where owed.sum == place && self.owed[index].status == .due {
      let (sum, overflow) = (amount ?? 0).addingReportingOverflow(self.owed[index].amount)
      guard !overflow else { return nil }
      amount = sum
    }
    return amount
  }
}
