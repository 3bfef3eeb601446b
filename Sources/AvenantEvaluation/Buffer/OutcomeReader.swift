import AvenantModel
import AvenantValues

/// Where the outcomes of a version stand in memory, gathered once in flat lists.
final class OutcomeReader: Sendable {
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
  let owed: [Owed]
  let waivers: [Waiver]
  let duties: [Duty]
  /// The places of the statuses of each entitlement among the cases.
  let entitlements: [Range<Int>]
  let paymentCases: [Case<ChargeOutcome.Payment>]
  let dutyCases: [Case<ObligationOutcome.Status>]
  let entitlementCases: [Case<EntitlementOutcome.Status>]
  let sums: [SumKey]
  /// The values that are outcomes.
  let values: [ValueReader]
  /// What outcomes are read from while nothing is open: less than what tells why.
  let plan: OutcomePlan
  /// All outcomes, to be asked whether they are settled where something is not known.
  let outcomes: [Outcome]
  private let lists: OutcomeLists
  /// Where outcomes stand, for as long as this lives.
  nonisolated(unsafe) let places: OutcomePlaces
  /// What is worked out for every ticket, for as long as this lives.
  nonisolated(unsafe) let view: PlanView

  /// `nil` for a version with lists or allowances, whose outcomes do not have fixed places, for one with
  /// rates of tax, which may be worked out on totals, and for one whose values are texts.
  ///
  /// - Parameters:
  ///   - program: The version.
  ///   - recordsAll: Whether all is worked out that tells why.
  init?(_ program: VersionProgram, recordsAll: Bool = false) {
    let version = program.version
    guard !version.facts.contains(where: { $0.type == .list }),
      !version.definitions.contains(where: { $0.allowance != nil }),
      !version.clauses.contains(where: { $0.charge?.taxRate != nil }),
      !version.outcomes.contains(where: { version[$0].value.type == .text })
    else { return nil }
    values = program.values.map { ValueReader($0, of: version) }
    facts = FactPlaces(program.facts)
    broken = program.consistent.map(\.no)
    outcomes = program.outcomes
    let found = FoundOutcomes(program)
    (owed, waivers, duties, sums) = (found.owed, found.waivers, found.duties, found.sums)
    (paymentCases, dutyCases) = (found.paymentCases, found.dutyCases)
    (entitlements, entitlementCases) = (found.entitlements, found.entitlementCases)
    let wanted =
      found.literals.map { .literal($0) } + found.numbers
      + program.values.flatMap(\.operand.readings)
      + (broken + Self.touches(program)).map { .literal($0) }
    guard
      let plan = OutcomePlan(
        recordsAll ? program.instructions : program.instructions(for: wanted), of: program,
        facts: facts.slots)
    else { return nil }
    self.plan = plan
    lists = OutcomeLists(found)
    places = lists.places
    view = PlanView(
      plan, readsFingerprint: (found.literals + broken).allSatisfy(plan.isEarly),
      readsLiterals: !values.isEmpty)
  }

  /// That a clause applies that an open question touches, or that grants or denies something.
  private static func touches(_ program: VersionProgram) -> [Literal] {
    let granting = program.entitlements.flatMap { $0.grantedBy + $0.deniedBy }
    return (program.version.unsettled.flatMap(\.touches) + granting).map {
      program.clauses[$0.index].appliesAnywhere.yes
    }
  }

  /// Whether every outcome is settled, as far as it matters.
  func isSettled(in registers: Registers) -> Bool {
    outcomes.allSatisfy { outcome in
      !registers.mustHold(outcome.matters)
        || !outcome.readings.contains(where: registers.isOpen)
    }
  }
}

/// The lists that places of outcomes refer to.
private struct OutcomeLists: Sendable {
  let owed: FixedList<OwedPlace>
  let amounts: FixedList<Operand>
  let duties: FixedList<DutyPlace>
  let payments: FixedList<ChargeOutcome.Payment>
  let statuses: FixedList<ObligationOutcome.Status>
  let entitlementCount: Int

