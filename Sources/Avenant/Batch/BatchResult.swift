package import AvenantEvaluation

/// What was decided of some lines of tickets.
public struct BatchResult: Sendable {
  /// The identity of the stream as far as its tickets are decided by this result and those before
  /// it.
  package internal(set) var reached = RunningIdentity()
  /// A whole line for each ticket.
  public var output: [UInt8] = []
  /// What is counted.
  public var summary = BatchSummary()
  /// The line that ended the work; only where that is wanted.
  public var stop: BatchStop?

  mutating func add(_ record: BatchRecord) {
    output += record.bytes
    output.append(.lineFeed)
    switch record.outcome {
    case .decided(let decision): summary.add(decision)
    case .refused(_, let lines): summary.addRefused(lines: lines)
    }
  }
}

/// The line that ended the work.
public struct BatchStop: Sendable {
  /// The number of the line, from 1.
  public let line: Int
  /// What is wrong with it.
  public let problems: [BatchProblem]
  /// Where it begins in its block.
  let place: Int
}

/// Why a line cannot be used.
public struct BatchProblem: Sendable, Equatable {
  /// The kind of problem: stable, in kebab case.
  public let id: String
  /// One sentence.
  public internal(set) var message: String
  /// The number of the line that it is about, from 1; `nil` where that is the first of its row.
  public let line: Int?
  /// The first column of the words that it is about, from 1, and the one behind them; `nil` where
  /// it is about no words.
  public let columns: Range<Int>?
  /// A way out; `nil` where the message says it already.
  public internal(set) var help: String?
}
