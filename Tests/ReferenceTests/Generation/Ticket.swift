@_spi(Checking) import AvenantModel
import AvenantValues

/// What is said of the facts of one ticket, by their names, and the date of evaluation.
struct Ticket: Sendable {
  var states: [String: Facts.State] = [:]
  /// The facts of which nothing is said, so that the contract settles them.
  var silent: Set<String> = []
  var asOf: CalendarDate
  /// A fact that is unknown and will be learnt, and what it will turn out to be.
  var learning: (fact: String, state: Facts.State)?

  /// The facts as the engine takes them; `nil` where one is absent that is never absent.
  func facts(for contract: Contract) -> Facts? {
    guard let first = contract.versions.first else { return nil }
    let governing = first[contract.governedBy].name
    var index: Int?
    if case .known(.date(let date))? = states[governing] {
      index = contract.versionIndex(inForceOn: date)
    }
    let facts = contract.versions[index ?? 0].facts
    guard facts.allSatisfy({ $0.isOptional || states[$0.name] != .absent }) else { return nil }
    return Facts(
      of: contract.identity, versionIndex: index,
      states: facts.map { states[$0.name] ?? $0.stateIfMissing },
      origins: facts.map { silent.contains($0.name) ? .defaulted : .stated })
  }

  /// The same ticket after something was learnt.
  var learnt: Ticket? {
    guard let learning else { return nil }
    var ticket = self
    ticket.states[learning.fact] = learning.state
    ticket.silent.remove(learning.fact)
    ticket.learning = nil
    return ticket
  }

  /// The names of the facts of which nothing is known.
  var unknown: [String] {
    states.filter { $0.value == .unknown }.map(\.key).sorted()
  }
}

extension Fact {
  /// What holds where a ticket says nothing.
  var stateIfMissing: Facts.State {
    switch ifMissing {
    case .undetermined: .unknown
    case .absent: .absent
    case .presume(let value): .known(value)
    }
  }
}
