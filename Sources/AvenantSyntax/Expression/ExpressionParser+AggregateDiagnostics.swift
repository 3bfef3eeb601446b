package import AvenantDiagnostics

/// The words for what is wrong with what is made of the records of a list.
extension Diagnostic {
  static func malformedBinding(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .malformedBinding, "\(range.text.inQuotes) does not name the items of a list", at: range,
      help: "write a name for one item, 'in' and the list: 'w in works'")
  }

  static func aggregateWithoutItems(
    _ word: AggregateSyntax.Word, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .aggregateWithoutItems, "'\(word.rawValue)' does not say of which list", at: range,
      help: "write \(word.example("w", "works").inQuotes)")
  }

  static func misplacedItems(
    of word: AggregateSyntax.Word, variable: String, at range: SourceRange
  ) -> Diagnostic {
    let problem =
      word == .count ? "counts items, and takes no value of them" : "does not say what of each item"
    return Diagnostic(
      .misplacedItems, "'\(word.rawValue)' \(problem)", at: range,
      help: "write \(word.example(variable, "…").inQuotes)")
  }
}

extension AggregateSyntax.Word {
  /// How it is written.
  fileprivate func example(_ variable: String, _ list: String) -> String {
    switch self {
    case .count: "count(\(variable) in \(list) where …)"
    case .sum, .min, .max, .the:
      "\(rawValue)(\(variable).amount for \(variable) in \(list) where …)"
    case .any: "any(\(variable) in \(list) where …)"
    case .all: "all(… for \(variable) in \(list))"
    }
  }
}

extension DiagnosticID {
  /// A `sum(…)` and its like without a list.
  package static let aggregateWithoutItems = DiagnosticID("aggregate-without-items")
  /// Something other than `w in works`.
  package static let malformedBinding = DiagnosticID("malformed-binding")
  /// A `count` of values, or a `sum` of records.
  package static let misplacedItems = DiagnosticID("misplaced-items")
}
