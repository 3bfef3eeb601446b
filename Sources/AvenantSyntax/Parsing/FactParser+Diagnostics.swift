package import AvenantDiagnostics

/// The words for what is wrong with lists of records.
extension Diagnostic {
  static func listWithoutFields(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .listWithoutFields, "the list does not say what its records hold", at: range,
      help: "write 'list:' and under it each field with its type: 'amount: { type: money }'")
  }

  static func listInAList(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .listInAList, "a record of a list cannot hold a list itself", at: range,
      help: "make it a list of its own, whose records have a field that says where they belong")
  }

  static func keyOfAList(_ entry: SyntaxNode.Entry) -> Diagnostic {
    Diagnostic(
      .keyOfAList, "\(entry.key.inQuotes) speaks of a list, and this fact is none",
      at: entry.keyRange, help: "remove it, or write 'list' in place of 'type'")
  }
}

extension DiagnosticID {
  /// A list that does not say what its records hold.
  package static let listWithoutFields = DiagnosticID("list-without-fields")
  /// A list as a field of a record.
  package static let listInAList = DiagnosticID("list-in-a-list")
  /// `max_items` or `each` of a fact that is no list.
  package static let keyOfAList = DiagnosticID("key-of-a-list")
}
