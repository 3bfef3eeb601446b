package import AvenantDiagnostics

/// What can be wrong with the row of a table.
extension DiagnosticID {
  /// A quote stands where none can, or is missing.
  package static let tableQuote = DiagnosticID("table-quote")
  /// A row has not as many values as there are names.
  package static let tableRow = DiagnosticID("table-row")
}

/// The words for the rows of tables.
extension Diagnostic {
  static func quoteInTable(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tableQuote, "quotes stand around the whole of a value, or not at all", at: range,
      help: "put the value into double quotes, and write a quote inside it twice")
  }

  static func unclosedQuoteInTable(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tableQuote, "the value that begins here has no closing quote", at: range,
      help: "close it, and write a quote inside it twice")
  }

  static func rowOfOtherLength(
    _ count: Int, names: Int, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .tableRow, "the row has \(count) values, and the table \(names) names", at: range,
      help: "put a value that contains a comma into double quotes")
  }
}
