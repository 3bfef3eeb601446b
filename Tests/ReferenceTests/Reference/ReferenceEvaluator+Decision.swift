import AvenantModel
import AvenantValues

/// Decisions: what became of every charge, entitlement and obligation.
extension ReferenceEvaluator {
  /// All that follows.
  var facets: Facets {
    let charges = version.clauses.indices.map { ClauseID($0) }.filter { version[$0].charge != nil }
    let outcomes = charges.compactMap(chargeOutcome)
    var facets: Facets = [
      "version": version.id, "as_of": asOf.description, "totals": totals(of: outcomes),
      "defaulted": defaulted, "unknown": "", "unsettled": unsettled,
      "charges": names(charges.filter { version[$0].charge?.direction == .charge }),
      "credits": names(charges.filter { version[$0].charge?.direction == .credit }),
    ]
    for outcome in outcomes { facets.merge(self.facets(of: outcome)) { one, _ in one } }
    for index in version.entitlements.indices {
      facets.merge(entitlementFacets(EntitlementID(index))) { one, _ in one }
    }
    for index in version.clauses.indices {
      facets.merge(obligationFacets(ClauseID(index))) { one, _ in one }
    }
    return facets
  }

  private func names(_ clauses: [ClauseID]) -> String {
    clauses.map { version[$0].name }.joined(separator: " ")
  }

  private var defaulted: String {
    version.facts.indices.filter { origins[$0] == .defaulted && states[$0] != .unknown }
      .map { version.facts[$0].name }.joined(separator: " ")
  }

  private var unsettled: String {
    version.unsettled.filter { $0.touches.contains { applies($0).mayBeTrue } }
      .map(\.name).joined(separator: " ")
  }

  // MARK: Charges

  struct ChargeResult {
    let clause: ClauseID
    let charge: Charge
    var status: String
    var amount: ExactNumber?
  }

  private func chargeOutcome(_ clause: ClauseID) -> ChargeResult? {
    guard let charge = version[clause].charge else { return nil }
    var result = ChargeResult(clause: clause, charge: charge, status: "failed")
    let waivers = waivers(of: clause).map(applies)
    if !applies(clause).mayBeTrue {
      result.status = "not_due"
    } else if waivers.contains(where: \.mustBeTrue) {
      result.status = "waived"
    } else if isDue(clause).mustBeTrue, amount(of: clause) != .failed {
      result.status = "due"
    }
    if result.status == "due" || result.status == "waived",
      case .value(.number(let amount)) = amount(of: clause)
    {
      result.amount = RoundingMode.down.round(amount, toScale: charge.currency.minorDigits)
    }
    return result
  }

  private func facets(of result: ChargeResult) -> Facets {
    let clause = version[result.clause]
    let charge = result.charge
    let matters = result.status == "waived" || result.status == "failed"
    let waivers = matters ? waivers(of: result.clause) : []
    let due = result.status == "due" ? charge.due.map(value) : nil
    let certain = waivers.filter { applies($0).mustBeTrue }
    let possible = waivers.filter { applies($0).mayBeTrue && !applies($0).mustBeTrue }
    return [
      "charge \(clause.name) status": result.status,
      "charge \(clause.name) kind": "\(charge.label) \(charge.currency) \(charge.tax)",
      "charge \(clause.name) amount": result.amount?.description ?? "-",
      "charge \(clause.name) due_on": due.flatMap(date) ?? "-",
      "charge \(clause.name) payment": payment(result) ?? "-",
      "charge \(clause.name) waived_by": names(certain),
      "charge \(clause.name) may_be_waived_by": names(possible),
      "charge \(clause.name) missing": "",
      "charge \(clause.name) failure": result.status == "failed" ? "failure" : "-",
    ]
  }

  private func date(_ found: Found) -> String? {
    guard case .value(.date(let day)) = found else { return nil }
    return CalendarDate(dayNumber: day)?.description
  }

  /// Whether what is due was paid; what is dated after the date of evaluation has not happened.
  private func payment(_ result: ChargeResult) -> String? {
    guard result.status == "due", let paidOn = result.charge.paidOn else { return nil }
    let due = result.charge.due.map(value) ?? .absent
    return meeting(value(paidOn), lastDay: due).map { isMet, isInTime in
      switch (isMet, isInTime) {
      case (true, false): "paid_late"
      case (true, _): "paid"
      case (false, true): "open"
      case (false, false): "overdue"
      case (false, nil): "no_due_date"
      }
    } ?? "undetermined"
  }

