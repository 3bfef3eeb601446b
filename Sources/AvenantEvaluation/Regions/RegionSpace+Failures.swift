package import AvenantModel
import AvenantValues

/// What cannot be worked out in some tickets, and so is no outcome that could be compared.
extension RegionSpace {
  /// Whether it may be that it cannot be worked out whether, or with which status, a clause has its
  /// effects.
  package func statusMayFail(_ clause: ClauseID, in ticket: Int) -> Bool {
    let program = tickets[ticket].program
    let compiled = program.clauses[clause.index]
    return program.mayFail(
      (compiled.charge.map { program.statusAddresses(of: compiled, $0) } ?? [])
        + (compiled.obligation.map { program.statusAddresses(of: $0) } ?? [])
        + compiled.appliesAnywhere.addresses)
  }

  /// Whether it may be that the amount of a charge cannot be worked out, or the tax on it.
  package func amountMayFail(_ clause: ClauseID, in ticket: Int) -> Bool {
    let program = tickets[ticket].program
    guard let charge = program.clauses[clause.index].charge else { return false }
    return program.mayFail(charge.amount.addresses + program.taxAddresses(of: charge))
  }

  /// Whether it may be that a day by which something is due cannot be worked out.
  package func dayMayFail(_ clause: ClauseID, in ticket: Int) -> Bool {
    let program = tickets[ticket].program
    let compiled = program.clauses[clause.index]
    return program.mayFail(
      (compiled.charge.map { program.paymentAddresses(of: $0) } ?? [])
        + (compiled.obligation.map { program.lastDayAddresses(of: $0) } ?? []))
  }

  /// Whether it may be that an entitlement cannot be worked out.
  package func mayFail(_ entitlement: EntitlementID, in ticket: Int) -> Bool {
    let program = tickets[ticket].program
    return program.mayFail(program.addresses(of: program.entitlements[entitlement.index]))
  }

  /// Whether it may be that a value cannot be worked out.
  package func mayFail(_ value: DefinitionID, in ticket: Int) -> Bool {
    let program = tickets[ticket].program
    let operand = program.values.first { $0.definition == value }?.operand
    return program.mayFail(operand?.addresses ?? [])
  }
}

extension VersionProgram {
  /// Whether some step on the way to what is read fails in some ticket, as far as can be told of
  /// the step alone.
  fileprivate func mayFail(_ addresses: [Address]) -> Bool {
    ProgramSlice(for: Set(addresses), of: self).instructions.contains(where: mayFail)
  }

  /// Whether a step may fail by itself in some ticket.
  func mayFail(_ instruction: Instruction) -> Bool {
    switch instruction {
    case .number(.rounded(_, let rule), _), .wide(.rounded(_, let rule), _):
      guard case .amount(let clause) = rules[rule].reason else { return false }
      return version[clause].charge?.amount.numbers.map { $0.low < Fraction(ExactNumber(0)) }
        ?? true
    case .number(.shifted(_, let months, _, _), _):
      let isOfDays = initial.states[months.index] == .known && initial.words[months.index] == 0
      return version.monthEnd == .error && !isOfDays
    case .number(.recurrence, _), .number(.spans, _): return version.monthEnd == .error
    case .fold(let place):
      return folds[place].outputs.contains { $0.function == .the }
        || folds[place].work.instructions.contains(where: mayFail)
    case .test, .gate, .number, .wide: return false
    }
  }
}
