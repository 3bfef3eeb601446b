package import AvenantEvaluation
import AvenantModel

/// What one outcome of a decision came to.
package enum OutcomeStatus: Hashable, Sendable {
  /// Whether a charge or a credit must be paid.
  case charge(ChargeOutcome.Status)
  /// Whether something may be done.
  case entitlement(EntitlementOutcome.Status)
  /// How far an obligation is met.
  case obligation(ObligationOutcome.Status)
  /// Whether there is a value, and of a condition, whether it is true.
  case value(ValueOutcome.Status, isTrue: Bool?)

  /// Whether nothing keeps it from being known.
  var isSettled: Bool {
    switch self {
    case .charge(let status): status != .undetermined && status != .failed
    case .entitlement(let status): status != .undetermined && status != .failed
    case .obligation(let status): status != .undetermined && status != .failed
    case .value(let status, _): status == .known || status == .absent
    }
  }

  /// Whether `other` makes a difference: to a payer, what is waived and what is not due are alike.
  func differs(from other: OutcomeStatus) -> Bool {
    switch (self, other) {
    case (.charge(let one), .charge(let other)): (one == .due) != (other == .due)
    default: self != other
    }
  }
}

extension ValueOutcome {
  /// Whether there is a value, and whether it is true.
  var outcomeStatus: OutcomeStatus {
    if case .boolean(let isTrue) = value { return .value(status, isTrue: isTrue) }
    return .value(status, isTrue: nil)
  }
}
