package import AvenantEvaluation
import AvenantModel
package import AvenantValues

/// What would have to be paid, of which it is not known whether it is owed.
package enum AmountIfOwed: Hashable, Sendable {
  /// So much.
  case known(ExactNumber)
  /// Nothing, for it is below the least that is owed.
  case belowMinimum
  /// Nobody knows how much.
  case unknown
}

extension Evaluation {
  /// What a charge or credit comes to of which it is not known whether it is owed.
  ///
  /// - Parameter outcome: One of the charges and credits of the decision.
  /// - Returns: `nil` where that is known, or cannot be worked out.
  package func amountIfOwed(_ outcome: ChargeOutcome) -> AmountIfOwed? {
    guard outcome.status == .undetermined else { return nil }
    guard let id = version?.clauseID(named: outcome.clause),
      let reading = reading(outcome.recordNumber, of: id)
    else { return .unknown }
    if reading.isBelowMinimum(id) == .certainly { return .belowMinimum }
    guard case .known(.number(let amount)) = reading.amount(of: id) else { return .unknown }
    return .known(amount)
  }

  /// What was worked out of a clause, with the record at hand, from 1, that it is read for; `nil`
  /// where nobody knows which records there are.
  func reading(_ item: Int?, of clause: ClauseID) -> Trace? {
    guard let trace, trace.version[clause].forEach != nil else { return trace }
    return item.flatMap { trace.entering(record: $0 - 1, of: clause) }
  }
}
