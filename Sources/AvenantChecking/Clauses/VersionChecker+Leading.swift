import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

/// How many obligations lead to a clause, one by the other.
extension VersionChecker {
  /// Says to which clauses too many lead, and lets none lead to those, so that every way is short.
  ///
  /// What is known where a clause applies is found by going all these ways.
  mutating func limitLeading() {
    var extents: [ClauseID: Extents.Extent] = [:]
    for index in text.clauses.indices where amountRules.leading[ClauseID(index)] != nil {
      limitLeading(to: ClauseID(index), &extents)
    }
  }

  /// Measures a clause behind those that lead to it; without recursion, for the way may be long.
  private mutating func limitLeading(
    to start: ClauseID, _ extents: inout [ClauseID: Extents.Extent]
  ) {
    var path = [start]
    var underway: Set<ClauseID> = []
    while let clause = path.last {
      let waiting = (amountRules.leading[clause] ?? []).filter {
        extents[$0] == nil && !underway.contains($0)
      }
      if underway.insert(clause).inserted, !waiting.isEmpty {
        path += waiting
        continue
      }
      path.removeLast()
      if extents[clause] == nil { extents[clause] = measured(clause, behind: extents) }
    }
  }

  /// How much lies behind a clause whose leading clauses are measured; nothing of those in a
  /// circle.
  private mutating func measured(
    _ clause: ClauseID, behind extents: [ClauseID: Extents.Extent]
  ) -> Extents.Extent {
    var extent = Extents.Extent(steps: 1, depth: 1)
    for other in amountRules.leading[clause] ?? [] {
      guard var way = extents[other] else { continue }
      // The obligation lies between the clauses.
      way.depth += 1
      extent.add(way)
    }
    guard extent.steps > Extents.mostSteps || extent.depth > Extents.mostDepth else {
      return extent
    }
    let range = text.clauses[clause.index].content.name.range
    diagnostics.report(
      extent.depth > Extents.mostDepth
        ? .tooDeep(words(for: .applies(clause)), at: range) : .tooIntricate(at: range))
    amountRules.leading[clause] = []
    return Extents.Extent(steps: 1, depth: 1)
  }
}
