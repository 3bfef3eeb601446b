import AvenantEvaluation
import AvenantModel
import AvenantValues

/// A decision as a flat table of what it says, so that two of them can be compared line by line.
typealias Facets = [String: String]

extension Decision {
  /// All that the decision says but for its receipt.
  var facets: Facets {
    var facets: Facets = [
      "version": version ?? "-", "as_of": asOf.description,
      "totals": totals.map(\.line).joined(separator: "; "),
      "defaulted": defaulted.joined(separator: " "),
      "unknown": unknown.joined(separator: " "),
      "unsettled": unsettled.joined(separator: " "),
      "charges": charges.map(\.clause).joined(separator: " "),
      "credits": credits.map(\.clause).joined(separator: " "),
    ]
    for charge in charges + credits { facets.merge(charge.facets) { one, _ in one } }
    for entitlement in entitlements {
      facets["entitlement \(entitlement.entitlement) status"] = entitlement.status.rawValue
      facets["entitlement \(entitlement.entitlement) because"] =
        entitlement.because.joined(separator: " ")
    }
    for obligation in obligations {
      let name = "obligation \(obligation.clause)"
      facets["\(name) status"] = obligation.status.rawValue
      facets["\(name) party"] = obligation.party
      facets["\(name) last_day"] = obligation.lastDay?.description ?? "-"
      facets["\(name) failure"] = obligation.failure == nil ? "-" : "failure"
    }
    return facets
  }
}

extension ChargeOutcome {
  fileprivate var facets: Facets {
    [
      "charge \(clause) status": status.rawValue,
      "charge \(clause) kind": "\(label) \(currency) \(tax)",
      "charge \(clause) amount": amount?.description ?? "-",
      "charge \(clause) due_on": dueOn?.description ?? "-",
      "charge \(clause) payment": payment?.rawValue ?? "-",
      "charge \(clause) waived_by": waivedBy.joined(separator: " "),
      "charge \(clause) may_be_waived_by": mayBeWaivedBy.joined(separator: " "),
      "charge \(clause) missing": missing.joined(separator: " "),
      "charge \(clause) failure": failure == nil ? "-" : "failure",
    ]
  }
}

extension Total {
  fileprivate var line: String {
    "\(owedBy) \(amount) \(currency) \(tax)\(isComplete ? "" : " incomplete")"
  }
}
