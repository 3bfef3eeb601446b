import AvenantModel
import AvenantValues

extension Expression {
  /// The same for the same computation, wherever it stands and however it is written.
  var axisKey: String {
    let parts = children.map(\.axisKey).joined(separator: ", ")
    switch kind {
    case .constant(let value): return value.axisKey
    case .fact(let id): return "fact \(id.index)"
    case .term(let id): return "term \(id.index)"
    case .termOn(let id, _): return "term \(id.index) at(\(parts))"
    case .definition(let id): return "definition \(id.index)"
    case .part(let id, let item): return "part \(id.index) \(item.index)"
    case .asOf: return "as of"
    case .applies(let id): return "applies \(id.index)"
    case .isDue(let id): return "due \(id.index)"
    case .amountOf(let id): return "amount \(id.index)"
    case .obligationIs(let id, let state): return "\(state.rawValue) \(id.index)"
    case .negated: return "-(\(parts))"
    case .arithmetic(_, let operation, _): return "\(operation.rawValue)(\(parts))"
    case .shifted: return "shifted(\(parts))"
    case .minimum: return "min(\(parts))"
    case .maximum: return "max(\(parts))"
    case .absolute: return "abs(\(parts))"
    case .rounded(_, let step, let mode): return "round(\(parts) \(step) \(mode.rawValue))"
    case .between(_, _, let unit): return "\(unit.rawValue)(\(parts))"
    case .datePart(let part, _): return "\(part.rawValue)(\(parts))"
    case .calendarEdge(let edge, _): return "\(edge.rawValue)(\(parts))"
    case .comparison(_, let comparison, _): return "\(comparison.rawValue)(\(parts))"
    case .inInterval(_, let interval):
      let ends = "\(interval.includesLower) \(interval.lower != nil) \(interval.includesUpper)"
      return "in(\(ends) \(parts))"
    case .inSet: return "in set(\(parts))"
    case .presence(_, let isPresent): return "\(isPresent ? "present" : "absent")(\(parts))"
    case .not: return "not(\(parts))"
    case .junction(let junction, _): return "\(junction.rawValue)(\(parts))"
    case .conditional: return "if(\(parts))"
    case .businessDays(let operation, let calendar, _):
      return "\(operation.name) \(calendar.index)(\(parts))"
    case .daysInCommon: return "days_in_common(\(parts))"
    case .recurrence(let operation, _): return "\(operation.rawValue)(\(parts))"
    case .table(_, let otherwise, _): return "table(\(otherwise != nil) \(parts))"
    case .aggregate(let aggregate):
      let shape = "\(aggregate.filter != nil) \(aggregate.value != nil)"
      return "\(aggregate.function.rawValue)(\(aggregate.binding.index) \(shape) \(parts))"
    case .scaled(let scaled): return "scale \(scaled.term.index)(\(scaled.argument.axisKey))"
    case .totalOf(let id): return "total \(id.index)"
    }
  }
}

extension Value {
  /// The same for the same value, and for no other.
  fileprivate var axisKey: String {
    switch self {
    case .boolean(let truth): truth ? "true" : "false"
    case .text(let text): "text \(text.debugDescription)"
    case .number(let number): "number \(number.mantissa) \(number.scale)"
    case .date(let date): "day \(date.dayNumber)"
    case .period(let period): "period \(period.months) \(period.days)"
    case .choice(let option): "option \(option)"
    case .list: "\(self)"
    }
  }
}
