import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// Conditions that are always, or never, true where they stand.
extension VersionAnalysis {
  /// Asks of every bullet of a clause's condition, and of what says which records count in it.
  func askConditions(of id: ClauseID, _ analysis: inout ContractAnalysis) {
    let clause = version[id]
    let space = space(of: id)
    if let condition = clause.condition {
      ask(condition, where: .always, in: space, of: clause.name, &analysis)
    }
    for expression in clause.expressions {
      askFilters(in: expression, space, of: clause.name, &analysis)
    }
  }

  /// Asks of every bullet of a definition that is a condition, and of what says which records
  /// count.
  ///
  /// What is left of an allowance has conditions of the checker alone.
  func askConditions(of definition: Definition, _ analysis: inout ContractAnalysis) {
    guard definition.forEach == nil, definition.allowance == nil else { return }
    askBullets(of: definition, in: space, &analysis)
  }

  private func askBullets(
    of definition: Definition, in space: RegionSpace, _ analysis: inout ContractAnalysis
  ) {
    if definition.value.type == .boolean {
      // Cases of a definition that exclude one another are said in full for the reader's sake.
      ask(
        definition.value, where: .always, in: space, of: definition.name, asksAlways: false,
        &analysis)
    }
    askFilters(in: definition.value, space, of: definition.name, &analysis)
  }

  /// Asks of every bullet that says which records of a list count, whatever the record; and of
  /// those of a value of each record, the first time that it is met.
  private func askFilters(
    in expression: Expression, _ space: RegionSpace, of name: String,
    _ analysis: inout ContractAnalysis
  ) {
    if case .definition(let id) = expression.kind, version[id].forEach != nil {
      guard analysis.meets(version[id], of: version) else { return }
      return askBullets(of: version[id], in: space, &analysis)
    }
    guard case .aggregate(let aggregate) = expression.kind else {
      for part in expression.children { askFilters(in: part, space, of: name, &analysis) }
      return
    }
    guard let space = space.withRecord(madeInto: expression) else { return }
    if let filter = aggregate.filter {
      ask(filter, where: .always, in: space, of: name, &analysis)
    }
    for part in [aggregate.filter, aggregate.value].compactMap(\.self) {
      askFilters(in: part, space, of: name, &analysis)
    }
  }

  /// Asks whether a condition makes a difference among the tickets that reach it.
  func ask(
    _ condition: Expression, where context: Goal, in space: RegionSpace, of name: String,
    asksAlways: Bool = true, _ analysis: inout ContractAnalysis
  ) {
    if case .junction(let junction, let members) = condition.kind {
      for (index, member) in members.enumerated() {
        let others = members.indices.filter { $0 != index }.map { members[$0] }
        let here = Goal.all([context] + others.map { reaching($0, past: junction, in: space) })
        ask(member, where: here, in: space, of: name, asksAlways: asksAlways, &analysis)
      }
      return
    }
    guard condition.isWorthAsking else { return }
    let isTrue = space.isTrue(condition)
    let words = condition.range.text
    let never = analysis.answer(
      .all([context, isTrue]), in: space, ("whether '\(words)' can be true", condition.range))
    if case .none = never {
      analysis.report(.neverTrue(condition, of: name, in: version))
      return
    }
    guard asksAlways, !condition.isDemanded else { return }
    let always = analysis.answer(
      .all([context, !isTrue]), in: space, ("whether '\(words)' can be false", condition.range))
    if case .none = always {
      analysis.report(.alwaysTrue(condition, of: name, in: version))
    }
  }

  /// What holds of the other members where a member of a junction decides.
  private func reaching(
    _ other: Expression, past junction: Junction, in space: RegionSpace
  ) -> Goal {
    switch junction {
    case .all: space.isTrue(other)
    case .any, .none: !space.isTrue(other)
    }
  }
}

extension Expression {
  /// Whether it says something by itself, and does not only name what does.
  fileprivate var isWorthAsking: Bool {
    switch kind {
    case .constant, .definition: false
    default: true
    }
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
