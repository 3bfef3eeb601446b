import AvenantDiagnostics
import AvenantModel

/// Finds optional facts under `not`, `none` and `!=` whose absence would decide silently.
extension VersionChecker {
  /// Reports each part of `condition` that says *not* of something that may be absent.
  mutating func checkNegations(_ condition: Expression, given: Assumptions) {
    negations(condition, isNegated: false, given: given)
  }

  private mutating func negations(
    _ condition: Expression, isNegated: Bool, given: Assumptions
  ) {
    switch condition.kind {
    case .not(let operand): negations(operand, isNegated: !isNegated, given: given)
    case .junction(let junction, let members):
      let inner = junction == .none ? !isNegated : isNegated
      let beside = members.map { assuming($0, junction == .all) }
      for (index, member) in members.enumerated() {
        let others = beside.indices.filter { $0 != index }.map { beside[$0] }
        let known = (junction == .all) == !isNegated || junction == .any ? others : []
        negations(member, isNegated: inner, given: known.reduce(given) { $0.and($1) })
      }
    case .comparison(_, .notEqual, _): if !isNegated { requirePresence(condition, given) }
    default: if isNegated { requirePresence(condition, given) }
    }
  }

  private mutating func requirePresence(_ condition: Expression, _ given: Assumptions) {
    if let culprit = mayBeNeither(condition, given: given) {
      diagnostics.report(.absenceDecides(condition, culprit))
    }
  }
}
