public import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Decisions that stand in a table.
extension Batch {
  /// The row with the names of the columns, with its line break; `nil` where decisions stand on lines
  /// of JSON.
  ///
  /// - Throws: ``DiagnosticsError`` for a contract with a clause that is decided for each item of a
  ///   list: a table has no place for its outcomes.
  public func namesOfDecisions() throws(DiagnosticsError) -> [UInt8]? {
    guard options.output == .csv else { return nil }
    var diagnostics = Diagnostics()
    for clause in contract.contract.versions.flatMap(\.clauses) where clause.forEach != nil {
      diagnostics.report(.noPlaceInTable(clause.name, at: clause.range))
    }
    try diagnostics.throwIfAnyError()
    return TableText.row(tableColumns.map(\.name)) + [.lineFeed]
  }

  /// A row with a decision.
  func row(of evaluation: Evaluation, at line: Int) -> [UInt8] {
    TableText.row(
      tableColumns.map { column in
        switch column {
        case .line: "\(line)"
        case .errors: ""
        case .explanation: sentences(of: evaluation).joined(separator: "\n")
        default: column.value(in: evaluation.decision)
        }
      })
  }

  /// A row with what keeps a line from being used.
  func row(of problems: [BatchProblem], at line: Int) -> [UInt8] {
    TableText.row(
      tableColumns.map { column in
        switch column {
        case .line: "\(line)"
        case .errors: problems.map { "\($0.id): \($0.message)" }.joined(separator: "\n")
        default: ""
        }
      })
  }

  private var tableColumns: [DecisionColumn] {
    DecisionColumn.columns(of: contract.contract, options)
  }
}
