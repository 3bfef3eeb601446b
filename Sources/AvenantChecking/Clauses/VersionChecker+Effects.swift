import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// What clauses do to one another, and to entitlements.
extension VersionChecker {
  mutating func declareEntitlements() {
    for syntax in contract.syntax.entitlements + text.entitlements {
      checkParty(syntax.holder)
      checkVerbPhrase(syntax.says, behind: "may")
      let entitlement = Entitlement(
        name: syntax.name.text, holder: syntax.holder.text,
        isGrantedByDefault: syntax.isGrantedByDefault, says: syntax.says.text,
        cite: Citation(syntax.cite.text), range: syntax.name.range)
      guard let id = names.entitlements[entitlement.name] else {
        names.entitlements[entitlement.name] = EntitlementID(entitlements.count)
        entitlements.append(entitlement)
        continue
      }
      restate(id, as: entitlement)
    }
  }

  /// A version may state an entitlement anew for its own time, with another default; who holds it
  /// stays.
  private mutating func restate(_ id: EntitlementID, as entitlement: Entitlement) {
    let old = entitlements[id.index]
    if entitlement.holder != old.holder {
      diagnostics.report(.restatedForOther(entitlement, of: old))
    }
    entitlements[id.index] = entitlement
  }

  /// The entitlements of `names`.
  mutating func entitlements(_ names: [NameSyntax]) -> [EntitlementID] {
    diagnostics.report(repeatedIn: names)
    return names.compactMap { name in
      if let id = self.names.entitlements[name.text] { return id }
      if !isDamaged(name.text) {
        diagnostics.report(.unknownEntitlement(name, known: self.names.entitlements.keys.sorted()))
      }
      return nil
    }
  }

  /// The clauses whose charges a clause cancels.
  mutating func waived(by id: ClauseID, _ syntax: ClauseSyntax) -> [ClauseID] {
    switch syntax.waives {
    case nil: return []
    case .all(let range):
      if let list = listName(of: id) {
        diagnostics.report(.waivesAllForEach(list: list, at: range))
        return []
      }
      let charges = text.clauses.indices.filter { text.clauses[$0].content.isCharge }
        .map { ClauseID($0) }.filter { $0 != id }
      if charges.isEmpty, !isDamaged { diagnostics.report(.waivesAllOfNothing(at: range)) }
      return charges
    case .named(let names):
      diagnostics.report(repeatedIn: names)
      return names.compactMap { name in
        guard let target = clause(name, of: id, relation: "waive") else { return nil }
        guard text.clauses[target.index].content.isCharge else {
          diagnostics.report(
            .waivesNoCharge(name, declared: text.clauses[target.index].content.name))
          return nil
        }
        return target
      }
    }
  }

  mutating func overridden(by id: ClauseID, _ syntax: ClauseSyntax) -> [ClauseID] {
    diagnostics.report(repeatedIn: syntax.overrides)
    return syntax.overrides.compactMap { clause($0, of: id, relation: "override") }
  }

  /// The clause called `name`, which must be another than `id`; of one that is read for each record
  /// it is read for each of the same list, where something is done to that record.
  mutating func clause(
    _ name: NameSyntax, of id: ClauseID, relation: String, aimsAtRecord: Bool = true
  ) -> ClauseID? {
    guard let target = names.clauses[name.text] else {
      if !isDamaged(name.text) {
        diagnostics.report(unknownClause(name))
      }
      return nil
    }
    guard target != id else {
      diagnostics.report(.aimsAtItself(name, relation: relation))
      return nil
    }
    if aimsAtRecord, let list = listName(of: id), binding(of: id) != nil,
      list != listName(of: target)
    {
      diagnostics.report(
        .reachesOutOfItems(
          name, relation: relation, list: list,
          declared: text.clauses[target.index].content.name))
      return nil
    }
    return target
  }
}

extension ClauseSyntax {
  fileprivate var isCharge: Bool { charge.map { !$0.isCredit } ?? false }
}
