public import AvenantDiagnostics
public import AvenantModel
public import AvenantValues

/// What a service that builds its facts in code says of one fact.
public enum FactLiteral: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral
{
  /// A text, a choice, a date, an amount or a number, as it would stand in JSON.
  case text(String)
  /// A number.
  case number(ExactNumber)
  /// True or false.
  case boolean(Bool)
  /// A day.
  case date(CalendarDate)
  /// An amount of money.
  case money(Money)
  /// There is none.
  case none
  /// It is not known.
  case unknown

  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A whole number.
  public init(integerLiteral value: Int) {
    self = .number(ExactNumber(mantissa: Int128(value), scale: 0))
  }

  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .number(number.description)
    case .boolean(let truth): .boolean(truth)
    case .date(let date): .string(date.description)
    case .money(let money): .string(money.description)
    case .none: .null
    case .unknown: .object([("unknown", .boolean(true))])
    }
  }
}

extension LoadedContract {
  /// Checks facts that are built in code; see ``facts(_:)``.
  ///
  ///     try contract.facts(["ticket.opened_on": "2010-07-12", "diagnosis.fault": "customer"])
  ///
  /// - Parameter facts: Names with dots, and what is said of each; a name occurs once.
  /// - Returns: The facts.
  /// - Throws: ``DiagnosticsError`` with every problem.
  public func facts(
    _ facts: KeyValuePairs<String, FactLiteral>
  ) throws(DiagnosticsError) -> Facts {
    let document = JSONValue.object(facts.map { ($0.key, $0.value.json) })
    return try self.facts(json: document.text(pretty: true))
  }
}
