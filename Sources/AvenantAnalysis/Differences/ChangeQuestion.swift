import AvenantEvaluation
import AvenantModel
import AvenantValues

/// A way in which an outcome may be another under the later version.
struct ChangeQuestion {
  let name: String
  let label: String
  let before: OutcomeChange.Value
  let after: OutcomeChange.Value
  let goal: Goal
  /// The charges whose amounts tell parts of the change apart, with their currencies.
  var amounts: [(clause: ClauseID, currency: Currency)?] = []

  /// The ways in which it may be another, each asked for where there is one.
  var ways: [ChangeQuestion] = []

  /// The values that tell parts of the change apart.
  var values: ValuePair?

  /// Some of the tickets: those in which the outcome comes to these values.
  typealias Part = (goal: Goal, before: OutcomeChange.Value, after: OutcomeChange.Value)

  /// The part of the change in which the amounts are those of a region; `nil` where they are not
  /// constant there.
  func part(
    of region: Region, in space: RegionSpace
  ) -> Part? {
    if let values { return values.part(of: region, in: space, before, after) }
    guard !amounts.isEmpty else { return nil }
    var (goals, values) = ([Goal](), [before, after])
    for (ticket, charge) in amounts.enumerated() {
      guard let charge else { continue }
      guard let amount = space.constantAmount(of: charge.clause, in: ticket, region) else {
        return nil
      }
      goals.append(
        space.owed(
          [OwedPart(ticket: ticket, clause: charge.clause, adds: true)], from: amount,
          through: amount))
      let number = ExactNumber(mantissa: amount, scale: charge.currency.minorDigits)
      values[ticket] = .owed(Money(amount: number, currency: charge.currency))
    }
    return (.all(goals), values[0], values[1])
  }
}
