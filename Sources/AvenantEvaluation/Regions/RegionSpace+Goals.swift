@_spi(Checking) package import AvenantModel
import AvenantValues

/// What can be looked for in the tickets of a search; a ticket is told by its place, from 0.
extension RegionSpace {
  /// A clause applies; of one for each item of a list, to one of them at least.
  package func applies(_ clause: ClauseID, in ticket: Int = 0) -> Goal {
    Goal(.literal(ticket, program(ticket).clauses[clause.index].appliesAnywhere.yes))
  }

  /// A clause applies; of one for each item of a list, to the record that is at hand.
  package func appliesAtHand(_ clause: ClauseID) -> Goal {
    Goal(.literal(0, program(0).clauses[clause.index].applies.yes))
  }

  /// The amount of a charge or credit is not below its minimum.
  package func reachesMinimum(_ clause: ClauseID) -> Goal {
    Goal(.literal(0, program(0).clauses[clause.index].charge?.below.no ?? .always))
  }

  /// The condition of a clause is true, whether or not another clause overrides it.
  ///
  /// - Precondition: The clause is not read for each item of a list.
  package func holds(_ clause: ClauseID, in ticket: Int) -> Goal {
    Goal(.literal(ticket, program(ticket).clauses[clause.index].holds))
  }

  /// A condition of the version is true.
  ///
  /// - Precondition: The expression is a condition of the version, and reads no item of a list.
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

// MARK: - Money

/// A charge or credit of one of the tickets of a search.
package struct OwedPart: Sendable {
  /// The place of the ticket.
  package let ticket: Int
  /// The clause.
  package let clause: ClauseID
  /// Whether it is added or taken off.
  package let adds: Bool

  /// Takes a part.
  package init(ticket: Int, clause: ClauseID, adds: Bool) {
    (self.ticket, self.clause, self.adds) = (ticket, clause, adds)
  }
}

extension RegionSpace {
  /// What is due by clauses together lies between two numbers of the least unit; both count.
  ///
  /// - Precondition: All are in one currency, and none is read for each item of a list.
  package func owed(
    _ parts: [OwedPart], from low: Int128 = -(1 << 100), through high: Int128 = 1 << 100
  ) -> Goal {
    let sum = Sum(
      parts: parts.compactMap { part in
        let program = program(part.ticket)
        guard let charge = program.version[part.clause].charge,
          let compiled = program.clauses[part.clause.index].charge
        else { return nil }
        return Sum.Part(
          ticket: part.ticket, condition: compiled.due.yes, value: compiled.amount,
          factor: part.adds ? 1 : -1, scale: charge.currency.minorDigits)
      })
    return Goal(.within(sum, low: low, high: high))
  }
}

extension RegionSpace {
  /// What is due by a clause, in the least unit, where it is the same for all tickets of a region.
  package func constantAmount(of clause: ClauseID, in ticket: Int, _ region: Region) -> Int128? {
    guard let charge = tickets[ticket].version[clause].charge,
      let compiled = tickets[ticket].program.clauses[clause.index].charge
    else { return nil }
    return run(ticket, in: region, for: compiled.amount)
      .form(compiled.amount, scale: charge.currency.minorDigits)?.onlyConstant
  }

  /// What is owed by clauses together for a ticket that was found, in the least unit; `nil` where one of the
  /// amounts is not known.
  package func owed(_ parts: [OwedPart], of witness: Witness) -> Int128? {
    var sum: Int128 = 0
    for part in parts {
      let ticket = tickets[part.ticket]
      guard let charge = ticket.version[part.clause].charge,
        let compiled = ticket.program.clauses[part.clause.index].charge,
        let amount = RegionRun(
          ticket, replaying: witness.facts[part.ticket], asOf: witness.asOf
        ).form(compiled.amount, scale: charge.currency.minorDigits)?.onlyConstant
      else { return nil }
      sum += part.adds ? amount : -amount
    }
    return sum
  }

  /// Between what lies whatever may be due by a clause, in the least unit; `nil` where that is not known, or
  /// an end would have to be rounded.
  package func amounts(of clause: ClauseID, in ticket: Int) -> ClosedRange<Int128>? {
    guard let charge = tickets[ticket].version[clause].charge, let shape = charge.amount.numbers
    else { return nil }
    let unit = ExactNumber(mantissa: 1, scale: charge.currency.minorDigits)
    func exact(_ end: Fraction) -> Int128? {
      guard let number = end.rounded(toMultipleOf: unit, .floor), Fraction(number) == end else {
        return nil
      }
      return number.rescaled(to: unit.scale)?.mantissa
    }
    let isWhole = charge.reductions.isEmpty && charge.caps.isEmpty
    guard let most = exact(shape.high), let least = isWhole ? exact(shape.low) : 0, least <= most
    else { return nil }
    return max(0, least)...most
  }

  /// As much of the program of a ticket as a value needs, run over a region.
  func run(_ ticket: Int, in region: Region, for value: Operand) -> RegionRun {
    let ticket = tickets[ticket]
    return RegionRun(
      ticket, in: region, by: ProgramSlice(for: Set(value.addresses), of: ticket.program))
  }

  /// The contract's own facts of a ticket, as another ticket of the search reads them.
  package func facts(_ facts: Facts, ofTicket own: Int, asReadBy ticket: Int) -> Facts {
    let other = tickets[ticket]
    let states = other.sources.map { source -> Facts.State in
      switch source {
      case .fixed(let state): return state
      case .variable(let variable): return facts.states[variable]
      }
    }
    return Facts(
      of: owners[ticket].identity, versionIndex: owners[ticket].version, states: states,
      origins: states.map { _ in .stated })
  }
}

extension RegionSpace {
  /// The options that a variable has and, where it may be absent, that it may.
  package func options(of variable: Int) -> (among: UInt64, mayBeAbsent: Bool)? {
    guard case .options(let mask) = base.domains[variable].values else { return nil }
    return (mask, base.domains[variable].mayBeAbsent)
  }

  /// The least and the greatest number that a variable may be.
  package func numbers(of variable: Int) -> ClosedRange<Int128>? {
    guard case .numbers(let low, let high) = base.domains[variable].values else { return nil }
    return Int128(low)...Int128(high)
  }
}

extension Region {
  /// What a variable with options may be in the region.
  package func choice(of variable: Int) -> (among: UInt64, orAbsent: Bool)? {
    guard case .options(let mask) = domains[variable].values else { return nil }
    let domain = domains[variable]
    return (domain.mayBePresent ? mask : 0, domain.mayBeAbsent)
  }
}

extension Constraint {
  /// One of these options, or none where that is among them.
  package static func choice(_ variable: Int, among: UInt64, orAbsent: Bool) -> Constraint {
    Constraint(.choice(variable, among: among, orAbsent: orAbsent))
  }

  /// The constraint with one end alone, for each of its ends.
  package var ends: [Constraint] {
    switch kind {
    case .numbers(let variable, let low?, let high?):
      [
        Constraint(.numbers(variable, low: low, high: nil)),
        Constraint(.numbers(variable, low: nil, high: high)),
      ]
    case .difference(let one, let other, let low?, let high?):
      [
        Constraint(.difference(one, other, low: low, high: nil)),
        Constraint(.difference(one, other, low: nil, high: high)),
      ]
    case .present, .options, .choice, .numbers, .difference, .part, .assumed, .records: [self]
    }
  }
}
