import Avenant
import AvenantAnalysis
import AvenantEvaluation
@_spi(Checking) import AvenantModel
import Testing

/// What a ticket comes to, outcome by outcome.
struct PlantedOutcomes {
  private var all: [String: OutcomeChange.Value] = [:]
  /// The names of what cannot be worked out.
  private(set) var failed: Set<String> = []

  init(_ ticket: PlantedTickets.Ticket, of contract: LoadedContract) throws {
    let facts = Facts(
      of: contract.contract.identity, versionIndex: 0, states: ticket.facts.states,
      origins: ticket.facts.states.map { _ in .stated })
    let decision = try contract.evaluate(facts, asOf: ticket.asOf)
    for charge in decision.charges + decision.credits { try add(charge) }
    for entitlement in decision.entitlements {
      all["entitlement \(entitlement.entitlement)"] = .entitlement(entitlement.status)
    }
    for obligation in decision.obligations where obligation.status != .notOwed {
      all["obligation \(obligation.clause)"] = .obligation(obligation.status)
      all["last day \(obligation.clause)"] = .dueDay(obligation.lastDay)
      if obligation.status == .failed { failed.insert(obligation.clause) }
    }
    for value in decision.values {
      if value.status == .failed { failed.insert(value.definition) }
      all["value \(value.definition)"] = value.value.map { .value($0, value.type) } ?? .noValue
    }
  }

  private mutating func add(_ charge: ChargeOutcome) throws {
    if charge.status == .failed { failed.insert(charge.clause) }
    guard charge.status == .due else { return }
    if charge.failure != nil || charge.amount == nil { failed.insert(charge.clause) }
    guard let amount = charge.amount else { return }
    all["owed \(charge.clause)"] = .owed(Money(amount: amount, currency: charge.currency))
    all["due \(charge.clause)"] = .dueDay(charge.dueOn)
    all["payment \(charge.clause)"] = .payment(charge.payment)
  }

  func changes(
    to other: PlantedOutcomes
  ) -> [String: (before: OutcomeChange.Value, after: OutcomeChange.Value)] {
    var changes: [String: (before: OutcomeChange.Value, after: OutcomeChange.Value)] = [:]
    for key in Set(all.keys).union(other.all.keys) where all[key] != other.all[key] {
      if let none = Self.none(key) {
        changes[key] = (all[key] ?? none, other.all[key] ?? none)
      } else if let one = all[key], let two = other.all[key] {
        // Days and payments are told of what is owed under both.
        changes[key] = (one, two)
      }
    }
    return changes
  }

  private static func none(_ key: String) -> OutcomeChange.Value? {
    switch String(key.prefix(while: { $0 != " " })) {
    case "owed": .free
    case "obligation": .obligation(.notOwed)
    case "value": .noValue
    default: nil
    }
  }
}

extension OutcomeChange {
  /// Whether all that is told of it is one ticket.
  var isExample: Bool { cases.contains { $0.conditions == nil } }

  var key: String {
    switch before {
    case .free, .owed: "owed \(name)"
    case .entitlement, .told(.notStated): "entitlement \(name)"
    case .obligation: "obligation \(name)"
    case .value, .noValue: "value \(name)"
    case .dueDay: "due \(name)"
    case .lastDay: "last day \(name)"
    case .payment: "payment \(name)"
    // Nothing of this is planted, and so it must never be told.
    case .taxRate, .told: "told \(name)"
    }
  }
}

extension OutcomeChange.Value {
  /// Whether it says nothing of the kind that is not so.
  func covers(_ value: Self) -> Bool {
    switch (self, value) {
    case (.owed(nil), .owed), (.dueDay(nil), .dueDay), (.lastDay, .dueDay): true
    case (.value(nil, _), .value): true
    case (.obligation(nil), .obligation(let status)): status != .notOwed
    default: self == value
    }
  }
}

extension OutcomeChange.Case {
  /// Whether all that delimits the case holds of a ticket.
  func has(_ ticket: PlantedTickets.Ticket) -> Bool {
    func number(_ variable: Int) -> Int128? {
      guard variable < ticket.facts.states.count else { return Int128(ticket.asOf.dayNumber) }
      guard case .known(let value) = ticket.facts.states[variable] else { return nil }
      return value.word
    }
    func isWithin(_ number: Int128?, _ low: Int128?, _ high: Int128?) -> Bool {
      number.map { (low ?? $0) <= $0 && $0 <= (high ?? $0) } ?? false
    }
    return (conditions ?? []).allSatisfy { condition in
      switch condition.saying {
      case .present(let variable, let isPresent): (number(variable) != nil) == isPresent
      case .options(let variable, let options):
        number(variable).map { options.contains(Int($0)) } ?? false
      case .choice(let variable, let options, let orAbsent):
        number(variable).map { options.contains(Int($0)) } ?? orAbsent
      case .numbers(let variable, let low, let high): isWithin(number(variable), low, high)
      case .difference(let one, let other, let low, let high):
        isWithin(number(one).flatMap { one in number(other).map { one - $0 } }, low, high)
      case .part(let part, let values):
        number(part.variable).flatMap { part.value(on: Int(clamping: $0) + Int(part.offset)) }
          .map(values.contains) ?? false
      case .spans(let span, let low, let high):
        isWithin(
          number(span.start).flatMap { start in
            number(span.end).flatMap { span.count(Int(clamping: start), Int(clamping: $0)) }
          }, low, high)
      case nil: false
      }
    }
  }
}

extension MonthSpan {
  /// The spans between two days.
  fileprivate func count(_ start: Int, _ end: Int) -> Int128? {
    guard let first = CalendarDate(dayNumber: start + Int(startOffset)),
      let last = CalendarDate(dayNumber: end + Int(endOffset)),
      let count = try? CalendarDate.fullSpans(
        ofMonths: months, from: first, to: last, monthEnd: rule)
    else { return nil }
    return Int128(count)
  }
}

extension DayPart {
  /// The part of a day.
  fileprivate func value(on day: Int) -> Int? {
    CalendarDate(dayNumber: day).map { date in
      switch part {
      case .year: date.year
      case .month: date.month
      case .day: date.day
      case .weekday: date.weekday
      }
    }
  }
}

extension Value {
  var word: Int128? {
    switch self {
    case .boolean(let truth): truth ? 1 : 0
    case .number(let number): number.mantissa
    case .date(let day): Int128(day.dayNumber)
    case .choice(let option): Int128(option)
    case .text, .period, .list: nil
    }
  }
}
