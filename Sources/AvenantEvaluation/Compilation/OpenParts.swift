import AvenantModel

/// What is read where a ticket leaves something open; it is gathered when the first one does.
final class OpenParts: Sendable {
  /// What is read of each clause, and of each entitlement.
  let clauses: [ClauseReadings]
  let entitlements: [[Reading]]

  init(_ program: VersionProgram) {
    clauses = program.clauses.map { ClauseReadings($0, program) }
    entitlements = program.entitlements.map(program.readings)
  }
}

/// What is read of a clause, as far as it is open.
struct ClauseReadings: Sendable {
  /// Of its charge or credit: whether it is due, and what is asked of it where it is.
  let status: [Reading]
  let due: [Reading]
  /// Of its obligation: how far it is met, and the last day.
  let duty: [Reading]
  let lastDay: [Reading]

  init(_ clause: ClauseProgram, _ program: VersionProgram) {
    status = clause.charge.map { program.statusReadings(of: clause, $0) } ?? []
    due =
      clause.charge.map {
        $0.amount.readings + program.taxReadings(of: $0) + program.paymentReadings(of: $0)
      } ?? []
    duty = clause.obligation.map(program.statusReadings) ?? []
    lastDay = clause.obligation.map(program.lastDayReadings) ?? []
  }
}
