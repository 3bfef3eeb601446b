import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Totals that a cap keeps low whatever the ticket is.
extension VersionAnalysis {
  /// Whether a condition says of the totals of charges what a cap with a constant sees to: that
  /// they come to no more than that, or than something above it, in every ticket.
  ///
  /// No region has to be looked at for it: the members of a cap that always applies come to its
  /// amount at most, however much each is and however many records there are.
  func isKeptByACap(_ condition: Expression) -> Bool {
    guard case .comparison(let one, let comparison, let other) = condition.kind else {
      return false
    }
    switch comparison {
    case .lessOrEqual, .less: return isKept(one, under: other, isBelow: comparison == .less)
    case .greaterOrEqual, .greater:
      return isKept(other, under: one, isBelow: comparison == .greater)
    case .equal, .notEqual: return false
    }
  }

  private func isKept(_ total: Expression, under bound: Expression, isBelow: Bool) -> Bool {
    guard isConstant(bound), let least = bound.numbers?.low, least >= Fraction(ExactNumber(0)),
      let members = totals(in: total), Set(members).count == members.count,
      members.allSatisfy(hasTotal)
    else { return false }
    return version.clauses.indices.contains { index in
      guard let cap = version.clauses[index].cap, alwaysApplies(ClauseID(index)),
        let most = cap.atMost.numbers?.high
      else { return false }
      let isEnough = isBelow ? most < least && least > Fraction(ExactNumber(0)) : most <= least
      return isEnough && Set(cap.members).isSuperset(of: members)
    }
  }

  /// The clauses of whose totals an expression is the sum; `nil` where it is anything else.
  private func totals(in expression: Expression) -> [ClauseID]? {
    switch expression.kind {
    case .totalOf(let id): return [id]
    case .arithmetic(let one, .sum, let other):
      guard let ones = totals(in: one), let others = totals(in: other) else { return nil }
      return ones + others
    default: return nil
    }
  }

  /// Whether a clause has a total in every ticket: there are records or none, and nothing about it
  /// can fail.
  private func hasTotal(of id: ClauseID) -> Bool {
    let list = version[id].forEach.map { version[version[$0].list] }
    return list?.isOptional != true && !space.statusMayFail(id, in: 0)
      && !space.amountMayFail(id, in: 0)
  }

  /// Whether a clause applies in every ticket, and once.
  private func alwaysApplies(_ id: ClauseID) -> Bool {
    version[id].condition == nil && version[id].forEach == nil
      && version.obligations(leadingTo: id).isEmpty && version.clauses(overriding: id).isEmpty
  }

  private func isConstant(_ bound: Expression) -> Bool {
    switch bound.kind {
    case .constant: return true
    case .term(let id):
      if case .dated = version[id].content { return false }
      return true
    default: return false
    }
  }
}
