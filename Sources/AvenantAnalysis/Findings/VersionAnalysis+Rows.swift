import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// Rows of tables, and branches, to which no ticket comes.
extension VersionAnalysis {
  /// Asks of all that is worked out where a clause applies, but for its condition.
  func askRows(of id: ClauseID, _ analysis: inout ContractAnalysis) {
    let clause = version[id]
    for expression in clause.expressions where expression !== clause.condition {
      askRows(in: expression, of: id, &analysis)
    }
  }

  /// What several places read, and what is made of records, is left out: other records and other
  /// clauses may come to it.
  private func askRows(
    in expression: Expression, of id: ClauseID, _ analysis: inout ContractAnalysis
  ) {
    switch expression.kind {
    case .table(let rows, let otherwise, let isFirstMatch):
      ask(rows, otherwise, isFirstMatch, of: id, &analysis)
    case .conditional(let condition, _, _):
      let space = space(of: id)
      ask(condition, where: space.appliesAtHand(id), in: space, of: version[id].name, &analysis)
    case .definition(let definition):
      if version[definition].forEach == nil, readOnce.contains(definition) {
        askRows(in: version[definition].value, of: id, &analysis)
      }
      return
    case .aggregate, .scaled: return
    default: break
    }
    for part in expression.children { askRows(in: part, of: id, &analysis) }
  }

  private func ask(
    _ rows: [TableRow], _ otherwise: Expression?, _ isFirstMatch: Bool, of id: ClauseID,
    _ analysis: inout ContractAnalysis
  ) {
    let space = space(of: id)
    let holds = rows.map { space.isTrue($0.condition) }
    // What a row itself demands, and then the rows next to it, most often settle what is left of
    // the others.
    let fails = Array(holds.reversed().map { !$0 })
    for (index, row) in rows.enumerated() {
      let before = isFirstMatch ? fails[(rows.count - index)...] : []
      ask(row.condition, reached: holds[index], before, of: id, &analysis)
    }
    guard let otherwise else { return }
    ask(otherwise, reached: .always, fails[...], isLast: true, of: id, &analysis)
  }

  /// Asks whether a row is reached where the clause applies, and the rows before it fail; of one
  /// that is never reached at all the check speaks.
  private func ask(
    _ row: Expression, reached: Goal, _ before: ArraySlice<Goal>, isLast: Bool = false,
    of id: ClauseID, _ analysis: inout ContractAnalysis
  ) {
    let space = space(of: id)
    let question = ("whether the row '\(row.range.text)' can be reached", row.range)
    let answer = analysis.answer(
      .all([space.appliesAtHand(id), reached]), and: before, in: space, question)
    guard case .none = answer else { return }
    if case .none = analysis.answer(reached, and: before, in: space, question) { return }
    analysis.report(.rowNeverApplies(row, isLast: isLast, of: version[id], in: version))
  }
}

extension Version {
  /// The definitions that are read at one place alone, and are no outcomes.
  var readOnce: Set<DefinitionID> {
    var counts: [DefinitionID: Int] = [:]
    let all =
      clauses.flatMap(\.expressions) + definitions.map(\.value) + consistent
      + guarantees.flatMap(\.conditions)
      + definitions.compactMap(\.allocation).flatMap { [$0.amount, $0.weight] }
    for expression in all {
      expression.walk { if case .definition(let id) = $0.kind { counts[id, default: 0] += 1 } }
    }
    return Set(counts.filter { $0.value == 1 && !self[$0.key].isOutcome }.keys)
  }
}
