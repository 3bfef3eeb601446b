import Avenant

/// Decides a fixed number of tickets and prints nothing, so that a profiler can count instructions.
enum Count {
  /// The ways that are counted.
  enum Way: String, CaseIterable {
    /// Reading and checking the contract; a version is compiled when somebody decides by it.
    case load
    /// The same, and a first ticket with what would follow under each other reading: what one run
    /// of `avenant evaluate` does.
    case first
    /// Facts in memory to outcomes in memory.
    case memory
    /// The same, recording a trace in the buffer.
    case trace
    /// The same, 1,024 tickets at a time that are held as columns.
    case columns
    /// Facts in memory, one of which is not known and decides nothing, to outcomes in memory.
    case undecisive
    /// A service's own type to outcomes in memory.
    case typed
    /// JSON to JSON.
    case json
    /// JSON to JSON with a fact that is not known.
    case unknown
    /// JSON to JSON of a contract whose tickets list records, three each.
    case records
  }

  /// Goes a way so many times; without any, it only prepares to.
  static func run(_ way: Way, times: Int) throws {
    var contract = try Self.contract
    let asOf = CalendarDate(year: 2010, month: 10, day: 15) ?? .latest
    var decider = TicketDecider(contract, asOf: asOf)
    var generator = TicketGenerator()
    let lines = (0..<64).map { _ in Array(generator.next().utf8) }
    let words = lines.compactMap { decider.words(of: $0) }
    let blurred = lines.compactMap {
      decider.words(of: $0.replacing("requested_because", by: Comparison.unknown))
    }
    var recorder = TicketDecider(contract, asOf: asOf, recordsTraces: true)
    var typed = try TypedFacts(contract, TypedTicket.facts).decider(asOf: asOf)
    let open = Array(
      #"{"ticket.opened_on":"2010-07-01","diagnosis.performed_on":"2010-07-02"}"#.utf8)
    var output: [UInt8] = []
    if way == .columns { return try count(contract, words, asOf, times: times) }
    if way == .records {
      var tickets = try RecordTickets()
      return tickets.decide(times: times)
    }
    for time in 0..<times {
      output.removeAll(keepingCapacity: true)
      switch way {
      case .load: contract = try Self.contract
      case .first:
        contract = try Self.contract
        let facts = try contract.facts(
          FactsInput(json: SourceFile(path: "ticket", bytes: lines[0])))
        _ = try contract.evaluate(facts, asOf: asOf, otherReadings: true).json()
      case .memory: words.withUnsafeBufferPointer { _ = decider.evaluate($0[time % $0.count]) }
      case .trace: words.withUnsafeBufferPointer { _ = recorder.evaluate($0[time % $0.count]) }
      case .columns, .records: break
      case .undecisive:
        blurred.withUnsafeBufferPointer { _ = decider.evaluate($0[time % $0.count]) }
      case .typed: _ = typed.evaluate(TypedTicket.tickets[time % 4])
      case .json: try decider.decide(lines[time % lines.count], into: &output)
      case .unknown: try decider.decide(open, into: &output)
      }
    }
  }

  /// Evaluates so many tickets as columns, 1,024 at a time.
  private static func count(
    _ contract: LoadedContract, _ words: [FactWords], _ asOf: CalendarDate, times: Int
  ) throws {
    guard var evaluator = contract.columnEvaluator(version: "2010-06-14") else { return }
    var columns = evaluator.tickets
    while columns.count < FactColumns.capacity {
      _ = columns.append(words[columns.count % words.count])
    }
    var outcomes = evaluator.outcomes
    for _ in 0..<(times / columns.count) {
      _ = evaluator.evaluate(columns, asOf: asOf, into: &outcomes)
    }
  }

  private static var contract: LoadedContract {
    get throws { try ContractLibrary(contentsOf: "policies/incident-support").contracts[0] }
  }
}
