import AvenantEvaluation
import AvenantModel

/// What the contract guarantees.
extension VersionAnalysis {
  /// Asks of every guarantee whether there is a ticket of which it is not true.
  func askGuarantees(_ analysis: inout ContractAnalysis) {
    for guarantee in version.guarantees {
      let answer = analysis.answer(
        !space.isTrue(guarantee.condition), in: space,
        ("whether '\(guarantee.name)' holds", guarantee.range))
      switch answer {
      case .none: break
      case .found(let witness):
        let names = Set(guarantee.condition.clauses.map { version[$0].name })
        let clauses = program.clauses(of: witness) { names.contains($0.name) }
        analysis.report(.broken(guarantee, in: version, clauses), witness)
      case .open(let reason):
        analysis.report(.notProven(guarantee, in: version, because: reason.words))
      }
    }
  }
}

extension Expression {
  /// The clauses whose outcomes it reads.
  fileprivate var clauses: [ClauseID] {
    var clauses: [ClauseID] = []
    walk { part in
      switch part.kind {
      case .applies(let id), .isDue(let id), .amountOf(let id), .totalOf(let id),
        .obligationIs(let id, _):
        clauses.append(id)
      default: break
      }
    }
    return clauses
  }
}

extension OpenReason {
  /// Why, as the end of a sentence.
  fileprivate var words: String {
    switch self {
    case .budget(let nodes): "it would take more than \(nodes) nodes"
    case .computed: "it depends on what is computed from several facts"
    case .notCompared: "two versions say it otherwise"
    }
  }
}
