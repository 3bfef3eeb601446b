import AvenantModel
import AvenantValues
import TestSupport

/// Makes random tickets for one version, with values near the version's constants.
struct TicketGenerator {
  let contract: Contract
  let version: Version
  private let pools: [ValuePool]
  /// The values of the fields of records, by the places of the lists.
  private let fieldPools: [[ValuePool]]

  init(contract: Contract, version: Version) {
    self.contract = contract
    self.version = version
    let constants = Constants(of: version)
    pools = version.facts.map { ValuePool(of: $0, constants) }
    fieldPools = version.facts.map { fact in
      (fact.list?.fields ?? []).map { ValuePool(of: $0, constants) }
    }
  }

  /// A ticket of which every fact is known or absent.
  func complete(_ random: inout SeededGenerator) -> Ticket {
    var ticket = Ticket(asOf: asOf(&random))
    for (index, fact) in version.facts.enumerated() {
      if FactID(index) == contract.governedBy {
        ticket.states[fact.name] = .known(.date(governingDate(&random)))
      } else if fact.stateIfMissing != .unknown, random.happens(20) {
        ticket.states[fact.name] = fact.stateIfMissing
        ticket.silent.insert(fact.name)
      } else if fact.isOptional, random.happens(30) {
        ticket.states[fact.name] = .absent
      } else {
        ticket.states[fact.name] = .known(value(at: index, &random))
      }
    }
    return ticket
  }

  private func value(at index: Int, _ random: inout SeededGenerator) -> Value {
    guard let fields = version.facts[index].list?.fields else {
      return pools[index].value(&random)
    }
    let count = random.pick([0, 1, 1, 2, 2, 3])
    return .list(
      (0..<count).map { _ in
        let said = fields.map { $0.stateIfMissing == .unknown || random.happens(70) }
        let states = zip(zip(fields, fieldPools[index]), said).map { field, isSaid in
          !isSaid
            ? field.0.stateIfMissing
            : field.0.isOptional && random.happens(30) ? .absent : .known(field.1.value(&random))
        }
        return Record(states, origins: said.map { $0 ? .stated : .defaulted })
      })
  }

  /// The ticket with some facts unknown, one of which will be learnt.
  func incomplete(_ ticket: Ticket, _ random: inout SeededGenerator) -> Ticket {
    let governing = version[contract.governedBy].name
    let names = version.facts.map(\.name).filter { $0 != governing }
    var result = ticket
    var forgotten = Set(names.shuffled(using: &random).prefix(random.number(1...3)))
    if random.happens(1) { forgotten = Set(names) }
    for name in forgotten {
      if blankFields(of: name, in: &result, &random) { continue }
      result.states[name] = .unknown
      result.silent.remove(name)
    }
    if let name = forgotten.sorted().randomElement(using: &random),
      let state = ticket.states[name]
    {
      result.learning = (name, state)
    }
    return result
  }

  /// Makes fields of a list's records unknown in place of the list; says whether it did.
  private func blankFields(
    of name: String, in ticket: inout Ticket, _ random: inout SeededGenerator
  ) -> Bool {
    guard case .known(.list(let items))? = ticket.states[name], !items.isEmpty, random.happens(75)
    else { return false }
    for _ in 0..<random.number(1...2) {
      let item = random.number(0...(items.count - 1))
      let field = random.number(0...(items[item].states.count - 1))
      ticket.fill(.field(of: name, item: item, field: field), .unknown)
    }
    return true
  }

  /// What is unknown of a ticket, each with what it could be, and whether that is all.
  func blanks(
    of ticket: Ticket
  ) -> [(place: Ticket.Place, states: [Facts.State], areAll: Bool)] {
    let facts = ticket.unknown.filter { version.factID(named: $0) != nil }.map { name in
      (Ticket.Place.fact(name), representatives(of: name), !isList(name))
    }
    let fields = ticket.blankFields.compactMap {
      place -> (Ticket.Place, [Facts.State], Bool)? in
      guard case .field(let name, _, let field) = place, let id = version.factID(named: name),
        let fact = version[id].list?.fields[field]
      else { return nil }
      let known = fieldPools[id.index][field].edges.map(Facts.State.known)
      return (place, fact.isOptional ? known + [.absent] : known, true)
    }
    return facts + fields
  }

  private func isList(_ name: String) -> Bool {
    version.factID(named: name).map { version[$0].list != nil } ?? false
  }

  /// What a fact could be: all that its comparisons can tell apart, as far as constants do.
  func representatives(of name: String) -> [Facts.State] {
    guard let id = version.factID(named: name) else { return [] }
    let known =
      version[id].list == nil
      ? pools[id.index].edges.map(Facts.State.known) : someLists(at: id.index)
    return version[id].isOptional ? known + [.absent] : known
  }

  /// A few lists: none, one and two records.
  private func someLists(at index: Int) -> [Facts.State] {
    var random = SeededGenerator(seed: UInt64(index))
    return [.known(.list([]))] + (0..<4).map { _ in .known(value(at: index, &random)) }
  }

  private func asOf(_ random: inout SeededGenerator) -> CalendarDate {
    if random.happens(3) { return random.pick([.earliest, Self.last]) }
    let days = version.facts.indices.filter { version.facts[$0].type == .date }
    guard case .date(let date) = pools[random.pick(days)].value(&random) else { return Self.last }
    let later = CalendarDate(dayNumber: date.dayNumber + random.pick([0, 1, 30, 31, 60, 400]))
    return min(later ?? date, Self.last)
  }

  private func governingDate(_ random: inout SeededGenerator) -> CalendarDate {
    let last = version.lastDay ?? CalendarDate(dayNumber: version.from.dayNumber + 2000) ?? .latest
    let pool = pools[contract.governedBy.index]
    for _ in 0..<5 {
      if case .date(let date) = pool.value(&random), version.isInForce(on: date) { return date }
    }
    let days = version.from.dayNumber...last.dayNumber
    return CalendarDate(dayNumber: random.number(days)) ?? last
  }

  private static let last = CalendarDate(year: 9899, month: 12, day: 31) ?? .latest
}
