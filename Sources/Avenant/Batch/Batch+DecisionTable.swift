public import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Decisions that stand in a table.
extension Batch {
  /// The row with the names of the columns, with its line break; `nil` where decisions stand on
  /// lines of JSON.
  ///
  /// - Throws: ``DiagnosticsError`` for a contract with clauses that are decided for each record of
  ///   a list: a table has no place for their outcomes.
  public func namesOfDecisions() throws(DiagnosticsError) -> [UInt8]? {
    guard options.output == .csv else { return nil }
    var diagnostics = Diagnostics()
    let clauses = contract.contract.versions.flatMap(\.clauses).filter { $0.forEach != nil }
    if let first = clauses.first {
      var seen: Set<String> = []
      let names = clauses.map(\.name).filter { seen.insert($0).inserted }
      diagnostics.report(.noPlaceInTable(names, at: first.range))
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

  private var tableColumns: [DecisionColumn] { options.columns(of: contract.contract) }
}

extension Batch.Options {
  /// The columns of a table of decisions.
  func columns(of contract: Contract) -> [DecisionColumn] {
    DecisionColumn.columns(of: contract, isExplained: isExplained, hasReceipts: hasReceipts)
  }
}
