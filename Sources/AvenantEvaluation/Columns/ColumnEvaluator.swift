import AvenantModel
public import AvenantValues

/// Evaluates many tickets of one version that are held as columns.
///
///     var evaluator = ColumnEvaluator(program, version: index)
///     var (tickets, outcomes) = (evaluator.tickets, evaluator.outcomes)
///     … tickets.append(words) …
///     evaluator.evaluate(tickets, asOf: date, into: &outcomes)
///
/// It is the one evaluator that goes over the columns, a step at a time for all tickets. A ticket
/// of which something is not known, or with a number of more than 28 bits, is evaluated by itself,
/// as ``EvaluationBuffer`` does.
public struct ColumnEvaluator: Sendable {
  private let program: ColumnProgram
  private var memory: ColumnMemory
  private var buffer: EvaluationBuffer

  /// Prepares to evaluate tickets of a version; `nil` where there is none at that place, for one
  /// whose outcomes do not have fixed places or among whose outcomes are values, and for one with
  /// amounts or facts that do not fit 64 bits.
  ///
  /// - Parameters:
  ///   - program: The contract.
  ///   - version: The place of the version, from 0.
  public init?(_ program: Program, version: Int) {
    buffer = EvaluationBuffer(program)
    guard buffer.readers.indices.contains(version), let reader = buffer.readers[version],
      let columns = ColumnProgram(
        reader, program.versions[version], of: program.contract.identity, versionIndex: version)
    else { return nil }
    self.program = columns
    memory = ColumnMemory(columns)
  }

  /// Room for tickets.
  public var tickets: FactColumns { FactColumns(program.layout) }

  /// Room for the outcomes of tickets.
  public var outcomes: OutcomeColumns { OutcomeColumns(program) }

  /// Evaluates tickets.
  ///
  /// - Parameters:
  ///   - tickets: Tickets in room that comes from this evaluator.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  ///   - outcomes: Takes the outcomes, row by row; it comes from this evaluator.
  /// - Returns: Whether both come from this evaluator or a copy of it, and the date is one on which
  ///   tickets can be evaluated; if not, nothing was done.
  public mutating func evaluate(
    _ tickets: FactColumns, asOf: CalendarDate, into outcomes: inout OutcomeColumns
  ) -> Bool {
    guard tickets.layout === program.layout, outcomes.program === program,
      asOf <= CalendarDate.latestEvaluation
    else { return false }
    // Copies of this do not work in the same memory.
    if !isKnownUniquelyReferenced(&memory) { memory = ColumnMemory(program) }
    let rooms = tickets.rooms
    memory.run(program, rooms, asOf: Int32(asOf.dayNumber))
    outcomes.read(memory, rooms)
    (outcomes.count, outcomes.aloneCount) = (tickets.count, 0)
    let alone = rooms.rows & ~outcomes.decided
    guard !alone.isEmpty else { return true }
    alone.forEach { row in
      outcomes.aloneCount += 1
      if buffer.evaluate(rooms, row: row, asOf: asOf) { outcomes.set(row, to: buffer) }
    }
    return true
  }
}
