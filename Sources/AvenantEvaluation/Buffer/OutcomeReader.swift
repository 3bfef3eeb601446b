import AvenantModel
import AvenantValues

/// Where the outcomes of a version stand in memory, gathered once in flat lists.
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
    /// The places of its payments among the cases.
    let payments: Range<Int>
    /// The places of its waivers among those of all.
    let waivers: Range<Int>
    /// The place of the sum that it adds to.
    let sum: Int
  }

  /// A clause that waives, and the literal that says that it applies.
  struct Waiver: Sendable {
    let clause: ClauseID
    let applies: Literal
  }

  /// An obligation.
  struct Duty: Sendable {
    let clause: ClauseID
    let applies: Literal
    let lastDay: Slot?
    /// The places of its statuses among the cases.
    let statuses: Range<Int>
  }

  /// A status, and the literal that says that it is this one.
  struct Case<Status: Sendable>: Sendable {
    let status: Status
    let literal: Literal
  }

  /// What is summed together.
  struct SumKey: Hashable, Sendable {
    let direction: Charge.Direction
    let currency: Currency
    let tax: Charge.Tax
  }

  let facts: FactPlaces
  /// That a condition of `consistent` is broken.
  let broken: [Literal]
  private(set) var owed: [Owed] = []
  private(set) var waivers: [Waiver] = []
  private(set) var duties: [Duty] = []
  /// The places of the statuses of each entitlement among the cases.
  private(set) var entitlements: [Range<Int>] = []
  private(set) var paymentCases: [Case<ChargeOutcome.Payment>] = []
  private(set) var dutyCases: [Case<ObligationOutcome.Status>] = []
  private(set) var entitlementCases: [Case<EntitlementOutcome.Status>] = []
  private(set) var sums: [SumKey] = []
  /// All outcomes, to be asked whether they are settled where something is not known.
  let outcomes: [Outcome]

  /// `nil` for a version with lists or allowances, whose outcomes do not have fixed places, and for one
  /// with rates of tax, which may be worked out on totals.
  init?(_ program: VersionProgram) {
    let version = program.version
    guard !version.facts.contains(where: { $0.type == .list }),
      !version.definitions.contains(where: { $0.allowance != nil }),
      !version.clauses.contains(where: { $0.charge?.taxRate != nil })
    else { return nil }
    facts = FactPlaces(program.facts)
    broken = program.consistent.map(\.no)
    outcomes = program.outcomes
    for index in version.clauses.indices {
      if let charge = version.clauses[index].charge { add(charge, of: ClauseID(index), program) }
      if let obligation = program.clauses[index].obligation {
        add(obligation, of: ClauseID(index), program)
      }
    }
    entitlements = program.entitlements.map { Self.add($0.cases, to: &entitlementCases) }
  }

  private mutating func add(_ charge: Charge, of id: ClauseID, _ program: VersionProgram) {
    guard let compiled = program.clauses[id.index].charge else { return }
    let key = SumKey(direction: charge.direction, currency: charge.currency, tax: charge.tax)
    if !sums.contains(key) { sums.append(key) }
    let first = waivers.count
    waivers += compiled.waivers.map {
      Waiver(clause: $0, applies: program.clauses[$0.index].applies.yes)
    }
    owed.append(
      Owed(
        clause: id, direction: charge.direction, applies: program.clauses[id.index].applies.yes,
        waived: compiled.waived, below: compiled.below.yes, amount: compiled.amount,
        scale: charge.currency.minorDigits, dueOn: compiled.dueOn,
        payments: Self.add(compiled.payment?.cases ?? [], to: &paymentCases),
        waivers: first..<waivers.count,
        sum: sums.firstIndex(of: key) ?? 0))
  }

  private mutating func add(
    _ obligation: ObligationProgram, of id: ClauseID, _ program: VersionProgram
  ) {
    duties.append(
      Duty(
        clause: id, applies: program.clauses[id.index].applies.yes,
        lastDay: obligation.lastDay, statuses: Self.add(obligation.cases, to: &dutyCases)))
  }

  /// Adds the cases of a status; answers their places.
  private static func add<Status>(
    _ statuses: [(Status, Literal)], to cases: inout [Case<Status>]
  ) -> Range<Int> {
    let first = cases.count
    cases += statuses.map { Case(status: $0.0, literal: $0.1) }
    return first..<cases.count
  }

  /// Makes room for the outcomes.
  func prepare(_ buffer: inout EvaluationBuffer) {
    buffer.owed = owed.map { _ in .init() }
    buffer.duties = duties.map { _ in .init() }
    buffer.entitlements = entitlements.map { _ in .granted }
    buffer.entitlementCases = entitlements.map { _ in 0 }
  }

  /// Whether every outcome is settled, as far as it matters.
  func isSettled(in memory: Memory) -> Bool {
    outcomes.allSatisfy { outcome in
      !memory.mustHold(outcome.matters) || !outcome.readings.contains(where: memory.isOpen)
    }
  }
}
