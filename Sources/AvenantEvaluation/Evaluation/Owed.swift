import AvenantModel
import AvenantValues

/// What became of a charge or credit, with what its total is worked out from.
struct Owed {
  let direction: Charge.Direction
  var outcome: ChargeOutcome
  /// Whether its tax is worked out.
  let isTaxed: Bool
  /// The rate, as a share; `nil` where it is not known.
  let rate: Fraction?
  /// The tax before it is rounded; `nil` where it is not known.
  let exactTax: Fraction?

  /// Whether it adds to a total, or may.
  var mayAddUp: Bool {
    switch outcome.status {
    case .due, .undetermined, .failed: true
    case .notDue, .waived, .belowMinimum: false
    }
  }
}
