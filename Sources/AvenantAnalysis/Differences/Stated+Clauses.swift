import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

extension Version {
  /// The clauses, to be compared with those of another version.
  func statedClauses(beside other: Version) -> [Stated] {
    clauses.enumerated().map {
      let charge = other.clauseID(named: $1.name).flatMap { other[$0].charge }
      return Stated(
        name: $1.name, meaning: meaning(of: ClauseID($0), beside: charge, in: other),
        words: $1.says.onOneLine, aspects: aspects(of: $1))
    }
  }

  private func aspects(of clause: Clause) -> [Stated.Aspect] {
    var all: [Stated.Aspect] = [
      .init("says", words: clause.says), .init("cite", words: clause.cite.text),
    ]
    all += conditions(of: clause)
    if let list = clause.forEach { all.append(.init("for_each", self[self[list].list].name)) }
    if let charge = clause.charge { all += aspects(of: charge) }
    if let obligation = clause.obligation { all += aspects(of: obligation) }
    if let reduction = clause.reduction {
      all.append(.init("reduces", self[reduction.charge].name))
      all += aspect("by", reduction.by)
      all += reduction.base.map { [.init("of", $0.rawValue)] } ?? []
    }
    if let cap = clause.cap {
      all += list("caps", cap.members.map { self[$0].name }) + aspect("at_most", cap.atMost)
    }
    return all + list("waives", clause.waives.map { self[$0].name })
      + list("overrides", clause.overrides.map { self[$0].name })
      + list("grants", clause.grants.map { self[$0].name })
      + list("denies", clause.denies.map { self[$0].name })
  }

  /// The condition, and by whom it is judged: a judgement is a part of the condition, in the words
  /// of its own key.
  private func conditions(of clause: Clause) -> [Stated.Aspect] {
    guard let condition = clause.condition else { return [] }
    let parts = if case .junction(.all, let parts) = condition.kind { parts } else { [condition] }
    let judged = parts.filter { part in
      if case .fact(let id) = part.kind { self[id].judgement != nil } else { false }
    }
    guard !judged.isEmpty else { return aspect("when", condition) }
    let rest = parts.filter { part in !judged.contains { $0.range == part.range } }
    let words = rest.map(\.range.text.onOneLine).joined(separator: "; ")
    let meaning = rest.map { self.meaning(of: $0) }.joined(separator: "; ")
    return (rest.isEmpty ? [] : [.init("when", words, meaning: meaning)])
      + judged.flatMap { aspect("judged_by", $0) }
  }

  private func aspects(of charge: Charge) -> [Stated.Aspect] {
    let limits = charge.limits.flatMap { aspect($0.end.rawValue, $0.bound) }
    return [
      .init("direction", charge.direction.rawValue), .init("label", words: charge.label),
      .init("currency", charge.currency.code), .init("tax", charge.tax.rawValue),
    ] + aspect("amount", charge.amountBeforeLimits) + limits
      + aspect("tax_rate", charge.taxRate) + aspect("due", charge.due)
      + aspect("paid_on", charge.paidOn) + aspect("nothing_below", charge.minimum)
  }

  private func aspects(of obligation: Obligation) -> [Stated.Aspect] {
    let deadline =
      switch obligation.deadline {
      case .by(let date): aspect("by", date)
      case .before(let date): aspect("before", date)
      case nil: [Stated.Aspect]()
      }
    return [.init("party", obligation.party), .init("what", obligation.what.onOneLine)] + deadline
      + aspect("done_on", obligation.doneOn)
      + list("otherwise", obligation.otherwise.map { self[$0].name })
  }

  private func aspect(_ name: String, _ expression: Expression?) -> [Stated.Aspect] {
    expression.map {
      [.init(name, $0.range.text.onOneLine, meaning: meaning(of: $0))]
    } ?? []
  }

  private func list(_ name: String, _ names: [String]) -> [Stated.Aspect] {
    names.isEmpty ? [] : [.init(name, names.joined(separator: ", "))]
  }
}
