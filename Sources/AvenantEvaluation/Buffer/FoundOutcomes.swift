import AvenantModel
import AvenantValues

/// The outcomes of a version but for values, in the order of its clauses, in flat lists.
struct FoundOutcomes {
  private(set) var owed: [OutcomeReader.Owed] = []
  private(set) var waivers: [OutcomeReader.Waiver] = []
  private(set) var duties: [OutcomeReader.Duty] = []
  private(set) var sums: [OutcomeReader.SumKey] = []
  private(set) var paymentCases: [OutcomeReader.Case<ChargeOutcome.Payment>] = []
  private(set) var dutyCases: [OutcomeReader.Case<ObligationOutcome.Status>] = []
  private(set) var entitlementCases: [OutcomeReader.Case<EntitlementOutcome.Status>] = []
  /// The places of the statuses of each entitlement among the cases.
  private(set) var entitlements: [Range<Int>] = []

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

  private mutating func add(_ charge: Charge, of id: ClauseID, _ program: VersionProgram) {
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
        waivers: first..<waivers.count, sum: sums.firstIndex(of: key) ?? 0, tax: compiled.tax))
  }

  private mutating func add(
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
  var literals: [Literal] {
    owed.flatMap { [$0.applies, $0.waived, $0.below] } + waivers.map(\.applies)
      + duties.map(\.applies) + paymentCases.map(\.literal) + dutyCases.map(\.literal)
      + entitlementCases.map(\.literal)
  }

  /// All days, amounts and taxes of the outcomes.
  var numbers: [Address] {
    duties.compactMap(\.lastDay).map { .slot($0) } + owed.flatMap(\.numbers)
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
