import Avenant

/// Decides a fixed number of tickets and prints nothing, so that a profiler can count instructions.
enum Count {
  /// The ways that are counted.
  enum Way: String, CaseIterable {
    /// Reading, checking and compiling the contract.
    case load
    /// Facts in memory to outcomes in memory.
    case memory
    /// A service's own type to outcomes in memory.
    case typed
    /// JSON to JSON.
    case json
    /// JSON to JSON with a fact that is not known.
    case unknown
  }

  /// Goes a way so many times; without any, it only prepares to.
  static func run(_ way: Way, times: Int) throws {
    var contract = try Self.contract
    let asOf = CalendarDate(year: 2010, month: 10, day: 15) ?? .latest
    var decider = TicketDecider(contract, asOf: asOf)
    var generator = TicketGenerator()
    let lines = (0..<64).map { _ in Array(generator.next().utf8) }
    let words = lines.compactMap { decider.words(of: $0) }
    var typed = try TypedFacts(contract, TypedTicket.facts).decider(asOf: asOf)
    let open = Array(
      #"{"ticket.opened_on":"2010-07-01","diagnosis.performed_on":"2010-07-02"}"#.utf8)
    var output: [UInt8] = []
    for time in 0..<times {
      output.removeAll(keepingCapacity: true)
      switch way {
      case .load: contract = try Self.contract
      case .memory: _ = decider.evaluate(words[time % words.count])
      case .typed: _ = typed.evaluate(TypedTicket.tickets[time % 4])
      case .json: try decider.decide(lines[time % lines.count], into: &output)
      case .unknown: try decider.decide(open, into: &output)
      }
    }
  }

  private static var contract: LoadedContract {
    get throws { try ContractLibrary(contentsOf: "policies/incident-support").contracts[0] }
  }
}
