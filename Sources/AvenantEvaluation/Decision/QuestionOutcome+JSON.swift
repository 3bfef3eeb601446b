import AvenantDiagnostics

extension Decision {
  /// What other readings would come to; no member where there is none of it.
  var readingsJSON: [(key: String, value: JSONValue)] {
    guard !readings.isEmpty else { return [] }
    return [("readings", .object(readings.map { ($0.question, $0.json) }))]
  }
}

extension QuestionOutcome {
  fileprivate var json: JSONValue {
    .object([
      ("reading", .string(reading)), ("matters", .boolean(matters)),
      ("otherwise", .object(otherwise.map { ($0.reading, $0.json) })),
    ])
  }
}

extension QuestionOutcome.OtherReading {
  /// Only the kinds of outcomes that differ.
  fileprivate var json: JSONValue {
    let kinds: [(key: String, value: [(key: String, value: JSONValue)])] = [
      ("charges", charges.map { ($0.id, $0.json) }),
      ("credits", credits.map { ($0.id, $0.json) }),
      ("entitlements", entitlements.map { ($0.entitlement, $0.json) }),
      ("obligations", obligations.map { ($0.id, $0.json) }),
      ("values", values.map { ($0.definition, $0.json) }),
      ("allowances", allowances.map { ($0.definition, $0.json) }),
    ]
    return .object(kinds.filter { !$0.value.isEmpty }.map { ($0.key, .object($0.value)) })
  }
}
