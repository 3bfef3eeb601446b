import AvenantModel
import AvenantValues

/// Sums what is due, by who owes it, currency and tax.
struct Totals {
  /// The sums, in the order in which each first appears; without those to which nothing is due.
  let totals: [Total]

  private struct Key: Hashable {
    let direction: Charge.Direction
    let currency: Currency
    let tax: Charge.Tax
  }

  init(
    of owed: [(direction: Charge.Direction, outcome: ChargeOutcome)], in contract: Contract
  ) {
    var keys: [Key] = []
    var sums: [Key: (amount: ExactNumber, isComplete: Bool)] = [:]
    for (direction, outcome) in owed where outcome.mayAddUp {
      let key = Key(direction: direction, currency: outcome.currency, tax: outcome.tax)
      if sums[key] == nil { keys.append(key) }
      let zero = ExactNumber(mantissa: 0, scale: outcome.currency.minorDigits)
      let sum = sums[key] ?? (zero, true)
      let added = outcome.amount.flatMap { sum.amount.adding($0) }
      sums[key] = (added ?? sum.amount, sum.isComplete && added != nil)
    }
    totals = keys.compactMap { key in
      sums[key].map {
        Total(
          owedBy: contract.debtor(key.direction), currency: key.currency, tax: key.tax,
          amount: $0.amount, isComplete: $0.isComplete)
      }
    }
  }
}

extension ChargeOutcome {
  /// Whether it adds to a total, or may.
  fileprivate var mayAddUp: Bool {
    switch status {
    case .due, .undetermined, .failed: true
    case .notDue, .waived, .belowMinimum: false
    }
  }
}

extension Contract {
  /// The role of the party that owes it.
  ///
  /// Charges are owed by the party called `customer`, else by the second; credits are owed by the
  /// party called `provider`, else by the first.
  func debtor(_ direction: Charge.Direction) -> String {
    let roles = parties.map(\.role)
    let (role, place) = direction == .charge ? ("customer", 1) : ("provider", 0)
    if roles.contains(role) { return role }
    return roles.indices.contains(place) ? roles[place] : roles.last ?? role
  }
}
