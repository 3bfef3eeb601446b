import AvenantDiagnostics

/// What can be wrong with a table as a whole.
extension DiagnosticID {
  static let tableNames = DiagnosticID("table-names")
  static let noPlaceInTable = DiagnosticID("no-place-in-table")
}

/// The words for tables.
extension Diagnostic {
  static func unknownColumn(
    _ name: String, at range: SourceRange, known: [String]
  ) -> Diagnostic {
    let closest = Suggestion.closest(to: name, among: known)
    return Diagnostic(
      .tableNames, "there is no fact '\(name)' for a column to give", at: range,
      help: closest.map { "did you mean '\($0)'?" }
        ?? (name.contains(";") ? "put commas between the fields, and no semicolons" : nil))
  }

  static func columnTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tableNames, "two columns give '\(name)'", at: range, help: "remove one of them")
  }

  static func columnOfList(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tableNames, "'\(name)' is a list, which a table has no place for", at: range,
      help: "give tickets with lists as lines of JSON")
  }

  static func noPlaceInTable(_ clauses: [String], at range: SourceRange) -> Diagnostic {
    let are = clauses.count == 1 ? "is" : "are"
    return Diagnostic(
      .noPlaceInTable,
      "\(clauses.map { "'\($0)'" }.listed(by: "and")) \(are) decided for each item of a list, which a "
        + "table has no place for",
      at: range, help: "have the decisions written as lines of JSON")
  }
}
