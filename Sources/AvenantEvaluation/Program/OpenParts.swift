import AvenantModel

/// What is read where a ticket leaves something open; it is gathered when the first one does.
final class OpenParts: Sendable {
  /// What is read of each clause, and of each entitlement.
  let clauses: [ClauseAddresses]
  let entitlements: [[Address]]

  init(_ program: VersionProgram) {
    clauses = program.clauses.map { ClauseAddresses($0, program) }
    entitlements = program.entitlements.map(program.addresses)
  }
}

/// What is read of a clause, as far as it is open.
struct ClauseAddresses: Sendable {
  /// Of its charge or credit: whether it is due, and what is asked of it where it is.
  let status: [Address]
  let due: [Address]
  /// Of its obligation: how far it is met, and the last day.
  let duty: [Address]
  let lastDay: [Address]

  init(_ clause: ClauseProgram, _ program: VersionProgram) {
    status = clause.charge.map { program.statusAddresses(of: clause, $0) } ?? []
    due =
      clause.charge.map {
        $0.amount.addresses + program.taxAddresses(of: $0) + program.paymentAddresses(of: $0)
      } ?? []
    duty = clause.obligation.map(program.statusAddresses) ?? []
    lastDay = clause.obligation.map(program.lastDayAddresses) ?? []
  }
}
