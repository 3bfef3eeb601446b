import AvenantEvaluation
import AvenantModel

/// What is counted of the tickets of a block that take the short way, by places and not by names.
struct BatchTally {
  /// What is counted of one version.
  private struct Counts {
    /// The tickets that each clause waives charges of, with the last of them.
    var waivers: [(count: Int, last: Int)]
    var sums: [Int128?]
    /// The tickets that leave each sum open, and those for which each fact matters.
    var incomplete: [Int]
    var missing: [Int]
  }

  private var decided = 0
  private var charged = 0
  private var waived = 0
  private var undetermined = 0
  private var versions: [Counts] = []

  /// Counts the ticket that the buffer holds.
  mutating func add(_ buffer: borrowing EvaluationBuffer) {
    decided += 1
    let (ticket, version) = (decided, buffer.versionIndex)
    while versions.count <= version { addVersion(buffer.counts(version: versions.count)) }
    let charges = buffer.count { clause in
      guard versions[version].waivers[clause.index].last != ticket else { return }
      versions[version].waivers[clause.index].count += 1
      versions[version].waivers[clause.index].last = ticket
    } sum: { place, sum in
      versions[version].sums[place] = (versions[version].sums[place] ?? 0) + Int128(sum)
    }
    if charges.isCharged { charged += 1 }
    if charges.isWaived { waived += 1 }
    let isUndetermined = buffer.countOpen { fact in
      versions[version].missing[fact] += 1
    } sum: { place in
      versions[version].incomplete[place] += 1
    }
    if isUndetermined { undetermined += 1 }
  }

  private mutating func addVersion(_ counts: (clauses: Int, facts: Int, sums: Int)) {
    versions.append(
      Counts(
        waivers: Array(repeating: (0, 0), count: counts.clauses),
        sums: Array(repeating: nil, count: counts.sums),
        incomplete: Array(repeating: 0, count: counts.sums),
        missing: Array(repeating: 0, count: counts.facts)))
  }

  /// The counts by names.
  func summary(_ buffer: EvaluationBuffer, _ contract: Contract) -> BatchSummary {
    var summary = BatchSummary(
      decided: decided, charged: charged, waived: waived, undetermined: undetermined)
    for (version, counts) in versions.enumerated() {
      for (clause, waiver) in counts.waivers.enumerated() where waiver.count > 0 {
        summary.add(waiver.count, by: contract.versions[version].clauses[clause].name)
      }
      for (fact, tickets) in counts.missing.enumerated() where tickets > 0 {
        summary.add(tickets, missing: contract.versions[version].facts[fact].name)
      }
      for (place, sum) in counts.sums.enumerated() {
        guard let sum, let total = buffer.total(place, version: version, amount: sum) else {
          continue
        }
        summary.add(total, incomplete: counts.incomplete[place])
      }
    }
    return summary
  }
}
