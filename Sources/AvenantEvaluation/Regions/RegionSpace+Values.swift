package import AvenantModel
import AvenantValues

/// What a value that is an outcome may come to.
package enum ValueKind: Sendable {
  /// There is none.
  case none
  /// There is one; not of a condition.
  case some
  /// A condition that is true.
  case yes
  /// A condition that is false.
  case no
}

/// What can be looked for in values that are outcomes.
extension RegionSpace {
  /// A value is of a kind; one that the version of the ticket does not give is none.
  package func value(
    _ id: DefinitionID?, is kind: ValueKind, in ticket: Int
  ) -> Goal {
    guard let id, let operand = operand(of: id, ticket) else {
      return kind == .none ? .always : !.always
    }
    if case .condition(let condition) = operand {
      let (yes, no) = (
        Goal(.literal(ticket, condition.yes)), Goal(.literal(ticket, condition.no))
      )
      return switch kind {
      case .yes: yes
      case .no: no
      case .none: .all([!yes, !no])
      case .some: .any([yes, no])
      }
    }
    // A sum with an absent part lies nowhere.
    let sum = Sum(parts: [part(of: id, operand, ticket, factor: 1)])
    let isThere = Goal(.within(sum, low: -(1 << 100), high: 1 << 100))
    return kind == .none ? !isThere : isThere
  }

  /// The values of the two tickets are equal; both are there.
  package func valuesAreEqual(_ one: DefinitionID, _ other: DefinitionID) -> Goal {
    guard let first = operand(of: one, 0), let second = operand(of: other, 1) else {
      return !.always
    }
    let parts = [part(of: one, first, 0, factor: 1), part(of: other, second, 1, factor: -1)]
    let scale = parts.map(\.scale).max() ?? 0
    let aligned = parts.map {
      Sum.Part(
        ticket: $0.ticket, condition: $0.condition, value: $0.value, factor: $0.factor,
        scale: scale)
    }
    return Goal(.within(Sum(parts: aligned), low: 0, high: 0))
  }

  /// The value where it is the same for all tickets of a region, and that it is this one.
  package func constantValue(
    of id: DefinitionID, in ticket: Int, _ region: Region
  ) -> (value: Value, goal: Goal)? {
    guard let operand = operand(of: id, ticket) else { return nil }
    let part = part(of: id, operand, ticket, factor: 1)
    let form = run(ticket, in: region, for: operand).form(operand, scale: part.scale)
    let type = tickets[ticket].version[id].value.type
    guard let number = form?.onlyConstant, let word = Int64(exactly: number),
      let value = Value(slot: word, scale: part.scale, as: type)
    else { return nil }
    return (value, Goal(.within(Sum(parts: [part]), low: number, high: number)))
  }

  private func operand(of id: DefinitionID, _ ticket: Int) -> Operand? {
    tickets[ticket].program.values.first { $0.definition == id }?.operand
  }

  private func part(
    of id: DefinitionID, _ operand: Operand, _ ticket: Int, factor: Int128
  ) -> Sum.Part {
    var scale = tickets[ticket].version[id].value.numbers?.scale ?? 0
    if case .number(let number) = operand { scale = max(scale, number.scale) }
    return Sum.Part(
      ticket: ticket, condition: .always, value: operand, factor: factor, scale: scale)
  }
}
