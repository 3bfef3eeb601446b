import Foundation

/// An incident ticket, as a service has it: its keys are the facts of the contract.
struct IncidentTicket: Encodable {
  struct Ticket: Encodable {
    /// A moment; the contract's time zone makes a day of it.
    var openedOn: Date

    enum CodingKeys: String, CodingKey { case openedOn = "opened_on" }
  }

  struct Diagnosis: Encodable {
    enum Fault: String, Encodable { case provider, customer }

    var performedOn: Date
    /// `nil` while nobody has entered it: the contract says what then holds.
    var fault: Fault?
    var result: String

    enum CodingKeys: String, CodingKey {
      case performedOn = "performed_on"
      case fault, result
    }
  }

  var ticket: Ticket
  var diagnosis: Diagnosis
}
