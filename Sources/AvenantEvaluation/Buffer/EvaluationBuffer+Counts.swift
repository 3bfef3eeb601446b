package import AvenantModel
import AvenantValues

/// What is counted of many tickets.
extension EvaluationBuffer {
  /// Tells what is counted of a ticket.
  ///
  /// - Parameters:
  ///   - waiver: Called with each clause that waives some charge, not a credit; perhaps with one
  ///     twice.
  ///   - sum: Called with the place of each sum of what is due, and its amount.
  /// - Returns: Whether some charge is due, and whether some is waived.
  @inline(__always)
  package func count(
    waiver: (ClauseID) -> Void, sum: (Int, Int64) -> Void
  ) -> (isCharged: Bool, isWaived: Bool) {
    guard holdings != nil else { return (false, false) }
    let (outcomes, places) = (outcomes, outcomes.places)
    var (isCharged, isWaived) = (false, false)
    for index in places.owed.indices where places.owed[index].isCharge {
      switch outcomes.status(index) {
      case .due: isCharged = true
      case .waived:
        isWaived = true
        for place in places.owed[index].waivers
        where outcomes.mustHold(places.waivers[place].applies) {
          waiver(places.waivers[place].clause)
        }
      case .notDue, .belowMinimum, .undetermined: break
      }
    }
    if isOpen, let reader = readers[versionIndex] {
      for place in openSums(reader) { sum(place, openSum(place, reader)?.amount ?? 0) }
      return (isCharged, isWaived)
    }
    for place in 0..<places.sumCount {
      if let amount = outcomes.sum(place) { sum(place, amount) }
    }
    return (isCharged, isWaived)
  }

  /// What a sum of a version is called, with an amount in the smallest units of its currency.
  package func total(_ place: Int, version: Int, amount: Int128) -> Total? {
    guard let key = readers[version]?.sums[place] else { return nil }
    return Total(
      owedBy: program.contract.debtor(key.direction), currency: key.currency, tax: key.tax,
      taxes: nil, exactTax: nil,
      amount: ExactNumber(mantissa: amount, scale: key.currency.minorDigits), isComplete: true)
  }

  /// How many clauses, facts and sums a version has.
  package func counts(version: Int) -> (clauses: Int, facts: Int, sums: Int) {
    let counted = program.versions[version].version
    return (counted.clauses.count, counted.facts.count, readers[version]?.sums.count ?? 0)
  }

  /// Whether every sum fits 64 bits, whatever is added in which order.
  var sumsFit: Bool {
    let outcomes = outcomes
    var sum: UInt64 = 0
    for index in outcomes.owed.indices {
      let outcome = outcomes.owed[index]
      guard outcome.status == .due, outcome.hasAmount else { continue }
      let (larger, overflow) = sum.addingReportingOverflow(outcome.amount.magnitude)
      guard !overflow, larger <= UInt64(Int64.max) else { return false }
      sum = larger
    }
    return true
  }
}
