public import AvenantModel
public import AvenantValues

/// Says where the facts of a contract stand in a service's own type.
///
///     var facts = FactBindings<IncidentTicket>()
///     facts.date("ticket.opened_on", \.openedOn)
///     facts.choice("diagnosis.fault", \.fault)
///     facts.money("quote.amount", in: "EUR", ifNil: .absent, minorUnits: \.quotedCents)
///
/// Each call names the type and the unit of what it binds; ``TypedFacts`` holds them against the
/// contract, all at once. A closure may answer `nil`; `ifNil` says what that says of the fact.
public struct FactBindings<Ticket>: Sendable {
  /// The bindings, in their order.
  public private(set) var all: [FactBinding<Ticket>] = []

  /// Makes bindings of nothing.
  public init() {}

  /// Adds a binding.
  public mutating func bind(_ binding: FactBinding<Ticket>) { all.append(binding) }

  /// Says that a fact is never known, though the contract asks for it.
  public mutating func unknown(_ fact: String) {
    bind(FactBinding(fact: fact, type: nil, silence: .unknown, accessor: .unknown))
  }

  /// Binds a day; a moment becomes one by ``LoadedContract/today(secondsSince1970:)``.
  public mutating func date(
    _ fact: String, ifNil silence: Silence = .unsaid,
    _ value: @escaping @Sendable (Ticket) -> CalendarDate?
  ) {
    bind(
      FactBinding(
        fact: fact, type: .date, silence: silence,
        accessor: .word { value($0).map { Int64($0.dayNumber) } }))
  }

  /// Binds true or false.
  public mutating func boolean(
    _ fact: String, ifNil silence: Silence = .unsaid,
    _ value: @escaping @Sendable (Ticket) -> Bool?
  ) {
    bind(
      FactBinding(
        fact: fact, type: .boolean, silence: silence,
        accessor: .word { value($0).map { $0 ? 1 : 0 } }))
  }

  /// Binds a text; a ticket that has one is decided by the whole way, not by the short one.
  public mutating func text(
    _ fact: String, ifNil silence: Silence = .unsaid,
    _ value: @escaping @Sendable (Ticket) -> String?
  ) {
    bind(FactBinding(fact: fact, type: .text, silence: silence, accessor: .text(value)))
  }

  /// Binds one of some options, whose raw values are the names of the contract's.
  ///
  /// - Parameters:
  ///   - fact: The name of the fact.
  ///   - silence: What `nil` says of the fact.
  ///   - value: The option; its type need not have all of the contract's.
  @inlinable
  public mutating func choice<Option>(
    _ fact: String, ifNil silence: Silence = .unsaid,
    _ value: @escaping @Sendable (Ticket) -> Option?
  ) where Option: CaseIterable & Hashable & RawRepresentable & Sendable, Option.RawValue == String {
    let options = Array(Option.allCases)
    let names = options.map { Choice.Option(name: $0.rawValue, label: $0.rawValue) }
    bind(
      FactBinding(
        fact: fact, type: .choice(Choice(options: names)), silence: silence,
        accessor: .word { ticket in
          // What is none of all cases is no option, and refused.
          value(ticket).map { Int64(options.firstIndex(of: $0) ?? -1) }
        }))
  }
}

// MARK: - Numbers

extension FactBindings {
  /// Binds an amount in the smallest units of its currency: 20.00 EUR is 2000.
  ///
  /// - Parameters:
  ///   - fact: The name of the fact.
  ///   - code: The code of the currency, `EUR`; the contract has to declare the same.
  ///   - silence: What `nil` says of the fact.
  ///   - value: The amount.
  public mutating func money(
    _ fact: String, in code: String, ifNil silence: Silence = .unsaid,
    minorUnits value: @escaping @Sendable (Ticket) -> Int64?
  ) {
    let currency = Currency(code)
    bind(
      FactBinding(
        fact: fact, type: currency.map { .money($0) } ?? .number(unit: Unit(symbol: code)),
        decimals: currency?.minorDigits ?? 0, silence: silence, accessor: .word(value)))
  }

  /// Binds a number: with three decimals, 1.125 km is 1125.
  ///
  /// - Parameters:
  ///   - fact: The name of the fact.
  ///   - unit: The unit, such as `km`; `nil` for a number without one. The contract has to declare
  ///     the same.
  ///   - decimals: How many decimals the value has, from 0 to 18.
  ///   - silence: What `nil` says of the fact.
  ///   - value: The number.
  public mutating func number(
    _ fact: String, unit: String?, decimals: Int, ifNil silence: Silence = .unsaid,
    _ value: @escaping @Sendable (Ticket) -> Int64?
  ) {
    bind(
      FactBinding(
        fact: fact, type: .number(unit: unit.map { Unit(symbol: $0) }), decimals: decimals,
        silence: silence, accessor: .word(value)))
  }

  /// Binds a percentage, in points: with two decimals, 99.95 % is 9995.
  public mutating func percent(
    _ fact: String, decimals: Int, ifNil silence: Silence = .unsaid,
    _ value: @escaping @Sendable (Ticket) -> Int64?
  ) {
    bind(
      FactBinding(
        fact: fact, type: .percent, decimals: decimals, silence: silence, accessor: .word(value)))
  }

  /// Binds a number of days.
  public mutating func days(
    _ fact: String, ifNil silence: Silence = .unsaid,
    _ value: @escaping @Sendable (Ticket) -> Int64?
  ) {
    bind(FactBinding(fact: fact, type: .days, silence: silence, accessor: .word(value)))
  }

  /// Binds a number of months.
  public mutating func months(
    _ fact: String, ifNil silence: Silence = .unsaid,
    _ value: @escaping @Sendable (Ticket) -> Int64?
  ) {
    bind(FactBinding(fact: fact, type: .months, silence: silence, accessor: .word(value)))
  }
}
