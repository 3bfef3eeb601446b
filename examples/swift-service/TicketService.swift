import Avenant
import Foundation

/// A service that decides incident tickets: one of its own, or one in a JSON file.
@main
struct TicketService {
  /// The contract, read, checked and compiled once; any number of threads may use it.
  let contract: LoadedContract
  /// How the contract's facts are taken from a ticket, checked once.
  let facts: TypedFacts<IncidentTicket>

  init(policies: String) throws {
    let contracts = try ContractLibrary(contentsOf: policies)
    guard let contract = contracts["incident-support"] else {
      throw CocoaError(.fileNoSuchFile)
    }
    self.contract = contract
    facts = try TypedFacts(contract, IncidentTicket.facts(for: contract))
  }

  static func main() throws {
    let service = try TicketService(policies: "policies")
    let asOf = CalendarDate(year: 2010, month: 8, day: 20) ?? .latest
    if let path = CommandLine.arguments.dropFirst().first {
      let json = try String(contentsOfFile: path, encoding: .utf8)
      try service.decide(service.contract.facts(json: json), asOf: asOf)
    } else {
      try service.decide(service.facts.facts(of: lateDiagnostic), asOf: asOf)
    }
  }

  /// A ticket whose diagnostic was performed at half past eleven at night, in UTC.
  static let lateDiagnostic = IncidentTicket(
    openedAt: Date(timeIntervalSince1970: 1_277_924_700), reason: .causeUnknown,
    diagnosedAt: Date(timeIntervalSince1970: 1_277_940_600), fault: .customer, finding: .solved)

  /// Prints what the customer owes, why, and what is not known.
  func decide(_ facts: Facts, asOf: CalendarDate) throws {
    let decision = try contract.evaluate(facts, asOf: asOf)
    for charge in decision.charges where charge.status != .notDue {
      let amount = charge.amount.map { "\($0) \(charge.currency)" } ?? "not known"
      print("\(charge.clause): \(charge.status.rawValue), \(amount)")
      print(try contract.explain(facts, asOf: asOf, about: charge.clause).line)
    }
    for name in decision.unknown { print("please enter \(name)") }
  }
}
