import AvenantModel

/// What is read of a ticket that leaves something open, and was settled as far as it can be.
extension EvaluationBuffer {
  /// Tells what is counted of such a ticket; nothing of another.
  ///
  /// - Parameters:
  ///   - fact: Called with the place of each fact that can still matter.
  ///   - sum: Called once with the place of each sum to which something may still be added.
  /// - Returns: Whether something waits for one of the facts.
  package func countOpen(fact: (Int) -> Void, sum: (Int) -> Void) -> Bool {
    guard isOpen, let reader = readers[versionIndex] else { return false }
    for place in openOutcomes.unknown { fact(place) }
    if reader.isTaxed {
      // Of each rate there is a total, and they come to one sum.
      for place in Set(incompleteTotals(reader)) { sum(place) }
    } else {
      for place in openSums(reader) where openSum(place, reader)?.isComplete == false { sum(place) }
    }
    return !openOutcomes.unknown.isEmpty
  }

  /// The places of the sums of what is due or may be, in the order in which each first appears.
  func openSums(_ reader: OutcomeReader) -> [Int] {
    var places: [Int] = []
    for (index, owed) in reader.owed.enumerated()
    where outcomes.owed[index].mayAddUp && !places.contains(owed.sum) { places.append(owed.sum) }
    return places
  }

  /// The sum of what is due and known, and whether nothing else may add to it; `nil` where it does
  /// not fit 64 bits.
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
}

extension EvaluationBuffer.Owed {
  /// Whether it adds to a sum, or may.
  fileprivate var mayAddUp: Bool { status == .due || status == .undetermined }
}
