package import AvenantEvaluation
@_spi(Checking) import AvenantModel

/// One ticket with one or two of its facts changed at a time, each change decided once.
///
/// Whoever looks for the nearest changes of several outcomes uses the same changed tickets for all
/// of them, so that none is decided twice and the work has a limit.
package final class ChangedTickets {
  /// The most changed tickets that are decided; beyond them no change is offered.
  package static let standardLimit = 2_000

  /// How many changed tickets were decided.
  package private(set) var count = 0
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
  /// What each changed ticket makes otherwise, and nothing of what it leaves as it is.
  private var decided: [[NearestChange.Step]: [OutcomeID: OutcomeStatus]] = [:]
  /// Whether every completion of a changed ticket is refused.
  private var refused: [[NearestChange.Step]: Bool] = [:]
  private var reaches: [OutcomeID: Reach] = [:]
  /// What every outcome of the ticket came to, as it is.
  let statuses: [OutcomeID: OutcomeStatus]

  /// Begins with nothing decided yet.
  ///
  /// - Parameters:
  ///   - evaluation: The ticket as it is.
  ///   - program: The program that evaluated it.
  ///   - limit: The most changed tickets that are decided.
  package init(
    _ evaluation: Evaluation, by program: Program, limit: Int = ChangedTickets.standardLimit
  ) {
    (self.evaluation, self.program, self.limit) = (evaluation, program, limit)
    statuses = evaluation.decision.statuses(of: OutcomeNames(of: evaluation.trace?.version))
  }

  /// Whether there is room for another ticket with two changed facts, or a changed record.
  var takesPairs: Bool { pairCount < Self.pairLimit }

  /// What an outcome would be with other states of some facts, where that makes it otherwise; `nil`
  /// where no ticket of the version is so, or where it would be one too many.
  func turned(_ outcome: OutcomeID, by steps: [NearestChange.Step]) -> OutcomeStatus? {
    if let turned = decided[steps] { return turned[outcome] }
    guard steps.isBeside ? takesPairs : count < limit else {
      refusals += steps.isBeside ? 0 : 1
      return nil
    }
    let turned = decide(steps).map(changes) ?? [:]
    decided[steps] = turned
    return turned[outcome]
  }

  /// Whether a ticket can be as a change makes it: what is not known of it can be so that no rule
  /// of the contract is broken.
  func isPossible(_ steps: [NearestChange.Step]) -> Bool {
    if let isRefused = refused[steps] { return !isRefused }
    let facts = evaluation.trace.map { trace in steps.reduce(trace.facts) { $0.taking($1) } }
    let isRefused = facts.map { program.refusesAllCompletions(of: $0) } ?? false
    refused[steps] = isRefused
    return !isRefused
  }

  /// What an outcome is read from, which is the same for every record.
  func reach(of outcome: OutcomeID, in trace: Trace) -> Reach {
    let whole = outcome.ofAllItems
    if let reach = reaches[whole] { return reach }
    let reach = Reach(of: whole, in: trace)
    reaches[whole] = reach
    return reach
  }

  /// What comes out otherwise than it does of the ticket as it is.
  private func changes(_ decided: DecidedStatuses) -> [OutcomeID: OutcomeStatus] {
    var changes: [OutcomeID: OutcomeStatus] = [:]
    decided.forEach { outcome, status in
      if statuses[outcome] != status { changes[outcome] = status }
    }
    return changes
  }

  private func decide(_ steps: [NearestChange.Step]) -> DecidedStatuses? {
    guard let trace = evaluation.trace, steps.allSatisfy({ staysInVersion($0, trace) }) else {
      return nil
    }
    if steps.isBeside { pairCount += 1 } else { count += 1 }
    let facts = steps.reduce(trace.facts) { $0.taking($1) }
    guard program.brokenConsistency(facts).isEmpty else { return nil }
    return trace.facts.versionIndex.map {
      ReadVersion(program, version: $0).statuses(of: facts, asOf: trace.asOf)
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

extension Facts {
  /// The same facts, of which one is otherwise.
  fileprivate func taking(_ step: NearestChange.Step) -> Facts {
    guard let record = step.record, case .known(.list(var items)) = self[step.fact] else {
      return setting(step.fact, to: step.state)
    }
    var (states, origins) = (items[record.index].states, items[record.index].origins)
    (states[record.field], origins[record.field]) = (step.state, .stated)
    items[record.index] = Record(states, origins: origins)
    return setting(step.fact, to: .known(.list(items)))
  }
}

extension OutcomeID {
  /// The same for all records, where it is that of one.
  fileprivate var ofAllItems: OutcomeID {
    switch self {
    case .charge(let id, _): .charge(id)
    case .obligation(let id, _): .obligation(id)
    case .entitlement, .value: self
    }
  }
}
