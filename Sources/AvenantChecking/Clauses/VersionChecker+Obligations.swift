import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// Obligations, and the clauses that follow where they are not met in time.
extension VersionChecker {
  /// The obligation of a clause; `nil` where it has none or it cannot be used.
  mutating func checkedObligation(_ id: ClauseID, neededAt range: SourceRange) -> Obligation? {
    reads.note(.clause(id))
    guard let syntax = text.clauses[id.index].content.obligation else { return nil }
    return once(\.obligations, at: id.index, as: .obligation(id), neededAt: range) { checker in
      _ = checker.checkedCondition(id, neededAt: range)
      checker.checkObligations(leadingTo: id)
      return checker.checking(.obligation(id), neededAt: range) { checker in
        checker.assumptions = checker.assumingApplies(id)
        return checker.obligation(syntax, of: id)
      }
    }
  }

  /// Checks the obligations that lead to a clause, because what they say is known where it applies.
  ///
  /// One that is being checked needs the clause: that is a circle, which the order reports.
  mutating func checkObligations(leadingTo id: ClauseID) {
    for leading in amountRules.leading[id] ?? [] {
      reads.note(.clause(leading))
      guard case .waiting = obligations[leading.index] else { continue }
      _ = checkedObligation(leading, neededAt: text.clauses[leading.index].content.name.range)
    }
  }

  /// Notes which clauses lead to which, by what is written.
  mutating func noteObligations() {
    for (index, stated) in text.clauses.enumerated() {
      for name in stated.content.obligation?.otherwise ?? [] {
        guard let target = names.clauses[name.text], target.index != index else { continue }
        amountRules.leading[target, default: []].append(ClauseID(index))
      }
    }
    limitLeading()
  }

  private mutating func obligation(_ syntax: ObligationSyntax, of id: ClauseID) -> Obligation? {
    checkParty(syntax.party)
    let deadline: Obligation.Deadline?
    switch syntax.deadline {
    case .by(let date): deadline = value(date, of: .date, for: "as a last day").map { .by($0) }
    case .before(let date):
      deadline = value(date, of: .date, for: "as the day behind the last").map { .before($0) }
    case nil: deadline = nil
    }
    let doneOn = syntax.doneOn.flatMap { value($0, of: .date, for: "as the day it was done") }
    if let deadline, syntax.doneOn == nil { diagnostics.report(.neverDone(deadline.date)) }
    if let first = syntax.otherwise.first, syntax.deadline == nil {
      diagnostics.report(.neverFollows(first))
    }
    if let deadline, let first = syntax.otherwise.first,
      let absence = mayBeAbsent(deadline.date, given: assumptions)
    {
      diagnostics.report(.lastDayMayBeAbsent(absence, otherwise: first))
    }
    checkVerbPhrase(syntax.what, behind: "has to")
    diagnostics.report(repeatedIn: syntax.otherwise)
    let otherwise = syntax.otherwise.compactMap { clause($0, of: id, relation: "follow") }
    guard (deadline == nil) == (syntax.deadline == nil), (doneOn == nil) == (syntax.doneOn == nil)
    else { return nil }
    return Obligation(
      party: syntax.party.text, what: syntax.what.text, deadline: deadline, doneOn: doneOn,
      otherwise: otherwise, range: syntax.range)
  }

  /// `is_fulfilled(c)`, `is_fulfilled_late(c)` and `is_breached(c)`.
  mutating func obligation(
    of name: NameSyntax, _ clause: ClauseID, is state: Obligation.Fulfilment, at range: SourceRange
  ) -> Expression? {
    let declared = text.clauses[clause.index].content
    guard let obligation = declared.obligation else {
      diagnostics.report(.clauseHasNoObligation(name, declared: declared.name))
      return nil
    }
    if obligation.deadline == nil, state != .fulfilled {
      diagnostics.report(.neverBreached(name, declared: declared.name))
    }
    guard checkedObligation(clause, neededAt: range) != nil else { return nil }
    return Expression(.obligationIs(clause, state), type: .boolean, at: range)
  }
}

// MARK: - What is known

extension VersionChecker {
  /// What is known wherever an obligation is in a state: its clause applies, and the days by which
  /// that is told are there.
  func assuming(
    _ clause: ClauseID, is state: Obligation.Fulfilment, beyond seen: Set<ClauseID> = []
  ) -> Assumptions {
    guard case .finished(let obligation?) = obligations[clause.index] else {
      return Assumptions()
    }
    let deadline = obligation.deadline.map { strictKeys(of: $0.date) } ?? []
    let doneOn = obligation.doneOn.map { strictKeys(of: $0) } ?? []
    let present: Set<Assumptions.Key> =
      switch state {
      case .fulfilled: doneOn
      case .fulfilledLate: deadline.union(doneOn)
      case .breached: deadline
      }
    return assumingApplies(clause, beyond: seen).and(Assumptions(present: present))
  }

  /// What is known wherever one of the obligations that lead to a clause is not met in time.
  ///
  /// Of one that is met late more is known than of one that is not met.
  func assumingUnmet(_ leading: [ClauseID], beyond seen: Set<ClauseID>) -> Assumptions {
    let each = leading.map { assuming($0, is: .breached, beyond: seen) }
    guard let first = each.first else { return Assumptions() }
    return each.dropFirst().reduce(first) { $0.or($1) }
  }
}
