import AvenantModel
public import AvenantValues

/// Evaluates many tickets of one version that are held as columns.
///
///     var evaluator = ColumnEvaluator(program, version: index)
///     var outcomes = evaluator.outcomes
///     evaluator.evaluate(tickets, asOf: date, into: &outcomes)
///
/// It is the one evaluator that goes over the columns, a step at a time for many tickets in a row. A
/// ticket of which something is not known, or with a number of more than 28 bits, is evaluated by
/// itself, as ``EvaluationBuffer`` does.
public struct ColumnEvaluator: Sendable {
  private let program: LaneProgram
  private let contract: ContractIdentity
  private let versionIndex: Int
  private var lanes: Lanes
  private var buffer: EvaluationBuffer

  /// Prepares to evaluate tickets of a version; `nil` where there is none at that place, for one whose
  /// outcomes do not have fixed places or among whose outcomes are values, and for one with amounts or
  /// facts that do not fit 64 bits.
  ///
  /// - Parameters:
  ///   - program: The contract.
  ///   - version: The place of the version, from 0.
  public init?(_ program: Program, version: Int) {
    buffer = EvaluationBuffer(program)
    guard buffer.readers.indices.contains(version), let reader = buffer.readers[version],
      let lanes = LaneProgram(reader, program.versions[version])
    else { return nil }
    self.program = lanes
    contract = program.contract.identity
    versionIndex = version
    self.lanes = Lanes(lanes)
  }

  /// Room for the outcomes of tickets.
  public var outcomes: OutcomeColumns { OutcomeColumns(program.reader) }

  /// Evaluates tickets.
  ///
  /// - Parameters:
  ///   - tickets: Tickets that were checked against this contract, and that this version governs.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  ///   - outcomes: Takes the outcomes, row by row; it comes from this evaluator.
  /// - Returns: Whether the tickets are of this contract and version, and the date is one on which they
  ///   can be evaluated; if not, nothing was done.
  public mutating func evaluate(
    _ tickets: inout FactColumns, asOf: CalendarDate, into outcomes: inout OutcomeColumns
  ) -> Bool {
    guard tickets.contract === contract, tickets.versionIndex == versionIndex,
      asOf <= CalendarDate.latestEvaluation, outcomes.reader === program.reader
    else { return false }
    // Copies of this do not work in the same memory.
    if !isKnownUniquelyReferenced(&lanes) { lanes = Lanes(program) }
    let (program, lanes, count) = (program, lanes, tickets.count)
    let day = Int32(asOf.dayNumber)
    tickets.withColumns { words, states in
      for first in stride(from: 0, to: count, by: Lanes.width) {
        lanes.begin(words + first, states + first, stride: FactColumns.capacity, asOf: day)
        lanes.run(program)
        outcomes.read(lanes, into: first)
      }
    }
    (outcomes.count, outcomes.aloneCount) = (count, 0)
    for row in 0..<count where !outcomes.isDecided[row] {
      outcomes.aloneCount += 1
      if buffer.evaluate(tickets, row: row, asOf: asOf) { outcomes.set(row, to: buffer.outcomes) }
    }
    return true
  }
}
