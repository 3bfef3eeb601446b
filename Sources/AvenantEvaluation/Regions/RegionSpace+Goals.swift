package import AvenantModel

/// What can be looked for in the tickets of a search; a ticket is told by its place, from 0.
extension RegionSpace {
  /// A clause applies; of one for each record of a list, to one of them at least.
  package func applies(_ clause: ClauseID, in ticket: Int = 0) -> Goal {
    Goal(.literal(ticket, program(ticket).clauses[clause.index].appliesAnywhere.yes))
  }

  /// A clause applies; of one for each record of a list, to the record that is at hand.
  package func appliesAtHand(_ clause: ClauseID) -> Goal {
    Goal(.literal(0, program(0).clauses[clause.index].applies.yes))
  }

  /// The amount of a charge or credit is not below its minimum.
  package func reachesMinimum(_ clause: ClauseID) -> Goal {
    Goal(.literal(0, program(0).clauses[clause.index].charge?.below.no ?? .always))
  }

  /// The condition of a clause is true, whether or not another clause overrides it.
  ///
  /// - Precondition: The clause is not read for each record of a list.
  package func holds(_ clause: ClauseID, in ticket: Int) -> Goal {
    Goal(.literal(ticket, program(ticket).clauses[clause.index].holds))
  }

  /// A condition of the version is true.
  ///
  /// - Precondition: The expression is a condition of the version, and reads no record of a list.
  package func isTrue(_ condition: Expression, in ticket: Int = 0) -> Goal {
    Goal(.literal(ticket, literals(condition, ticket).yes))
  }

  /// A charge or credit is due.
  package func isDue(_ clause: ClauseID, in ticket: Int = 0) -> Goal {
    Goal(.literal(ticket, program(ticket).clauses[clause.index].charge?.due.yes ?? .never))
  }

  /// An entitlement is as the status says.
  package func entitlement(
    _ id: EntitlementID, is status: EntitlementOutcome.Status, in ticket: Int = 0
  ) -> Goal {
    let cases = program(ticket).entitlements[id.index].cases
    return Goal(.literal(ticket, cases.first { $0.0 == status }?.1 ?? .never))
  }

  /// An obligation is as the status says.
  package func obligation(
    _ id: ClauseID, is status: ObligationOutcome.Status, in ticket: Int = 0
  ) -> Goal {
    let cases = program(ticket).clauses[id.index].obligation?.cases ?? []
    return Goal(.literal(ticket, cases.first { $0.0 == status }?.1 ?? .never))
  }

  private func program(_ ticket: Int) -> VersionProgram { tickets[ticket].program }

  private func literals(_ condition: Expression, _ ticket: Int) -> Condition {
    guard case .condition(let literals) = program(ticket).map[condition] else {
      preconditionFailure("only a condition is true or false")
    }
    return literals
  }
}
