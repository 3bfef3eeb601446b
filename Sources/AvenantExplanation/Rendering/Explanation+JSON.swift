public import AvenantDiagnostics
import AvenantEvaluation

extension Explanation {
  /// Returns the explanation as a JSON object, its keys always in the same order.
  ///
  /// - Parameter pretty: Whether every key has a line of its own.
  /// - Returns: The text, without a line break at its end.
  public func json(pretty: Bool = false) -> String { jsonValue.text(pretty: pretty) }

  /// The explanation as a JSON object, beginning with the decision that it explains.
  public var jsonValue: JSONValue {
    .object(
      [
        ("title", .string(title)), ("decision", decision.jsonValue),
        ("outcomes", .array(outcomes.map(\.json))), ("sums", .array(sums.map(\.json))),
        ("as_usual", .array(usual.map { .string($0) })),
        ("asks", .array(asks.map(\.json))), ("defaulted", .array(defaulted.map(\.json))),
        ("conversions", .array(conversions.map(\.json))),
        ("open_questions", .array(openQuestions.map(\.json))),
      ] + (cents.map { [("cents", .array($0.map(\.json)))] } ?? []))
  }
}

extension Explanation.Line {
  /// The line; a mark, a margin and parts only where it has them.
  var json: JSONValue {
    .object(
      (mark.map { [("mark", .string($0.rawValue))] } ?? []) + [("text", .string(text))]
        + (margin.map { [("margin", .string($0))] } ?? [])
        + (parts.isEmpty ? [] : [("parts", .array(parts.map(\.json)))]))
  }
}

extension OutcomeExplanation {
  fileprivate var json: JSONValue {
    .object(
      [
        ("kind", .string(kind.rawValue)), ("id", .string(id)), ("status", .string(status)),
        ("answer", .string(answer)), ("clauses", .array(clauses.map(\.json))),
      ] + (place.map { [("place", $0.json)] } ?? []) + [
        ("steps", .array(steps.map(\.json)))
      ] + (failure.map { [("failure", $0.json)] } ?? []) + [
        ("changes", .array(changes.map(\.json))), ("otherwise", .string(otherwise)),
      ])
  }
}

extension OutcomeExplanation.Place {
  fileprivate var json: JSONValue {
    .object([
      ("cite", .string(cite)), ("version", .string(version)), ("location", .string(location)),
    ])
  }
}

extension OutcomeExplanation.Failure {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("reason", .string(reason)), ("location", .string(location)),
    ])
  }
}

extension OutcomeExplanation.Change {
  fileprivate var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = steps[0].members
    if steps.count > 1 { members.append(("and", .object(steps[1].members))) }
    return .object(members + [("status", .string(status))])
  }
}

extension OutcomeExplanation.Change.Step {
  fileprivate var members: [(key: String, value: JSONValue)] {
    [("fact", .string(fact)), ("value", isTruth ? .boolean(value == "true") : .string(value))]
  }
}

extension ClauseExplanation {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("role", .string(role.rawValue)), ("applies", applies.json),
      ("says", .string(says)), ("cite", .string(cite)), ("version", .string(version)),
      ("location", .string(location)), ("conditions", .array(conditions.map(\.json))),
    ])
  }
}

extension Certainty {
  /// True, false, or `null` where it is not known.
  fileprivate var json: JSONValue {
    switch self {
    case .certainly: .boolean(true)
    case .certainlyNot: .boolean(false)
    case .possibly: .null
    }
  }
}
