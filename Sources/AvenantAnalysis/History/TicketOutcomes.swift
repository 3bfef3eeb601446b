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
  /// What is told of each charge that is due, beside its amount.
  private(set) var told: [String: [Told]] = [:]
  /// The entitlements.
  private(set) var entitlements: [String: EntitlementOutcome.Status] = [:]
  /// The obligations that are owed.
  private(set) var obligations: [String: [ObligationOutcome.Status]] = [:]
  /// The values that are outcomes, as a ticket states them; `nil` where there is none.
  private(set) var values: [String: String?] = [:]
  /// The outcomes that are not known, each by its name.
  private(set) var open: Set<String> = []
  /// The facts that can still matter.
  let unknown: [String]

  /// What is told of a charge that is due.
  struct Told {
    let dueOn: CalendarDate?
    /// Whether the day is known, or that there is none.
    let knowsDay: Bool
    let payment: ChargeOutcome.Payment?
    let taxRate: Fraction?

    init(_ charge: ChargeOutcome) {
      (dueOn, knowsDay) = (charge.dueOn, charge.dueOnWaitsFor.isEmpty)
      (payment, taxRate) = (charge.payment, charge.taxes?.rate)
    }

    /// Whether something is certainly told otherwise.
    func differs(from other: Told) -> Bool {
      let isPaidOtherwise =
        payment != .undetermined && other.payment != .undetermined && payment != other.payment
      return knowsDay && other.knowsDay && dueOn != other.dueOn || isPaidOtherwise
        || taxRate != other.taxRate
    }
  }

  init(_ decision: Decision) {
    unknown = decision.unknown
    for (charges, sign) in [(decision.charges, Int128(1)), (decision.credits, -1)] {
      for charge in charges { add(charge, sign) }
    }
    for value in decision.values {
      values[value.definition] = .some(value.literal)
      if value.status == .undetermined || value.status == .failed { open.insert(value.definition) }
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
      told[charge.clause, default: []].append(Told(charge))
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
    for (name, all) in told {
      guard let old = earlier.told[name] else { continue }
      if all.count != old.count || zip(all, old).contains(where: { $0.differs(from: $1) }) {
        names.insert(name)
      }
    }
    for (name, value) in values where earlier.values[name].map({ $0 != value }) ?? false {
      names.insert(name)
    }
    return names.subtracting(open).subtracting(earlier.open)
  }
}
