import AvenantModel

/// What outcomes wait for, of a ticket that leaves something open; facts are told by their places.
struct OpenOutcomes: Sendable {
  /// What keeps the amount of each charge or credit from being known.
  fileprivate(set) var amounts: [[Int]] = []
  /// What keeps the day from being known by which it is due.
  fileprivate(set) var days: [[Int]] = []
  /// What keeps the last day of each obligation from being known.
  fileprivate(set) var lastDays: [[Int]] = []
  /// What keeps each value from being known; `nil` where there is one, or none to be known.
  fileprivate(set) var values: [[Int]?] = []
  /// The facts that can still matter: the one for which most outcomes wait first.
  fileprivate(set) var unknown: [Int] = []
}

extension OutcomeReader {
  /// Reads all outcomes of a ticket that leaves something open.
  ///
  /// - Parameters:
  ///   - decider: Reads memory in which all is settled that can be, and nothing has failed.
  ///   - registers: The same memory.
  ///   - places: Take the outcomes.
  /// - Returns: What they wait for; `nil` where an amount does not fit.
  func read(
    _ decider: Decider, _ registers: Registers, into places: OutcomePlaces
  ) -> OpenOutcomes? {
    var open = OpenOutcomes()
    for index in owed.indices {
      guard let outcome = outcome(of: owed[index], decider, registers, &open) else { return nil }
      places.owed[index] = outcome
    }
    for index in duties.indices {
      places.duties[index] = outcome(of: duties[index], decider, &open)
    }
    for (index, entitlement) in decider.program.entitlements.enumerated() {
      let place = decider.memory.place(of: entitlement.cases)
      places.entitlements[index] = place.map { entitlement.cases[$0].0 } ?? .undetermined
      places.entitlementCases[index] = UInt8(place ?? entitlement.cases.count)
    }
    open.values = decider.program.values.map { decider.openCauses(of: $0)?.facts }
    open.unknown = decider.unknown.map(\.fact)
    return open
  }

  private func outcome(
    of owed: Owed, _ decider: Decider, _ registers: Registers, _ open: inout OpenOutcomes
  ) -> EvaluationBuffer.Owed? {
    let clause = decider.program.clauses[owed.clause.index]
    guard let charge = clause.charge else { return nil }
    var outcome = EvaluationBuffer.Owed()
    outcome.status = decider.memory.status(of: clause, charge)
    switch outcome.status {
    case .notDue, .undetermined, .failed: break
    case .due, .waived, .belowMinimum:
      guard owed.readAmount(into: &outcome, registers) else { return nil }
    }
    let isDue = outcome.status == .due
    if isDue {
      outcome.dueOn = charge.dueOn.flatMap { registers.date($0) }
      outcome.payment = charge.payment.map { decider.memory.theCase($0.cases) ?? .undetermined }
    }
    open.amounts.append(isDue ? decider.causes(charge.amount.readings).facts : [])
    let day: [Reading] = charge.dueOn.map { [.slot($0)] } ?? []
    open.days.append(isDue ? decider.causes(day).facts : [])
    return outcome
  }

  private func outcome(
    of duty: Duty, _ decider: Decider, _ open: inout OpenOutcomes
  ) -> EvaluationBuffer.Duty {
    let memory = decider.memory
    let cases = dutyCases[duty.statuses].map { ($0.status, $0.literal) }
    let place = memory.place(of: cases)
    let isOwed = memory.mustHold(duty.applies)
    let day: [Reading] = isOwed ? duty.lastDay.map { [.slot($0)] } ?? [] : []
    open.lastDays.append(decider.causes(day).facts)
    return EvaluationBuffer.Duty(
      status: place.map { cases[$0].0 } ?? .undetermined,
      lastDay: isOwed ? duty.lastDay.flatMap { memory.date($0) } : nil,
      caseIndex: UInt8(place ?? cases.count))
  }
}

extension Causes {
  /// The places of the facts that are not known.
  fileprivate var facts: [Int] { places.map(\.fact) }
}

extension Memory {
  /// Whether something could not be worked out.
  var hasFailed: Bool { states.contains(.failed) || wideStates.contains(.failed) }
}
