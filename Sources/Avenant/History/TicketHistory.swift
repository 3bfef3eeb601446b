public import AvenantAnalysis
import AvenantDiagnostics
public import AvenantEvaluation
import AvenantModel
public import AvenantValues

/// Tickets that were decided once, one on each line of JSON, compared under two versions.
public struct TicketHistory: Sendable {
  private let before: LoadedContract
  private let after: LoadedContract
  private var comparison: HistoryComparison

  /// What was counted so far.
  public var difference: HistoryDifference { comparison.difference }

  init(_ before: LoadedContract, _ after: LoadedContract, _ comparison: HistoryComparison) {
    (self.before, self.after, self.comparison) = (before, after, comparison)
  }

  /// Decides the tickets of some lines under both versions; a line that is no ticket is counted.
  ///
  /// - Parameter block: Whole lines; a blank one is no ticket.
  public mutating func add(_ block: BatchBlock) { add(decide(block)) }

  /// Decides the tickets of some lines, which any number of threads may do at a time, and counts
  /// them apart from all others.
  ///
  /// - Parameter block: Whole lines; a blank one is no ticket.
  /// - Returns: What was counted of these lines alone, to be added in the order of the blocks.
  public func decide(_ block: BatchBlock) -> HistoryDifference {
    var history = TicketHistory(before, after, comparison.anew)
    var lines = BatchLines(block, .ndjson)
    while let line = lines.next() { history.add(line, of: block) }
    return history.difference
  }

  /// Adds what was counted of lines behind those that were counted so far.
  public mutating func add(_ part: HistoryDifference) { comparison.add(part) }

  /// The later contract is tried first: it has the facts of both, as a rule.
  private mutating func add(_ line: BatchLine, of block: BatchBlock) {
    var problem: String?
    for contract in [after, before] {
      do {
        guard line.range.count <= BatchBlocks.longestLine else {
          problem = BatchProblem.tooLong.message
          break
        }
        let file = SourceFile(path: "<tickets>", bytes: Array(block.bytes[line.range]))
        let facts = try contract.facts(FactsInput(json: file))
        guard let index = facts.versionIndex else {
          problem = problem ?? "no version of the contract governs the ticket"
          continue
        }
        try comparison.add(facts, of: contract.contract.versions[index], line: line.number)
        return
      } catch let error as DiagnosticsError {
        problem = problem ?? error.diagnostics.first?.message
      } catch {
        problem = problem ?? "\(error)"
      }
    }
    comparison.add(
      HistoryDifference.Refusal(line: line.number, message: problem ?? "it is no ticket"))
  }
}

extension LoadedContract {
  /// Prepares to compare real tickets under a version and another one, of this contract or another.
  ///
  /// - Parameters:
  ///   - version: The id of the earlier version.
  ///   - other: The id of the later version.
  ///   - contract: The contract of the later version; this one when left out.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  ///   - budget: The most nodes that are visited to prove that an outcome never differs.
  /// - Returns: The comparison, without tickets yet; `nil` where there is no such version.
  public func history(
    from version: String, to other: String, of contract: LoadedContract? = nil,
    asOf: CalendarDate, budget: Int = AnalysisBudget.standard
  ) -> TicketHistory? {
    let later = contract ?? self
    guard let index = self.contract.versions.firstIndex(where: { $0.id == version }),
      let otherIndex = later.contract.versions.firstIndex(where: { $0.id == other })
    else { return nil }
    return TicketHistory(
      self, later,
      HistoryComparison(
        from: program(
          of: self.contract.versions[index], before: later.contract.versions[otherIndex]),
        version: index, to: later.program, version: otherIndex, asOf: asOf,
        budget: budget))
  }
}
