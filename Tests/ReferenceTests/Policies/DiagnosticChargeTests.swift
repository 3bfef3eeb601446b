import Avenant
import AvenantModel
import AvenantValues
import TestSupport
import Testing

/// The fee of a diagnostic, from the paragraphs of the contract and not from its YAML.
@Suite struct DiagnosticChargeTests {
  /// What is known of a diagnostic; `nil` is none.
  private struct Incident {
    var performedOn: CalendarDate?
    var fault: String?
    var requestedBecause: String?
    var result: String?
    var isDisputed = false
  }

  /// What the contract says of the fee: owed by a day, free, or no fee at all.
  private enum Fee: Equatable {
    case owed(by: CalendarDate), free, none
  }

  private static func fee(of incident: Incident) -> Fee {
    // ¶8: a diagnostic is charged; without one there is nothing to charge.
    guard let day = incident.performedOn else { return .none }
    // ¶8: only an estimate, or no competence for the job: not charged.
    if incident.result == "estimate_given" || incident.result == "competence_missing" {
      return .free
    }
    // ¶9: the provider's fault is covered; who suspected the provider pays where it is not.
    if incident.fault == "provider" { return .free }
    if incident.requestedBecause == "provider_suspected", incident.fault == nil { return .free }
    // ¶13: free through June.
    if let june = CalendarDate(year: 2010, month: 6, day: 14), june <= day,
      let july = CalendarDate(year: 2010, month: 7, day: 1), day < july
    {
      return .free
    }
    // ¶10: who does not agree pays nothing; else there are 30 days to pay.
    guard !incident.isDisputed, let due = CalendarDate(dayNumber: day.dayNumber + 30) else {
      return .free
    }
    return .owed(by: due)
  }

  @Test func theFeeOfADiagnosticIsWhatTheParagraphsSay() throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/incident-support"))
    let loaded = try #require(library["incident-support"])
    var random = SeededGenerator(seed: 13)
    for _ in 0..<2000 {
      let incident = Self.incident(&random)
      let facts = try loaded.facts(yaml: Self.facts(incident))
      let asOf = try #require(CalendarDate(year: 2010, month: 12, day: 31))
      let charge = try #require(try loaded.evaluate(facts, asOf: asOf).charges.first)
      #expect(charge.clause == "diagnostic_charge")
      switch Self.fee(of: incident) {
      case .none: #expect(charge.status == .notDue)
      case .free: #expect(charge.status == .waived)
      case .owed(let day):
        #expect(charge.status == .due)
        #expect(charge.dueOn == day)
        #expect(charge.amount == ExactNumber(20) && charge.tax == .excluded)
      }
    }
  }

  private static func incident(_ random: inout SeededGenerator) -> Incident {
    let day = CalendarDate(dayNumber: 14_774 + random.number(0...80))  // From 2010-06-14 on.
    return Incident(
      performedOn: random.happens(90) ? day : nil,
      fault: random.pick(["provider", "customer", "customer", nil]),
      requestedBecause: random.pick(["cause_unknown", "provider_suspected", nil]),
      result: random.pick(
        ["solved", "not_solved", "not_solved", "estimate_given", "competence_missing", nil]),
      isDisputed: random.happens(20))
  }

  private static func facts(_ incident: Incident) -> String {
    """
    ticket.opened_on: 2010-06-14
    diagnosis.performed_on: \(incident.performedOn.map { "\($0)" } ?? "null")
    diagnosis.fault: \(incident.fault ?? "null")
    diagnosis.requested_because: \(incident.requestedBecause ?? "null")
    diagnosis.result: \(incident.result ?? "null")
    dispute.raised: \(incident.isDisputed)

    """
  }
}
