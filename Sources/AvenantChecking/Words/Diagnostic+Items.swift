import AvenantDiagnostics
import AvenantModel

/// The words for lists of records that a ticket cannot have.
extension Diagnostic {
  static func factIsNoList(_ fact: Fact, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .factIsNoList, "'\(fact.name)' is a list of records", at: range,
      help: "write '[]' for none, or each record with its fields: \(fact.exampleOfRecord)")
  }

  static func itemIsNoMapping(_ fact: Fact, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .itemIsNoMapping, "'\(fact.name)' is no record of names with values", at: range,
      help: "write its fields: \(fact.exampleOfRecord)")
  }

  static func tooManyItems(_ fact: Fact, count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooManyItems,
      "'\(fact.name)' has \(count) records, and at most \(fact.list?.maxItems ?? 0) may be "
        + "listed",
      at: range, help: "list fewer, or state 'max_items' in the contract")
  }

  static func unknownFieldOfItem(_ name: String, of fact: Fact, at range: SourceRange) -> Diagnostic
  {
    let known = fact.list?.fields.map(\.name) ?? []
    let closest = Suggestion.closest(to: name, among: known)
    return Diagnostic(
      .unknownFieldOfItem, "'\(fact.name)' has no field '\(name)'",
      at: range,
      help: closest.map { "did you mean '\($0)'?" } ?? "fields: \(known.listed(by: "and"))")
  }
}

extension Fact {
  /// How a record is written.
  fileprivate var exampleOfRecord: String {
    "{ \((list?.fields.map { "\($0.name): …" } ?? []).joined(separator: ", ")) }"
  }
}
