import AvenantModel
import AvenantValues

/// Decisions: what became of every charge, entitlement and obligation.
extension ReferenceEvaluator {
  /// All that follows, in the order of the keys.
  ///
  /// - Parameter unlisted: Lists of whose records nothing is said one by one.
  /// - Returns: A facet for each key.
  func facets(without unlisted: Set<FactID> = []) -> [Facet] {
    let outcomes = version.clauses.indices.map { ClauseID($0) }.flatMap { clause in
      everyItem(of: clause) { chargeOutcome(clause) }.compactMap { $0 }
    }
    let taxes = taxes(of: outcomes)
    let said = version.clauses.indices.map { ClauseID($0) }.filter { clause in
      version[clause].forEach.map { !unlisted.contains(version[$0].list) } ?? true
    }
    var facets: [Facet] = [
      .word(version.id), .day(asOf), .names(totals(of: outcomes)), .names(defaulted), .names([]),
      .names(unsettled),
    ]
    for direction in [Charge.Direction.charge, .credit] {
      for (outcome, taxes) in zip(outcomes, taxes)
      where outcome.charge.direction == direction && said.contains(outcome.clause) {
        facets += outcome.facets + [taxes.map { .names($0.words) } ?? .nothing]
      }
    }
    for index in version.entitlements.indices { facets += entitlementFacets(EntitlementID(index)) }
    for clause in said {
      facets += everyItem(of: clause) { obligationFacets(clause) }.flatMap { $0 }
    }
    for id in version.outcomes { facets += valueFacets(value(of: id)) }
    return facets + allowanceFacets
  }

  private func names(_ clauses: [ClauseID]) -> Facet {
    .names(clauses.map { version[$0].name })
  }

  private var defaulted: [String] {
    version.facts.indices.flatMap { index -> [String] in
      let name = version.facts[index].name
      if origins[index] == .defaulted { return states[index] == .unknown ? [] : [name] }
      guard case .known(.list(let items)) = states[index],
        let fields = version.facts[index].list?.fields
      else { return [] }
      var names: [String] = []
      for (number, item) in items.enumerated() {
        for (place, field) in fields.enumerated()
        where item.origins[place] == .defaulted && item.states[place] != .unknown {
          names.append("\(name)[\(number + 1)].\(field.name)")
        }
      }
      return names
    }
  }

  private var unsettled: [String] {
    version.unsettled.filter { $0.touches.contains { appliesAnywhere($0).mayBeTrue } }.map(\.name)
  }

  // MARK: Charges

  struct ChargeResult {
    let clause: ClauseID
    let charge: Charge
    var status: String
    var amount: ExactNumber?
    /// The rate of its tax; `nil` where none is worked out.
    var rate: Fraction?
    var facets: [Facet] = []

    /// Whether both stand in one sum.
    func adds(to other: ChargeResult) -> Bool {
      charge.direction == other.charge.direction && charge.currency == other.charge.currency
        && charge.tax == other.charge.tax && rate == other.rate
        && (charge.taxRate == nil) == (other.charge.taxRate == nil)
    }
  }

  private func chargeOutcome(_ clause: ClauseID) -> ChargeResult? {
    guard let charge = version[clause].charge else { return nil }
    var result = ChargeResult(clause: clause, charge: charge, status: "failed")
    let waivers = waivers(of: clause).map(applies)
    if !applies(clause).mayBeTrue {
      result.status = "not_due"
    } else if waivers.contains(where: \.mustBeTrue) {
      result.status = "waived"
    } else if applies(clause).mustBeTrue, isBelowMinimum(clause).mustBeTrue,
      !waivers.contains(where: \.mayBeTrue)
    {
      result.status = "below_minimum"
    } else if isDue(clause).mustBeTrue, amount(of: clause) != .failed,
      charge.taxRate.map(value) != .failed
    {
      result.status = "due"
    }
    if ["due", "waived", "below_minimum"].contains(result.status),
      case .value(.number(let amount)) =
        isBelowMinimum(clause).mustBeTrue ? uncappedAmount(of: clause) : amount(of: clause)
    {
      result.amount = RoundingMode.down.round(amount, toScale: charge.currency.minorDigits)
    }
    if let rate = charge.taxRate, case .value(.number(let share)) = value(rate) {
      result.rate = share
    }
    result.facets = facets(of: result)
    return result
  }

  /// What became of a clause's charge or credit for each record.
  func chargeStatuses(ofEach clause: ClauseID) -> [String] {
    everyItem(of: clause) { chargeOutcome(clause)?.status }.compactMap { $0 }
  }

  /// What became of a clause's obligation for each record.
  func obligationStatuses(ofEach clause: ClauseID) -> [String] {
    everyItem(of: clause) { obligationFacets(clause).first.map { "\($0)" } }.compactMap { $0 }
  }

