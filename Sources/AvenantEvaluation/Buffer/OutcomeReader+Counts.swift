package import AvenantModel
import AvenantValues

/// What is counted of many tickets.
extension EvaluationBuffer {
  /// Calls `body` with each clause that waives some charge, not a credit; perhaps with one twice.
  package func forEachWaiver(_ body: (ClauseID) -> Void) {
    guard let reader = readers[versionIndex] else { return }
    for (index, owed) in reader.owed.enumerated()
    where owed.direction == .charge && outcomes.owed[index].status == .waived {
      for waiver in reader.waivers[owed.waivers] where mustHold(waiver.applies) {
        body(waiver.clause)
      }
    }
  }

  /// Whether a charge, not a credit, has a status.
  package func hasCharge(_ status: ChargeOutcome.Status) -> Bool {
    guard let reader = readers[versionIndex] else { return false }
    for (index, owed) in reader.owed.enumerated()
    where owed.direction == .charge && outcomes.owed[index].status == status { return true }
    return false
  }

  /// Calls `body` with the place of each sum of what is due, its amount, and whether it is complete.
  package func forEachSum(_ body: (Int, Int64, Bool) -> Void) {
    guard let reader = readers[versionIndex] else { return }
    if isOpen {
      for place in openSums(reader) {
        guard let sum = openSum(place, reader) else { continue }
        body(place, sum.amount, sum.isComplete)
      }
      return
    }
    for place in reader.sums.indices {
      guard let sum = sum(place, reader) else { continue }
      body(place, sum, true)
    }
  }

  /// Whether an outcome is not determined, or an amount is not known.
  package var isUndetermined: Bool {
    guard isOpen else { return false }
    return outcomes.owed.contains { $0.status == .undetermined || $0.payment == .undetermined }
      || openOutcomes.amounts.contains { !$0.isEmpty }
      || outcomes.entitlements.contains(.undetermined)
      || outcomes.duties.contains { $0.status == .undetermined }
  }

  /// The places of the facts that can still matter.
  package var unknownFacts: [Int] { isOpen ? openOutcomes.unknown : [] }

  /// The places of the sums of what is due or may be, in the order in which each first appears.
  func openSums(_ reader: OutcomeReader) -> [Int] {
    var places: [Int] = []
    for (index, owed) in reader.owed.enumerated()
    where outcomes.owed[index].mayAddUp && !places.contains(owed.sum) { places.append(owed.sum) }
    return places
  }

  /// The sum of what is due and known, and whether nothing else may add to it; `nil` where it does not
  /// fit 64 bits.
  func openSum(_ place: Int, _ reader: OutcomeReader) -> (amount: Int64, isComplete: Bool)? {
    var (amount, isComplete) = (Int64(0), true)
    for (index, owed) in reader.owed.enumerated()
    where owed.sum == place && outcomes.owed[index].mayAddUp {
      let outcome = outcomes.owed[index]
      guard outcome.hasAmount else {
        isComplete = false
        continue
      }
      let (sum, overflow) = amount.addingReportingOverflow(outcome.amount)
      guard !overflow else { return nil }
      amount = sum
    }
    return (amount, isComplete)
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

  /// The sum of what is due and summed together; `nil` where nothing is, or it does not fit 64 bits.
  func sum(_ place: Int, _ reader: OutcomeReader) -> Int64? {
    var amount: Int64?
    for (index, owed) in reader.owed.enumerated()
    where owed.sum == place && outcomes.owed[index].status == .due {
      let (sum, overflow) = (amount ?? 0).addingReportingOverflow(outcomes.owed[index].amount)
      guard !overflow else { return nil }
      amount = sum
    }
    return amount
  }
}

extension EvaluationBuffer.Owed {
  /// Whether it adds to a sum, or may.
  fileprivate var mayAddUp: Bool { status == .due || status == .undetermined }
}
