import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What an expectation says that no decision can come to, whatever the facts are.
extension ExpectedDecision {
  /// The parties of totals that the contract does not have.
  func partiesMissing(among parties: [Party]) -> [Diagnostic] {
    let roles = parties.map(\.role)
    let named = (totals?.value.map(\.owedBy) ?? []) + (payable?.value.map(\.owedBy) ?? [])
    return named.filter { !roles.contains($0.value) }.map { .noSuchParty($0, roles) }
  }

  /// The values that none of their type is written as.
  func malformedValues(in version: Version) -> [Diagnostic] {
    values.compactMap { expected in
      guard let value = expected.value, let id = version.outcomeID(named: expected.name.value)
      else { return nil }
      let type = version[id].value.type
      return type.isWritten(by: value.value) ? nil : .malformedValue(value, of: expected.name, type)
    }
  }
}

extension ValueType {
  /// Whether some value of the type is written so in a scenario.
  func isWritten(by text: String) -> Bool {
    switch self {
    case .boolean: ["true", "false"].contains(text)
    case .date: CalendarDate(text) != nil
    case .choice(let choice): choice.index(of: text) != nil
    case .money(let currency):
      Money(text).map { $0.currency == currency } ?? (ExactNumber(text) != nil)
    case .number(let unit):
      ExactNumber(unit.map { text.without(suffix: " \($0.symbol)") } ?? text) != nil
    case .percent: text.hasSuffix("%") && ExactNumber(text.without(suffix: "%")) != nil
    case .days, .months, .period: Period(written: text) != nil
    case .text, .list: true
    }
  }

  /// A value of the type, as an example.
  fileprivate var example: String? {
    switch self {
    case .boolean: "true or false"
    case .date: "2024-12-31"
    case .choice(let choice): choice.options.map(\.name).joined(separator: ", ")
    case .money(let currency): "20.00 \(currency.code)"
    case .number(let unit): "20" + (unit.map { " \($0.symbol)" } ?? "")
    case .percent: "20%"
    case .days: "30 days"
    case .months: "2 months"
    case .period: "1 month + 10 days"
    case .text, .list: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func noSuchParty(_ role: Expected<String>, _ known: [String]) -> Diagnostic {
    let meant = Suggestion.closest(to: role.value, among: known)
    return Diagnostic(
      .noSuchParty, "the contract has no party '\(role.value)'", at: role.range,
      help: meant.map { "write '\($0)'" } ?? "parties: \(known.joined(separator: ", "))")
  }

  fileprivate static func malformedValue(
    _ value: Expected<String>, of name: Expected<String>, _ type: ValueType
  ) -> Diagnostic {
    Diagnostic(
      .malformedValue, "'\(value.value)' is no value that '\(name.value)' can have",
      at: value.range, help: type.example.map { "write it as in: \($0)" })
  }
}
