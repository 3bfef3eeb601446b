import AvenantModel
import AvenantValues

/// Makes random tickets for one version, with values near the version's constants.
struct TicketGenerator {
  let contract: Contract
  let version: Version
  private let pools: [ValuePool]

  init(contract: Contract, version: Version) {
    self.contract = contract
    self.version = version
    let constants = Constants(of: version)
    pools = version.facts.map { ValuePool(of: $0, constants) }
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
        ticket.states[fact.name] = .known(pools[index].value(&random))
      }
    }
    return ticket
  }

  /// The ticket with some facts unknown, one of which will be learnt.
  func incomplete(_ ticket: Ticket, _ random: inout SeededGenerator) -> Ticket {
    let governing = version[contract.governedBy].name
    let names = version.facts.map(\.name).filter { $0 != governing }
    var result = ticket
    var forgotten = Set(names.shuffled(using: &random).prefix(random.number(1...3)))
    if random.happens(1) { forgotten = Set(names) }
    for name in forgotten {
      result.states[name] = .unknown
      result.silent.remove(name)
    }
    if let name = forgotten.sorted().randomElement(using: &random), let state = ticket.states[name]
    {
      result.learning = (name, state)
    }
    return result
  }

  /// What a fact could be: all that its comparisons can tell apart, as far as constants do.
  func representatives(of name: String) -> [Facts.State] {
    guard let id = version.factID(named: name) else { return [] }
    let known = pools[id.index].edges.map(Facts.State.known)
    return version[id].isOptional ? known + [.absent] : known
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
