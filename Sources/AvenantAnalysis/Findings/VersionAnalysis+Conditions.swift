import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// Conditions that are always, or never, true where they stand.
extension VersionAnalysis {
  /// Asks of every bullet of a clause's condition.
  ///
  /// A clause that is read for each item of a list is left out: its condition speaks of items.
  func askConditions(of id: ClauseID, _ analysis: inout ContractAnalysis) {
    let clause = version[id]
    guard clause.forEach == nil, let condition = clause.condition else { return }
    ask(condition, where: .always, of: clause, &analysis)
  }

  /// Asks whether a condition makes a difference among the tickets that reach it.
  private func ask(
    _ condition: Expression, where context: Goal, of clause: Clause,
    _ analysis: inout ContractAnalysis
  ) {
    if case .junction(let junction, let members) = condition.kind {
      for (index, member) in members.enumerated() {
        let others = members.indices.filter { $0 != index }.map { members[$0] }
        let here = Goal.all([context] + others.map { reaching($0, past: junction) })
        ask(member, where: here, of: clause, &analysis)
      }
      return
    }
    guard condition.isWorthAsking else { return }
    let isTrue = space.isTrue(condition)
    let words = condition.range.text
    let never = analysis.answer(
      .all([context, isTrue]), in: space, ("whether '\(words)' can be true", condition.range))
    if case .none = never {
      analysis.report(.neverTrue(condition, of: clause, in: version))
      return
    }
    guard !condition.isDemanded else { return }
    let always = analysis.answer(
      .all([context, !isTrue]), in: space, ("whether '\(words)' can be false", condition.range))
    if case .none = always {
      analysis.report(.alwaysTrue(condition, of: clause, in: version))
    }
  }

  /// What holds of the other members where a member of a junction decides.
  private func reaching(_ other: Expression, past junction: Junction) -> Goal {
    switch junction {
    case .all: space.isTrue(other)
    case .any, .none: !space.isTrue(other)
    }
  }
}

extension Expression {
  /// Whether it says something of tickets by itself, and not of the items of a list.
  fileprivate var isWorthAsking: Bool {
    switch kind {
    case .constant, .definition: return false
    default: break
    }
    var readsItems = false
    walk { if case .aggregate = $0.kind { readsItems = true } }
    return !readsItems
  }

  /// Whether the checker may have demanded it, also where a person knows that it holds.
  fileprivate var isDemanded: Bool {
    switch kind {
    case .presence, .isDue: true
    case .not(let inner): inner.isDemanded
    default: false
    }
  }
}
