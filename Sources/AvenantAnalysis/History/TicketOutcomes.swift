import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What one ticket comes to under one version, sorted out to be compared.
struct TicketOutcomes {
  /// A clause's money in one currency.
  struct Key: Hashable {
    let clause: String
    let currency: Currency
  }

  /// What the customer owes by each clause, in the least unit; a credit is below zero.
  private(set) var owed: [Key: Int128] = [:]
  /// What people call the charges.
  private(set) var labels: [Key: String] = [:]
  /// The days by which clauses are due.
  private(set) var dueDays: [String: [CalendarDate?]] = [:]
  /// The entitlements.
  private(set) var entitlements: [String: EntitlementOutcome.Status] = [:]
  /// The obligations that are owed.
  private(set) var obligations: [String: [ObligationOutcome.Status]] = [:]
  /// The outcomes that are not known, each by its name.
  private(set) var open: Set<String> = []
  /// The facts that can still matter.
  let unknown: [String]

  init(_ decision: Decision) {
    unknown = decision.unknown
    for (charges, sign) in [(decision.charges, Int128(1)), (decision.credits, -1)] {
      for charge in charges { add(charge, sign) }
    }
    for entitlement in decision.entitlements {
      entitlements[entitlement.entitlement] = entitlement.status
      if entitlement.status == .undetermined { open.insert(entitlement.entitlement) }
    }
    for obligation in decision.obligations where obligation.status != .notOwed {
      obligations[obligation.clause, default: []].append(obligation.status)
      if obligation.status == .undetermined || obligation.status == .failed {
        open.insert(obligation.clause)
      }
    }
  }

  /// Totals of a thousand million million tickets still fit 128 bits.
  private mutating func add(_ charge: ChargeOutcome, _ sign: Int128) {
    let key = Key(clause: charge.clause, currency: charge.currency)
    labels[key] = charge.label
    switch charge.status {
    case .notDue, .waived, .belowMinimum: return
    case .undetermined, .failed: open.insert(charge.clause)
    case .due:
      guard let amount = charge.amount?.rescaled(to: charge.currency.minorDigits) else {
        open.insert(charge.clause)
        return
      }
      owed[key, default: 0] += sign * amount.mantissa
      dueDays[charge.clause, default: []].append(charge.dueOn)
    }
  }

  /// The names of the outcomes that are certainly otherwise, but for money.
  func others(than earlier: TicketOutcomes) -> Set<String> {
    var names: Set<String> = []
    for (name, status) in entitlements
    where earlier.entitlements[name].map({ $0 != status }) ?? false {
      names.insert(name)
    }
    for name in Set(obligations.keys).union(earlier.obligations.keys)
    where obligations[name] != earlier.obligations[name] {
      names.insert(name)
    }
    for (name, days) in dueDays where earlier.dueDays[name].map({ $0 != days }) ?? false {
      names.insert(name)
    }
    return names.subtracting(open).subtracting(earlier.open)
  }
}
