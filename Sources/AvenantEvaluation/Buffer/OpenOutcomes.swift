import AvenantModel

/// What outcomes wait for, of a ticket that leaves something open; facts are told by their places.
struct OpenOutcomes: Sendable {
  /// What keeps the amount of each charge or credit from being known.
  fileprivate(set) var amounts: [[Int]] = []
  /// What keeps the rate of its tax from being known.
  fileprivate(set) var rates: [[Int]] = []
  /// What keeps the day from being known by which it is due.
  fileprivate(set) var days: [[Int]] = []
  /// What keeps the last day of each obligation from being known.
  fileprivate(set) var lastDays: [[Int]] = []
  /// What keeps each value from being known; `nil` where there is one, or none to be known.
  fileprivate(set) var values: [[Int]?] = []
  /// The facts that can still matter: the one for which most outcomes wait first.
  fileprivate(set) var unknown: [Int] = []

  /// Nothing, of a ticket that leaves nothing open.
  init() {}

  /// The same, with a place for each outcome.
  init(nothingOf reader: OutcomeReader) {
    amounts = Array(repeating: [], count: reader.owed.count)
    (rates, days) = (amounts, amounts)
    lastDays = Array(repeating: [], count: reader.duties.count)
    values = Array(repeating: nil, count: reader.values.count)
  }
}

extension OutcomeReader {
  /// Reads all outcomes of a ticket that leaves something open.
  ///
  /// - Parameters:
  ///   - decider: Reads memory in which all is settled that can be, and nothing has failed.
  ///   - registers: The same memory.
  ///   - codes: Takes the outcomes.
  /// - Returns: What they wait for; `nil` where an amount does not fit.
  func read(
    _ decider: Decider, _ registers: Registers, into codes: UnsafeMutablePointer<UInt8>
  ) -> OpenOutcomes? {
    var open = OpenOutcomes()
    for index in owed.indices {
      guard places.fits(index, registers) else { return nil }
      (codes[index], codes[owed.count + index]) = self.codes(of: owed[index], decider, &open)
    }
    var next = codes + owed.count * 2
    for duty in duties {
      next.pointee = code(of: duty, decider, &open)
      next += 1
    }
    for entitlement in decider.program.entitlements {
      let place = decider.memory.place(of: entitlement.cases)
      next.pointee = UInt8(place ?? entitlement.cases.count)
      next += 1
    }
    open.values = decider.program.values.map { decider.openCauses(of: $0)?.facts }
    open.unknown = decider.unknown.map(\.fact)
    return open
  }

  /// The codes of a status and of a payment.
  private func codes(
    of owed: Owed, _ decider: Decider, _ open: inout OpenOutcomes
  ) -> (status: UInt8, payment: UInt8) {
    let clause = decider.program.clauses[owed.clause.index]
    let status = clause.charge.map { decider.memory.status(of: clause, $0) } ?? .notDue
    let isDue = status == .due
    let amount = isDue ? clause.charge?.amount.addresses ?? [] : []
    open.amounts.append(decider.causes(amount).facts)
    open.rates.append(decider.causes(isDue ? owed.tax?.rate.addresses ?? [] : []).facts)
    let day = isDue ? owed.dueOn.map { [.slot($0)] } ?? [] : [Address]()
    open.days.append(decider.causes(day).facts)
    guard isDue, let payment = clause.charge?.payment else {
      return (OutcomeCode(status).rawValue, 0)
    }
    let place = decider.memory.place(of: payment.cases) ?? payment.cases.count
    return (OutcomeCode.due.rawValue, UInt8(place + 1))
  }

  private func code(of duty: Duty, _ decider: Decider, _ open: inout OpenOutcomes) -> UInt8 {
    let cases = dutyCases[duty.statuses].map { ($0.status, $0.literal) }
    let isOwed = decider.memory.mustHold(duty.applies)
    let day: [Address] = isOwed ? duty.lastDay.map { [.slot($0)] } ?? [] : []
    open.lastDays.append(decider.causes(day).facts)
    return UInt8(decider.memory.place(of: cases) ?? cases.count)
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
