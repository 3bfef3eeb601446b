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

  /// What the customer pays by each clause, with the tax where it is worked out, in the least unit;
  /// a credit is below zero.
  private(set) var owed: [Key: Int128] = [:]
  /// What people call the charges.
  private(set) var labels: [Key: String] = [:]
  /// What is told of each charge that is due, beside its amount.
  private(set) var told: [String: [ToldCharge]] = [:]
  /// The entitlements.
  private(set) var entitlements: [String: EntitlementOutcome.Status] = [:]
  /// The obligations that are owed.
  private(set) var obligations: [String: [ToldObligation]] = [:]
  /// The values that are outcomes, as a ticket states them; `nil` where there is none.
  private(set) var values: [String: String?] = [:]
  /// What is left of allowances.
  private(set) var allowances: [String: AllowanceOutcome] = [:]
  /// The clauses of which it is not known what is paid.
  private(set) var openCharges: Set<String> = []
  /// The other outcomes that are not known, each by its name; an obligation by that of its clause.
  private(set) var openOthers: Set<String> = []
  /// The facts that can still matter.
  let unknown: [String]

  /// The names of the outcomes that are not known.
  var open: Set<String> { openCharges.union(openOthers) }

  init(_ decision: Decision) {
    unknown = decision.unknown
    for (charges, sign) in [(decision.charges, Int128(1)), (decision.credits, -1)] {
      for charge in charges { add(charge, sign) }
    }
    for value in decision.values {
      values[value.definition] = .some(value.literal)
      if value.status == .undetermined || value.status == .failed {
        openOthers.insert(value.definition)
      }
    }
    for allowance in decision.allowances {
      allowances[allowance.definition] = allowance.left == nil ? nil : allowance
    }
    for entitlement in decision.entitlements {
      entitlements[entitlement.entitlement] = entitlement.status
      if entitlement.status == .undetermined || entitlement.status == .failed {
        openOthers.insert(entitlement.entitlement)
      }
    }
    for obligation in decision.obligations where obligation.status != .notOwed {
      obligations[obligation.clause, default: []].append(ToldObligation(obligation))
      if obligation.status == .undetermined || obligation.status == .failed {
        openOthers.insert(obligation.clause)
      }
    }
  }

  /// Totals of a thousand million million tickets still fit 128 bits.
  private mutating func add(_ charge: ChargeOutcome, _ sign: Int128) {
    let key = Key(clause: charge.clause, currency: charge.currency)
    labels[key] = charge.label
    switch charge.status {
    case .notDue, .waived, .belowMinimum: return
    case .undetermined, .failed: openCharges.insert(charge.clause)
    case .due:
      guard let paid = charge.paid else {
        openCharges.insert(charge.clause)
        return
      }
      owed[key, default: 0] += sign * paid
      told[charge.clause, default: []].append(ToldCharge(charge, paid: paid))
    }
  }

  /// The facts that can still matter to some of the outcomes.
  ///
  /// - Parameters:
  ///   - names: The names of these outcomes.
  ///   - waiting: Called with the name of one of them for the facts that it waits for.
  /// - Returns: The names of the facts.
  func unknown(behind names: Set<String>, waiting: (String) -> Set<String>) -> [String] {
    let open = open
    guard !open.isSubset(of: names) else { return unknown }
    let wanted = open.intersection(names).reduce(into: Set<String>()) {
      $0.formUnion(waiting($1))
    }
    return unknown.filter(wanted.contains)
  }

  /// The names of the outcomes that are certainly otherwise, but for what is paid by a clause in
  /// all.
  ///
  /// - Parameters:
  ///   - earlier: What the ticket comes to under the earlier version.
  ///   - moved: The rights, duties, charges and credits that are another party's, or duties to do
  ///     something else.
  /// - Returns: The names; what only one of the versions has is otherwise wherever it is there.
  func others(than earlier: TicketOutcomes, moved: Set<String>) -> Set<String> {
    var names: Set<String> = []
    for name in Set(entitlements.keys).union(earlier.entitlements.keys)
    where entitlements[name] != earlier.entitlements[name] || moved.contains(name) {
      names.insert(name)
    }
    for name in moved where obligations[name] != nil && earlier.obligations[name] != nil {
      names.insert(name)
    }
    for name in Set(obligations.keys).union(earlier.obligations.keys)
    where (obligations[name] ?? []).differ(from: earlier.obligations[name] ?? []) {
      names.insert(name)
    }
    for name in Set(values.keys).union(earlier.values.keys)
    where values[name].flatMap({ $0 }) != earlier.values[name].flatMap({ $0 }) {
      names.insert(name)
    }
    for (name, allowance) in allowances
    where earlier.allowances[name].map({ $0 != allowance }) ?? false {
      names.insert(name)
    }
    let certain = names.subtracting(openOthers).subtracting(earlier.openOthers)
    return certain.union(charges(otherThan: earlier, moved: moved))
  }

  /// The clauses of whose charges something beside the sum is certainly otherwise.
  private func charges(otherThan earlier: TicketOutcomes, moved: Set<String>) -> Set<String> {
    let names = told.filter { name, all in
      earlier.told[name].map { all.differ(from: $0) || moved.contains(name) } ?? false
    }
    .keys
    return Set(names).subtracting(openCharges).subtracting(earlier.openCharges)
  }
}

extension ChargeOutcome {
  /// What is paid, with the tax where it is worked out, in the least unit; `nil` where it is not
  /// known.
  fileprivate var paid: Int128? {
    (taxes.map(\.gross) ?? amount)?.rescaled(to: currency.minorDigits)?.mantissa
  }
}
