import AvenantChecking
import AvenantDiagnostics
public import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Decides tickets of a service's own type one after another, in memory that serves them all.
///
///     var decider = typedFacts.decider(asOf: date)
///     if try decider.evaluate(ticket) { … decider.buffer.owed … }
///
/// It is to ``TypedFacts`` what ``TicketDecider`` is to JSON, and what is decided is the same.
public struct TypedDecider<Ticket>: Sendable {
  private let facts: TypedFacts<Ticket>
  private let asOf: CalendarDate
  private var words: FactWords
  private var writer: DecisionWriter
  /// What the ticket came to that ``evaluate(_:)`` answered `true` for last; behind any other
  /// answer, and behind ``decide(_:into:)``, it says nothing of any ticket.
  public private(set) var buffer: EvaluationBuffer

  init(_ facts: TypedFacts<Ticket>, asOf: CalendarDate) {
    self.facts = facts
    self.asOf = asOf
    words = facts.reader.memory()
    buffer = EvaluationBuffer(facts.contract.program)
    writer = DecisionWriter(buffer, asOf: asOf)
  }

  /// Evaluates a ticket into ``buffer``, without any memory but that.
  ///
  /// - Parameter ticket: The ticket.
  /// - Returns: Whether all that follows stands in the buffer; else the ticket leaves something
  ///   open, has a text or lists records, or cannot be used, and ``decide(_:into:)`` says what
  ///   follows or is the matter.
  public mutating func evaluate(_ ticket: Ticket) -> Bool {
    facts.reader.read(ticket, into: &words) && buffer.evaluate(words, asOf: asOf)
  }

  /// Decides a ticket and writes the decision.
  ///
  /// - Parameters:
  ///   - ticket: The ticket.
  ///   - output: Takes the decision as a JSON object without its receipt and without a line break.
  /// - Throws: ``DiagnosticsError`` for facts that cannot be used, `EvaluationError` where no
  ///   version is in force.
  public mutating func decide(_ ticket: Ticket, into output: inout [UInt8]) throws {
    // Only what was read now may be settled: else the ticket before would be.
    if facts.reader.read(ticket, into: &words),
      buffer.evaluate(words, asOf: asOf) || buffer.settle(),
      writer.write(buffer, words, to: &output)
    {
      return
    }
    let decision = try facts.contract.evaluate(facts.facts(of: ticket), asOf: asOf)
    output += JSONValue.object(decision.jsonMembers).bytes()
  }
}
