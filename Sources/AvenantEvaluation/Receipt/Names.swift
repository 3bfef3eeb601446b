import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// A version whose parts refer to one another by name, so that their order in the files says
/// nothing.
struct Names {
  let version: Version

  init(of version: Version) { self.version = version }

  /// The names of clauses, in the order given.
  func clauses(_ ids: [ClauseID]) -> JSONValue { .array(ids.map { .string(version[$0].name) }) }

  /// The names of entitlements, in the order given.
  func entitlements(_ ids: [EntitlementID]) -> JSONValue {
    .array(ids.map { .string(version[$0].name) })
  }

  /// An expression, with names for what it refers to and without the places of its words.
  func meaning(of expression: Expression) -> JSONValue {
    switch expression.kind {
    case .constant, .fact, .term, .termOn, .definition, .part, .asOf, .applies, .isDue, .amountOf,
      .totalOf, .obligationIs:
      reference(expression)
    case .comparison, .inInterval, .inSet, .presence, .not, .junction: condition(expression)
    case .negated, .arithmetic, .shifted, .minimum, .maximum, .absolute, .rounded, .between,
      .datePart, .calendarEdge, .daysInCommon, .recurrence, .businessDays:
      computation(expression)
    case .conditional, .table, .aggregate, .scaled: choice(expression)
    }
  }

  private func operands(of expression: Expression) -> [JSONValue] {
    expression.children.map { meaning(of: $0) }
  }

  /// What an expression that is a literal or a name stands for.
  private func reference(_ expression: Expression) -> JSONValue {
    func call(_ name: String, _ referred: String) -> JSONValue { .call(name, [.string(referred)]) }
    switch expression.kind {
    case .constant(let value):
      return .call("constant", [expression.type.meaning, value.meaning(expression.type)])
    case .fact(let id): return meaning(of: id)
    case .term(let id): return call("term", version[id].name)
    case .termOn(let id, _):
      return .call("term_at", [.string(version[id].name)] + operands(of: expression))
    case .definition(let id):
      return .call("definition", [.string(version[id].name)] + depth(of: version[id].forEach))
    case .part(let id, let item):
      return .call("part_of", [.string(version[id].name)] + depth(of: item))
    case .asOf: return .call("as_of", [])
    case .applies(let id): return call("applies", version[id].name)
    case .isDue(let id): return call("is_due", version[id].name)
    case .amountOf(let id): return call("amount_of", version[id].name)
    case .totalOf(let id): return call("total_of", version[id].name)
    case .obligationIs(let id, let state): return call("is_\(state.rawValue)", version[id].name)
    default: preconditionFailure("this is no literal and no name")
    }
  }

  private func condition(_ expression: Expression) -> JSONValue {
    let operands = operands(of: expression)
    return switch expression.kind {
    case .comparison(_, let comparison, _): .call(comparison.rawValue, operands)
    case .inInterval(let value, let interval):
      .call("in", [meaning(of: value), meaning(of: interval)])
    case .inSet: .call("one_of", operands)
    case .presence(_, let isPresent): .call(isPresent ? "is_present" : "is_absent", operands)
    case .not: .call("not", operands)
    case .junction(let junction, _): .call(junction.rawValue, operands)
    default: preconditionFailure("this is no condition")
    }
  }

  /// A number or a date that is worked out from others.
  private func computation(_ expression: Expression) -> JSONValue {
    let operands = operands(of: expression)
    return switch expression.kind {
    case .negated: .call("negated", operands)
    case .arithmetic(_, let operation, _): .call(operation.rawValue, operands)
    case .shifted: .call("shifted", operands)
    case .minimum: .call("min", operands)
    case .maximum: .call("max", operands)
    case .absolute: .call("abs", operands)
    case .rounded(_, let step, let mode):
      .call("round", operands + [.number(step.reduced.description), .string(mode.rawValue)])
    case .between(_, _, let unit): .call(unit.rawValue, operands)
    case .datePart(let part, _): .call(part.rawValue, operands)
    case .calendarEdge(let edge, _): .call(edge.rawValue, operands)
    case .businessDays(let operation, let id, _):
      .call(operation.name, [.string(version[id].name)] + operands)
    case .daysInCommon(let overlap):
      .call("days_in_common", [meaning(of: overlap.one), meaning(of: overlap.other)])
    case .recurrence(let operation, _): .call(operation.rawValue, operands)
    default: preconditionFailure("this is worked out otherwise")
    }
  }

  /// What is chosen by a condition, by a scale, or from the records of a list.
  private func choice(_ expression: Expression) -> JSONValue {
    switch expression.kind {
    case .conditional: .call("if", operands(of: expression))
    case .table(_, let otherwise, let isFirstMatch):
      .call(
        isFirstMatch ? "first_match" : "table",
        operands(of: expression) + [.boolean(otherwise != nil)])
    case .aggregate(let aggregate):
      .call(
        aggregate.function.rawValue,
        [
          .string(version[version[aggregate.binding].list].name),
          .number("\(version[aggregate.binding].depth)"), meaning(of: aggregate.filter),
          meaning(of: aggregate.value),
        ])
    case .scaled(let scaled):
      .call("scale_of", [.string(version[scaled.term].name), meaning(of: scaled.argument)])
    default: preconditionFailure("this chooses nothing")
    }
  }

  /// A fact by its name; a field by its list and by how many lists are gone through around it, for
  /// the names of records say nothing.
  private func meaning(of fact: FactID) -> JSONValue {
    guard let binding = version.bindings.last(where: { $0.firstField <= fact }),
      let fields = version[binding.list].list?.fields
    else { return .call("fact", [.string(version[fact].name)]) }
    let field = fields[fact.index - binding.firstField.index].name
    return .call(
      "field", [.string(version[binding.list].name), .string(field), .number("\(binding.depth)")])
  }

  /// By how many lists gone through around it the record is told of which something is read.
  private func depth(of item: BindingID?) -> [JSONValue] {
    item.map { [.number("\(version[$0].depth)")] } ?? []
  }

  /// An expression, or nothing.
  func meaning(of expression: Expression?) -> JSONValue {
    expression.map { meaning(of: $0) } ?? .null
  }

  /// An interval, whether or not it has a name.
  func meaning(of interval: Interval) -> JSONValue {
    .array([
      .boolean(interval.includesLower), meaning(of: interval.lower),
      meaning(of: interval.upper), .boolean(interval.includesUpper),
    ])
  }
}
