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

  /// Calls `body` with the place of each sum of what is due, and its amount.
  package func forEachSum(_ body: (Int, Int64) -> Void) {
    guard let reader = readers[versionIndex] else { return }
    for place in reader.sums.indices {
      guard let sum = sum(place, reader) else { continue }
      body(place, sum)
    }
  }

  /// What a sum of a version is called, with an amount in the smallest units of its currency.
  package func total(_ place: Int, version: Int, amount: Int128) -> Total? {
    guard let key = readers[version]?.sums[place] else { return nil }
    return Total(
      owedBy: program.contract.debtor(key.direction), currency: key.currency, tax: key.tax,
      taxes: nil, exactTax: nil,
      amount: ExactNumber(mantissa: amount, scale: key.currency.minorDigits), isComplete: true)
  }

  /// How many clauses and sums a version has.
  package func counts(version: Int) -> (clauses: Int, sums: Int) {
    (program.versions[version].version.clauses.count, readers[version]?.sums.count ?? 0)
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
