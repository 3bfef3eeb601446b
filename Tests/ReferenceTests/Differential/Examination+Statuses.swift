import AvenantEvaluation
import AvenantModel
import AvenantValues

/// The outline of a ticket against its decision.
extension Examination {
  /// How the statuses that are read alone differ from those of the decision; `nil` where they do
  /// not.
  ///
  /// One ticket of eight is looked at.
  func disagreementOnStatuses(_ facts: Facts, _ ticket: Ticket) -> String? {
    guard ticket.asOf.dayNumber % 8 == 0, let index = facts.versionIndex,
      let decision = try? program.evaluate(facts, asOf: ticket.asOf)
    else { return nil }
    let read = ReadVersion(program, version: index)
    let statuses = read.statuses(of: facts, asOf: ticket.asOf).lines(in: read.version)
    return statuses == decision.statuses
      ? nil : "read alone, statuses are \(statuses), where the decision has \(decision.statuses)"
  }
}

extension DecidedStatuses {
  fileprivate func lines(in version: Version) -> [String] {
    func line<Status>(_ outcome: OfClause<Status>) -> String {
      "\(version[outcome.clause].name) \(outcome.item ?? 0) \(outcome.status)"
    }
    return
      (owed.map(line) + obligations.map(line)
      + zip(version.entitlements, entitlements).map { "\($0.name) 0 \($1)" }
      + values.map { "\(version[$0.definition].name) 0 \($0.outcome)" }).sorted()
  }
}

extension Decision {
  fileprivate var statuses: [String] {
    ((charges + credits).map { "\($0.clause) \($0.recordNumber ?? 0) \($0.status)" }
      + obligations.map { "\($0.clause) \($0.recordNumber ?? 0) \($0.status)" }
      + entitlements.map { "\($0.entitlement) 0 \($0.status)" }
      + values.map { "\($0.definition) 0 \($0)" }).sorted()
  }
}
