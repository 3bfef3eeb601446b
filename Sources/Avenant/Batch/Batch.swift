import AvenantChecking
public import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
public import AvenantValues

/// Many tickets that come one after another, decided on one date.
///
/// Each line of the input gives one line of the output, in the same order: the decision, or what
/// keeps the line from being used. Blocks of lines are independent of one another, so that any
/// number of threads may decide them at a time.
public struct Batch: Sendable {
  /// How tickets are decided and told.
  public struct Options: Sendable {
    /// The date of evaluation.
    public var asOf: CalendarDate
    /// What the input is called where something is said of it: a path.
    public var name = "<tickets>"
    /// How tickets stand in the input.
    public var input = BatchFormat.ndjson
    /// How decisions stand in the output.
    public var output = BatchFormat.ndjson
    /// Whether each decision has a receipt of its own.
    public var hasReceipts = false
    /// Whether each decision is told in a sentence for each outcome.
    public var isExplained = false
    /// Whether the first line that cannot be used ends the work.
    public var isStrict = false

    /// Decides on a date; all else is as it mostly is.
    public init(asOf: CalendarDate) { self.asOf = asOf }
  }

  let contract: LoadedContract
  let options: Options
  /// The names of the columns of the input; empty where it has none.
  let columns: [String]
  /// The places of the columns, where the short way can take a table.
  private let places: [Int]?
  private let deciders: DeciderPool

  /// Decides tickets that stand one on each line.
  public init(_ contract: LoadedContract, _ options: Options) {
    self.contract = contract
    self.options = options
    columns = []
    places = nil
    deciders = DeciderPool(contract, options)
  }

  /// Decides tickets that stand in a table.
  ///
  /// - Parameters:
  ///   - contract: The contract.
  ///   - options: How tickets are decided and told.
  ///   - block: The first lines of the table; the names are taken off them.
  /// - Throws: ``DiagnosticsError`` with what is wrong with the names.
  public init(
    _ contract: LoadedContract, _ options: Options, namesIn block: inout BatchBlock
  ) throws(DiagnosticsError) {
    self.contract = contract
    self.options = options
    columns = try Self.takeNames(off: &block, for: contract.contract, options)
    places = TicketReader(contract.contract)?.places(of: columns)
    deciders = DeciderPool(contract, options)
  }

  /// Decides the tickets of some lines.
  ///
  /// - Parameter block: Whole lines; a blank one is no ticket.
  /// - Returns: A line for each ticket, and what is counted of them.
  public func decide(_ block: BatchBlock) -> BatchResult {
    var result = BatchResult()
    if options.input == .ndjson || places != nil {
      deciders.lend { decideShortly(block, by: &$0, into: &result) }
    } else {
      var lines = BatchLines(block, options.input)
      while result.stop == nil, let line = lines.next() { decide(line, of: block, into: &result) }
    }
    result.reached = block.identity(upTo: result.stop?.place ?? block.bytes.count)
    return result
  }

  /// Decides the tickets of some lines by the short way, as far as it leads.
  private func decideShortly(
    _ block: BatchBlock, by decider: inout BatchDecider, into result: inout BatchResult
  ) {
    var lines = BatchLines(block, options.input)
    var tally = BatchTally()
    result.output.reserveCapacity(4 * block.bytes.count)
    block.bytes.withUnsafeBufferPointer { bytes in
      while result.stop == nil, let line = lines.next() {
        guard line.range.count <= BatchBlocks.longestLine,
          decider.decide(
            UnsafeBufferPointer(rebasing: bytes[line.range]), line: line.number,
            columns: places, into: &result.output)
        else {
          decide(line, of: block, into: &result)
          continue
        }
        result.output.append(.lineFeed)
        decider.count(in: &tally)
      }
    }
    result.summary.add(tally.summary(decider.buffer, contract.contract))
  }

  /// Decides the ticket of a line in any way; where the first that cannot be used ends the work,
  /// says so.
  private func decide(
    _ line: BatchLine, of block: BatchBlock, into result: inout BatchResult
  ) {
    let record = record(of: line, in: block)
    if options.isStrict, case .refused(let problems, _) = record.outcome {
      // The line has no place in the output, so that the work can go on once it is put right.
      result.stop = BatchStop(
        line: line.number, problems: problems, place: line.range.lowerBound)
    } else {
      result.add(record)
    }
  }
}
