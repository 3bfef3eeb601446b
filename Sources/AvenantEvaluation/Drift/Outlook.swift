public import AvenantModel
public import AvenantValues

/// How long what was worked out of a ticket stays so, while the date of evaluation moves on.
public struct Outlook: Sendable {
  /// A number of a decision.
  public enum Place: Hashable, Sendable {
    /// The amount of a clause's charge or credit; of one for each record, of that for a record,
    /// from 1.
    case amount(ClauseID, record: Int?)
    /// The day by which a clause's charge or credit is due.
    case dueOn(ClauseID, record: Int?)
    /// The last day of a clause's obligation.
    case lastDay(ClauseID, record: Int?)
    /// The value that a definition gives as an outcome.
    case value(DefinitionID)
    /// What is left of the allowance that a definition is, or was used of it.
    case allowance(DefinitionID)
  }

  /// How a number moves from day to day.
  public enum Pace: Hashable, Sendable {
    /// By exactly this every day; of a date, in days.
    case steady(Fraction)
    /// What it is rounded from moves by exactly this every day.
    case rounded(Fraction)
    /// In no even steps.
    case uneven
  }

  /// The last day through which everything stays as it is but for what is moving; the very day
  /// where no more can be told.
  public let through: CalendarDate
  /// The numbers that move all the while.
  public let moving: [Place: Pace]
}

extension Evaluation {
  /// How long what was worked out stays so, told from what was recorded alone.
  ///
  /// - Parameter end: The last day that anybody wants to know of.
  /// - Returns: The outlook; everything through `end` while no version governs.
  public func outlook(through end: CalendarDate) -> Outlook {
    guard let trace else { return Outlook(through: end, moving: [:]) }
    var drift = Drift(
      trace.program, trace.memory, days: max(0, end.dayNumber - trace.asOf.dayNumber))
    let moving = drift.movingNumbers(of: trace.version)
    // Nobody knows on which days it moves, so that every day is looked at.
    if moving.values.contains(.uneven) || trace.version.sharesTax(on: moving.keys) {
      drift.holdToday()
    }
    drift.holdCells()
    let day = CalendarDate(dayNumber: trace.asOf.dayNumber + drift.days)
    return Outlook(through: day ?? end, moving: moving)
  }
}

extension Version {
  /// Whether the tax on a number that moves is shared with other charges, whose part then moves in
  /// no even steps.
  fileprivate func sharesTax(on moving: some Sequence<Outlook.Place>) -> Bool {
    let taxed = clauses.filter { $0.charge?.taxRate != nil }
    return taxRounding == .perTotal && (taxed.count > 1 || taxed.contains { $0.forEach != nil })
      && moving.contains { place in
        if case .amount(let id, _) = place { self[id].charge?.taxRate != nil } else { false }
      }
  }
}

extension Drift {
  /// The numbers of a decision that move.
  fileprivate mutating func movingNumbers(of version: Version) -> [Outlook.Place: Outlook.Pace] {
    var moving: [Outlook.Place: Outlook.Pace] = [:]
    for index in version.clauses.indices where version.clauses[index].forEach == nil {
      note(ClauseID(index), item: nil, in: &moving)
    }
    for (list, work) in program.families.sorted(by: { $0.key < $1.key }) {
      visitAnyItem(of: work)
      forEachItem(of: work) { drift in
        guard let item = drift.items.last?.item else { return }
        for (index, clause) in version.clauses.enumerated()
        where clause.forEach.map({ version[$0].list }) == list {
          drift.note(ClauseID(index), item: item + 1, in: &moving)
        }
      }
    }
    for value in program.values {
      moving[.value(value.definition)] = pace(of: value, version[value.definition].value.type)
    }
    for (index, definition) in version.definitions.enumerated() {
      guard let allowance = definition.allowance else { continue }
      let parts = [
        allowance.first, allowance.amount, allowance.used, allowance.uses, definition.value,
      ]
      if parts.contains(where: { motion(of: program.map[$0]) != .still }) {
        moving[.allowance(DefinitionID(index))] = .uneven
      }
    }
    return moving
  }

  private func motion(of operand: Operand?) -> Motion { operand.map { motion(of: $0) } ?? .still }

  private mutating func note(
    _ id: ClauseID, item: Int?, in moving: inout [Outlook.Place: Outlook.Pace]
  ) {
    let clause = program.clauses[id.index]
    if let charge = clause.charge {
      moving[.amount(id, record: item)] = pace(of: charge.amount)
      moving[.dueOn(id, record: item)] = charge.dueOn.flatMap { pace(ofDay: $0) }
      // What a tax comes to by another rate is told of every day.
      if motion(of: charge.tax?.rate) != .still { holdToday() }
    }
    moving[.lastDay(id, record: item)] = clause.obligation?.lastDay.flatMap { pace(ofDay: $0) }
  }

  /// How a day moves; it is none outside of the calendar.
  private mutating func pace(ofDay slot: Slot) -> Outlook.Pace? {
    let (first, last) = (CalendarDate.earliest.dayNumber, CalendarDate.latest.dayNumber)
    hold(
      daysUnturned(
        word(slot), by: self[slot].wholeStep ?? 0, low: Int128(first), high: Int128(last)))
    return pace(of: .number(.day(slot)))
  }

  private mutating func pace(of value: ValueProgram, _ type: ValueType) -> Outlook.Pace? {
    switch value.operand {
    case .number(let number) where type == .date: return pace(ofDay: number.slot)
    case .number, .wide, .condition: return pace(of: value.operand)
    case .period:
      // A length of months and days is no number, so nobody can say how it goes on.
      if motion(of: value.operand) != .still { holdToday() }
      return nil
    }
  }

  private func pace(of operand: Operand) -> Outlook.Pace? {
    var unit: Fraction? = Fraction(ExactNumber(1))
    if case .number(let number) = operand {
      unit = Fraction(1, over: ExactNumber.powerOfTen(number.scale))
    }
    switch motion(of: operand).scaled(by: unit) {
    case .still: return nil
    case .steady(let step): return .steady(step)
    case .rounded(let step): return .rounded(step)
    case .uneven: return .uneven
    }
  }
}
