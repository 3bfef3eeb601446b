import AvenantChecking
import AvenantDiagnostics
public import AvenantEvaluation
public import AvenantModel
public import AvenantValues

/// Decides tickets in JSON one after another, from bytes to bytes, in memory that serves them all.
///
///     var decider = TicketDecider(contract, asOf: date)
///     var output: [UInt8] = []
///     try decider.decide(Array(json.utf8), into: &output)
///
/// A ticket takes the short way: its bytes become words, the one evaluator runs over them, and the
/// decision is written from what it worked out; where something is open, with what is waited for.
/// One of a version with lists, or of which something cannot be worked out, takes the way of
/// ``LoadedContract/evaluate(_:asOf:otherReadings:)``; what is decided and written is the same.
public struct TicketDecider: Sendable {
  private let contract: LoadedContract
  private let asOf: CalendarDate
  private var reader: TicketReader?
  /// What is known of the ticket that was taken last.
  private(set) var words: FactWords
  private var writer: DecisionWriter
  /// What the last ticket came to that took the short way.
  public private(set) var buffer: EvaluationBuffer

  /// Prepares to decide tickets on a date.
  ///
  /// - Parameters:
  ///   - contract: The contract.
  ///   - asOf: The date.
  ///   - recordsTraces: Whether ``buffer`` records all that is worked out, and not only what
  ///     outcomes are read from.
  ///   - bytes: How many bytes what tickets came to may take for each version, as for
  ///     ``EvaluationBuffer``.
  public init(
    _ contract: LoadedContract, asOf: CalendarDate, recordsTraces: Bool = false,
    keeping bytes: Int = EvaluationBuffer.keptBytes
  ) {
    self.contract = contract
    self.asOf = asOf
    reader = TicketReader(contract.contract)
    words = TicketReader.words(of: contract.contract)
    buffer = EvaluationBuffer(
      contract.program, recordsTraces: recordsTraces, keeping: bytes)
    writer = DecisionWriter(buffer, asOf: asOf)
  }

  /// Decides a ticket.
  ///
  /// - Parameters:
  ///   - json: A text that is one object.
  ///   - output: Takes the decision as a JSON object without its receipt and without a line break.
  /// - Throws: ``DiagnosticsError`` for facts that cannot be used, `EvaluationError` where no
  ///   version is in force.
  public mutating func decide(_ json: [UInt8], into output: inout [UInt8]) throws {
    if json.withUnsafeBufferPointer({ take($0) && write(to: &output) }) { return }
    let facts = try contract.facts(FactsInput(json: SourceFile(path: "<facts>", bytes: json)))
    let decision = try contract.evaluate(facts, asOf: asOf)
    output += JSONValue.object(decision.jsonMembers).bytes()
  }

  /// Reads a ticket into words, to be evaluated any number of times.
  ///
  /// - Parameter json: A text that is one object.
  /// - Returns: What is known; `nil` for a ticket that is not plain, or that does not fit the
  ///   contract.
  public mutating func words(of json: [UInt8]) -> FactWords? {
    json.withUnsafeBufferPointer { read($0) } ? words : nil
  }

  /// Evaluates a ticket into ``buffer``, without any memory but that.
  ///
  /// - Parameter words: What is known of the ticket.
  /// - Returns: Whether all that follows stands in the buffer; else the ticket leaves something
  ///   open, or breaks a rule of `consistent`, and ``decide(_:into:)`` says what is the matter.
  public mutating func evaluate(_ words: borrowing FactWords) -> Bool {
    buffer.evaluate(words, asOf: asOf)
  }

  /// Decides a ticket by the short way; says whether that led to the end.
  package mutating func decideShortly(
    _ json: ArraySlice<UInt8>, into output: inout [UInt8]
  ) -> Bool {
    json.withUnsafeBufferPointer { take($0) && write(to: &output) }
  }

  /// Evaluates a ticket into ``buffer``; says whether the short way led there.
  mutating func take(_ json: UnsafeBufferPointer<UInt8>) -> Bool {
    read(json) && evaluateWords()
  }

  /// Evaluates a ticket that is a row of a table into ``buffer``; says whether the short way led
  /// there.
  ///
  /// The columns are places that ``TicketReader/places(of:)`` gave.
  mutating func take(row: UnsafeBufferPointer<UInt8>, columns: [Int]) -> Bool {
    let isRead = reader?.read(row: row, columns: columns, into: &words) ?? false
    return isRead && evaluateWords()
  }

  /// Writes the decision of the ticket that was taken last as JSON; says whether every sum fits.
  mutating func write(to output: inout [UInt8]) -> Bool { writer.write(buffer, words, to: &output) }

  @inline(__always)
  private mutating func evaluateWords() -> Bool {
    buffer.evaluate(words, asOf: asOf) || buffer.settle()
  }

  private mutating func read(_ json: UnsafeBufferPointer<UInt8>) -> Bool {
    reader?.read(json, into: &words) ?? false
  }
}
