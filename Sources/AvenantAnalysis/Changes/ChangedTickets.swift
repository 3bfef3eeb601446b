public import AvenantEvaluation
@_spi(Checking) import AvenantModel

/// One ticket with one or two of its facts changed at a time, each change decided once.
///
/// Whoever looks for the nearest changes of several outcomes uses the same changed tickets for all
/// of them, so that none is decided twice and the work has a limit.
public final class ChangedTickets {
  /// The most changed tickets that are decided; beyond them no change is offered.
  public static let standardLimit = 2_000

  /// How many changed tickets were decided.
  public private(set) var count = 0
  /// The most tickets with two changed facts, or a changed record, that are decided besides those
  /// with one changed fact.
  static let pairLimit = 600
  /// How many of them were decided.
  private var pairCount = 0
  /// How often a changed ticket was asked for that was one too many.
  private(set) var refusals = 0

  let program: Program
  let evaluation: Evaluation
  private let limit: Int
  private var decided: [[NearestChange.Step]: [OutcomeID: OutcomeStatus]] = [:]

  /// Begins with nothing decided yet.
  ///
  /// - Parameters:
  ///   - evaluation: The ticket as it is.
  ///   - program: The program that evaluated it.
  ///   - limit: The most changed tickets that are decided.
  public init(
    _ evaluation: Evaluation, by program: Program, limit: Int = ChangedTickets.standardLimit
  ) {
    (self.evaluation, self.program, self.limit) = (evaluation, program, limit)
  }

  /// Whether there is room for another ticket with two changed facts, or a changed record.
  var takesPairs: Bool { pairCount < Self.pairLimit }

  /// What an outcome would be with other states of some facts; `nil` where no ticket of the version
  /// is so, or where it would be one too many.
  func status(of outcome: OutcomeID, with steps: [NearestChange.Step]) -> OutcomeStatus? {
    guard let version = evaluation.trace?.version else { return nil }
    if decided[steps] == nil {
      guard steps.isBeside ? takesPairs : count < limit else {
        refusals += steps.isBeside ? 0 : 1
        return nil
      }
      decided[steps] = decide(steps)?.statuses(in: version) ?? [:]
    }
    return decided[steps]?[outcome]
  }

  private func decide(_ steps: [NearestChange.Step]) -> Decision? {
    guard let trace = evaluation.trace, steps.allSatisfy({ staysInVersion($0, trace) }) else {
      return nil
    }
    if steps.isBeside { pairCount += 1 } else { count += 1 }
    let facts = steps.reduce(trace.facts) { $0.setting($1.fact, to: $1.state) }
    guard program.brokenConsistency(facts, asOf: trace.asOf).isEmpty else { return nil }
    return trace.facts.versionIndex.map {
      ReadVersion(program, version: $0).evaluation(of: facts, asOf: trace.asOf).decision
    }
  }

  private func staysInVersion(_ step: NearestChange.Step, _ trace: Trace) -> Bool {
    guard step.fact == program.contract.governedBy else { return true }
    guard case .known(.date(let date)) = step.state else { return false }
    return program.contract.versionIndex(inForceOn: date) == trace.facts.versionIndex
  }
}

extension [NearestChange.Step] {
  /// Whether it is looked for only where no fact alone will do.
  fileprivate var isBeside: Bool { count > 1 || contains { $0.record != nil } }
}

extension Decision {
  /// What every outcome came to.
  fileprivate func statuses(in version: Version) -> [OutcomeID: OutcomeStatus] {
    var statuses: [OutcomeID: OutcomeStatus] = [:]
    for charge in charges + credits {
      guard let id = version.clauseID(named: charge.clause) else { continue }
      statuses[.charge(id, item: charge.item)] = .charge(charge.status)
    }
    for (index, entitlement) in entitlements.enumerated() {
      statuses[.entitlement(EntitlementID(index))] = .entitlement(entitlement.status)
    }
    for obligation in obligations {
      guard let id = version.clauseID(named: obligation.clause) else { continue }
      statuses[.obligation(id, item: obligation.item)] = .obligation(obligation.status)
    }
    for value in values {
      guard let id = version.outcomeID(named: value.definition) else { continue }
      statuses[.value(id)] = value.outcomeStatus
    }
    return statuses
  }
}
