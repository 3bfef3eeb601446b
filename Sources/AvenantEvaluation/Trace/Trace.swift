public import AvenantModel
public import AvenantValues

/// What the evaluator worked out for one ticket, to be looked up expression by expression.
///
/// A trace evaluates nothing: the memory of the evaluation is the record.
public struct Trace: Sendable {
  /// The facts of the ticket.
  public let facts: Facts
  /// The date of evaluation.
  public let asOf: CalendarDate

  /// The place of the record at hand, from 0; `nil` where none is.
  public let recordIndex: Int?

  let program: VersionProgram
  let memory: Memory
  /// The list whose record is at hand, for which clauses are read for each.
  let family: FactID?

  init(
    program: VersionProgram, memory: Memory, facts: Facts, asOf: CalendarDate, item: Int? = nil,
    family: FactID? = nil
  ) {
    self.program = program
    self.memory = memory
    self.facts = facts
    self.asOf = asOf
    recordIndex = item
    self.family = family
  }

  /// The version that governs.
  public var version: Version { program.version }

  /// What a condition of the version turned out to be.
  ///
  /// - Precondition: The expression is a condition of ``version``.
  public func truth(of condition: Expression) -> Truth {
    guard case .condition(let literals) = operand(of: condition) else {
      preconditionFailure("only a condition is true or false")
    }
    return reader.truth(of: literals)
  }

  /// What an expression of the version turned out to be.
  ///
  /// - Precondition: The expression is one of ``version``.
  public func value(of expression: Expression) -> TracedValue {
    if let stated = statedValue(of: expression) { return stated }
    return reader.value(
      of: operand(of: expression), expression.type, scale: expression.numbers?.scale)
  }

  /// Whether ``value(of:)`` can tell what an expression of the version turned out to be: it can of
  /// whatever stands by itself, and of most of its parts.
  package func knows(_ expression: Expression) -> Bool {
    statedValue(of: expression) != nil || program.map[expression] != nil
  }

  private var reader: MemoryReader { MemoryReader(program, memory) }

  /// What the contract or the ticket states outright, which a program may have no place for: it
  /// compares a choice with bits, and asks of a fact whether it is there.
  private func statedValue(of expression: Expression) -> TracedValue? {
    switch expression.kind {
    case .constant(let value): return .known(value)
    case .fact(let id) where id.index < facts.states.count:
      switch facts[id] {
      case .known(let value): return .known(value)
      case .absent: return .absent
      case .unknown: return .unknown
      }
    case .term(let id):
      guard case .value(let constant) = version[id].content else { return nil }
      return statedValue(of: constant)
    default: return nil
    }
  }

  /// Whether the condition of a clause is true.
  public func holds(_ clause: ClauseID) -> Certainty {
    memory.certainty(of: program.clauses[clause.index].holds)
  }

  /// Whether a clause holds and no clause that applies overrides it; of one that is read for each
  /// record of a list, where none is at hand, whether that is so of one record at least.
  public func applies(_ clause: ClauseID) -> Certainty {
    let compiled = program.clauses[clause.index]
    let isAtHand = version[clause].forEach.map { version[$0].list } == family
    return memory.certainty(of: isAtHand ? compiled.applies.yes : compiled.appliesAnywhere.yes)
  }

  /// Whether a clause's charge or credit is due; certainly not where it has none.
  public func isDue(_ clause: ClauseID) -> Certainty {
    program.clauses[clause.index].charge.map { memory.certainty(of: $0.due.yes) } ?? .certainlyNot
  }

  /// The rounded amount of a clause's charge or credit, whether it is due or not; absent where it
  /// has none.
  public func amount(of clause: ClauseID) -> TracedValue {
    guard let charge = program.clauses[clause.index].charge,
      let currency = version[clause].charge?.currency
    else { return .absent }
    if let amount = memory.exactNumber(charge.amount, scale: currency.minorDigits) {
      return .known(.number(amount))
    }
    return reader.openValue(charge.amount.addresses)
  }

  /// What other clauses did to the amount of a clause's charge or credit, in the order of the work.
  public func amountSteps(of clause: ClauseID) -> [AmountStep] {
    guard let charge = program.clauses[clause.index].charge,
      let currency = version[clause].charge?.currency
    else { return [] }
    let type = ValueType.money(currency)
    return charge.stages.map { stage in
      let (before, after) = (
        reader.value(of: stage.before, type), reader.value(of: stage.after, type)
      )
      return switch stage.kind {
      case .reduced(let by): AmountStep(clause: by, kind: .reduced, before: before, after: after)
      case .capped(let by, let used, let limit):
        AmountStep(
          clause: by,
          kind: .capped(
            used: reader.value(of: used, type), limit: reader.value(of: limit, type)),
          before: before, after: after)
      }
    }
  }

  /// The clauses that may waive a clause's charge, with how certain that is, in file order.
  public func waivers(of clause: ClauseID) -> [(clause: ClauseID, applies: Certainty)] {
    (program.clauses[clause.index].charge?.waivers ?? []).map { ($0, applies($0)) }
  }

  /// The clauses that may override a clause, with how certain that is, in file order.
  public func overriders(of clause: ClauseID) -> [(clause: ClauseID, applies: Certainty)] {
    version.clauses(overriding: clause).map { ($0, applies($0)) }
  }

  /// The value that is behind the place of an expression; it is of the version.
  func operand(of expression: Expression) -> Operand {
    guard let operand = program.map[expression] else {
      preconditionFailure("a trace knows the expressions of its version")
    }
    return operand
  }
}
