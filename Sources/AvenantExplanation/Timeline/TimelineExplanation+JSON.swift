public import AvenantDiagnostics
import AvenantEvaluation
import AvenantValues

extension TimelineExplanation {
  /// Returns the timeline as a JSON object, its keys always in the same order.
  ///
  /// - Parameter pretty: Whether every key has a line of its own.
  /// - Returns: The text, without a line break at its end.
  public func json(pretty: Bool = false) -> String { jsonValue.text(pretty: pretty) }

  /// The timeline as a JSON object: the decision of the first day, and what changes afterwards.
  public var jsonValue: JSONValue {
    .object([
      ("title", .string(title)), ("version", .string(version)),
      ("through", .string(through.description)), ("complete", .boolean(isComplete)),
      ("decision", periods.first?.decision.jsonValue ?? .null),
      ("periods", .array(periods.enumerated().map { $1.json(isFirst: $0 == 0) })),
    ])
  }
}

extension TimelineExplanation.Period {
  fileprivate func json(isFirst: Bool) -> JSONValue {
    .object([
      ("from", .string(from.description)), ("through", .string(through.description)),
      ("changes", .array(isFirst ? [] : changes.map(\.json))),
      ("moving", .array(moving.map(\.json))),
      (
        "if_owed",
        .array(ifOwed.map { .object([("id", .string($0.id)), ("amount", .string($0.amount))]) })
      ),
    ])
  }
}

extension TimelineExplanation.Change {
  fileprivate var json: JSONValue {
    .object([
      ("kind", .string(kind)), ("id", .string(id)), ("answer", .string(answer)),
      ("before", before ?? .null), ("after", after), ("because", .array(because.map(\.json))),
    ])
  }
}

extension TimelineExplanation.Moving {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("number", .string(number)), ("per_day", .string(perDay)),
      ("rounded", .boolean(isRounded)), ("first", .string(first)), ("last", .string(last)),
    ])
  }
}
