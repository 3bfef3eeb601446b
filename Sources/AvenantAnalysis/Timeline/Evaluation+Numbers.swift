package import AvenantEvaluation
import AvenantModel
package import AvenantValues

/// The numbers of a decision, by their places.
extension Evaluation {
  /// The version that governs; `nil` while none does.
  var version: Version? { trace?.version }

  /// The number at a place of the decision, dates counted in days; of what may be owed, what it
  /// would come to; `nil` where there is none, and of allowances.
  ///
  /// - Parameter place: A place of a decision of the same version.
  /// - Returns: The number.
  package func number(at place: Outlook.Place) -> ExactNumber? {
    switch place {
    case .amount(let id, let item): charge(id, item).flatMap { $0.amount ?? ifOwed($0) }
    case .dueOn(let id, let item):
      (charge(id, item)?.dueOn).map { ExactNumber($0.dayNumber) }
    case .lastDay(let id, let item):
      (obligation(id, item)?.lastDay).map { ExactNumber($0.dayNumber) }
    case .value(let id): value(id)?.value?.number
    case .allowance: nil
    }
  }

  /// What the one rounding of a number was made from; `nil` where it is rounded more than once, or
  /// not where it is decided.
  func exact(at place: Outlook.Place) -> Fraction? {
    guard case .amount(let id, let item) = place, let reading = reading(item, of: id) else {
      return nil
    }
    let roundings = reading.roundings(because: .amount(id))
    return roundings.count == 1 ? roundings[0].exact : nil
  }

  /// Whether the decision shows a number at a place.
  func shows(_ place: Outlook.Place) -> Bool {
    if case .allowance = place { true } else { number(at: place) != nil }
  }

  private func ifOwed(_ outcome: ChargeOutcome) -> ExactNumber? {
    if case .known(let amount)? = amountIfOwed(outcome) { amount } else { nil }
  }

  private func charge(_ id: ClauseID, _ item: Int?) -> ChargeOutcome? {
    let name = version?[id].name
    return (decision.charges + decision.credits).first {
      $0.clause == name && $0.recordNumber == item
    }
  }

  private func value(_ id: DefinitionID) -> ValueOutcome? {
    let name = version?[id].name
    return decision.values.first { $0.definition == name }
  }

  private func obligation(_ id: ClauseID, _ item: Int?) -> ObligationOutcome? {
    let name = version?[id].name
    return decision.obligations.first { $0.clause == name && $0.recordNumber == item }
  }
}