  private func facets(of result: ChargeResult) -> [Facet] {
    let clause = version[result.clause]
    let charge = result.charge
    let matters = result.status == "waived" || result.status == "failed"
    let waivers = matters ? waivers(of: result.clause) : []
    let due = result.status == "due" ? charge.due.map(value) : nil
    let certain = waivers.filter { applies($0).mustBeTrue }
    let possible = waivers.filter { applies($0).mayBeTrue && !applies($0).mustBeTrue }
    let payment = payment(result)
    // On a complete ticket only a failure leaves it open whether something was paid.
    let hasFailed = result.status == "failed" || due == .failed || payment == "undetermined"
    return [
      .word(result.status),
      .names([clause.name, charge.label, charge.currency.code, charge.tax.rawValue]),
      Facet(result.amount), due.map(day) ?? .nothing,
      payment.map(Facet.word) ?? .nothing, names(certain), names(possible), .names([]),
      Facet(hasFailed: hasFailed),
    ]
  }

  private func day(_ found: Found) -> Facet {
    guard case .value(.date(let day)) = found else { return .nothing }
    return Facet(CalendarDate(dayNumber: day))
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

  /// The sums of what is due, in the order in which each first appears.
  private func totals(of results: [ChargeResult]) -> [String] {
    var groups: [[ChargeResult]] = []
    for result in results where result.status == "due" || result.status == "failed" {
      if let index = groups.firstIndex(where: { $0.first?.adds(to: result) ?? false }) {
        groups[index].append(result)
      } else {
        groups.append([result])
      }
    }
    return groups.map { total($0, isOpen: isOpen($0[0], among: results)) }
  }

  /// The places of the results that stand in one sum with another, itself included.
  func places(besides result: ChargeResult, among results: [ChargeResult]) -> [Int] {
    results.indices.filter { index in
      ["due", "failed"].contains(results[index].status) && results[index].adds(to: result)
    }
  }

  private func total(_ group: [ChargeResult], isOpen: Bool) -> String {
    let charge = group[0].charge
    let zero = ExactNumber(mantissa: 0, scale: charge.currency.minorDigits)
    let sum = group.reduce(zero) { sum, result in sum.adding(result.amount ?? zero) ?? sum }
    let role = charge.direction == .charge ? "customer" : "provider"
    let taxes = taxes(ofTotal: group, sum).map { " \($0.words)" } ?? ""
    return "\(role) \(sum) \(charge.currency) \(charge.tax.rawValue)\(taxes)"
      + (group.allSatisfy { $0.amount != nil } && !isOpen ? "" : " incomplete")
  }

  private func valueFacets(_ found: Found) -> [Facet] {
    switch found {
    case .value(let value): [.word("known"), Facet(value), .names([]), .nothing]
    case .absent: [.word("absent"), .nothing, .names([]), .nothing]
    case .failed: [.word("failed"), .nothing, .names([]), Facet(hasFailed: true)]
    }
  }

  // MARK: Entitlements and obligations

  private func entitlementFacets(_ id: EntitlementID) -> [Facet] {
    let clauses = version.clauses.indices.map { ClauseID($0) }
    let granting = clauses.filter { version[$0].grants.contains(id) }
    let denying = clauses.filter { version[$0].denies.contains(id) }
    let granted = Truth.any(granting.map(appliesAnywhere))
    let denied = Truth.any(denying.map(appliesAnywhere))
    let status: String
    var because: [ClauseID] = []
    let isDefault = version[id].isGrantedByDefault
    if granted.mustBeTrue, denied.mustBeTrue {
      status = "conflicting"
      because = (granting + denying).sorted()
    } else if granted.mustBeTrue || isDefault, !denied.mayBeTrue {
      status = "granted"
      because = granting
    } else if denied.mustBeTrue || !isDefault, !granted.mayBeTrue {
      status = "denied"
      because = denying
    } else {
      // On a complete ticket only a failure leaves it open.
      status = "failed"
    }
    return [
      .word(status), names(because.filter { appliesAnywhere($0).mustBeTrue }),
      Facet(hasFailed: status == "failed"),
    ]
  }

  private func obligationFacets(_ id: ClauseID) -> [Facet] {
    guard let obligation = version[id].obligation else { return [] }
    let lastDay = lastDay(of: obligation)
    let applies = applies(id)
    let status: String
    if !applies.mayBeTrue {
      status = "not_owed"
    } else if !applies.mustBeTrue {
      status = "failed"
    } else {
      status =
        meeting(obligation.doneOn.map(value) ?? .absent, lastDay: lastDay)
        .map { isMet, isInTime in
          if isMet { return isInTime == false ? "fulfilled_late" : "fulfilled" }
          return isInTime == false ? "breached" : "pending"
        } ?? "failed"
    }
    return [
      .word(status), .word(obligation.party), applies.mustBeTrue ? day(lastDay) : .nothing,
      Facet(hasFailed: status == "failed"),
    ]
  }
}
