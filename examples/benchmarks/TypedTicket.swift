import Avenant

/// A ticket as a service has it.
struct TypedTicket: Sendable {
  enum Reason: String, CaseIterable, Sendable { case cause_unknown, provider_suspected }
  enum Fault: String, CaseIterable, Sendable { case provider, customer }
  enum Finding: String, CaseIterable, Sendable {
    case solved, not_solved, estimate_given, competence_missing
  }

  var openedOn = CalendarDate(year: 2010, month: 7, day: 12)
  var diagnosedOn = CalendarDate(year: 2010, month: 7, day: 15)
  var reason = Reason.cause_unknown
  var fault: Fault? = .customer
  var finding: Finding? = .solved
  var announcedOn = CalendarDate(year: 2010, month: 7, day: 13)
  var quoteCents: Int64?
  var quotedOn: CalendarDate?
  var acceptedOn: CalendarDate?

  /// Where the facts of the contract stand.
  static var facts: FactBindings<TypedTicket> {
    var facts = FactBindings<TypedTicket>()
    facts.date("ticket.opened_on", \.openedOn)
    facts.date("diagnosis.performed_on", ifNil: .absent, \.diagnosedOn)
    facts.choice("diagnosis.requested_because", \.reason)
    facts.choice("diagnosis.fault", ifNil: .absent, \.fault)
    facts.choice("diagnosis.result", ifNil: .absent, \.finding)
    facts.date("fee.announced_on", ifNil: .absent, \.announcedOn)
    facts.money("quote.amount", in: "EUR", ifNil: .absent, minorUnits: \.quoteCents)
    facts.date("quote.given_on", ifNil: .absent, \.quotedOn)
    facts.date("quote.accepted_on", ifNil: .absent, \.acceptedOn)
    facts.date("work.started_on", ifNil: .absent, \.acceptedOn)
    facts.date("work.done_on", ifNil: .absent, \.acceptedOn)
    return facts
  }

  /// A diagnostic that is charged, one that is not, one in the launch period, and quoted work.
  static let tickets = [
    TypedTicket(), TypedTicket(fault: .provider),
    TypedTicket(
      openedOn: CalendarDate(year: 2010, month: 6, day: 20),
      diagnosedOn: CalendarDate(year: 2010, month: 6, day: 21),
      announcedOn: CalendarDate(year: 2010, month: 6, day: 20)),
    TypedTicket(
      quoteCents: 250_00, quotedOn: CalendarDate(year: 2010, month: 7, day: 20),
      acceptedOn: CalendarDate(year: 2010, month: 7, day: 21)),
  ]
}
