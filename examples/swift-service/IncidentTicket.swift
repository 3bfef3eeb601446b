import Avenant
import Foundation

/// An incident ticket, as a service has it; it knows neither the contract nor its names.
struct IncidentTicket: Sendable {
  /// Why the customer asked for a diagnostic.
  enum Reason: String, CaseIterable, Sendable {
    case causeUnknown = "cause_unknown"
    case providerSuspected = "provider_suspected"
  }

  /// Whose side the problem was on.
  enum Fault: String, CaseIterable, Sendable { case provider, customer }

  /// What the diagnostic came to.
  enum Finding: String, CaseIterable, Sendable {
    case solved
    case notSolved = "not_solved"
    case estimateGiven = "estimate_given"
  }

  /// What was offered, and what became of it.
  struct Quote: Sendable {
    var cents: Int64
    var givenOn: CalendarDate
    var acceptedOn: CalendarDate?
  }

  var openedAt: Date
  var reason: Reason
  var diagnosedAt: Date?
  /// `nil` while nobody has entered it.
  var fault: Fault?
  var finding: Finding?
  var feeAnnouncedOn: CalendarDate?
  var quote: Quote?
  var earlierDisputes = 0
}

extension IncidentTicket {
  /// Where the facts of the contract stand in a ticket.
  static func facts(for contract: LoadedContract) -> FactBindings<IncidentTicket> {
    // A moment becomes a day in the contract's time zone.
    @Sendable func day(of moment: Date) -> CalendarDate {
      contract.today(secondsSince1970: Int64(moment.timeIntervalSince1970))
    }
    var facts = FactBindings<IncidentTicket>()
    facts.date("ticket.opened_on") { day(of: $0.openedAt) }
    facts.choice("diagnosis.requested_because", \.reason)
    facts.date("diagnosis.performed_on", ifNil: .absent) { $0.diagnosedAt.map(day) }
    facts.choice("diagnosis.fault", ifNil: .unknown, \.fault)
    facts.choice("diagnosis.result", ifNil: .unknown, \.finding)
    facts.date("fee.announced_on", ifNil: .unknown, \.feeAnnouncedOn)
    facts.money("quote.amount", in: "EUR", ifNil: .absent) { $0.quote?.cents }
    facts.date("quote.given_on", ifNil: .absent) { $0.quote?.givenOn }
    facts.date("quote.accepted_on", ifNil: .absent) { $0.quote?.acceptedOn }
    facts.number("customer.earlier_disputes", unit: nil, decimals: 0) { Int64($0.earlierDisputes) }
    // Work is done by another service.
    facts.unknown("work.started_on")
    facts.unknown("work.done_on")
    return facts
  }
}
