package import AvenantModel
import AvenantValues

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

/// What is owed by clauses together.
extension RegionSpace {
  /// What is due by clauses together lies between two numbers of the least unit; both count.
  ///
  /// - Precondition: All are in one currency, and none is read for each record of a list.
  package func owed(
    _ parts: [OwedPart], from low: Int128 = -(1 << 100), through high: Int128 = 1 << 100
  ) -> Goal {
    let sum = Sum(
      parts: parts.compactMap { part in
        let program = tickets[part.ticket].program
        guard let charge = program.version[part.clause].charge,
          let compiled = program.clauses[part.clause.index].charge
        else { return nil }
        return Sum.Part(
          ticket: part.ticket, condition: compiled.due.yes, value: compiled.amount,
          factor: part.adds ? 1 : -1, scale: charge.currency.minorDigits)
      })
    return Goal(.within(sum, low: low, high: high))
  }

  /// What is due by a clause, in the least unit, where it is the same for all tickets of a region.
  package func constantAmount(of clause: ClauseID, in ticket: Int, _ region: Region) -> Int128? {
    guard let charge = tickets[ticket].version[clause].charge,
      let compiled = tickets[ticket].program.clauses[clause.index].charge
    else { return nil }
    return run(ticket, in: region, for: compiled.amount)
      .form(compiled.amount, scale: charge.currency.minorDigits)?.onlyConstant
  }

  /// What is owed by clauses together for a ticket that was found, in the least unit; `nil` where
  /// one of the amounts is not known.
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

  /// Between what lies whatever may be due by a clause, in the least unit; `nil` where that is not
  /// known, or an end would have to be rounded.
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
}
