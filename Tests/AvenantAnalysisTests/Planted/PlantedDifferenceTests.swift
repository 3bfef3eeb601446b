import Avenant
import AvenantAnalysis
import AvenantEvaluation
@_spi(Checking) import AvenantModel
import Testing

/// The cases of a difference against every ticket that there is, decided under both versions.
@Suite struct PlantedDifferenceTests {
  @Test(arguments: 0..<12)
  func theCasesAreTheTicketsOfWhichItIsTrue(seed: UInt64) throws {
    let before = PlantedContract(seed: seed)
    let after = PlantedContract(seed: seed &+ 1_000, like: before)
    let (one, other) = (try before.loaded(), try after.loaded())
    let difference = try #require(one.difference(from: "1", to: "1", of: other))
    let tickets = PlantedTickets(of: other, readBy: before.text + after.text).all
    #expect(difference.open.isEmpty, "seed \(seed)")
    // Of what cannot be delimited nothing is said but that it is so of one ticket.
    let examples = Set(difference.changes.filter(\.isExample).map(\.key))
    for ticket in tickets {
      let old = try Outcomes(ticket, of: one)
      let new = try Outcomes(ticket, of: other)
      let told = difference.changes.filter { change in
        !examples.contains(change.key) && change.cases.contains { $0.has(ticket) }
      }
      let expected = old.changes(to: new).filter { !examples.contains($0.key) }
      #expect(
        Set(told.map(\.key)) == Set(expected.keys),
        "seed \(seed), \(ticket.facts.states) as of \(ticket.asOf)")
      for change in told {
        guard let (old, new) = expected[change.key] else { continue }
        #expect(change.before.covers(old) && change.after.covers(new), "seed \(seed) \(change.key)")
      }
    }
    #expect(difference.changes.allSatisfy { $0.isExact || $0.isExample }, "seed \(seed)")
  }
}

/// What a ticket comes to, outcome by outcome.
private struct Outcomes {
  private var all: [String: OutcomeChange.Value] = [:]

  init(_ ticket: PlantedTickets.Ticket, of contract: LoadedContract) throws {
    let facts = Facts(
      of: contract.contract.identity, versionIndex: 0, states: ticket.facts.states,
      origins: ticket.facts.states.map { _ in .stated })
    let decision = try contract.evaluate(facts, asOf: ticket.asOf)
    for charge in decision.charges where charge.status == .due {
      let amount = try #require(charge.amount)
      all["owed \(charge.clause)"] = .owed(Money(amount: amount, currency: charge.currency))
    }
    for entitlement in decision.entitlements {
      all["entitlement \(entitlement.entitlement)"] = .entitlement(entitlement.status)
    }
    for obligation in decision.obligations where obligation.status != .notOwed {
      all["obligation \(obligation.clause)"] = .obligation(obligation.status)
    }
  }

  func changes(
    to other: Outcomes
  ) -> [String: (before: OutcomeChange.Value, after: OutcomeChange.Value)] {
    var changes: [String: (before: OutcomeChange.Value, after: OutcomeChange.Value)] = [:]
    for key in Set(all.keys).union(other.all.keys) where all[key] != other.all[key] {
      let none: OutcomeChange.Value = key.hasPrefix("owed") ? .free : .obligation(.notOwed)
      changes[key] = (all[key] ?? none, other.all[key] ?? none)
    }
    return changes
  }
}

extension OutcomeChange {
  /// Whether all that is told of it is one ticket.
  fileprivate var isExample: Bool { cases.contains { $0.conditions == nil } }

  fileprivate var key: String {
    switch before {
    case .free, .owed: "owed \(name)"
    case .entitlement, .told(.notStated): "entitlement \(name)"
    case .obligation: "obligation \(name)"
    case .value, .noValue: "value \(name)"
    // Nothing of this is planted, and so it must never be told.
    case .dueDay, .lastDay, .payment, .taxRate, .told: "told \(name)"
    }
  }
}

extension OutcomeChange.Value {
  /// Whether it says nothing of the kind that is not so.
  fileprivate func covers(_ value: Self) -> Bool {
    switch (self, value) {
    case (.owed(nil), .owed): true
    case (.obligation(nil), .obligation(let status)): status != .notOwed
    default: self == value
    }
  }
}

extension OutcomeChange.Case {
  /// Whether all that delimits the case holds of a ticket.
  fileprivate func has(_ ticket: PlantedTickets.Ticket) -> Bool {
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
      case nil: false
      }
    }
  }
}

extension Value {
  fileprivate var word: Int128? {
    switch self {
    case .boolean(let truth): truth ? 1 : 0
    case .number(let number): number.mantissa
    case .date(let day): Int128(day.dayNumber)
    case .choice(let option): Int128(option)
    case .text, .period, .list: nil
    }
  }
}
