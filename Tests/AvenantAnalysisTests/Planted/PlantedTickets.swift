import Avenant
import AvenantAnalysis
import AvenantEvaluation
@_spi(Checking) import AvenantModel
import Testing

/// Every ticket of a planted contract that makes a difference: of each fact that is read, every
/// value on either side of whatever it is compared with.
struct PlantedTickets {
  /// A ticket, with the date of evaluation.
  struct Ticket {
    let facts: Facts
    let asOf: CalendarDate
  }

  private(set) var all: [Ticket] = []

  /// - Parameters:
  ///   - contract: A planted contract, checked.
  ///   - texts: All that is said of the tickets; facts that it does not name stay as they are.
  init(of contract: LoadedContract, readBy texts: String) {
    let program = Program(contract.contract)
    let version = contract.contract.versions[0]
    let base = Facts(
      of: contract.contract.identity, versionIndex: 0,
      states: version.facts.map {
        $0.isOptional ? .absent : Self.states(of: $0.name, orderedOn: 1)[0]
      },
      origins: version.facts.map { _ in .stated })
    func isRead(_ name: String) -> Bool { texts.contains(name) }
    for ordered in isRead("amount: \"rate") || isRead("else rate") ? [1, 10, 11, 12] : [1] {
      for asOf in isRead("requires") ? ordered...ordered + 4 : ordered...ordered {
        var tickets = [base]
        for (index, fact) in version.facts.enumerated() {
          let id = FactID(index)
          if fact.name == "ordered_on" {
            tickets = tickets.map { $0.setting(id, to: .known(.date(Self.day(ordered)))) }
          } else if isRead(fact.name) {
            let states = Self.states(of: fact.name, orderedOn: ordered)
            tickets = tickets.flatMap { ticket in states.map { ticket.setting(id, to: $0) } }
          }
        }
        all += tickets.map { Ticket(facts: $0, asOf: Self.day(asOf)) }
          .filter { program.brokenConsistency($0.facts).isEmpty }
      }
    }
  }

  private static func day(_ day: Int) -> CalendarDate {
    let first = CalendarDate(year: 2024, month: 1, day: 1) ?? .earliest
    return CalendarDate(dayNumber: first.dayNumber + day - 1) ?? .latest
  }

  private static func states(of fact: String, orderedOn: Int) -> [Facts.State] {
    switch fact {
    case "ordered_on": [.known(.date(day(orderedOn)))]
    case "done_on": [.absent] + (-1...4).map { .known(.date(day(orderedOn + $0))) }
    case "visits": numbers(0...3)
    case "least": [.absent] + numbers(0...3)
    case "side": [.absent] + (0...2).map { .known(.choice($0)) }
    case "asked": [.known(.boolean(false)), .known(.boolean(true))]
    default: amounts
    }
  }

  /// Around every whole amount.
  private static var amounts: [Facts.State] {
    var cents: [Int] = []
    for euros in 0...4 { cents += [euros * 100 - 1, euros * 100, euros * 100 + 1] }
    return cents.filter { (0...400).contains($0) }
      .map { .known(.number(ExactNumber(mantissa: Int128($0), scale: 2))) }
  }

  private static func numbers(_ range: ClosedRange<Int>) -> [Facts.State] {
    range.map { .known(.number(ExactNumber($0))) }
  }
}