  init(_ found: FoundOutcomes) {
    owed = FixedList(found.owed.map { OwedPlace($0) })
    amounts = FixedList(found.owed.map(\.amount))
    duties = FixedList(found.duties.map { DutyPlace($0) })
    payments = FixedList(found.paymentCases.map(\.status))
    statuses = FixedList(found.dutyCases.map(\.status))
    entitlementCount = found.entitlements.count
  }

  /// The places, for as long as the lists live.
  var places: OutcomePlaces {
    OutcomePlaces(
      owed: owed.elements, amounts: amounts.elements, duties: duties.elements,
      entitlementCount: entitlementCount, payments: payments.elements,
      statuses: statuses.elements)
  }
}

/// The outcomes found so far.
private struct FoundOutcomes {
  var owed: [OutcomeReader.Owed] = []
  var waivers: [OutcomeReader.Waiver] = []
  var duties: [OutcomeReader.Duty] = []
  var sums: [OutcomeReader.SumKey] = []
  var paymentCases: [OutcomeReader.Case<ChargeOutcome.Payment>] = []
  var dutyCases: [OutcomeReader.Case<ObligationOutcome.Status>] = []
  var entitlementCases: [OutcomeReader.Case<EntitlementOutcome.Status>] = []
  var entitlements: [Range<Int>] = []

  /// Finds all outcomes of a version.
  init(_ program: VersionProgram) {
    for (index, clause) in program.version.clauses.enumerated() {
      if let charge = clause.charge { add(charge, of: ClauseID(index), program) }
      if let obligation = program.clauses[index].obligation {
        add(obligation, of: ClauseID(index), program)
      }
    }
    entitlements = program.entitlements.map { entitlementCases.add($0.cases) }
  }

  mutating func add(_ charge: Charge, of id: ClauseID, _ program: VersionProgram) {
    guard let compiled = program.clauses[id.index].charge else { return }
    let key = OutcomeReader.SumKey(
      direction: charge.direction, currency: charge.currency, tax: charge.tax)
    if !sums.contains(key) { sums.append(key) }
    let first = waivers.count
    waivers += compiled.waivers.map {
      .init(clause: $0, applies: program.clauses[$0.index].applies.yes)
    }
    owed.append(
      .init(
        clause: id, direction: charge.direction, applies: program.clauses[id.index].applies.yes,
        waived: compiled.waived, below: compiled.below.yes,
        amount: program.source(of: compiled.amount),
        scale: charge.currency.minorDigits, dueOn: compiled.dueOn,
        payments: paymentCases.add(compiled.payment?.cases ?? []),
        waivers: first..<waivers.count, sum: sums.firstIndex(of: key) ?? 0))
  }

  mutating func add(
    _ obligation: ObligationProgram, of id: ClauseID, _ program: VersionProgram
  ) {
    duties.append(
      .init(
        clause: id, applies: program.clauses[id.index].applies.yes,
        lastDay: obligation.lastDay, statuses: dutyCases.add(obligation.cases)))
  }
}

extension FoundOutcomes {
  /// All literals that the outcomes are read from.
  fileprivate var literals: [Literal] {
    owed.flatMap { [$0.applies, $0.waived, $0.below] } + waivers.map(\.applies)
      + duties.map(\.applies) + paymentCases.map(\.literal) + dutyCases.map(\.literal)
      + entitlementCases.map(\.literal)
  }

  /// All days and amounts of the outcomes.
  fileprivate var numbers: [Reading] {
    let days = owed.compactMap(\.dueOn) + duties.compactMap(\.lastDay)
    return days.map { .slot($0) } + owed.flatMap(\.amount.readings)
  }
}

extension Array {
  /// Adds the cases of a status; answers their places.
  fileprivate mutating func add<Status>(_ statuses: [(Status, Literal)]) -> Range<Int>
  where Element == OutcomeReader.Case<Status> {
    let first = count
    self += statuses.map { .init(status: $0.0, literal: $0.1) }
    return first..<count
  }
}
