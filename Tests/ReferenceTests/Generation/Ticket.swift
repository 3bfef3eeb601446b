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

  /// Whether every fact, and every field of every record, is known or absent.
  var isComplete: Bool { unknown.isEmpty && blankFields.isEmpty }

  /// The unknown fields of records, in the order of the lists' names.
  var blankFields: [Place] {
    states.keys.sorted().flatMap { name -> [Place] in
      guard case .known(.list(let items))? = states[name] else { return [] }
      return items.enumerated().flatMap { item, record in
        record.states.indices.filter { record.states[$0] == .unknown }
          .map { .field(of: name, item: item, field: $0) }
      }
    }
  }

  /// A fact by its name, or a field of a record.
  enum Place {
    case fact(String)
    case field(of: String, item: Int, field: Int)
  }

  /// Says what is at a place.
  mutating func fill(_ place: Place, _ state: Facts.State) {
    switch place {
    case .fact(let name): states[name] = state
    case .field(let name, let item, let field):
      guard case .known(.list(var items))? = states[name] else { return }
      var (fields, origins) = (items[item].states, items[item].origins)
      fields[field] = state
      origins[field] = .stated
      items[item] = Record(fields, origins: origins)
      states[name] = .known(.list(items))
    }
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
