import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Clauses: their conditions, and what follows from them.
extension VersionChecker {
  /// Checks every clause; `nil` stands for one that cannot be used, which has been said.
  mutating func clauses() -> [Clause?] {
    text.clauses.indices.map { clause(ClauseID($0)) }
  }

  mutating func clause(_ id: ClauseID) -> Clause? {
    let reader = reads.begin(.clause(id))
    defer { _ = reads.begin(reader) }
    let stated = text.clauses[id.index]
    let syntax = stated.content
    let condition = checkedCondition(id, neededAt: syntax.name.range)
    checkObligations(leadingTo: id)
    let outside = assumptions
    // All else that follows from a clause is read without asking what is known.
    if syntax.charge != nil || syntax.reduction != nil || syntax.cap != nil {
      assumptions = assumingApplies(id)
    }
    let forEach = binding(of: id)
    scope = scope(of: id)
    defer { (assumptions, scope) = (outside, []) }
    let charge = syntax.charge.flatMap { self.charge(id, $0) }
    let obligation = checkedObligation(id, neededAt: syntax.name.range)
    let waives = waived(by: id, syntax)
    let overrides = overridden(by: id, syntax)
    let grants = entitlements(syntax.grants)
    let denies = entitlements(syntax.denies)
    reportContradictions(in: syntax)
    let reduction = syntax.reduction.flatMap { self.reduction(id, $0) }
    let cap = syntax.cap.flatMap { self.cap(id, $0) }
    guard (reduction == nil) == (syntax.reduction == nil), (cap == nil) == (syntax.cap == nil),
      (condition == nil) == (syntax.condition == nil),
      (charge == nil) == (syntax.charge == nil),
      (obligation == nil) == (syntax.obligation == nil),
      (forEach == nil) == (syntax.forEach == nil)
    else { return nil }
    return Clause(
      name: syntax.name.text, says: syntax.says.text, cite: Citation(syntax.cite.text),
      forEach: forEach, condition: condition, charge: charge, obligation: obligation,
      waives: waives,
      grants: grants, denies: denies, overrides: overrides, reduction: reduction, cap: cap,
      statedIn: stated.version, range: syntax.name.range)
  }

  /// What is both granted and denied.
  private mutating func reportContradictions(in syntax: ClauseSyntax) {
    for name in syntax.denies {
      guard let grant = syntax.grants.first(where: { $0.text == name.text }) else { continue }
      diagnostics.report(.grantsAndDenies(name, granted: grant))
    }
  }

  /// The condition of a clause; `nil` where there is none or it cannot be used.
  mutating func checkedCondition(_ id: ClauseID, neededAt range: SourceRange) -> Expression? {
    reads.note(.clause(id))
    switch conditions[id.index] {
    case .finished(let condition): return condition
    case .underway: return nil
    case .waiting:
      guard let syntax = text.clauses[id.index].content.condition else {
        conditions[id.index] = .finished(nil)
        return nil
      }
      conditions[id.index] = .underway
      let condition = checking(.applies(id), neededAt: range) { checker in
        checker.condition(syntax).flatMap { checker.measured($0, as: .applies(id)) }
      }
      conditions[id.index] = .finished(condition)
      if let condition { checkNegations(condition) }
      return condition
    }
  }

  private mutating func charge(_ id: ClauseID, _ syntax: ChargeSyntax) -> Charge? {
    let amount = checkedAmount(id, neededAt: syntax.range)
    let due = syntax.due.flatMap { value($0, of: .date, for: "to be due on") }
    let paidOn = syntax.paidOn.flatMap { value($0, of: .date, for: "as the day of payment") }
    let tax = self.tax(syntax.tax)
    let taxRate = self.taxRate(syntax, of: amount)
    if let paidOn, syntax.due == nil { diagnostics.report(.paidButNeverDue(paidOn)) }
    guard let amount, case .money(let currency) = amount.type, let tax else { return nil }
    guard (due == nil) == (syntax.due == nil), (paidOn == nil) == (syntax.paidOn == nil),
      (taxRate == nil) == (syntax.taxRate == nil)
    else { return nil }
    return Charge(
      direction: syntax.isCredit ? .credit : .charge, label: syntax.label.text, amount: amount,
      limits: amountRules.limits[id] ?? [], reductions: amountRules.reducers[id] ?? [],
      minimum: amountRules.minima[id],
      caps: amountRules.capping[id] ?? [], currency: currency, tax: tax, taxRate: taxRate,
      due: due, paidOn: paidOn, range: syntax.range)
  }

  mutating func checkParty(_ party: NameSyntax) {
    let roles = contract.syntax.parties.map(\.role.text)
    guard !roles.contains(party.text), contract.syntax.areAllPartiesRead else { return }
    diagnostics.report(.unknownParty(party, known: roles))
  }
}
