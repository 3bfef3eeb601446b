import AvenantEvaluation
import AvenantModel

/// Whether the same follows on two days.
extension Evaluation {
  /// Whether the outcomes are the same, and what may be owed is, but for numbers at some places.
  ///
  /// - Parameters:
  ///   - other: An evaluation of the same ticket, by the same version.
  ///   - moving: The places of the numbers that may differ.
  /// - Returns: Whether they are.
  func isSame(as other: Evaluation, but moving: Set<Outlook.Place>) -> Bool {
    decision.isSame(as: other.decision, but: moving, in: version)
      && zip(
        decision.charges + decision.credits, other.decision.charges + other.decision.credits
      ).allSatisfy { one, two in
        switch (amountIfOwed(one), other.amountIfOwed(two)) {
        case (.known(let amount), .known(let other)):
          amount == other
            || version?.clauseID(named: one.clause)
              .map { moving.contains(.amount($0, record: one.recordNumber)) } ?? false
        case (let one, let two): one == two
        }
      }
  }
}

extension Decision {
  /// Whether the outcomes are the same, but for numbers at some places.
  ///
  /// - Parameters:
  ///   - other: A decision on the same ticket, by the same version.
  ///   - moving: The places of the numbers that may differ.
  ///   - version: The version.
  /// - Returns: Whether they are.
  fileprivate func isSame(
    as other: Decision, but moving: Set<Outlook.Place>, in version: Version?
  ) -> Bool {
    func isMoving(_ place: (ClauseID) -> Outlook.Place, _ clause: String) -> Bool {
      version?.clauseID(named: clause).map { moving.contains(place($0)) } ?? false
    }
    func areSame(_ one: [ChargeOutcome], _ other: [ChargeOutcome]) -> Bool {
      one.elementsEqual(other) { one, other in
        one.isSame(
          as: other, butAmount: isMoving({ .amount($0, record: one.recordNumber) }, one.clause),
          butDueOn: isMoving({ .dueOn($0, record: one.recordNumber) }, one.clause))
      }
    }
    let movesAmounts = moving.contains { if case .amount = $0 { true } else { false } }
    let movesAllowances = moving.contains { if case .allowance = $0 { true } else { false } }
    return areSame(charges, other.charges) && areSame(credits, other.credits)
      && totals.elementsEqual(other.totals) { $0.isSame(as: $1, butAmount: movesAmounts) }
      && entitlements == other.entitlements
      && (movesAllowances || allowances == other.allowances)
      && values.elementsEqual(other.values) { one, other in
        let id = version?.outcomeID(named: one.definition)
        return one.isSame(
          as: other, butNumber: id.map { moving.contains(.value($0)) } ?? false)
      }
      && obligations.elementsEqual(other.obligations) { one, other in
        one.isSame(
          as: other, butLastDay: isMoving({ .lastDay($0, record: one.recordNumber) }, one.clause))
      }
  }
}

extension ChargeOutcome {
  fileprivate func isSame(
    as other: ChargeOutcome, butAmount: Bool, butDueOn: Bool
  ) -> Bool {
    id == other.id && status == other.status && payment == other.payment
      && (butAmount ? (amount == nil) == (other.amount == nil) : amount == other.amount)
      && (butDueOn ? (dueOn == nil) == (other.dueOn == nil) : dueOn == other.dueOn)
      && TaxOutcome.areSame(taxes, other.taxes, butAmount: butAmount)
      && waivedBy == other.waivedBy && mayBeWaivedBy == other.mayBeWaivedBy
      && missing == other.missing && dueOnWaitsFor == other.dueOnWaitsFor
      && failure == other.failure
  }
}

extension TaxOutcome {
  /// Whether the same is said of tax; where the amount moves, the tax moves with it by the same
  /// rate.
  fileprivate static func areSame(
    _ one: TaxOutcome?, _ other: TaxOutcome?, butAmount: Bool
  ) -> Bool {
    guard butAmount, let one, let other else { return one == other }
    return one.rate == other.rate && one.missing == other.missing
      && (one.tax == nil) == (other.tax == nil)
  }
}

extension Total {
  fileprivate func isSame(as other: Total, butAmount: Bool) -> Bool {
    owedBy == other.owedBy && currency == other.currency && tax == other.tax
      && isComplete == other.isComplete && (butAmount || amount == other.amount)
      && TaxOutcome.areSame(taxes, other.taxes, butAmount: butAmount)
  }
}

extension ObligationOutcome {
  fileprivate func isSame(as other: ObligationOutcome, butLastDay: Bool) -> Bool {
    id == other.id && status == other.status && missing == other.missing
      && failure == other.failure
      && (butLastDay ? (lastDay == nil) == (other.lastDay == nil) : lastDay == other.lastDay)
  }
}

extension ValueOutcome {
  fileprivate func isSame(as other: ValueOutcome, butNumber: Bool) -> Bool {
    butNumber
      ? definition == other.definition && status == other.status && missing == other.missing
      : self == other
  }
}
