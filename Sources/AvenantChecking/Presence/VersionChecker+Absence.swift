import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// What may be absent, or neither true nor false, where an expression stands.
extension VersionChecker {
  /// A thing whose absence makes `value` absent although `given` holds; `nil` when it is present.
  func mayBeAbsent(_ value: Expression, given: Assumptions) -> Expression? {
    switch value.kind {
    case .fact(let fact):
      return facts[fact.index].isOptional && !given.present.contains(.fact(fact)) ? value : nil
    case .term(let term): return mayBeAbsent(term, value, given)
    case .definition(let id):
      guard !given.present.contains(.definition(id)), let definition = finished(id) else {
        return nil
      }
      return mayBeAbsent(definition.value, given: given) == nil ? nil : value
    case .amountOf(let clause):
      return given.present.contains(.amount(clause)) || isAlwaysDue(clause) ? nil : value
    case .conditional(let condition, let one, let other):
      return mayBeAbsent(one, given: given.and(assuming(condition, true)))
        ?? mayBeAbsent(other, given: given.and(assuming(condition, false)))
    case .table(let rows, let otherwise): return mayBeAbsent(rows, otherwise, given)
    case .presence, .applies, .isDue: return nil
    case .junction: return value.type == .boolean ? mayBeNeither(value, given: given) : nil
    default:
      return value.children.lazy.compactMap { mayBeAbsent($0, given: given) }.first
    }
  }

  /// A thing whose absence makes `condition` neither true nor false although `given` holds.
  func mayBeNeither(_ condition: Expression, given: Assumptions) -> Expression? {
    guard case .junction(let junction, let members) = condition.kind else {
      return mayBeAbsent(condition, given: given)
    }
    var known = given
    for member in members {
      if let culprit = mayBeNeither(member, given: known) { return culprit }
      known = known.and(assuming(member, junction == .all))
    }
    return nil
  }

  /// Whether a charge or credit is due on every ticket: it has no condition, and no clause waives or
  /// overrides it.
  private func isAlwaysDue(_ id: ClauseID) -> Bool {
    let name = text.clauses[id.index].content.name.text
    guard text.clauses[id.index].content.condition == nil else { return false }
    return text.clauses.allSatisfy { stated in
      let clause = stated.content
      guard clause.name.text != name else { return true }
      if clause.overrides.contains(where: { $0.text == name }) { return false }
      switch clause.waives {
      case .named(let names): return !names.contains { $0.text == name }
      case .all: return false
      case nil: return true
      }
    }
  }

  private func mayBeAbsent(
    _ term: TermID, _ value: Expression, _ given: Assumptions
  ) -> Expression? {
    guard !given.present.contains(.term(term)) else { return nil }
    guard case .dated(let values) = finished(term)?.content else { return nil }
    if let culprit = mayBeAbsent(values.datedBy, given: given) { return culprit }
    return covers(values, given: given) ? nil : value
  }

  private func mayBeAbsent(
    _ rows: [TableRow], _ otherwise: Expression?, _ given: Assumptions
  ) -> Expression? {
    for row in rows {
      let known = given.and(assuming(row.condition, true))
      if let culprit = mayBeAbsent(row.value, given: known) { return culprit }
    }
    return otherwise.flatMap { mayBeAbsent($0, given: given) }
  }

  /// Whether every date that can pick a value lies within the times of the values.
  private func covers(_ values: DatedValues, given: Assumptions) -> Bool {
    guard let first = values.brackets.first, let last = values.brackets.last else { return false }
    var low = values.datedBy.numbers?.low
    var high = values.datedBy.numbers?.high
    if case .fact(let fact) = values.datedBy.kind {
      if fact == governedBy {
        low = Fraction(whole: versionDays.from)
        high = versionDays.through.map { Fraction(whole: $0) }
      }
      let bounds = given.bounds[fact]
      low = [low, bounds?.low].compactMap { $0 }.max()
      high = [high, bounds?.high].compactMap { $0 }.min()
    }
    guard let low, low >= Fraction(whole: first.from.dayNumber) else { return false }
    guard let end = last.lastDay else { return true }
    guard let high else { return false }
    return high <= Fraction(whole: end.dayNumber)
  }
}
