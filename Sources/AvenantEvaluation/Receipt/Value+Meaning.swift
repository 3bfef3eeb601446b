import AvenantDiagnostics
import AvenantModel
import AvenantValues

extension Value {
  /// The value, written in the one way that its type has: 20.0 EUR like 20.00 EUR.
  func meaning(_ type: ValueType) -> JSONValue {
    switch self {
    case .boolean(let truth): .boolean(truth)
    case .text(let text): .string(text)
    case .number(let number): .number(number.reduced.description)
    case .date(let date): .string(date.description)
    case .period(let period): .array([.number("\(period.months)"), .number("\(period.days)")])
    case .choice(let index): .string(type.option(at: index).name)
    case .list(let items): .number("\(items.count)")
    }
  }
}

extension ValueType {
  /// The type, written so that two types are the same when their texts are.
  var meaning: JSONValue {
    switch self {
    case .boolean: .string("boolean")
    case .text: .string("text")
    case .number(let unit): unit.map { .call("number", [.string($0.symbol)]) } ?? .string("number")
    case .percent: .string("percent")
    case .money(let currency): .call("money", [.string(currency.code)])
    case .date: .string("date")
    case .days: .string("days")
    case .months: .string("months")
    case .period: .string("period")
    case .list: .string("list")
    case .choice(let choice): .call("choice", choice.options.map { .string($0.name) })
    }
  }
}

extension NumberShape {
  /// The form and the bounds of a fact.
  var meaning: JSONValue {
    .array([
      scale.map { .number("\($0)") } ?? .null, .string(low.description), .string(high.description),
    ])
  }
}
