import AvenantEvaluation
import AvenantModel

extension Narrator {
  /// What a person judged, or must still judge, as one line of a condition.
  func judged(
    _ fact: FactID, _ wanted: Bool, _ mark: Explanation.Line.Mark
  ) -> Explanation.Line {
    .init(mark, version[fact].judgement.map { judged(fact, $0, wanted) } ?? noun(of: fact))
  }

  private func judged(_ fact: FactID, _ judgement: Judgement, _ wanted: Bool) -> String {
    let (judge, statement) = (judgement.judge, judgement.statement)
    switch trace.facts[fact] {
    case .known(.boolean(true)):
      let tail = wanted ? "" : "; it would have to judge otherwise"
      return "\(judge) judges that \(statement)\(tail)"
    case .known: return "\(judge) judges that it is not so that \(statement)"
    case .absent, .unknown:
      return "not decided: whether \(statement); \(judge) must judge it"
    }
  }
}