  /// Whether something was done, and whether that, or the date of evaluation, was in time, `nil`
  /// without a last day; nothing where it cannot be told.
  private func meeting(_ doneOn: Found, lastDay: Found) -> (isMet: Bool, isInTime: Bool?)? {
    if doneOn == .failed || lastDay == .failed { return nil }
    let today = asOf.dayNumber
    var done: Int?
    if case .value(.date(let day)) = doneOn, day <= today { done = day }
    guard case .value(.date(let last)) = lastDay else { return (done != nil, nil) }
    return (done != nil, (done ?? today) <= last)
  }

  private func totals(of results: [ChargeResult]) -> String {
    var keys: [String] = []
    var lines: [String: (direction: Charge.Direction, sum: ExactNumber?, isComplete: Bool)] = [:]
    for result in results where result.status == "due" || result.status == "failed" {
      let charge = result.charge
      let key = "\(charge.direction) \(charge.currency) \(charge.tax)"
      if lines[key] == nil { keys.append(key) }
      let zero = ExactNumber(mantissa: 0, scale: charge.currency.minorDigits)
      let line = lines[key] ?? (charge.direction, zero, true)
      let sum = line.sum.flatMap { $0.adding(result.amount ?? zero) }
      lines[key] = (charge.direction, sum, line.isComplete && result.amount != nil)
    }
    return keys.map { key in
      let (direction, sum, isComplete) = lines[key] ?? (.charge, nil, false)
      let words = key.split(separator: " ")
      let role = direction == .charge ? "customer" : "provider"
      return "\(role) \(sum.map { "\($0)" } ?? "-") \(words[1]) \(words[2])"
        + (isComplete ? "" : " incomplete")
    }.joined(separator: "; ")
  }

  // MARK: Entitlements and obligations

  private func entitlementFacets(_ id: EntitlementID) -> Facets {
    let clauses = version.clauses.indices.map { ClauseID($0) }
    let granting = clauses.filter { version[$0].grants.contains(id) }
    let denying = clauses.filter { version[$0].denies.contains(id) }
    let granted = Truth.any(granting.map(applies))
    let denied = Truth.any(denying.map(applies))
    let status: String
    var because: [ClauseID] = []
    if granted.mustBeTrue, denied.mustBeTrue {
      status = "conflicting"
      because = (granting + denying).sorted()
    } else if granted.mustBeTrue, !denied.mayBeTrue {
      status = "granted"
      because = granting
    } else if denied.mustBeTrue, !granted.mayBeTrue {
      status = "denied"
      because = denying
    } else if !denied.mayBeTrue, !granted.mayBeTrue {
      status = version[id].isGrantedByDefault ? "granted" : "denied"
    } else {
      status = "undetermined"
    }
    return [
      "entitlement \(version[id].name) status": status,
      "entitlement \(version[id].name) because": names(because.filter { applies($0).mustBeTrue }),
    ]
  }

  private func obligationFacets(_ id: ClauseID) -> Facets {
    guard let obligation = version[id].obligation else { return [:] }
    let lastDay = lastDay(of: obligation)
    let applies = applies(id)
    let status: String
    if !applies.mayBeTrue {
      status = "not_owed"
    } else if !applies.mustBeTrue {
      status = "failed"
    } else if obligation.doneOn == nil {
      status = "pending"  // Nothing says that it was not done.
    } else {
      status =
        meeting(obligation.doneOn.map(value) ?? .absent, lastDay: lastDay)
        .map { isMet, isInTime in
          if isMet { return isInTime == false ? "fulfilled_late" : "fulfilled" }
          return isInTime == false ? "breached" : "pending"
        } ?? "failed"
    }
    let name = "obligation \(version[id].name)"
    return [
      "\(name) status": status, "\(name) party": obligation.party,
      "\(name) last_day": applies.mustBeTrue ? date(lastDay) ?? "-" : "-",
      "\(name) failure": status == "failed" ? "failure" : "-",
    ]
  }

  private func lastDay(of obligation: Obligation) -> Found {
    switch obligation.deadline {
    case .by(let date): value(date)
    case .before(let date): value(date).map { $0.day.map { .date($0 - 1) } }
    case nil: .absent
    }
  }
}
