import AvenantChecking
public import AvenantDiagnostics
public import AvenantModel
public import AvenantValues

/// The facts of a contract as a service's own type has them: no JSON and no names at each call.
///
/// Bindings are held against the contract once. After that, a ticket can only be refused for what
/// its values are: out of bounds, or facts that no real ticket has together.
public struct TypedFacts<Ticket>: Sendable {
  let contract: LoadedContract
  let reader: BoundReader<Ticket>
  private let bindings: [FactBinding<Ticket>]

  /// Holds bindings against a contract.
  ///
  /// Every fact must be bound for which the contract has no `if_missing`; one that the service
  /// never knows is bound by ``FactBindings/unknown(_:)``.
  ///
  /// - Parameters:
  ///   - contract: The contract.
  ///   - bindings: Where its facts stand.
  /// - Throws: ``BindingError`` with all that is missing, unknown, or of another type or unit.
  public init(
    _ contract: LoadedContract, _ bindings: FactBindings<Ticket>
  ) throws(BindingError) {
    self.contract = contract
    self.bindings = bindings.all
    reader = try BoundReader(contract.contract, bindings.all)
  }

  /// Takes the facts of a ticket, ready to be evaluated any number of times and to be explained.
  ///
  /// - Parameter ticket: The ticket.
  /// - Returns: The facts: those that ``LoadedContract/facts(_:)`` makes of the same values in
  ///   JSON.
  /// - Throws: ``DiagnosticsError`` with every problem: a value out of bounds, a value of a fact or
  ///   an option that the version in force does not have, or facts that no real ticket has
  ///   together.
  public func facts(of ticket: Ticket) throws(DiagnosticsError) -> Facts {
    if let facts = reader.facts(of: ticket), contract.program.brokenConsistency(facts).isEmpty {
      return facts
    }
    return try contract.facts(json: json(of: ticket))
  }

  /// Prepares to decide tickets on a date, one after another.
  public func decider(asOf: CalendarDate) -> TypedDecider<Ticket> {
    TypedDecider(self, asOf: asOf)
  }

  /// The same values in JSON, whose reader has the words for all that can be wrong.
  private func json(of ticket: Ticket) -> String {
    let members = bindings.compactMap { binding in
      binding.json(of: ticket).map { (binding.fact, $0) }
    }
    return JSONValue.object(members).text(pretty: true)
  }
}

extension FactBinding {
  /// What a ticket says of the fact, in JSON; `nil` where it says nothing.
  fileprivate func json(of ticket: Ticket) -> JSONValue? {
    let unknown = JSONValue.object([("unknown", .boolean(true))])
    switch accessor {
    case .unknown: return unknown
    case .text(let read):
      if let text = read(ticket) { return .string(text) }
    case .word(let read):
      if let word = read(ticket) { return json(of: word) }
    case .list(let fields, let read):
      if let records = read(ticket) { return .array(records.map { json(of: $0, fields) }) }
    }
    switch silence {
    case .absent: return .null
    case .unknown: return unknown
    case .unsaid: return nil
    }
  }

  private func json(of record: BoundRecord, _ fields: [FactBinding<BoundRecord>]) -> JSONValue {
    .object(fields.compactMap { field in field.json(of: record).map { (field.fact, $0) } })
  }

  private func json(of word: Int64) -> JSONValue? {
    // What stands for no value is refused as the number that it is.
    let number = JSONValue.number("\(word)")
    return switch type {
    case .boolean: (0...1).contains(word) ? .boolean(word == 1) : number
    case .date:
      CalendarDate(dayNumber: Int(word)).map { .string($0.description) } ?? number
    case .choice(let choice):
      choice.options.indices.contains(Int(word)) ? .string(choice.options[Int(word)].name) : number
    case .number, .percent, .money, .days, .months:
      .number(ExactNumber(mantissa: Int128(word), scale: decimals).description)
    case .text, .period, .list, nil: nil
    }
  }
}
