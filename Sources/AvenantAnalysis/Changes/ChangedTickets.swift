public import AvenantEvaluation
@_spi(Checking) import AvenantModel

/// One ticket with one of its facts changed at a time, each change decided once.
///
/// Whoever looks for the nearest changes of several outcomes uses the same changed tickets for all
/// of them, so that none is decided twice and the work has a limit.
public final class ChangedTickets {
  /// The most changed tickets that are decided; beyond them no change is offered.
  public static let standardLimit = 2_000

  /// How many changed tickets were decided.
  public private(set) var count = 0
  /// How often a changed ticket was asked for that was one too many.
  private(set) var refusals = 0

  let program: Program
  let evaluation: Evaluation
  private let limit: Int
  private var decided: [Change: [OutcomeID: OutcomeStatus]] = [:]

  private struct Change: Hashable {
    let fact: FactID
    let state: Facts.State
  }

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

  /// What an outcome would be with another state of a fact; `nil` where no ticket of the version is
  /// so, or where it would be one too many.
  func status(
    of outcome: OutcomeID, where fact: FactID, is state: Facts.State
  ) -> OutcomeStatus? {
    guard let version = evaluation.trace?.version else { return nil }
    let change = Change(fact: fact, state: state)
    if decided[change] == nil {
      guard count < limit else {
        refusals += 1
        return nil
      }
      decided[change] = decide(change)?.statuses(in: version) ?? [:]
    }
    return decided[change]?[outcome]
  }

  private func decide(_ change: Change) -> Decision? {
    guard let trace = evaluation.trace else { return nil }
    let contract = program.contract
    if change.fact == contract.governedBy {
      guard case .known(.date(let date)) = change.state,
        contract.versionIndex(inForceOn: date) == trace.facts.versionIndex
      else { return nil }
    }
    count += 1
    let facts = trace.facts.setting(change.fact, to: change.state)
    guard program.brokenConsistency(facts, asOf: trace.asOf).isEmpty else { return nil }
    // Only a date of evaluation that is out of range is refused, and this one was not.
    return try? program.evaluate(facts, asOf: trace.asOf)
  }
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
