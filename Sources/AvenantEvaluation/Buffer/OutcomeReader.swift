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
    /// The tax on it; `nil` where none is worked out.
    let tax: TaxProgram?

    /// The amount, the tax and the day.
    var numbers: [Address] {
      amount.addresses + (tax?.addresses ?? []) + (dueOn.map { [.slot($0)] } ?? [])
    }
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
  /// The outcomes, but for values.
  let found: FoundOutcomes
  /// The values that are outcomes.
  let values: [ValueReader]
  /// What outcomes are read from while nothing is open: less than what tells why.
  let plan: OutcomePlan
  /// That clauses apply that something besides outcomes tells of.
  let touches: [Literal]
  /// Whether all is worked out that tells why.
  let recordsAll: Bool
  /// Whether a tax is worked out, and sums are made for each of its rates.
  let isTaxed: Bool
  /// All outcomes, to be asked whether they are settled where something is not known.
  let outcomes: [Outcome]
  /// Reads the statuses of all outcomes.
  let statuses: StatusReader
  private let lists: OutcomeLists
  /// Where outcomes stand, for as long as this lives.
  nonisolated(unsafe) let places: OutcomePlaces
  /// What is worked out for every ticket, for as long as this lives.
  nonisolated(unsafe) let view: PlanView

  /// `nil` for a version with lists or allowances, whose outcomes do not have fixed places.
  ///
  /// - Parameters:
  ///   - program: The version.
  ///   - recordsAll: Whether all is worked out that tells why.
  init?(_ program: VersionProgram, recordsAll: Bool = false) {
    let version = program.version
    guard !version.facts.contains(where: { $0.type == .list }),
      !version.definitions.contains(where: { $0.allowance != nil })
    else { return nil }
    self.recordsAll = recordsAll
    values = program.values.map { ValueReader($0, of: program) }
    facts = FactPlaces(program.facts)
    broken = program.consistent.map(\.no)
    touches = Self.touches(program)
    outcomes = program.outcomes
    found = FoundOutcomes(program)
    isTaxed = found.owed.contains { $0.tax != nil }
    let wanted =
      found.literals.map { .literal($0) } + found.numbers
      + program.values.flatMap(\.operand.addresses)
      + (broken + touches).map { .literal($0) }
    guard
      let plan = OutcomePlan(
        recordsAll ? program.instructions : program.instructions(for: wanted), of: program,
        facts: facts.slots)
    else { return nil }
    self.plan = plan
    statuses = StatusReader(found, ReachedOutcomes(allOf: found), broken: broken)
    lists = OutcomeLists(found)
    places = lists.places
    view = PlanView(
      plan, readsFingerprint: (found.literals + broken).allSatisfy(plan.isEarly),
      readsLiterals: !values.isEmpty)
  }

  var owed: [Owed] { found.owed }
  var waivers: [Waiver] { found.waivers }
  var duties: [Duty] { found.duties }
  /// The places of the statuses of each entitlement among the cases.
  var entitlements: [Range<Int>] { found.entitlements }
  var paymentCases: [Case<ChargeOutcome.Payment>] { found.paymentCases }
  var dutyCases: [Case<ObligationOutcome.Status>] { found.dutyCases }
  var entitlementCases: [Case<EntitlementOutcome.Status>] { found.entitlementCases }
  var sums: [SumKey] { found.sums }

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
        || !outcome.addresses.contains(where: registers.isOpen)
    }
  }
}

/// The lists that places of outcomes refer to.
private struct OutcomeLists: Sendable {
  let owed: FixedList<OwedPlace>
  let amounts: FixedList<Operand>
  let taxes: FixedList<TaxProgram?>
  let waivers: FixedList<OutcomeReader.Waiver>
  let sumCount: Int
  let duties: FixedList<DutyPlace>
  let payments: FixedList<ChargeOutcome.Payment>
  let statuses: FixedList<ObligationOutcome.Status>
  let entitlementCount: Int

  init(_ found: FoundOutcomes) {
    owed = FixedList(found.owed.map { OwedPlace($0) })
    amounts = FixedList(found.owed.map(\.amount))
    taxes = FixedList(found.owed.map(\.tax))
    (waivers, sumCount) = (FixedList(found.waivers), found.sums.count)
    duties = FixedList(found.duties.map { DutyPlace($0) })
    payments = FixedList(found.paymentCases.map(\.status))
    statuses = FixedList(found.dutyCases.map(\.status))
    entitlementCount = found.entitlements.count
  }

  /// The places, for as long as the lists live.
  var places: OutcomePlaces {
    OutcomePlaces(
      owed: owed.elements, amounts: amounts.elements, taxes: taxes.elements,
      waivers: waivers.elements, sumCount: sumCount, duties: duties.elements,
      entitlementCount: entitlementCount, payments: payments.elements,
      statuses: statuses.elements)
  }
}

extension TaxProgram {
  /// The rate and the tax, before and after it is rounded.
  fileprivate var addresses: [Address] {
    rate.addresses + exact.addresses + (onLine?.addresses ?? [])
  }
}
